"""A PDF from Typst in, the same with what Typst cannot tag out: headers of rows, and what abbreviations stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf

from macros.formats.blocks import Table

_PRIVATE = re.compile("q[a-t][a-z]")
_CONTENT = re.compile(rb"/MCID (?P<number>\d+)(?:/Lang\((?P<mark>q[a-t][a-z])\))?>>BDC")


def name_rows(file: Pdf, tables: Sequence[Table]) -> None:
    """Mark the cells that name their row, in each of a document's tables (ISO 32000-1, 14.8.5.7)."""
    if not tables:
        return
    tagged = [one for one in elements(file.Root.StructTreeRoot) if one.S == Name.Table]
    for element, table in zip(tagged, tables, strict=True):
        body = next(part for part in children(element) if part.S == Name.TBody)
        for row, cells in zip(children(body), table.rows, strict=True):
            for cell, meant in zip(children(row), cells, strict=True):
                _name_row(file, cell, meant.header)


def expand(file: Pdf, marks: Mapping[str, tuple[str, str]]) -> None:
    """Write what abbreviations stand for (ISO 32000-1, 14.9.5), where a private language code marks them.

    ``marks`` say for each code: what the abbreviation stands for, and its language where that is not the document's.
    """
    if not marks:
        return
    placed: dict[tuple[int, int], dict[int, str]] = defaultdict(dict)
    for page, number, mark in _marked(file.Root.StructTreeRoot, ""):
        placed[page][number] = mark

    def expanded(found: re.Match[bytes]) -> bytes:
        mark = found["mark"].decode() if found["mark"] else here.get(int(found["number"]), "")
        return b"/MCID %s%s>>BDC" % (found["number"], _expansion(*marks[mark]) if mark else b"")

    for page in file.pages:
        here = placed[page.obj.objgen]
        page.Contents.write(_CONTENT.sub(expanded, page.Contents.read_bytes()))


def _marked(element: Object, mark: str) -> Iterator[tuple[tuple[int, int], int, str]]:
    """Content that has its mark from its tag: the page, the content's number there, and the mark, which the tag loses.

    Typst gives a tag the language of the content that it begins with.
    """
    for child in children(element):
        language = str(child.get("/Lang", ""))
        own = language if _PRIVATE.fullmatch(language) else "" if language else mark
        if own and language:
            del child["/Lang"]
        if own:
            yield from ((child.Pg.objgen, kid, own) for kid in _kids(child) if isinstance(kid, int))
        yield from _marked(child, own)


def elements(parent: Object) -> Iterator[Object]:
    """The structure elements below a parent, in reading order."""
    for child in children(parent):
        yield child
        yield from elements(child)


def children(parent: Object) -> Iterator[Object]:
    """The structure elements right below a parent."""
    for child in _kids(parent):
        if isinstance(child, Dictionary) and "/S" in child:
            yield child


def _kids(parent: Object) -> list[Object]:
    inside = parent.get("/K", Array())
    return list(inside) if isinstance(inside, Array) else [inside]


def _name_row(file: Pdf, cell: Object, header: bool) -> None:
    """Scope on both axes stands for the lists of headers that Typst writes, which know of columns only."""
    attributes = [one for one in _attributes(cell) if one.get("/O") != Name.Table]
    if header:
        cell.S = Name.TH
        attributes.append(Dictionary(O=Name.Table, Scope=Name.Row))
    cell.A = file.make_indirect(Array(attributes))


def _attributes(element: Object) -> list[Object]:
    given = element.get("/A", Array())
    return list(given) if isinstance(given, Array) else [given]


def _expansion(meaning: str, language: str) -> bytes:
    """The properties of an abbreviation's content (ISO 32000-1, 14.9.5)."""
    tongue = b"/Lang(%s)" % language.encode() if language else b""
    return b"/E<FEFF%s>%s" % (meaning.encode("utf-16-be").hex().upper().encode(), tongue)
