"""A project in, the same in two pseudo-languages out: what is not accented escaped translation, what breaks is too tight."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib

_ACCENTED = str.maketrans("aeiouyAEIOUYcnszCNSZ", "àéîöûýÀÉÎÖÛÝçñšžÇÑŠŽ")
_KEEP = re.compile(r"(\{\{.*?\}\}|\{:.*?\}|\{\w+\}|%\(\w+\)s|%%|</?\w+[^>]*>|\]\([^)]*\)|^#+ |^- |\n)", re.DOTALL | re.M)
_ARABIC = str.maketrans({letter: chr(0x0627 + index) for index, letter in enumerate("abcdefghijklmnopqrstuvwxyz")})
UNTRANSLATED = {
    "council/homes-for-sedgemoor/name",
    "docs/about.md/how-old/0",
    "docs/about.md/menu",
    "docs/about.md/title",
    "docs/about.md/top/0",
    "docs/search.md/title",
    "promise/introduction",
    "services/housing-repairs/emergency/text",
    "services/housing-repairs/name",
    "background/equality/title",
    "background/equality/customer/title",
    "background/equality/customer-impacts/title",
    "terms/lgr-advisory-forum/definition",
}
"""A text of each kind that is left in English: titles, headings, words of the menu, captions, paragraphs, names in a sentence."""
ADDRESS = "https://council.example/promises/"
"""Where tests publish what they build."""
LOCALES = """locales:
  - id: en-GB
    name: English
  - id: pl
    name: Polski
  - id: ar
    name: العربية
"""


def copy_project(root: Path, copy: Path) -> None:
    """Copy the project in English, and in two pseudo-languages made by their .po files alone."""
    for name in ("macros", "overrides", "docs", "data"):
        shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "locales"))
    shutil.copy(root / "mkdocs.yml", copy)
    settings = copy / "data" / "council.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"locales:\n(?:  .*\n)+", LOCALES, text), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "macros", "translate", "update"], cwd=copy, check=True)
    for locale in ("pl", "ar"):
        fill(copy / "data" / "locales" / locale / "LC_MESSAGES", right_to_left=locale == "ar")


def pseudo(text: str, right_to_left: bool = False) -> str:
    """The text accented (or in Arabic letters), 40% longer (its last word up to seven signs) and in brackets, its code untouched."""
    if not re.search("[A-Za-z]", text):
        return text
    pieces = _KEEP.split(text)
    for index in range(0, len(pieces), 2):
        words = pieces[index]
        pieces[index] = words.lower().translate(_ARABIC) if right_to_left else words.translate(_ACCENTED)
    longer = ("~~~~~~~ " * len(text))[: len(text) * 2 // 5].rstrip()
    match = re.match(r"(#+ |- |\d+\. |<p[^>]*>)(.*?)((?:</p>|[.:?!]|\s*\{:[^}]*\})*)\Z", "".join(pieces), re.DOTALL)
    opening, middle, ending = match.groups() if match else ("", *re.match(r"(.*?)([.:?!]?)\Z", "".join(pieces), re.DOTALL).groups())
    return f"{opening}«{middle}{longer}»{ending}"


def fill(folder: Path, right_to_left: bool = False) -> None:
    """Pseudo-translate the messages of the .po files in a folder, but for those that stay English."""
    for path in folder.glob("*.po"):
        catalogue = polib.pofile(str(path))
        for entry in catalogue:
            if entry.msgid_plural:
                entry.msgstr_plural = {form: pseudo(entry.msgid_plural, right_to_left) for form in range(6)}
            elif entry.msgctxt not in UNTRANSLATED:
                entry.msgstr = pseudo(entry.msgid, right_to_left)
        catalogue.save()
