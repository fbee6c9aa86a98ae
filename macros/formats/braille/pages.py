"""Lines of braille in, pages out, each with its title and number at the top."""

from __future__ import annotations

from macros.formats.braille.cells import BLANK
from macros.formats.braille.lines import Line

Page = list[Line | None]
"""The lines of a page, under its first. None is an empty one."""


def paginate(lines: list[Line], room: int) -> list[Page]:
    """Pages of at most so many lines, none of which ends in a heading."""
    pages: list[Page] = [[]]
    for index, line in enumerate(lines):
        page = pages[-1]
        if page and len(page) + _together(lines, index) > room:
            pages.append(page := [])
        page += [*[None] * (line.before if page or line.apart else 0), line]
    return pages


def _together(lines: list[Line], index: int) -> int:
    """How many lines of a page a line needs, with those that it holds."""
    last, needed = index, 0
    while index <= last and index < len(lines):
        needed += lines[index].before + 1
        last = max(last, index + lines[index].hold)
        index += 1
    return needed


def places(pages: list[Page]) -> dict[int, int]:
    """The number of the page that each part begins on."""
    return {line.part: number for number, page in enumerate(pages, 1) for line in page if line and line.part >= 0}


def with_number(cells: str, number: str, width: int, guide: str = BLANK) -> str:
    """A line with a number at its end."""
    between = width - len(cells) - len(number)
    return cells + BLANK + guide * (between - 2) + BLANK + number if between > 3 else cells + BLANK * between + number
