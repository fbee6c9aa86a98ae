"""macros/formats/downloads.py: every document in every format, and what a page says of its files."""

from __future__ import annotations

import logging
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from liblouis import missing

from macros.formats import Edition, downloads
from macros.formats.braille import NoLiblouis
from macros.formats.downloads import Download, Offer, WrittenPage, list_files, offers, written_page
from macros.formats.kinds import FORMATS, QUICK_FORMATS, Format
from macros.load.loaded import Loaded
from macros.model.evaluation import file_addresses
from macros.model.file_kinds import FILE_KINDS, file_path
from macros.pages import list_kinds
from macros.problems import ProblemsFound
from macros.project import Project, open_project

ROOT = Path(__file__).resolve().parents[2]
MADE = [one for one in FORMATS if one.name != "braille" or not missing()]
"""The formats that this computer can make."""


@pytest.fixture(scope="module")
def files(edition: Edition) -> dict[str, Download]:
    """The example council's files, by their path."""
    return {file.path: file for file in list_files(edition)}


@pytest.fixture(scope="module")
def polish() -> Project:
    """The council's own site in Polish: its strategies are not translated."""
    return open_project(ROOT, "pl")


def links(edition: Edition, address: str, found: tuple[Offer, ...] | None) -> list[tuple[str, str, str]]:
    """Each link of the list of files on a page: where it leads, in which language, and its words."""
    html = edition.renderer.page(edition.pages[address], found).partition('id="downloads"')[2]
    return re.findall(r'<a href="([^"]*downloads[^"]*)" hreflang="([^"]*)">(.*?)</a>', html)


def test_every_document_is_there_in_every_format(files: dict[str, Download]) -> None:
    """One file for each format; what ends alike has the format's name in it."""
    for one in MADE:
        assert files[file_path("services/libraries/", one.name)].content
    whole = [file for file in files.values() if file.format in {one.name for one in MADE}]
    assert len(whole) == 9 * len(MADE)
    assert Counter(file.format for file in files.values() if file not in whole) == {"quick-reference": 7, "easy-read": 1}


def test_findings_may_name_the_files_that_are_made_and_no_others(edition: Edition, files: dict[str, Download], example: Loaded) -> None:
    """Whether a short version fits its page shows only when it is made, and braille needs a program."""
    known = {one for one in file_addresses(example.site, list_kinds(example.site, {}), ()) if not one.startswith("cy/")}
    assert files.keys() <= known
    assert {one for one in known - files.keys() if "-quick-reference" not in one and not (missing() and one.endswith(".brf"))} == set()
    assert {"downloads/promise.pdf", "downloads/services/libraries-large-print.pdf", "downloads/promise-quick-reference.pdf"} <= known


def test_a_file_in_another_language_says_so_in_its_name(polish: Project) -> None:
    """Two languages of one document can be kept in one folder."""
    edition = polish.edition("")
    one_page = replace(edition, pages={"services/libraries/": edition.pages["services/libraries/"]})
    made = [file.path for file in list_files(one_page)]
    assert "downloads/services/libraries-pl.epub" in made
    assert all(path.rpartition(".")[0].endswith("-pl") for path in made)


def test_a_page_lists_its_files_with_format_size_and_language(edition: Edition, files: dict[str, Download]) -> None:
    """Residents know what they will get, and how much of their data it costs, before they follow a link."""
    found = offers(edition, files.values())["services/libraries/"]
    listed = links(edition, "services/libraries/", found)
    assert [address for address, _, _ in listed] == [
        f"../../{file_path('services/libraries', one.name)}" for one in sorted((*MADE, *QUICK_FORMATS), key=_order)
    ]
    for (_, language, words), one in zip(listed, found, strict=True):
        size = len(files[one.address].content)
        assert language == "en-GB"
        assert words.endswith(f"(<bdi>{one.ending}</bdi>, {one.kilobytes} KB, English)")
        assert one.kilobytes * 1000 - 1000 < size <= one.kilobytes * 1000


def _order(one: Format) -> int:
    return FILE_KINDS.index(one.name)


def test_a_page_of_a_part_says_that_the_files_hold_the_whole(edition: Edition, files: dict[str, Download]) -> None:
    """Who asks for the telephone's standards gets those of every channel, and is told."""
    found = offers(edition, files.values())
    assert found["channels/telephone/"] == found["channels/"]
    whole = "Each file holds the whole of “Customer Service Standards”."
    assert whole in edition.renderer.page(edition.pages["channels/telephone/"], found["channels/telephone/"])
    assert whole not in edition.renderer.page(edition.pages["channels/"], found["channels/"])


@pytest.mark.skipif(missing() != "", reason=missing())
def test_braille_says_what_paper_it_is_for_and_that_nobody_has_proofread_it(edition: Edition, files: dict[str, Download]) -> None:
    """Until the council names who does, for each language."""
    found = offers(edition, files.values())["promise/"]
    said = edition.renderer.page(edition.pages["promise/"], found)
    assert "For 32 cells in a line and 27 lines on a page." in said
    assert "Translated into braille by a machine, not yet proofread." in said
    in_welsh = tuple(replace(one, locale="cy") for one in found)
    assert "not yet proofread" not in edition.renderer.page(edition.pages["promise/"], in_welsh)
    assert {len(line) <= 32 for line in files["downloads/promise.brf"].content.decode().splitlines()} == {True}


def test_a_preview_makes_no_files_and_says_so(edition: Edition) -> None:
    """Who edits a page waits for it; files come with the finished site."""
    preview = replace(edition, preview=True)
    assert not list(list_files(preview))
    found = offers(preview, ())
    assert found["promise/"] == ()
    assert "The files to download are made when the whole website is built" in preview.renderer.page(preview.pages["promise/"], found["promise/"])


def test_pages_that_never_have_files_say_only_whom_to_ask(edition: Edition, files: dict[str, Download]) -> None:
    found = offers(edition, files.values())
    assert "services/" not in found and "background/comments/" not in found
    said = edition.renderer.page(edition.pages["services/"], found.get("services/"))
    assert 'id="downloads"' not in said
    assert "The same team sends any page in large print" in said.partition('<h2 id="ask-for-a-format">')[2]


def test_what_is_not_translated_is_offered_in_english(polish: Project) -> None:
    """Only where the English site stands beside it; the link says in which language the file is."""
    beside = polish.edition("", beside=("en-GB", "pl"))
    found = offers(beside, ())["strategies/customer/"]
    listed = links(beside, "strategies/customer/", found)
    assert listed[0][0].startswith("../../../downloads/strategies/customer.")
    assert {language for _, language, _ in listed} == {"en-GB"}
    assert all('<span lang="en-GB" dir="ltr">English</span>)' in words for _, _, words in listed)
    assert not offers(polish.edition("", beside=("pl",)), ())["strategies/customer/"]


def test_whom_to_ask_is_what_the_council_says(edition: Edition) -> None:
    """Whom, how, and by when there is an answer."""
    said = edition.renderer.page(edition.pages["promise/"], ())
    assert "The same team sends any page in large print, in easy read or as a recording." in said
    assert "get back to you within 5 working days." in said


def test_where_nobody_is_named_the_page_says_so(polish: Project) -> None:
    """Nothing is invented. The council's own papers name nobody."""
    project = open_project(ROOT)
    said = project.renderer.page(project.pages["promise/"], ())
    assert "The papers that this website is made from do not say whom to ask, or how soon you get it." in said


@pytest.fixture
def no_liblouis(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without liblouis."""

    def write(*_: object) -> bytes:
        raise NoLiblouis("There is no braille: liblouis is not here.")

    formats = tuple(replace(one, write=write) if one.name == "braille" else one for one in FORMATS)
    monkeypatch.setattr(downloads, "_WHOLE", ((downloads.plans, formats),))
    downloads._tell.cache_clear()


@pytest.mark.usefixtures("no_liblouis")
def test_without_liblouis_there_is_no_braille_and_one_line_says_so(
    edition: Edition, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A comms officer who has not installed it still sees all the rest."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(downloads.log, "disabled", False)  # import-linter, in another test, silences every log
    with caplog.at_level(logging.INFO):
        endings = {file.path.rpartition(".")[2] for file in list_files(edition)}
    assert "brf" not in endings and "epub" in endings
    assert [record.getMessage() for record in caplog.records] == ["There is no braille: liblouis is not here."]


@pytest.mark.usefixtures("no_liblouis")
def test_in_ci_a_missing_liblouis_stops_the_build(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is published has every format."""
    monkeypatch.setenv("CI", "true")
    with pytest.raises(ProblemsFound, match="liblouis is not here"):
        list(list_files(edition))


def test_files_are_the_same_each_time(edition: Edition, files: dict[str, Download]) -> None:
    """To the byte, on the same day, so that a reader's copy changes only with its words."""
    assert {file.path: file.content for file in list_files(edition)} == {path: file.content for path, file in files.items()}


PAGE = WrittenPage("about/", "docs/about.md", "About", "What this is.", '<h1 id="about">About</h1><p>Words.</p>', ())


def test_a_hand_written_page_has_files_where_it_asks_for_them(edition: Edition) -> None:
    made, offered = written_page(PAGE, edition)
    assert [file.path for file in made] == [file_path("about", one.name) for one in MADE]
    assert [one.address for one in offered] == [file.path for file in made]


def test_what_has_no_place_in_a_file_is_named_with_the_page(edition: Edition) -> None:
    """A picture, a form or a video on the page is not left out without a word."""
    page = replace(PAGE, html="<h1>About</h1><video></video><p>a<br>b</p><form></form>")
    with pytest.raises(ProblemsFound) as found:
        written_page(page, edition)
    assert [problem.file for problem in found.value.problems] == ["docs/about.md"] * 2
    assert '<video>' in str(found.value) and 'or take "formats: true" away.' in str(found.value)
