"""A page of a PDF in, what is painted on it out: under which tag, and how small its type is."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from pikepdf import Dictionary, Matrix, Name, Object, Pdf, parse_content_stream

_SHOWS_TEXT = {"Tj", "TJ", "'", '"'}
_PAINTS = _SHOWS_TEXT | {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "INLINE IMAGE"}
_READ = _PAINTS | {"BMC", "BDC", "EMC", "q", "Q", "cm", "BT", "Tm", "Tf", "Do"}


@dataclass
class Painted:
    """What a page, or a form on it, paints."""

    tagged: set[int] = field(default_factory=set)
    """The numbers of marked content."""
    untagged: list[str] = field(default_factory=list)
    """What is painted outside marked content, and is no artefact either: the operators."""
    sizes: set[float] = field(default_factory=set)
    """The sizes of type, in points."""
    fonts: dict[tuple[int, int], Object] = field(default_factory=dict)
    languages: set[str] = field(default_factory=set)
    expansions: list[str] = field(default_factory=list)


def painted(page: Object) -> Painted:
    """Read a page."""
    found = Painted()
    _read(page, page.get("/Resources", Dictionary()), Matrix(), 0, found)
    return found


def _read(content: Object, resources: Object, matrix: Matrix, depth: int, found: Painted) -> None:
    """Read a stream. ``depth`` says how many marks it stands in."""
    kept, line, size = [], Matrix(), 0.0
    marks = depth
    for instruction in parse_content_stream(content, " ".join(_READ)):
        sign = str(instruction.operator)
        if sign in _PAINTS and not marks:
            found.untagged.append(sign)
        match sign:
            case "BMC" | "BDC":
                marks += 1
                _mark(list(instruction.operands), resources, found)
            case "EMC":
                marks -= 1
            case "q":
                kept.append(matrix)
            case "Q":
                matrix = kept.pop()
            case "cm":
                matrix = Matrix(*map(float, instruction.operands)) @ matrix
            case "BT":
                line = Matrix()
            case "Tm":
                line = Matrix(*map(float, instruction.operands))
            case "Tf":
                font, size = str(instruction.operands[0]), float(instruction.operands[1])
                found.fonts[resources.Font[font].objgen] = resources.Font[font]
            case "Do":
                form = resources.XObject[str(instruction.operands[0])]
                if form.Subtype == Name.Form:
                    inner = Matrix(*map(float, form.get("/Matrix", [1, 0, 0, 1, 0, 0]))) @ matrix
                    _read(form, form.get("/Resources", resources), inner, marks, found)
                elif not marks:
                    found.untagged.append(sign)
            case _ if sign in _SHOWS_TEXT:
                found.sizes.add(round(size * _scale(line @ matrix), 2))


def _mark(operands: list[Object], resources: Object, found: Painted) -> None:
    properties = operands[1] if len(operands) > 1 else Dictionary()
    if isinstance(properties, Name):
        properties = resources.Properties[str(properties)]
    if "/MCID" in properties:
        found.tagged.add(int(properties.MCID))
    if "/Lang" in properties:
        found.languages.add(str(properties.Lang))
    if "/E" in properties:
        found.expansions.append(str(properties.E))


def _scale(matrix: Matrix) -> float:
    return abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5


def sizes(pdf: bytes) -> set[float]:
    """The sizes of type in a file, in points."""
    with Pdf.open(io.BytesIO(pdf)) as file:
        return {size for page in file.pages for size in painted(page.obj).sizes}
