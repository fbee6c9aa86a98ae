"""A language in, the braille codes for it out, as tables of liblouis: those that Debian 12 has (3.24), or newer ones.

- en: Unified English Braille in grade 2, with contractions, which the United Kingdom uses.
- pl: the literary table. The other one is for computers, with eight dots.
- ro: Debian 12 has Romanian for computers alone, with eight dots. ``ro.utb`` beside this module makes six of them.
- pt: grade 1. Grade 2, with contractions, has to be learnt on top of it.
- uk: the literary table. It writes no capital letters, and sets a sign before Latin ones.
- ar: grade 1. Grade 2, with contractions, has to be learnt on top of it. It goes from left to right.

English inside another language has no contractions (grade 1): its readers need not know them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros.formats.braille.liblouis import translate


class NoCode(LookupError):
    """No braille code is known for a language. The message says what to do, in one line."""


@dataclass(frozen=True)
class Code:
    """The tables for a language."""

    documents: str
    """For documents in the language."""
    passages: str
    """For what stands in it inside a document of another language."""


_ROMANIAN = str(Path(__file__).with_name("ro.utb"))

CODES = {
    "en": Code("en-ueb-g2.ctb", "en-ueb-g1.ctb"),
    "pl": Code("Pl-Pl-g1.utb", "Pl-Pl-g1.utb"),
    "ro": Code(_ROMANIAN, _ROMANIAN),
    "pt": Code("pt-pt-g1.utb", "pt-pt-g1.utb"),
    "uk": Code("uk.utb", "uk.utb"),
    "ar": Code("ar-ar-g1.utb", "ar-ar-g1.utb"),
}
"""By language, without its region."""


def code(locale: str) -> Code:
    """The code of a locale. Raises NoCode."""
    language = locale.split("-")[0]
    if language not in CODES:
        raise NoCode(f'There is no braille in "{locale}": its tables are not in macros/formats/braille/languages.py.')
    return CODES[language]


@cache
def knows(table: str, sign: str) -> bool:
    """Whether a table has a sign, with six dots. The tables for French write one that they have not as a blank."""
    cells, _ = translate(table, sign)
    return bool(cells) and all(cell <= "\u283f" for cell in cells) and (sign.isspace() or cells.strip("\u2800") != "")
