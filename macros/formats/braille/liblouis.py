"""Text and the name of a braille table in, cells out: the few calls of liblouis that are needed, by ctypes.

liblouis is a library of the system (LGPL), with its tables in a package of their own: it is not on PyPI.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from functools import cache

_MODE = 4 | 64 | 128
"""dotsIO and ucBrl: cells come as U+2800 to U+28FF, whatever a table shows them as. noUndefined: a sign that a table
has not comes as nothing, not as its number."""
_SILENT = 60000
_NAME = "liblouis.so.20"
_MOST_CELLS = 12
"""More cells than one sign becomes."""


class NoLiblouis(Exception):
    """liblouis is not here, or not all of it. The message says what to do, in one line."""


def translate(table: str, text: str) -> tuple[str, list[int]]:
    """Cells as signs of U+2800 to U+28FF, and for each the index in the text of what it stands for.

    Raises NoLiblouis.
    """
    louis = library()
    width = louis.lou_charSize()
    encoding = "utf-16-le" if width == 2 else "utf-32-le"
    source = text.encode(encoding)
    taken, made = ctypes.c_int(len(source) // width), ctypes.c_int(len(source) // width * _MOST_CELLS + _MOST_CELLS)
    cells, origins = ctypes.create_string_buffer(made.value * width), (ctypes.c_int * made.value)()
    done = louis.lou_translate(
        table.encode(), source, ctypes.byref(taken), cells, ctypes.byref(made), None, None, None, origins, None, _MODE
    )  # fmt: skip
    if not done:
        raise NoLiblouis(f"There is no braille: liblouis has no table {table}. Debian and Ubuntu have liblouis-data.")
    return cells.raw[: made.value * width].decode(encoding), origins[: made.value]


@cache
def library() -> ctypes.CDLL:
    """liblouis. Raises NoLiblouis."""
    for name in (_NAME, ctypes.util.find_library("louis")):
        try:
            found = ctypes.CDLL(name) if name else None
        except OSError:
            continue
        if found:
            found.lou_setLogLevel(_SILENT)
            return found
    raise NoLiblouis("There is no braille: liblouis is not here. Debian and Ubuntu have liblouis20 and liblouis-data.")
