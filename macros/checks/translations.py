"""A locale's .po file in, what is wrong with the translations out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import polib

from macros.i18n.figures import placeholders
from macros.i18n.messages import MENU_LENGTH
from macros.problems import Problem, Severity

_VARIABLE = re.compile(r"%\(\w+\)s|%%|(?<!\{)\{[a-z]+\}")
_PLACE = re.compile(r"%\(\w+\)s|\{\d+\}")
_MARKUP = re.compile(r"\{\{.*?\}\}|\{:.*?\}|</?\w+[^>]*>|\]\([^)]*\)|\*\*", re.DOTALL)
UNTRANSLATED = re.compile(rf"{_VARIABLE.pattern}|{_MARKUP.pattern}|`[^`]*`", re.DOTALL)
"""What nobody translates: places for values, macros, tags, addresses and code."""
_LAYOUT = re.compile(r"^#+ |^- |^\d+\. |\||\n\n", re.MULTILINE)
_DIGITS = re.compile(r"(?<!\{)\d+(?!\})")
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?:[., \u00a0\u202f'’٬]\d{3})+(?!\d)")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_RUN = 3
"""English words in a row that no other language has by chance."""
_MAY_STAY = re.compile(r"/(?:search_words|also|term)(?:/|$)")
"""Names of terms, and words that people type to search, may be the English ones."""
_ENDING = re.compile(r"[.:?!؟。]$")
_ENDINGS = {"?": "?؟", ".": ".", ":": ":", "!": "!"}

Rule = Callable[[polib.POEntry, str, str], str | None]


def ensure_translations_hold(catalogue: polib.POFile, name: str) -> Iterator[Problem]:
    """Ensure each finished translation says what the English says, as far as a machine can tell."""
    for entry in finished(catalogue):
        english = entry.msgid_plural or entry.msgid
        for text in filter(None, entry.msgstr_plural.values() if entry.msgid_plural else (entry.msgstr,)):
            for rule in RULES:
                if message := rule(entry, english, text):
                    yield about(entry, name, message)
            if _other_order(english, text):
                message = "The figures stand in another order than in the English."
                yield about(entry, name, message, "See whether each stands with its own words.", Severity.SUGGESTION)


def finished(catalogue: polib.POFile) -> Iterator[polib.POEntry]:
    """The entries that can be judged: an empty or fuzzy one is work to do, and no mistake."""
    for entry in catalogue:
        if not entry.obsolete and not entry.fuzzy and (entry.msgstr or any(entry.msgstr_plural.values())):
            yield entry


def _same_figures(_: polib.POEntry, english: str, text: str) -> str | None:
    if placeholders(english) != placeholders(text):
        return "The figures {1}, {2} ... must be the same as in the English, each once."
    return None


def _same_variables(entry: polib.POEntry, english: str, text: str) -> str | None:
    wanted, found = set(_VARIABLE.findall(english)), set(_VARIABLE.findall(text))
    if entry.msgid_plural:  # "one day" may be said without its number: see plural_forms.
        wanted.discard("%(num)s")
        found.discard("%(num)s")
    missing, added = ", ".join(sorted(wanted - found)), ", ".join(sorted(found - wanted))
    said = f"It must have {missing} just as the English has." if missing else ""
    return f"{said} Take out {added}: the English does not have it.".strip() if added else said or None


def _same_markup(_: polib.POEntry, english: str, text: str) -> str | None:
    wanted, found = Counter(_MARKUP.findall(english)), Counter(_MARKUP.findall(text))
    if missing := wanted - found:
        return f"Keep {min(missing)} as it is in the English: same sign, same number of times."
    if added := found - wanted:
        return f"Take out {min(added)}: the English has {'it less often' if min(added) in wanted else 'none'}."
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
    if len(text.strip().splitlines()) > 1 and "\n" not in english:
        return "The English has no line break. Write it in one line."
    return None


def _same_digits(entry: polib.POEntry, english: str, text: str) -> str | None:
    """A word may stand for the figure 1 ("the first day"), and for a place in a row ("21st"), but for no other."""
    if _same_figures(entry, english, text) or _same_markup(entry, english, text):
        return None  # Another stands in the place of one that is missing, which is told.
    found = _digits(text)
    if added := set(found) - set(_figures(english)):
        places = sorted(set(_PLACE.findall(english)))
        said = f"The English has no {', '.join(sorted(added))}."
        return f"{said} Write {', '.join(places)} where it has {'them' if len(places) > 1 else 'it'}." if places else said
    wanted = [figure for figure in _digits(_ORDINAL.sub("", english)) if figure != "1"]
    if missing := Counter(wanted) - Counter(found):
        return f"It must have {', '.join(sorted(missing))} in figures, as often as the English has."
    return None


def _other_order(english: str, text: str) -> bool:
    wanted, found = _digits(english), _digits(text)
    return wanted != found and sorted(wanted) == sorted(found)


def _digits(text: str) -> list[str]:
    """The figures that a translator writes."""
    return _figures(UNTRANSLATED.sub(" ", text))


def _figures(text: str) -> list[str]:
    """Every figure, with nothing between its thousands, which languages part by different signs."""
    return _DIGITS.findall(_THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), text))


def _can_be_filled_in(entry: polib.POEntry, _: str, text: str) -> str | None:
    if "python-format" in entry.flags:
        try:
            text % dict.fromkeys(re.findall(r"%\((\w+)\)", text), "")
        except (ValueError, TypeError):
            return 'It has a "%" that stands for no value. Write %% for a percent sign.'
    return None


def _not_english(entry: polib.POEntry, english: str, text: str) -> str | None:
    words = re.findall(r"\b[A-Za-z]{3,}\b", UNTRANSLATED.sub(" ", english))
    is_name = not any(word.islower() for word in words)
    if text.casefold() == english.casefold() and len(words) > 1 and not is_name and not may_stay(entry):
        return "This is the English, word for word. Translate it, or leave it empty."
    return None


def _no_english_left(entry: polib.POEntry, english: str, text: str) -> str | None:
    """Names may stay, and so may the English in brackets after its translation, or that which a term stands for."""
    if english.casefold() in text.casefold():
        return None  # All of it: it is explained, or _not_english tells.
    left = _runs(re.sub(r"\([^()]*\)", " ", text)) & _runs(english)
    if left and not may_stay(entry):
        return f'"{" ".join(min(left))}" is still English. Translate it.'
    return None


def _runs(text: str) -> set[tuple[str, ...]]:
    """The words in small type that follow each other, a few at a time."""
    words = _WORD.findall(UNTRANSLATED.sub(" ", text))
    runs = zip(*(words[start:] for start in range(_ENGLISH_RUN)), strict=False)
    return {run for run in runs if all(word.islower() for word in run)}


def may_stay(entry: polib.POEntry) -> bool:
    """Whether a translation may be the English itself."""
    return bool(_MAY_STAY.search(entry.msgctxt or ""))


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
    _same_digits,
    _can_be_filled_in,
    _same_space,
    _same_ending,
    _not_english,
    _no_english_left,
    _fits_the_menu,
)


def about(entry: polib.POEntry, name: str, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> Problem:
    """A problem of one entry, named by the beginning of its English."""
    shown = entry.msgid if len(entry.msgid) <= 40 else f"{entry.msgid[:39]}…"
    return Problem(name, entry.linenum or 0, shown.replace("\n", " "), message, hint, severity)
