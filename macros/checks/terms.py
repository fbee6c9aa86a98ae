"""A locale's terms.yml and .po files in, the terms that are translated another way out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import polib

from macros.checks.translations import UNTRANSLATED, about, finished, may_stay
from macros.load.yaml_file import YamlFile, read_yaml
from macros.problems import Problem, Severity

Terms = Mapping[str, tuple[str, ...]]
"""For each English term, in small type and without a final "s", the beginnings of the words it is translated by."""

FIELDS = ("term", "translation", "stems")


def read_terms(path: Path, name: str) -> tuple[Terms, list[Problem]]:
    """What a term list says, as far as it can be read, and what is wrong with it. Without a file there are no terms.

    What a term has in brackets explains it; " / " stands between terms that are translated alike.
    """
    if not path.exists():
        return {}, []
    file = read_yaml(path, name)
    problems, terms = list(file.problems), {}
    if file.content is not None and not isinstance(file.content, tuple):
        message = "This file must be a list: each term in it starts with a hyphen and a space."
        problems.append(Problem(name, 1, "", message, "Write it as - term: council"))
    for index, one in enumerate(file.content if isinstance(file.content, tuple) else ()):
        if wrong := list(_wrong(file, index, one)):
            problems += wrong
            continue
        for term in re.sub(r"\s*\([^)]*\)", "", one["term"]).casefold().split(" / "):
            terms[term.removesuffix("s")] = (*terms.get(term.removesuffix("s"), ()), *(stem.casefold() for stem in one["stems"]))
    return terms, problems


def _wrong(file: YamlFile, index: int, one: Any) -> Iterator[Problem]:
    if not isinstance(one, dict):
        yield file.problem((index,), "This is no term.", "Write it as - term: council, with its translation and stems below.")
        return
    for field in FIELDS:
        if field not in one:
            yield file.problem((index,), f'The field "{field}" is missing.', "Each term has a term, a translation and stems.")
        elif field != "stems" and not _is_text(one[field]):
            yield file.problem((index, field), "A text belongs here.", "Write it in quotes, if it is one.")
        elif field == "stems" and not (isinstance(one[field], tuple) and one[field] and all(map(_is_text, one[field]))):
            hint = "Write each beginning of a word on a line of its own, after a hyphen and a space."
            yield file.problem((index, field), "A list of texts belongs here.", hint)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def ensure_terms_are_kept(catalogue: polib.POFile, name: str, terms: Terms) -> Iterator[Problem]:
    """Ensure each term is translated as the list has it: a suggestion only, as a person decides.

    Of terms inside each other the longest counts: "council tax" is no "council".
    """
    longest_first = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    pattern = re.compile(rf"\b({longest_first})s?\b", re.IGNORECASE)
    for entry in finished(catalogue) if terms else ():
        if "/search_words/" in (entry.msgctxt or "") or (may_stay(entry) and entry.msgstr == entry.msgid):
            continue  # People do not search for the words of a list, and a name may stay.
        text = " ".join((entry.msgstr, *entry.msgstr_plural.values())).casefold()
        english = UNTRANSLATED.sub(" ", entry.msgid)
        for term in dict.fromkeys(found.casefold() for found in pattern.findall(english)):
            if not any(stem in text for stem in terms[term]):
                message = f'"{term}" is translated another way here than in the term list ({", ".join(terms[term])}).'
                yield about(entry, name, message, "Use the same word, or add its form to the list.", Severity.SUGGESTION)
