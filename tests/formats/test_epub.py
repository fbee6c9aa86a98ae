"""Documents as e-books."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from epubcheck import faults
from every_block import WORDS, document, hostile
from heard import added, heard, lost, words
from lxml import etree

from macros.formats import epub
from macros.formats.blocks import Document, Heading

NAMES = {
    "h": "http://www.w3.org/1999/xhtml",
    "o": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def unpack(book: bytes) -> dict[str, bytes]:
    """The files in a book."""
    with zipfile.ZipFile(io.BytesIO(book)) as files:
        return {name: files.read(name) for name in files.namelist()}


def part(made: Document, name: str) -> etree._Element:
    """A file of the book of a document."""
    return etree.fromstring(unpack(epub.write(made))[f"EPUB/{name}"])


def find(root: etree._Element, path: str) -> list:
    """What an XPath finds."""
    return list(root.xpath(path, namespaces=NAMES))


def facts(made: Document) -> dict[str, list[str]]:
    """The properties that the package states."""
    found: dict[str, list[str]] = {}
    for meta in find(part(made, "package.opf"), "//o:meta"):
        found.setdefault(meta.get("property"), []).append(meta.text)
    return found


def test_every_book_is_valid(node_modules: Path, tmp_path: Path) -> None:
    """EPUBCheck finds no error and no warning, in any language, and not in a book of hostile words either."""
    books = {locale: epub.write(document(locale)) for locale in WORDS} | {"hostile": epub.write(hostile())}
    assert faults(node_modules, tmp_path, books) == dict.fromkeys(books, [])


def test_the_validator_sees_what_is_wrong(node_modules: Path, tmp_path: Path) -> None:
    """A link to nowhere, and a name that is given twice, would be found."""
    first = document("en-GB").blocks[1]
    broken = replace(document("en-GB"), blocks=(first, first))
    assert "expect" in str(faults(node_modules, tmp_path / "twice", {"twice": epub.write(broken)}))
    dead = replace(document("en-GB"), blocks=document("en-GB").blocks[:5])
    assert "words" in str(faults(node_modules, tmp_path / "dead", {"dead": epub.write(dead)}))


@pytest.mark.parametrize("locale", WORDS)
def test_no_word_is_lost_and_none_is_made_up(locale: str) -> None:
    """The words of the book are the document's, in order, with what abbreviations stand for."""
    made = document(locale)
    body = part(made, "text.xhtml").find("h:body", NAMES)
    for picture in find(body, "//h:img"):
        picture.tail = f" {picture.get('alt')} "
    found = words(" ".join(text for text in body.itertext()))
    assert not lost(heard(made, by_row=False), found)
    assert not set(found) - set(heard(made, by_row=False)) - added(made)


def test_a_reader_can_go_to_every_part() -> None:
    """The contents list the headings of the second and third level, one in the other, each with where it is."""
    made = document("en-GB")
    entries = find(part(made, "contents.xhtml"), "//h:nav//h:a")
    ids = find(part(made, "text.xhtml"), "//@id")
    assert [entry.text for entry in entries] == ["Housing repairs", "What to expect", "How soon", "Words"]
    assert {entry.get("href").partition("#")[2] for entry in entries} <= {"", *ids}
    levels = [
        int(heading.tag[-1])
        for heading in find(part(made, "text.xhtml"), "//*[self::h:h1 or self::h:h2 or self::h:h3 or self::h:h4]")
    ]
    assert levels == [1, *(block.level for block in made.blocks if isinstance(block, Heading))]


def test_each_word_is_in_its_language() -> None:
    """The page, and each part in another language, say which, for old programs and new, and from which side it goes."""
    root = part(document("ar"), "text.xhtml")
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    parts = {piece.get("lang"): piece for piece in find(root, "//h:span")}
    assert {language: piece.get("dir") for language, piece in parts.items()} == {
        "ar": "rtl",
        "pl": "ltr",
        "uk": "ltr",
        "en-GB": "ltr",
    }
    for piece in (root, *parts.values()):
        assert piece.get("lang") == piece.get(f"{{{NAMES['xml']}}}lang")
    spine = find(part(document("ar"), "package.opf"), "//o:spine")[0]
    assert spine.get("page-progression-direction") == "rtl"


def test_tables_terms_and_pictures_keep_what_they_mean() -> None:
    """Each header says of what it is the header, an empty cell is none, terms are terms, and pictures have words."""
    root = part(document("pl"), "text.xhtml")
    assert find(root, "//h:thead//h:th/@scope") == ["col"] * 3
    assert find(root, "//h:tbody/h:tr/*[1]/@scope") == ["row"] * 2
    assert find(root, "//h:dt/@id") == ["day"]
    assert find(root, "//h:img/@alt") == ["A bar that is 95 of 100 long"]
    assert not find(part(hostile(), "text.xhtml"), "//h:th[not(node())]")


def test_an_abbreviation_is_spelled_out_first() -> None:
    """E-book readers seldom show a title, so the first mention says it in words."""
    root = part(document("en-GB"), "text.xhtml")
    assert "HFS (Homes for Sedgemoor)" in "".join(root.itertext())
    assert [(one.text, one.get("title")) for one in find(root, "//h:abbr")] == [("HFS", "Homes for Sedgemoor")]


def test_a_book_says_how_it_can_be_read() -> None:
    """Shops and libraries show it. Pictures count as seen only where there are some."""
    stated = facts(document("en-GB"))
    assert stated["schema:accessMode"] == ["textual", "visual"]
    assert stated["schema:accessModeSufficient"] == ["textual"]
    assert stated["schema:accessibilityHazard"] == ["none"]
    assert {"structuralNavigation", "tableOfContents", "readingOrder", "alternativeText"} <= set(
        stated["schema:accessibilityFeature"]
    )
    assert stated["schema:accessibilitySummary"] == ["Nobody has tested this e-book yet."]
    plain = facts(replace(document("en-GB"), blocks=document("en-GB").blocks[:1]))
    assert plain["schema:accessMode"] == ["textual"] and "alternativeText" not in plain["schema:accessibilityFeature"]


def test_no_book_claims_what_no_person_has_checked() -> None:
    """Conformance, or that somebody certified it."""
    package = etree.tostring(part(document("en-GB"), "package.opf"), encoding="unicode")
    assert "conformsTo" not in package and "certifi" not in package.casefold()


def test_the_same_document_gives_the_same_bytes() -> None:
    """Files in a book carry no date, and what says that it is a book comes first, as it is."""
    made = epub.write(document("uk"))
    assert made == epub.write(document("uk"))
    with zipfile.ZipFile(io.BytesIO(made)) as files:
        first, *others = files.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert {one.date_time for one in files.infolist()} == {(1980, 1, 1, 0, 0, 0)} and others


def test_documents_are_told_apart() -> None:
    """A book's identifier is that of its document in its language, whenever it is made."""

    def identifier(made: Document) -> str:
        return find(part(made, "package.opf"), "//dc:identifier")[0].text

    one = document("en-GB")
    assert identifier(one) == identifier(replace(one, made=one.made.replace(year=2027)))
    assert len({identifier(one), identifier(replace(one, locale="pl")), identifier(replace(one, id="other"))}) == 3
