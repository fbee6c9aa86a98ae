"""A language in, the braille codes for it out, as tables of liblouis: those that Debian 12 has (3.24), or newer ones.

English is in contracted Unified English Braille (grade 2), which the UK adopted and adult readers are used to. The
others are uncontracted: what is read without special study, and what signs and letters to the public are in.

- pl: the literary table, kept by a Polish reader of braille. Polish is read uncontracted.
- ro: Debian 12 has Romanian for computers alone, with eight dots. ``ro.utb`` beside this module makes six of them.
- pt: grade 1 of Portugal. Grade 2 is for those who studied it.
- uk: the literary table. It writes no capitals, as is the custom, and sets a sign before Latin letters.
- ar: grade 1. Grade 2 is for those who studied it. Letters go from left to right, as everywhere in braille.

English words inside another language are uncontracted: its readers need not know the contractions.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros.formats.braille.liblouis import translate


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
    """The code of a locale. Raises LookupError for a language that none is known of."""
    language = locale.split("-")[0]
    if language not in CODES:
        raise LookupError(f'No braille code is known for "{locale}". Name its tables in macros/formats/braille/languages.py.')
    return CODES[language]


@cache
def knows(table: str, sign: str) -> bool:
    """Whether a table has a sign. Some write one that they have not as a blank, and tables for computers with eight dots."""
    cells, _ = translate(table, sign)
    return bool(cells) and all(cell <= "\u283f" for cell in cells) and (sign.isspace() or cells.strip("\u2800") != "")
