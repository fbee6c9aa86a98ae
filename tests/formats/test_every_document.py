"""The council's own documents in every language and format."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from brf import pages, text_of
from epubcheck import faults
from heard import added, heard, lost, words
from liblouis import missing
from painted import sizes
from printed_words import collisions, share_found
from tag_tree import faults as tag_faults

from macros.formats import Edition, braille, documents, epub, pdf, text
from macros.formats.blocks import Document
from macros.formats.epub_page import Page
from macros.load.site import load_site
from macros.load.today import today
from macros.project import open_project

ROOT = Path(__file__).resolve().parent.parent.parent
LOCALES = [one.id for one in load_site(ROOT / "data").site.council.locales]

IN_LINE = {"a", "abbr", "bdi", "b", "em", "i", "span", "strong", "sub", "sup"}
"""Elements of an e-book that may stand inside a word: an Arabic "and" is joined to the name behind it."""

pytestmark = pytest.mark.xdist_group("every document")


@pytest.fixture(scope="module", params=LOCALES)
def own(request: pytest.FixtureRequest) -> Edition:
    """The council's own site in a language."""
    project = open_project(ROOT, request.param)
    return Edition(project.renderer, project.pages, "https://council.example/", today())


@pytest.fixture(scope="module")
def made(own: Edition) -> list[Document]:
    """Every document of a language."""
    return [made for plan in documents.plans(own) if (made := documents.make(plan, own))]


def test_each_is_whole_as_text(made: list[Document]) -> None:
    """Every word of the document, in order, and no other but addresses, numbers and what abbreviations stand for."""
    for one in made:
        found, expected = words(text.write(one).decode()), heard(one, by_row=True)
        assert not lost(expected, found), one.id
        assert not (Counter(found) - Counter(expected)).keys() - added(one), one.id


def test_each_is_whole_as_an_e_book(made: list[Document]) -> None:
    """The same, where headings of a table are read once."""
    for one in made:
        body = Page(one).text()[-1]
        for part in body.iter("{*}*"):
            if part.tag.partition("}")[2] not in IN_LINE:
                part.text, part.tail = f" {part.get('alt', '')} {part.text or ''}", f" {part.tail or ''}"
        found, expected = words("".join(body.itertext())), heard(one, by_row=False)
        assert not lost(expected, found), one.id
        assert not set(found) - set(expected) - added(one), one.id


def test_each_is_a_valid_e_book(made: list[Document], node_modules: Path, tmp_path: Path) -> None:
    """One of each kind: EPUBCheck takes longer than all the rest, and what is alike is valid alike."""
    kinds = {one.id.split("/")[0]: one for one in sorted(made, key=lambda one: len(one.blocks))}
    books = {kind: epub.write(one) for kind, one in kinds.items()}
    assert len(books) > 4 and faults(node_modules, tmp_path, books) == dict.fromkeys(books, [])


def test_each_fits_its_paper_in_braille(made: list[Document]) -> None:
    """And what is in English reads back as it was."""
    if why := missing():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(why)
    for one in made:
        file = braille.write(one)
        assert set(file) <= {*range(0x20, 0x60), *b"\r\n\f"}, one.id
        assert all(len(page) <= 25 and all(len(line) <= 40 for line in page) for page in pages(file)), one.id
        if one.locale == "en-GB":
            assert not lost(heard(one, by_row=True), words(text_of(file))), one.id


def test_each_is_whole_in_print(made: list[Document]) -> None:
    """Every word, tagged, and none over another."""
    arabic = made[0].locale == "ar"
    shares = []
    for one in made:
        file = pdf.write(one)
        assert tag_faults(file) == [], one.id
        assert arabic or collisions(file) == [], one.id
        shares.append(share_found(one, file))
    if arabic:  # programs take words for others where digits, Latin letters or joined letters stand
        assert sum(shares) / len(shares) > 0.99 and min(shares) > 0.95
    else:
        assert set(shares) == {1}


def test_each_is_large_in_large_print(made: list[Document]) -> None:
    """Every one in English, and in other languages one of each kind: 18 point and nothing below 16, and tagged as well."""
    kinds = {one.id.split("/")[0]: one for one in made}
    for one in made if made[0].locale == "en-GB" else kinds.values():
        file = pdf.write_large_print(one)
        assert min(sizes(file)) >= 16, one.id
        assert tag_faults(file) == [], one.id
        assert made[0].locale == "ar" or collisions(file) == [], one.id


def test_the_promise_the_channels_every_topic_and_nearly_every_service_fit_one_page(own: Edition) -> None:
    """In 12 point or more, tagged like the rest. A topic with more says less of it; a service has no quick reference then."""
    long = set()
    for longest in documents.quick_plans(own):
        for plan in _shorter_and_shorter(longest):
            one = documents.make(plan, own)
            assert one, plan.id
            try:
                file = pdf.write_quick_reference(one)
            except pdf.TooLong:
                continue
            assert tag_faults(file) == [] and min(sizes(file)) >= 12, one.id
            break
        else:
            long.add(longest.id)
    assert long == {"services/housing-options"}


def test_a_service_without_published_standards_says_so_on_the_sheet_of_its_topic(own: Edition) -> None:
    """Also where the sheet only counts the standards of others."""
    topics = [plan for plan in documents.quick_plans(own) if any(one.pending for one in getattr(plan.page, "services", ()))]
    counted = [one for plan in topics for one in _shorter_and_shorter(plan.shorter)]
    assert counted
    for plan in counted:
        said = own.renderer.interface.gettext("no standards are published yet")
        found = " ".join(text.write(documents.make(plan, own)).decode().split())
        assert all(f"{one.name}: {said}" in found for one in plan.page.services if one.pending), plan.template


def _shorter_and_shorter(plan: documents.Plan | None) -> Iterator[documents.Plan]:
    while plan:
        yield plan
        plan = plan.shorter
