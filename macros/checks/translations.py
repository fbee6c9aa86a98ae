"""A locale's .po files in, what is wrong with the translations out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import polib

from macros.i18n.figures import placeholders
from macros.i18n.messages import MENU_LENGTH
from macros.i18n.po_file import read_po
from macros.problems import Problem, Severity

_VARIABLE = re.compile(r"%\(\w+\)s|%%|(?<!\{)\{[a-z]+\}")
_MARKUP = re.compile(r"\{\{.*?\}\}|\{:.*?\}|</?\w+[^>]*>|\]\([^)]*\)|\*\*", re.DOTALL)
_UNTRANSLATED = re.compile(rf"{_VARIABLE.pattern}|{_MARKUP.pattern}|`[^`]*`", re.DOTALL)
"""What nobody translates: places for values, macros, tags, addresses and code."""
_LAYOUT = re.compile(r"^#+ |^- |^\d+\. |\||\n\n", re.MULTILINE)
_DIGITS = re.compile(r"(?<!\{)\d+(?!\})")
_ENDING = re.compile(r"[.:?!؟。]$")
_ENDINGS = {"?": "?؟", ".": ".", ":": ":", "!": "!"}

Rule = Callable[[polib.POEntry, str, str], str | None]


def ensure_translations_hold(path: Path, name: str, terms: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """Ensure each finished translation says what the English says, as far as a machine can tell.

    ``terms`` gives, for each English term, the beginnings of the words it is translated by.
    """
    catalogue = read_po(path)
    forms = plural_count(catalogue)
    for entry in catalogue:
        if entry.obsolete or entry.fuzzy or not (entry.msgstr or any(entry.msgstr_plural.values())):
            continue
        if entry.msgid_plural and (missing := missing_forms(entry, forms)):
            yield _problem(entry, name, f"{missing} of {forms} plural forms are missing.", "Fill in every msgstr[...].")
        for text in entry.msgstr_plural.values() if entry.msgid_plural else (entry.msgstr,):
            for rule in RULES:
                if text and (message := rule(entry, entry.msgid_plural or entry.msgid, text)):
                    yield _problem(entry, name, message)
        yield from _terms(entry, name, terms)


def _same_figures(_: polib.POEntry, english: str, text: str) -> str | None:
    if placeholders(english) != placeholders(text):
        return "The figures {1}, {2} ... must be the same as in the English, each once."
    return None


def _same_variables(entry: polib.POEntry, english: str, text: str) -> str | None:
    wanted, found = set(_VARIABLE.findall(english)), set(_VARIABLE.findall(text))
    if "%(num)s" in wanted and entry.msgid_plural:  # "one day" may be said without its number.
        wanted.discard("%(num)s")
        found.discard("%(num)s")
    return f"It must have {', '.join(sorted(wanted ^ found))} just as the English has." if wanted != found else None


def _same_markup(_: polib.POEntry, english: str, text: str) -> str | None:
    wanted, found = sorted(_MARKUP.findall(english)), sorted(_MARKUP.findall(text))
    if wanted != found:
        odd = [sign for sign in [*wanted, *found] if wanted.count(sign) != found.count(sign)]
        return f"Keep {odd[0]} as it is in the English: same sign, same number of times."
    return None


def _same_space(_: polib.POEntry, english: str, text: str) -> str | None:
    if (english[:1].isspace(), english[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
        return "Space at its beginning and end must be as in the English."
    return None


def _same_ending(_: polib.POEntry, english: str, text: str) -> str | None:
    if (end := _ENDING.search(english)) and text[-1] not in _ENDINGS[end[0]]:
        return f'It must end in "{end[0]}" as the English does.'
    return None


def _same_layout(_: polib.POEntry, english: str, text: str) -> str | None:
    if _LAYOUT.findall(english) != _LAYOUT.findall(text):
        return "Keep the signs of headings (#), lists (-) and tables (|), and blank lines, as they are in the English."
    return None


def _no_other_figures(entry: polib.POEntry, english: str, text: str) -> str | None:
    """A word may stand for a figure ("one day"), but no figure may stand there that the English has not."""
    if _same_figures(entry, english, text) or _same_markup(entry, english, text):
        return None  # It stands in the place of one that is missing, which is told.
    added = set(_DIGITS.findall(_UNTRANSLATED.sub(" ", text))) - set(_DIGITS.findall(english))
    return f"The English has no {', '.join(sorted(added))}. Write {{1}}, {{2}} ... where it has them." if added else None


def _can_be_filled_in(entry: polib.POEntry, _: str, text: str) -> str | None:
    if "python-format" in entry.flags:
        try:
            text % dict.fromkeys(re.findall(r"%\((\w+)\)", text), "")
        except (ValueError, TypeError):
            return 'It has a "%" that stands for no value. Write %% for a percent sign.'
    return None


def _not_english(entry: polib.POEntry, english: str, text: str) -> str | None:
    """Names of terms, and words that people type to search, may be the same."""
    may_be_same = re.search(r"/(?:search_words|also|term)(?:/|$)", entry.msgctxt or "")
    words = re.findall(r"\b[A-Za-z]{3,}\b", _UNTRANSLATED.sub(" ", english))
    is_name = not any(word.islower() for word in words)
    if text.casefold() == english.casefold() and len(words) > 1 and not is_name and not may_be_same:
        return "This is the English, word for word. Translate it, or leave it empty."
    return None


def _fits_the_menu(entry: polib.POEntry, english: str, text: str) -> str | None:
    menu = (entry.msgctxt or "").endswith("/menu") or "menu entry" in entry.comment
    if menu and len(text) > MENU_LENGTH:
        return f"A menu entry has room for {MENU_LENGTH} letters, and this has {len(text)}."
    return None


RULES: tuple[Rule, ...] = (
    _same_figures,
    _same_variables,
    _same_markup,
    _same_layout,
    _no_other_figures,
    _can_be_filled_in,
    _same_space,
    _same_ending,
    _not_english,
    _fits_the_menu,
)


def _terms(entry: polib.POEntry, name: str, terms: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    text = " ".join((entry.msgstr, *entry.msgstr_plural.values())).casefold()
    english = _UNTRANSLATED.sub(" ", entry.msgid)
    for term, stems in terms.items():
        if re.search(rf"\b{re.escape(term)}s?\b", english, re.IGNORECASE) and not any(s in text for s in stems):
            message = f'"{term}" is translated another way here than in the term list ({", ".join(stems)}).'
            yield _problem(entry, name, message, "Use the same word, or add its form to the list.", Severity.SUGGESTION)


def _problem(
    entry: polib.POEntry, name: str, message: str, hint: str = "", severity: Severity = Severity.ERROR
) -> Problem:
    shown = entry.msgid if len(entry.msgid) <= 40 else f"{entry.msgid[:39]}…"
    return Problem(name, entry.linenum or 0, shown.replace("\n", " "), message, hint, severity)


def missing_forms(entry: polib.POEntry, forms: int) -> int:
    """How many of a language's plural forms a text lacks."""
    return sum(not entry.msgstr_plural.get(form) for form in range(forms))


def plural_count(catalogue: polib.POFile) -> int:
    """How many plural forms the language of a catalogue has, by its header."""
    match = re.search(r"nplurals=(\d+)", catalogue.metadata.get("Plural-Forms", ""))
    return int(match[1]) if match else 2
