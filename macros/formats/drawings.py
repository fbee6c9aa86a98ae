"""Markup with drawings in it in, the drawings apart out. A parser of HTML would put their names in small letters."""

from __future__ import annotations

import re

from lxml import etree

_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)


def set_aside(markup: str) -> tuple[str, list[str]]:
    """Markup with an empty <svg> in the place of each drawing, and the drawings in order."""
    return _DRAWING.sub("<svg></svg>", markup), _DRAWING.findall(markup)


def read_drawing(written: str) -> tuple[str, str]:
    """A drawing as an SVG document of its own, and what it shows, if the words beside it do not say that. Raises ValueError, in words, for one that is neither."""
    try:
        drawing = etree.fromstring(written)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"A <figure> needs one <svg>, written as XML: {error.msg}.") from None
    decoration = drawing.get("aria-hidden") == "true"
    if drawing.tag != "{http://www.w3.org/2000/svg}svg" or not (decoration or drawing.get("aria-label")):
        raise ValueError('A drawing says what it is, and in aria-label what it shows: <svg xmlns="http://www.w3.org/2000/svg" aria-label="...">.')
    return etree.tostring(drawing, encoding="unicode"), "" if decoration else drawing.get("aria-label")
