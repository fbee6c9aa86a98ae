"""A document in, an e-book out: EPUB 3.3, with metadata on how it can be read (EPUB Accessibility 1.1).

It claims no conformance: that takes a person who has checked it.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator

from lxml import etree
from lxml.builder import ElementMaker

from macros.formats.blocks import Document
from macros.formats.epub_page import Page, written
from macros.formats.spoken import clean, language_of, text_of
from macros.i18n.locales import direction

_OPF, _DC = "http://www.idpf.org/2007/opf", "http://purl.org/dc/elements/1.1/"
_E = ElementMaker(namespace=_OPF, nsmap={None: _OPF, "dc": _DC})
_CORE = ElementMaker(namespace=_DC, nsmap={"dc": _DC})
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file inside, the earliest that a zip can tell, so that the same words give the same bytes."""
_CONTAINER = b"""\
<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_STYLE = b"""\
body{line-height:1.5;margin:0 4%}
h1,h2,h3,h4,dt,.label{break-after:avoid;page-break-after:avoid}
h1,h2,h3,h4{line-height:1.2;margin:1.5em 0 .5em}
p,ul,ol,dl,table,figure{margin:.75em 0}
li p,td p,th p{margin:.25em 0}
dt,.label,.figure{font-weight:bold}
dd{margin-block:.25em;margin-inline:1.5em 0}
table{border-collapse:collapse;width:100%}
caption{font-weight:bold;text-align:start}
th,td{border:1px solid;padding:.3em .5em;text-align:start;vertical-align:top}
img{max-width:100%}
.lead,.figure{font-size:1.2em}
.notice{border-inline-start:.3em solid;padding-inline-start:.8em}
.fine{font-size:.9em}
a{overflow-wrap:break-word}
"""
"""No colours, and no size or face of letters: those are the reader's."""


def write(document: Document) -> bytes:
    """The whole file."""
    page = Page(document)
    files = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/text.xhtml": written(page.text()),
        "EPUB/contents.xhtml": written(page.contents()),
        "EPUB/package.opf": written(_package(document, page)),
        "EPUB/style.css": _STYLE,
        **{f"EPUB/{name}": figure.svg.encode() for name, figure in page.pictures.items()},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as book:
        book.writestr(zipfile.ZipInfo("mimetype", _LONG_AGO), "application/epub+zip", zipfile.ZIP_STORED)
        for name, data in files.items():
            book.writestr(zipfile.ZipInfo(name, _LONG_AGO), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _package(document: Document, page: Page) -> etree._Element:
    about = {"version": "3.0", "unique-identifier": "id", _LANGUAGE: document.locale, "dir": direction(document.locale)}
    pictures = (_item(f"picture-{number}", name, "image/svg+xml") for number, name in enumerate(page.pictures, 1))
    return _E.package(
        about,
        _E.metadata(*_core(document), *_access(document, page)),
        _E.manifest(
            _item("contents", "contents.xhtml", "application/xhtml+xml", properties="nav"),
            _item("text", "text.xhtml", "application/xhtml+xml"),
            _item("style", "style.css", "text/css"),
            *pictures,
        ),
        _E.spine({"page-progression-direction": direction(document.locale)}, _E.itemref(idref="text")),
    )


def _item(name: str, href: str, kind: str, **others: str) -> etree._Element:
    return _E.item({"id": name, "href": href, "media-type": kind, **others})


def _core(document: Document) -> Iterator[etree._Element]:
    name = "|".join((document.address, clean(document.council), document.id, document.locale))
    title = {_LANGUAGE: language} if (language := language_of(document.title)) else {}
    yield _CORE.identifier({"id": "id"}, uuid.uuid5(uuid.NAMESPACE_URL, name).urn)
    yield _CORE.title(title, text_of(document.title))
    yield _CORE.language(document.locale)
    yield _CORE.creator(clean(document.council))
    yield _CORE.description(clean(document.description))
    if document.address:
        yield _CORE.source(document.address)
    yield _E.meta({"property": "dcterms:modified"}, f"{document.made.isoformat()}T00:00:00Z")


def _access(document: Document, page: Page) -> Iterator[etree._Element]:
    """What a shop or library shows on how the book can be read: EPUB Accessibility 1.1, section 2.2."""
    features = ["displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"]
    facts = [("accessMode", "textual"), ("accessModeSufficient", "textual"), ("accessibilityHazard", "none")]
    if page.pictures:
        facts.insert(1, ("accessMode", "visual"))
        features.insert(0, "alternativeText")
    facts += [("accessibilityFeature", feature) for feature in features]
    for name, value in (*facts, ("accessibilitySummary", clean(document.signposts.access))):
        yield _E.meta({"property": f"schema:{name}"}, value)
