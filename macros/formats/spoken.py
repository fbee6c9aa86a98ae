"""Words and tables in, the same as they are heard out: what a page shows by its looks is said in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from macros.formats.blocks import Block, Figure, Heading, Listing, Paragraph, Run, Table, Terms, Words

_SCHEME = re.compile(r"^(?:https?://(?:www\.)?|mailto:|tel:)")
_JOINERS = "\u200c\u200d"
_BLANKS = re.compile(r"\s+")
_CLOSING = "\"'”’»)]\u2069"
_ENDS = ".!?…:;؟؛۔"


def text_of(words: Words) -> str:
    """What the words say, as one line of text without signs that cannot be seen or written."""
    return "".join(clean(run.text) for run in words).strip()


def language_of(words: Words) -> str:
    """The language that all of the words are in, where that is not the document's; else "". Addresses are in none."""
    languages = {run.language for run in words if run.text != run.address and any(map(str.isalpha, run.text))}
    return languages.pop() if len(languages) == 1 else ""


def clean(text: str) -> str:
    """Text in which every gap is one blank, without signs that have no shape: only joiners of letters stay."""
    if text.isprintable() and "  " not in text:
        return text
    return "".join(sign for sign in _BLANKS.sub(" ", text) if sign in _JOINERS or _is_written(sign))


def _is_written(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cf", "Cs") and sign not in "\ufffe\uffff"


def spoken(words: Words, told: set[str]) -> Words:
    """Words with what an abbreviation stands for, and with the address after a link's words: each the first time.

    ``told`` is what was explained before: abbreviations, and link words with their address. What is explained here
    is added.
    """
    said = text_of(words)
    return tuple(run for _, link in groupby(words, lambda run: run.address) for run in _link(tuple(link), said, told))


def _link(runs: Words, said: str, told: set[str]) -> Iterator[Run]:
    for run in runs:
        yield from explained(run, said, told)
    if address := untold(runs, told):
        yield from (Run(" ("), Run(address, address=address), Run(")"))


def untold(link: Words, told: set[str]) -> str:
    """The address of a link, where neither its words nor the same words before tell it; else "". It is told from then on."""
    address, label = link[0].address, text_of(link)
    key = f"{label} {address}"
    if not address or address.startswith("#") or _bare(address) in _bare(label) or key in told:
        return ""
    told.add(key)
    return address


def explained(run: Run, said: str, told: set[str]) -> Iterator[Run]:
    """A run, and after it what it stands for, unless that was told before or is ``said`` in the same words."""
    if not run.expansion or run.text in told or run.expansion in said:
        yield run
        return
    told.add(run.text)
    yield replace(run, expansion="")
    yield replace(run, text=f" ({run.expansion})", expansion="")


def _bare(address: str) -> str:
    return re.sub(r"\s", "", _SCHEME.sub("", address)).rstrip("/").casefold()


def ends(text: str) -> bool:
    """Whether a full stop, or another sign that a voice pauses at, is at the end of the text already."""
    return text.rstrip().rstrip(_CLOSING)[-1:] in _ENDS


def named(words: Words) -> Words:
    """Words as the name of what follows: with a colon, unless a sign is there."""
    return words if ends(text_of(words)) else (*words, Run(":"))


def sentence(words: Words) -> Words:
    """Words as a sentence: with a full stop, unless a sign is there."""
    return words if ends(text_of(words)) else (*words, Run("."))


def rows(table: Table) -> Iterator[list[tuple[Words, Words]]]:
    """Each row of a table, as pairs: a column's heading, and what its cell says. Empty cells are left out."""
    headings = [in_a_line(cell.blocks) for cell in table.headings]
    for row in table.rows:
        pairs = [(heading, in_a_line(cell.blocks)) for heading, cell in zip(headings, row, strict=True)]
        yield [(heading, said) for heading, said in pairs if text_of(said)]


def in_a_line(blocks: Sequence[Block]) -> Words:
    """What blocks say, one after another: with a semicolon between, unless a sign is there."""
    line: Words = ()
    for words in _parts(blocks):
        if text_of(line):
            line = (*line, Run(" " if ends(text_of(line)) else "; "))
        line = (*line, *words)
    return line


def _parts(blocks: Sequence[Block]) -> Iterator[Words]:
    for block in blocks:
        match block:
            case Heading(words=words) | Paragraph(words=words, role="label" | "lead-in"):
                yield named(words)
            case Paragraph(words=words):
                yield words
            case Listing(items=items):
                for item in items:
                    yield from _parts(item)
            case Terms(entries=entries):
                for term, meaning in entries:
                    yield named(term)
                    yield from _parts(meaning)
            case Table(caption=caption):
                yield named(caption)
                for row in rows(block):
                    yield from ((*named(heading), Run(" "), *sentence(said)) for heading, said in row)
            case Figure(alternative=alternative, caption=caption):
                yield caption
                yield (Run(alternative),)
