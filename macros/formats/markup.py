"""The markup of a document in, its blocks out. Strict: whatever it does not know is an error, so that nothing is lost.

What it knows is in the tables below. Templates of overrides/documents/ write it, and so does Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from macros.formats.blocks import Block, Cell, Figure, Heading, Listing, Paragraph, Run, Table, Terms, Words
from macros.formats.drawings import read_drawing, set_aside
from macros.formats.markup_words import Reading, class_of, holds_words, lines, plain, tidy
from macros.formats.names import names
from macros.formats.places import Places
from macros.formats.spans import repeated, rows_spanned

_ROLES = {
    "": "", "wording": "", "lead": "lead", "lead-in": "lead-in", "notice": "notice", "figure": "figure", "label": "label",
    "due": "", "fine": "fine", "verdict": "", "basis": "fine", "source": "fine", "mentions": "fine", "admonition-title": "label",
}  # fmt: skip
"""Classes of a paragraph, and the role that it has in a document."""
_BOXES = {"": "", "counting": "", "figures": "", "periods": "", "prose": "", "quotation": "", "result": "", "stage": "", "table": "", "words": "",
          "lead": "lead", "notice": "notice", "admonition": "notice"}  # fmt: skip
"""Classes of a div or section, and the role of the paragraphs in it. The box itself is not seen in a document."""
_LISTS = {"", "comments", "entries", "links", "promise", "standards", "steps"}
"""Classes of a list."""
_TABLES = {"", "compare"}
_TERMS = {"", "facts", "glossary"}
_DEEPEST = 4
"""The deepest level of heading. What stands below is a label."""


class MarkupError(ValueError):
    """Markup that a document cannot be made of. ``faults`` says each in words, with what to do."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(dict.fromkeys(faults))
        super().__init__(" ".join(self.faults))


def read_markup(markup: str, locale: str, here: str, address: str) -> tuple[Words, tuple[Block, ...]]:
    """The title of a document, and its blocks.

    ``here`` is the page that its links start from, and ``address`` where the locale's site is published; ""
    where that is not known. Raises MarkupError, with all faults at once.
    """
    html, drawings = set_aside(markup)
    body = etree.fromstring(f"<body>{html}</body>", etree.HTMLParser(remove_comments=True))[0]
    reader = _Reader(body, locale, here, address, drawings)
    blocks = tuple(reader.blocks(body, Run("")))
    if not reader.title:
        reader.faults.append("There is no heading of the first level (h1), which is the title.")
    reader.faults += (f'A link leads to "{name}", which is no heading, paragraph or term.' for name in reader.places.wanted - names(blocks))
    if reader.faults:
        raise MarkupError(reader.faults)
    return reader.title, blocks


class _Reader:
    """One run over the markup of a document."""

    def __init__(self, root: etree._Element, locale: str, here: str, address: str, drawings: list[str]) -> None:
        self._drawings = iter(drawings)
        self.title: Words = ()
        self.faults: list[str] = []
        self.places = Places(root, here, address)
        self._read = Reading(locale, self.places.resolve)
        self._level = 1
        self._above: Words = ()

    def blocks(self, element: etree._Element, run: Run, role: str = "", name: str = "") -> Iterator[Block]:
        """What is in an element, in order. ``name`` is an id for its first paragraph, ``role`` is that of every plain one."""
        line: list[Run] = [replace(run, text=element.text or "")]
        for child in (*element.iterchildren(etree.Element), None):
            if child is not None and holds_words(child):
                line += self._read.child(child, run)
                continue
            for words in filter(None, lines(line)):
                yield Paragraph(words, role, name)
                name = ""
            if child is None:
                return
            for block in self._block(child, self._read.within(child, run), role):
                if name and isinstance(block, Paragraph) and not block.id:
                    block, name = replace(block, id=name), ""
                yield block
            line = [replace(run, text=child.tail or "")]

    def _block(self, element: etree._Element, run: Run, role: str) -> Iterator[Block]:
        kind, name = class_of(element), self.places.id(element)
        match element.tag:
            case _ if element.tag == "hr" or element.get("hidden") is not None:  # A line, or what waits for a script.
                return
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield from self._heading(element, run, name)
            case "p" if kind in _ROLES:
                yield from self._lines(element, run, _ROLES[kind] or role, name)
            case "summary":
                yield from self._lines(element, run, "label", name)
            case "ul" | "ol" if kind in _LISTS:
                yield Listing(tuple(self._items(element, run, "li")), element.tag == "ol")
            case "dl" if kind in _TERMS:
                yield self._terms(element, run)
            case "table" if kind in _TABLES:
                yield self._table(element, run)
            case "figure":
                yield self._figure(element, run)
            case "div" | "section" | "blockquote" | "details" if kind in _BOXES:
                yield from self.blocks(element, run, _BOXES[kind] or role, name)
            case _:
                of = f' of class "{kind}"' if kind else ""
                self.faults.append(f"A document cannot show <{element.tag}>{of}. Say it in headings, paragraphs, lists and tables.")

    def _heading(self, element: etree._Element, run: Run, name: str) -> Iterator[Block]:
        words = self._words(element, run)
        level = int(element.tag[1]) + sum(1 for one in element.iterancestors("section") if one.get("data-page"))
        if level == 1:
            self.faults += ["There are two headings of the first level (h1)."] if self.title else []
            self.title = words
            return
        if level > self._level + 1:
            self.faults.append(f'The heading "{plain(words)}" leaves a level out.')
        self._level, self._above = level, words
        yield Heading(level, words, name) if level <= _DEEPEST else Paragraph(words, "label", name)

    def _lines(self, element: etree._Element, run: Run, role: str, name: str) -> Iterator[Block]:
        if self._holds_words_alone(element):
            for words in filter(None, lines(self._read.runs(element, run))):
                yield Paragraph(words, role, name)
                name = ""

    def _words(self, element: etree._Element, run: Run) -> Words:
        return tidy(self._read.runs(element, run)) if self._holds_words_alone(element) else ()

    def _holds_words_alone(self, element: etree._Element) -> bool:
        for child in element.iterdescendants(etree.Element):
            if not holds_words(child):
                self.faults.append(f"<{child.tag}> cannot stand in <{element.tag}>.")
                return False
        return True

    def _items(self, element: etree._Element, run: Run, tag: str) -> Iterator[tuple[Block, ...]]:
        self._only(element, tag)
        for item in element.iterchildren(tag):
            yield tuple(self.blocks(item, self._read.within(item, run), "", self.places.id(item)))

    def _only(self, element: etree._Element, *tags: str) -> None:
        stray = [child.tag for child in element.iterchildren(etree.Element) if child.tag not in tags]
        loose = (element.text or "").strip() or any((child.tail or "").strip() for child in element)
        if stray or loose:
            self.faults.append(f"In <{element.tag}> stands {f'<{stray[0]}>' if stray else 'text'}, and only <{tags[0]}> can.")

    def _terms(self, element: etree._Element, run: Run) -> Terms:
        self._only(element, "div", "dt", "dd")
        entries: list[tuple[Words, tuple[Block, ...]]] = []
        ids: list[str] = []
        for part in element.xpath("./dt | ./dd | ./div/dt | ./div/dd"):
            inside = self._read.within(part, run)
            if part.tag == "dt":
                entries.append((self._words(part, inside), ()))
                ids.append(self.places.id(part.getparent()) or self.places.id(part))
            elif entries:
                entries[-1] = (entries[-1][0], (*entries[-1][1], *self.blocks(part, inside)))
        return Terms(tuple(entries), tuple(ids) if any(ids) else ())

    def _table(self, element: etree._Element, run: Run) -> Table:
        self._only(element, "caption", "thead", "tbody")
        caption = element.find("caption")
        headings = [[cell for _, cell in self._cells(row, run)] for row in element.iterfind("thead/tr")]
        rows = []
        for body in element.iterchildren("tbody"):
            self._only(body, "tr")
            rows += repeated([[(cell, rows_spanned(one)) for one, cell in self._cells(row, run)] for row in body])
        if len(headings) != 1 or any(len(row) != len(headings[0]) for row in rows):
            self.faults.append("A table needs one row of headings, and as many cells in every row.")
        words = self._words(caption, run) if caption is not None else self._above
        return Table(words, tuple(headings[0] if headings else ()), tuple(rows))

    def _cells(self, row: etree._Element, run: Run) -> Iterator[tuple[etree._Element, Cell]]:
        self._only(row, "th", "td")
        name = self.places.id(row)
        for element in row.iterchildren("th", "td"):
            if element.get("colspan", "1") != "1":
                self.faults.append("A cell of a table stands in one column only: take its colspan away.")
            blocks = tuple(self.blocks(element, self._read.within(element, run), "", self.places.id(element) or name))
            yield element, Cell(blocks, element.tag == "th")
            name = ""

    def _figure(self, element: etree._Element, run: Run) -> Figure:
        self._only(element, "svg", "figcaption")
        caption = element.find("figcaption")
        try:
            svg, alternative = read_drawing(next(self._drawings, ""))
        except ValueError as error:
            self.faults.append(str(error))
            svg, alternative = "", ""
        return Figure(svg, alternative, self._words(caption, run) if caption is not None else ())
