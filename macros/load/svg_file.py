"""One SVG file in, a record with the drawing out."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from macros.load.yaml_file import LARGEST_FILE, YamlFile, too_large

_SVG = "{http://www.w3.org/2000/svg}"
_UNSAFE = (f"{_SVG}script", f"{_SVG}foreignObject", f"{_SVG}image", f"{_SVG}style")


def read_svg(path: Path, name: str) -> YamlFile:
    """Read one drawing as a record with an id, the file's name. All that is wrong is in ``problems``."""
    file, raw = YamlFile(name), path.read_bytes()
    if len(raw) > LARGEST_FILE:
        file.problems.append(too_large(raw, name))
        return file
    try:
        drawing = etree.fromstring(raw, etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False))
    except etree.XMLSyntaxError as error:
        file.problems.append(file.problem((), f"This is not an SVG file: {error.msg}.", "Save the drawing as SVG again."))
        return file
    wrong = [element.tag for element in drawing.iter(etree.Element) if element.tag in _UNSAFE or _acts(element)]
    if drawing.tag != f"{_SVG}svg" or not drawing.get("viewBox"):
        file.problems.append(file.problem((), "This is not a drawing that can be sized.", "It needs <svg> with a viewBox."))
    elif wrong:
        message = f"There is <{wrong[0].removeprefix(_SVG)}> in this drawing, which can do more than be looked at."
        file.problems.append(file.problem((), message, "Save it as plain SVG, of shapes alone."))
    elif b"url(#" in raw or b'href="#' in raw:
        message = "This drawing refers to parts of itself, as for a gradient. On a page with others they could be mixed up."
        file.problems.append(file.problem((), message, "Save it as plain SVG, of shapes alone."))
    else:
        for element in drawing.iter(etree.Element):
            element.attrib.pop("id", None)
        file.content = {"id": path.stem, "svg": etree.tostring(drawing, encoding="unicode").strip()}
    return file


def _acts(element: etree._Element) -> bool:
    """Whether something happens when somebody touches it."""
    return element.tag == f"{_SVG}a" or any(name.startswith("on") for name in element.attrib)
