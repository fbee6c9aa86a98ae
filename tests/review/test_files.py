"""Files of the sample: one of each kind, and a script for each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.formats.kinds import EASY_READ_FORMATS, FORMATS, QUICK_FORMATS
from macros.load.loaded import Loaded
from macros.model.evaluation import file_addresses
from macros.model.file_kinds import FILE_KINDS, file_kind, file_path
from macros.pages import list_kinds
from macros.review.built_pages import read_pages
from macros.review.files import SCRIPTS, choose_files
from macros.review.pack import Pack
from macros.review.writing import write

LINKS = "".join(
    f"<a href='../downloads/{name}'>File</a> "
    for name in ("promise.pdf", "promise-large-print.pdf", "b.pdf", "promise.epub", "promise.brf", "promise.txt", "results.csv")
)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("downloads/services/libraries.pdf", "pdf"),
        ("downloads/services/libraries-uk.pdf", "pdf"),
        ("downloads/services/libraries-large-print-uk.pdf", "large-print"),
        ("downloads/promise-quick-reference.pdf", "quick-reference"),
        ("downloads/easy-read/telephone.pdf", "easy-read"),
        ("ar/downloads/promise-ar.brf", "braille"),
        ("services/libraries/", None),
        ("404.html", None),
        ("data/services.csv", None),
    ],
)
def test_the_kind_of_a_file_shows_in_its_name(address: str, kind: str | None) -> None:
    assert file_kind(address) == kind


@pytest.mark.parametrize(
    ("page", "kind", "language", "path"),
    [
        ("services/libraries/", "pdf", "", "downloads/services/libraries.pdf"),
        ("promise/", "large-print", "pt-BR", "downloads/promise-large-print-pt-BR.pdf"),
        ("promise/", "braille", "ar", "downloads/promise-ar.brf"),
    ],
)
def test_a_file_is_named_by_its_page_its_kind_and_its_language(page: str, kind: str, language: str, path: str) -> None:
    assert file_path(page, kind, language) == path
    assert file_kind(path) == kind


def test_every_format_that_is_published_has_a_script() -> None:
    """A new format is tested by people, or a gap is named."""
    formats = {one.name for one in (*FORMATS, *QUICK_FORMATS, *EASY_READ_FORMATS)}
    assert formats == set(FILE_KINDS) == set(SCRIPTS)


def test_the_sample_has_one_file_of_each_kind(site_folder: Path) -> None:
    """The same in any order of the pages; data are no document, and a translation is left out."""
    page = site_folder / "services" / "allotments" / "index.html"
    for name, language in (("promise", "en-GB"), ("cy/promise", "cy")):
        (site_folder / name).mkdir(parents=True)
        text = page.read_text(encoding="utf-8").replace("en-GB", language).replace("<a href=\"form.pdf\">form</a>", LINKS)
        (site_folder / name / "index.html").write_text(text, encoding="utf-8")
    page.unlink()
    pages = read_pages(site_folder)
    chosen = choose_files(pages, "en-GB")
    assert [one.kind for one in chosen] == ["pdf", "large-print", "epub", "text", "braille"]
    assert [one.address for one in chosen][1:] == [
        "downloads/promise-large-print.pdf", "downloads/promise.epub", "downloads/promise.txt", "downloads/promise.brf",
    ]  # fmt: skip
    assert {one.page.address for one in chosen} == {"promise/"}
    assert choose_files(reversed(pages), "en-GB") == chosen


@pytest.fixture
def with_files(site_folder: Path) -> None:
    """The build's service offers two files, in its own language and in another; the form is none of those that are made."""
    file = site_folder / "services" / "allotments" / "index.html"
    links = "".join(f'<a href="../../{one}">File</a>' for one in ("downloads/services/allotments.pdf", "cy/downloads/services/allotments-cy.epub"))
    file.write_text(file.read_text(encoding="utf-8").replace("</main>", f"{links}</main>"), encoding="utf-8")


@pytest.mark.usefixtures("with_files")
def test_a_file_of_the_sample_is_named_for_the_record_of_a_test(pack: Callable[..., Pack]) -> None:
    """After the pages, by the address that a record may have."""
    made = pack()
    assert made.sample_addresses == ("/", "services/allotments/", "downloads/services/allotments.pdf", "cy/downloads/services/allotments-cy.epub")
    assert {*made.sample_addresses[2:]} <= file_addresses(made.site, list_kinds(made.site, {}), {})


@pytest.mark.usefixtures("with_files")
def test_a_finding_on_a_file_stands_with_each_page_that_offers_it(pack: Callable[..., Pack], example: Loaded, root: Path, tmp_path: Path) -> None:
    """And says in which file it is so."""
    file = "cy/downloads/services/allotments-cy.epub"
    finding = example.site.findings["menu-button"].model_copy(update={"pages": (file,)})
    made = pack(findings=(finding,))
    assert [made.findings(page) for page in made.pages] == [(), (finding,)]
    write(made, None, root / "overrides", tmp_path)
    text = (tmp_path / "pages" / "services--allotments.html").read_text(encoding="utf-8")
    assert f"</span> in <code>{file}</code>" in text
    assert f"In a finding or a test they are called: <code>downloads/services/allotments.pdf</code>, <code>{file}</code>." in text
