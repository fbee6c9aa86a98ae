"""A pseudo-translation of everything, for tests only: what is not accented on a page escaped translation."""

from __future__ import annotations

import re
from pathlib import Path

import polib

_ACCENTED = str.maketrans("aeiouyAEIOUYcnszCNSZ", "àéîöûýÀÉÎÖÛÝçñšžÇÑŠŽ")
_KEEP = re.compile(r"(\{\{.*?\}\}|\{:.*?\}|\{\d+\}|%\(\w+\)s|%%|</?\w+[^>]*>|\]\([^)]*\)|^#+ |^- |\n)", re.DOTALL | re.M)
_ARABIC = str.maketrans({letter: chr(0x0627 + index) for index, letter in enumerate("abcdefghijklmnopqrstuvwxyz")})


def pseudo(text: str, right_to_left: bool = False) -> str:
    """The text accented (or in Arabic letters), 40% longer and in brackets, its code untouched."""
    pieces = _KEEP.split(text)
    for index in range(0, len(pieces), 2):
        words = pieces[index]
        pieces[index] = words.lower().translate(_ARABIC) if right_to_left else words.translate(_ACCENTED)
    longer = "~" * (len(text) * 2 // 5)
    match = re.match(r"(#+ |- |<p[^>]*>)(.*?)((?:</p>|[.:?!]|\s*\{:[^}]*\})*)\Z", "".join(pieces), re.DOTALL)
    opening, middle, ending = match.groups() if match else ("", *re.match(r"(.*?)([.:?!]?)\Z", "".join(pieces), re.DOTALL).groups())
    return f"{opening}⟦{middle}{longer}⟧{ending}"


def fill(folder: Path, right_to_left: bool = False) -> None:
    """Pseudo-translate every message of the .po files in a folder."""
    for path in folder.glob("*.po"):
        catalogue = polib.pofile(str(path))
        for entry in catalogue:
            if entry.msgid_plural:
                entry.msgstr_plural = {form: pseudo(entry.msgid_plural, right_to_left) for form in range(6)}
            else:
                entry.msgstr = pseudo(entry.msgid, right_to_left)
        catalogue.save()
