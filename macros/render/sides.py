"""A page's HTML in, the same with each block that is written against the page laid out its own way, out.

On an Arabic page the bullets of an English list stand on the left, and an English heading begins there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from macros.i18n.locales import direction

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_DIRECTION = re.compile(r'\sdir="(ltr|rtl)"')
_LETTER = re.compile(r"[^\W\d_]")
_EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "path", "source", "wbr"}
_BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "th", "td", "caption", "summary", "figcaption"}
"""Blocks that turn where all their words run against the page."""
_LISTS = {"ul", "ol"}
"""Lists turn where all their items begin against the page, so that a list has its bullets on one side."""
_INSIDE = _BLOCKS | _LISTS | {"div", "dd", "dt"}
"""What is turned back inside a list that has turned, where its first words run with the page."""
_REFERENCE = '<p class="source"'
"""A source turns where its first words do: the name of a paper and of its section, whatever page follows."""


@dataclass
class _Open:
    """An element that is not closed yet."""

    name: str
    at: int
    """Where its tag stands."""
    against: bool
    """Whether it runs against the page."""
    first: bool | None = None
    """Whether its first words run against the page; None while it has none."""
    mixed: bool = False
    """Whether other words, or other items, run the other way."""
    inside: list[int] = field(default_factory=list)
    """Where the tags of those in it stand that are turned back if it turns."""

    def add(self, against: bool) -> None:
        """Note which way some of its words run, or one of its items."""
        self.first = against if self.first is None else self.first
        self.mixed |= against != self.first


def own_sides(html: str, locale: str) -> str:
    """Give each block that runs against the page's locale its direction. It must be whole: every element is closed."""
    own = direction(locale)
    other = "ltr" if own == "rtl" else "rtl"
    if f'dir="{other}"' not in html:
        return html
    pieces = _TAG.split(html)
    opened = [_Open("", 0, against=False)]
    for index, piece in enumerate(pieces):
        name = _NAME.match(piece) if index % 2 else None
        if name is None:
            if not index % 2 and _LETTER.search(piece):
                opened[-1].add(opened[-1].against)
        elif not piece.startswith("</"):
            if name[1] not in _EMPTY and not piece.endswith("/>"):
                said = _DIRECTION.search(piece)
                opened.append(_Open(name[1], index, said[1] == other if said else opened[-1].against))
        elif len(opened) > 1:
            _close(opened, pieces, own, other)
    return "".join(pieces)


def _close(opened: list[_Open], pieces: list[str], own: str, other: str) -> None:
    """Turn the element that ends here, if it is a block to turn, and tell the one around it."""
    ended, around = opened.pop(), opened[-1]
    if ended.first is None:
        return
    tag = pieces[ended.at]
    whole = not ended.mixed or tag.startswith(_REFERENCE)
    if ended.name in _BLOCKS | _LISTS and ended.first and whole and not ended.against:
        pieces[ended.at] = f'{tag[:-1]} dir="{other}">'
        for inside in ended.inside:
            pieces[inside] = f'{pieces[inside][:-1]} dir="{own}">'
    elif ended.name in _INSIDE and not ended.first and not _DIRECTION.search(tag):
        around.inside.append(ended.at)
    else:
        around.inside += ended.inside
    around.add(ended.first)
    if ended.mixed and around.name not in _LISTS:
        around.mixed = True
