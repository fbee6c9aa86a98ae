"""A picture in, the same with the fonts of print out, and how small its type is there."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TYPE = re.compile(r"""font-size\s*[=:]\s*["']?\s*([\d.]+)""")
_VIEW = re.compile(r"""viewBox\s*=\s*["']\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)""")
_FAMILY = re.compile(r"""font-family\s*(=\s*(["']).*?\2|:[^;"']*;?)""")


def with_fonts(svg: str, families: Sequence[str]) -> str:
    """A picture whose words are set in fonts of ours: others are not there when it is drawn."""
    return _FAMILY.sub("", svg).replace("<svg", f'<svg font-family="{", ".join(families)}"', 1)


def smallest_type(svg: str, width: float) -> float:
    """The size of the smallest words in a picture that is drawn as wide as ``width``, in its unit.

    0 where the picture does not tell. It has to say its width in ``viewBox``, and sizes of type in its own units.
    """
    if "<text" not in svg:
        return width
    view, sizes = _VIEW.search(svg), [float(size) for size in _TYPE.findall(svg)]
    return width * min(sizes) / float(view[1]) if view and sizes else 0
