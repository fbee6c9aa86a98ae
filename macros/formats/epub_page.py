"""A document in, the two pages of its e-book out: its text, and the list of its parts. Both are XHTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest
from urllib.parse import quote

from lxml import etree
from lxml.builder import ElementMaker

from macros.formats import bidi
from macros.formats.blocks import Block, Cell, Document, Figure, Heading, Listing, Paragraph, Run, Table, Terms, Words
from macros.formats.spoken import clean, explained, text_of
from macros.i18n.locales import direction

_XHTML, _OPS = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"
_E = ElementMaker(namespace=_XHTML, nsmap={None: _XHTML, "epub": _OPS})
_SAFE = "#%/?:@!$&'()*+,;=[]~"
"""What may stand in an address as it is, besides letters and digits (RFC 3986)."""
_Children = list[etree._Element | str]


def written(root: etree._Element) -> bytes:
    """An XML file."""
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", doctype=_doctype(root))


def _doctype(root: etree._Element) -> str | None:
    return "<!DOCTYPE html>" if root.tag == f"{{{_XHTML}}}html" else None


class Page:
    """Writes the pages. ``pictures`` and the list of parts are complete once the text is written."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.pictures: dict[str, Figure] = {}
        """The pictures of the text, by file name."""
        self._parts: list[tuple[Heading, str]] = []
        self._told: set[str] = set()

    def text(self) -> etree._Element:
        """The page with all the words."""
        document = self.document
        facts = _E.p(clean(document.council), _E.br(), clean(document.as_of))
        title = _E.h1(*self._words(document.title))
        return self._html(text_of(document.title), title, facts, *self._blocks(document.blocks))

    def contents(self) -> etree._Element:
        """The page that lists the parts, down to the third level. Programs also show it as a menu."""
        whole = self._entry("text.xhtml", self.document.title)
        within = {1: whole}
        for heading, anchor in self._parts:
            if heading.level > 3:
                continue
            within[heading.level] = entry = self._entry(f"text.xhtml#{anchor}", heading.words)
            around = within[heading.level - 1]
            if len(around) == 1:
                around.append(_E.ol())
            around[1].append(entry)
        name = clean(self.document.signposts.contents)
        return self._html(name, _E.nav({f"{{{_OPS}}}type": "toc", "role": "doc-toc"}, _E.h1(name), _E.ol(whole)))

    def _entry(self, href: str, words: Words) -> etree._Element:
        return _E.li(_E.a({"href": href}, *(self._styled(replace(run, expansion="")) for run in words)))

    def _html(self, title: str, *body: etree._Element) -> etree._Element:
        style = _E.link({"rel": "stylesheet", "type": "text/css", "href": "style.css"})
        return _E.html(_language(self.document.locale), _E.head(_E.title(title), style), _E.body(*body))

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[etree._Element]:
        for block in blocks:
            match block:
                case Heading(level=level, words=words, id=name):
                    anchor = name or f"_part-{len(self._parts) + 1}"
                    self._parts.append((block, anchor))
                    yield _E(f"h{level}", {"id": anchor}, *self._words(words))
                case Paragraph(words=words, role=role, id=name):
                    about = {"class": role, "id": name}
                    yield _E.p({key: value for key, value in about.items() if value}, *self._words(words))
                case Listing(items=items, ordered=ordered):
                    yield _E("ol" if ordered else "ul", *(_E.li(*self._within(item)) for item in items))
                case Table():
                    yield self._table(block)
                case Terms():
                    yield self._terms(block)
                case Figure():
                    yield self._figure(block)

    def _within(self, blocks: Sequence[Block]) -> _Children:
        """What an item or cell holds: its words alone, where it has no more than words."""
        match blocks:
            case [Paragraph(words=words, role="", id="")]:
                return list(self._words(words))
        return list(self._blocks(blocks))

    def _table(self, table: Table) -> etree._Element:
        caption = [_E.caption(*self._words(table.caption))] if table.caption else []
        head = _E.thead(_E.tr(*(self._cell(cell, "col") for cell in table.headings)))
        rows = ((self._cell(cell, "row" if cell.header else "") for cell in row) for row in table.rows)
        body = _E.tbody(*(_E.tr(*row) for row in rows))
        return _E.table(*caption, head, body)

    def _cell(self, cell: Cell, scope: str) -> etree._Element:
        children = self._within(cell.blocks)
        return _E.th({"scope": scope}, *children) if scope and children else _E.td(*children)

    def _terms(self, terms: Terms) -> etree._Element:
        listed = _E.dl()
        for (term, meaning), name in zip_longest(terms.entries, terms.ids, fillvalue=""):
            listed.extend((_E.dt({"id": name} if name else {}, *self._words(term)), _E.dd(*self._within(meaning))))
        return listed

    def _figure(self, figure: Figure) -> etree._Element:
        name = f"picture-{len(self.pictures) + 1}.svg"
        self.pictures[name] = figure
        caption = [_E.figcaption(*self._words(figure.caption))] if figure.caption else []
        return _E.figure(_E.img({"src": name, "alt": clean(figure.alternative)}), *caption)

    def _words(self, words: Words) -> Iterator[etree._Element | str]:
        said = text_of(words)
        for address, link in groupby(words, lambda run: run.address):
            pieces = (self._styled(piece) for run in link for piece in explained(run, said, self._told))
            if address:
                yield _E.a({"href": quote(address, safe=_SAFE)}, *pieces)
            else:
                yield from pieces

    def _styled(self, run: Run) -> etree._Element | str:
        piece: etree._Element | str = bidi.ordered(replace(run, language=""), self.document.locale)
        if run.expansion:
            piece = _E.abbr({"title": clean(run.expansion)}, piece)
        if run.strong:
            piece = _E.strong(piece)
        return _E.span(_language(run.language), piece) if run.language else piece


def _language(language: str) -> dict[str, str]:
    return {"lang": language, "{http://www.w3.org/XML/1998/namespace}lang": language, "dir": direction(language)}
