"""A .po file in, its entries out; or in plain words what keeps it from being read."""

from __future__ import annotations

import re
from pathlib import Path

import polib

from macros.problems import Problem, ProblemsFound

_ERROR = re.compile(r"\(line (\d+)\)(?:: (.*))?\Z")


def read_po(path: Path) -> polib.POFile:
    """Read a file. Raises ProblemsFound, with the line, if it is not there or cannot be read."""
    name = "/".join(path.parts[-5:])  # data/locales/pl/LC_MESSAGES/content.po
    if not path.is_file():
        hint = 'Run "council translate update", and translate what it writes.'
        raise ProblemsFound([Problem(name, 0, "", "This file is missing.", hint)])
    try:
        path.read_bytes().decode("utf-8")
        return polib.pofile(str(path), encoding="utf-8")
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
