"""A .po file in, its entries out; or in plain words what keeps it from being read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import polib

from macros.problems import Problem, ProblemsFound

_TEXT = re.compile(r'(?:#~|#\|)?\s*(?:msg\w+(?:\[\d+\])?|(?="))(.*)', re.DOTALL)
"""A line that has a text, whole or in part."""
_QUOTED = re.compile(r'\s*"(?:[^\\]|\\.)*"', re.DOTALL)
_ERROR = re.compile(r"\(line (\d+)\)(?:: (.*))?\Z")


def read_po(path: Path) -> polib.POFile:
    """Read a file. Raises ProblemsFound, with each line, if it is not there, cannot be read, or has a text twice."""
    name = "/".join(path.parts[-5:])  # data/locales/pl/LC_MESSAGES/content.po
    if not path.is_file():
        hint = 'Run "council translate update", and translate what it writes.'
        raise ProblemsFound([Problem(name, 0, "", "This file is missing.", hint)])
    try:
        if problems := list(_cut_off(path.read_bytes().decode("utf-8"), name)):
            raise ProblemsFound(problems)
        file = polib.pofile(str(path), encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        hint = 'Save it with the encoding "UTF-8", and see whether its letters are right.'
        raise ProblemsFound([Problem(name, line, "", "This file is not in UTF-8.", hint)]) from None
    except OSError as error:
        found = _ERROR.search(str(error))
        line, said = (int(found[1]), found[2]) if found else (0, "")
        message = f"This file cannot be read{f': {said}' if said else ''}."
        hint = 'Each text stands in one pair of quotation marks. Inside it, write \\" for a quotation mark.'
        raise ProblemsFound([Problem(name, line, "", message, hint)]) from None
    if problems := list(_repeated(file, name)):
        raise ProblemsFound(problems)
    return file


def _cut_off(written: str, name: str) -> Iterator[Problem]:
    """Each line whose text lacks a quotation mark at an end: polib takes its last letter for one."""
    for number, line in enumerate(written.split("\n"), 1):  # A text may have other signs that end a line in Unicode.
        if (text := _TEXT.fullmatch(line.strip())) and not _QUOTED.fullmatch(text[1]):
            message = "The text on this line does not stand between quotation marks: one of them is missing."
            hint = 'Write " at its beginning and at its end. Inside it, write \\" for a quotation mark.'
            yield Problem(name, number, "", message, hint)


def _repeated(file: polib.POFile, name: str) -> Iterator[Problem]:
    """Each text that stands in the file again, as after a merge: one of the translations would be lost."""
    lines: dict[tuple[str | None, str], int] = {(None, ""): 1}  # polib has taken the header out.
    for entry in file:
        if not entry.obsolete:
            first = lines.setdefault((entry.msgctxt, entry.msgid), entry.linenum)
            if first != entry.linenum:
                shown = " ".join(entry.msgid[:40].split())
                message = f"This text stands in this file twice: at line {first}, and here."
                yield Problem(name, entry.linenum, shown, message, "Keep the better translation, and take the other away.")
