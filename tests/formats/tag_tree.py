"""A PDF in, what a screen reader would miss in it out: the rules of PDF/UA-1 that a machine can judge, a line for each break.

Written from ISO 14289-1 and ISO 32000-1, 14.8. What it does not judge: whether an order, a text or a level makes sense.
"""

from __future__ import annotations

import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from painted import Painted, painted
from pikepdf import Array, Dictionary, Name, Object, Pdf

HEADINGS = {f"H{level}": level for level in range(1, 7)}
STANDARD = HEADINGS.keys() | set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P L LI Lbl LBody Table TR TH TD "
    "THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form".split()
)
CHILDREN = {
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"Caption", "THead", "TBody", "TFoot", "TR"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "TOC": {"TOCI", "TOC", "Caption"},
}
"""What may stand right inside what."""
PARENT = {"LI": {"L"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"}, "TOCI": {"TOC"}}
"""What has to stand right inside what."""


def faults(pdf: bytes) -> list[str]:
    """Every break of a rule; none in a good file."""
    with Pdf.open(io.BytesIO(pdf)) as file:
        if "/StructTreeRoot" not in file.Root:
            return ["The file has no tags."]
        pages = [painted(page.obj) for page in file.pages]
        tree = list(walk(file.Root.StructTreeRoot, "", file))
        rules = (_file(file), _types(tree), _headings(file, tree), _tables(tree), _alternatives(tree), _links(file, tree))
        return [fault for rule in rules for fault in rule] + list(_content(file, tree, pages)) + list(_fonts(pages))


def walk(element: Object, parent: str, file: Pdf) -> Iterator[tuple[str, str, Object]]:
    """Every structure element in reading order: its type, its parent's, and itself."""
    roles = file.Root.StructTreeRoot.get("/RoleMap", Dictionary())
    for kid in _kids(element):
        if isinstance(kid, Dictionary) and "/S" in kid:
            kind = str(kid.S)
            kind = (kind if kind[1:] in STANDARD else str(roles.get(kind, kind)))[1:]
            yield kind, parent, kid
            yield from walk(kid, kind, file)


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _file(file: Pdf) -> Iterator[str]:
    root, metadata = file.Root, file.open_metadata()
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", str(root.get("/Lang", ""))):
        yield "The file has no language."
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "The file does not say that it is tagged."
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "A window would show the file's name in the place of its title."
    if not metadata.get("dc:title"):
        yield "The file has no title."
    if metadata.get("pdfuaid:part") != "1":
        yield "The file does not say that it follows PDF/UA-1."
    if (metadata.get("pdfaid:part"), metadata.get("pdfaid:conformance")) != ("2", "A"):
        yield "The file does not say that it follows PDF/A-2a."


def _types(tree: list[tuple[str, str, Object]]) -> Iterator[str]:
    for kind, parent, _ in tree:
        if kind not in STANDARD:
            yield f"{kind} is no type of PDF, and stands for none."
        if parent in CHILDREN and kind not in CHILDREN[parent] or kind in PARENT and parent not in PARENT[kind]:
            yield f"{kind} stands in {parent or 'nothing'}."


def _headings(file: Pdf, tree: list[tuple[str, str, Object]]) -> Iterator[str]:
    levels = [HEADINGS[kind] for kind, _, _ in tree if kind in HEADINGS]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield "The title is not the first heading, or not the only one of its level."
    if any(after > before + 1 for before, after in zip(levels, levels[1:], strict=False)):
        yield f"The headings leave a level out: {levels}."
    with file.open_outline() as outline:
        marked = sum(1 for item in outline.root for _ in _branch(item))
    if len(levels) - marked not in (0, 1):  # a list of contents is no bookmark
        yield f"{len(levels)} headings have {marked} bookmarks."


def _branch(item: object) -> Iterator[object]:
    yield item
    for child in item.children:
        yield from _branch(child)


def _attribute(element: Object, name: str) -> Object | None:
    given = element.get("/A", Array())
    return next((one[name] for one in (given if isinstance(given, Array) else [given]) if name in one), None)


def _tables(tree: list[tuple[str, str, Object]]) -> Iterator[str]:
    for _, _, table in (one for one in tree if one[0] == "Table"):
        parts = [part for part in _kids(table) if part.S in (Name.THead, Name.TBody)]
        rows = [[cell for cell in _kids(row) if "/S" in cell] for part in parts for row in _kids(part)]
        if len({len(row) for row in rows}) != 1:
            yield "A table's rows have different numbers of cells."
        if not rows or any(cell.S != Name.TH or _attribute(cell, "/Scope") != Name.Column for cell in rows[0]):
            yield "A table has no headers of columns."
        for cell in (cell for row in rows[1:] for cell in row if cell.S == Name.TH):
            if _attribute(cell, "/Scope") != Name.Row or _attribute(cell, "/Headers") is not None:
                yield "A table's header does not say that it names its row."


def _alternatives(tree: list[tuple[str, str, Object]]) -> Iterator[str]:
    yield from ("A picture has no text that stands for it." for kind, _, one in tree if kind == "Figure" and not str(one.get("/Alt", "")))


def _links(file: Pdf, tree: list[tuple[str, str, Object]]) -> Iterator[str]:
    tagged = []
    for kind, _, link in tree:
        if kind == "Link":
            kids = _kids(link)
            tagged += [kid.Obj.objgen for kid in kids if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR]
            if all(isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR for kid in kids):
                yield "A link has no words."
    for page in file.pages:
        for annotation in page.obj.get("/Annots", []):
            if annotation.objgen not in tagged:
                yield "A link is not tagged."
            if not str(annotation.get("/Contents", "")):
                yield "A link does not say where it leads."
        if "/Annots" in page.obj and page.obj.get("/Tabs") != Name.S:
            yield "The tab key would not follow the order of a page."


def _content(file: Pdf, tree: list[tuple[str, str, Object]], pages: list[Painted]) -> Iterator[str]:
    named = Counter(one for _, _, element in tree for one in _marked(element))
    tags = defaultdict(set)
    for page, mark in named:
        tags[page].add(mark)
    for number, (page, found) in enumerate(zip(file.pages, pages, strict=True), 1):
        if found.untagged:
            yield f"On page {number}, {len(found.untagged)} things are painted without a tag."
        if tags[page.obj.objgen] != found.tagged:
            yield f"On page {number}, tags and content do not meet: {sorted(tags[page.obj.objgen] ^ found.tagged)}."
    languages = {str(one.Lang) for _, _, one in tree if "/Lang" in one}.union(*(page.languages for page in pages))
    for language in languages:
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", language) or re.match(r"q[a-t][a-z]", language):
            yield f'There is no language "{language}".'
    if any(count > 1 for count in named.values()):
        yield "Some content has more than one tag."


def _marked(element: Object, page: Object | None = None) -> Iterator[tuple[tuple[int, int], int]]:
    """The content of an element: the page that it is on, and its number there."""
    own = element.get("/Pg", page)
    for kid in _kids(element):
        if isinstance(kid, int):
            yield own.objgen, kid
        elif isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR:
            yield kid.get("/Pg", own).objgen, int(kid.MCID)


def _fonts(pages: list[Painted]) -> Iterator[str]:
    for font in {font.objgen: font for page in pages for font in page.fonts.values()}.values():
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        described = inner.get("/FontDescriptor", Dictionary())
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys()):
            yield f"The font {font.get('/BaseFont')} is not in the file."
        if "/ToUnicode" not in font:
            yield f"The letters of the font {font.get('/BaseFont')} cannot be read aloud."
