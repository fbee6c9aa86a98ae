"""How print looks: sizes and distances of the standard document, of large print and of the quick reference.

Nothing in print is smaller than the text: clear print is at least 12 point, and large print at least 16, better 18
(UK Association for Accessible Formats, G003 and G004).
"""

from __future__ import annotations

from dataclasses import dataclass

SMALLEST_LARGE = 16
"""The smallest type in large print, in points."""
_PAPER = 210
"""The width of A4, in millimetres."""
_POINT = 25.4 / 72
"""A point, in millimetres."""


@dataclass(frozen=True)
class Look:
    """A way to set a document. Distances are in widths of the text's own size (em) unless said otherwise."""

    size: float
    """Of the text, in points."""
    plain: bool
    """Whether all is black, without tints and underlines, and with addresses in full: large print."""
    numbered: bool
    """Whether pages have numbers."""
    sides: tuple[float, float]
    """The margins at a line's start and end, in millimetres."""
    top: float
    """The margin above, in millimetres."""
    foot: float
    """The margin below, in millimetres."""
    leading: float
    """Between lines."""
    spacing: float
    """Between paragraphs."""
    item: float
    """Between the items of a list."""
    near: float
    """Between two that belong together."""
    cell: float
    """Above and below what stands in a table's cell."""
    lead: float
    """The size of the summary under the title, in sizes of the text."""
    figure: float
    """The size of a promised figure, in sizes of the text."""
    headings: tuple[tuple[float, float], ...]
    """For each level: the distance above in the heading's own size, and its size in sizes of the text."""

    @property
    def line(self) -> float:
        """The length of a line."""
        return (_PAPER - sum(self.sides)) / (self.size * _POINT)


STANDARD = Look(
    size=12, plain=False, numbered=True, sides=(25, 30), top=26, foot=26,
    leading=0.4, spacing=0.95, item=0.7, near=0.5, cell=0.6, lead=1.2, figure=1.7,
    headings=((0, 2.7), (1.6, 1.7), (1.5, 1.2), (1.2, 1)),
)  # fmt: skip
LARGE = Look(
    size=18, plain=True, numbered=True, sides=(20, 22), top=28, foot=28,
    leading=0.5, spacing=1.5, item=1.2, near=0.7, cell=0.8, lead=1, figure=1.35,
    headings=((0, 1.9), (1.5, 1.5), (1.5, 1.15), (1.5, 1)),
)  # fmt: skip


def quick(size: float) -> Look:
    """A sheet that is read at a glance, in a size of text that lets it fit."""
    return Look(
        size=size, plain=False, numbered=False, sides=(16, 16), top=13, foot=11,
        leading=0.25, spacing=0.7, item=0.4, near=0.4, cell=0.28, lead=1, figure=1.4,
        headings=((0, 2.1), (0.9, 1.35), (0.8, 1), (0.8, 1)),
    )  # fmt: skip
