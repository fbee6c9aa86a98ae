"""Links and anchors of the real site: two programs that know nothing of each other find nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.internal_links import check_internal_links
from macros.load.site import load_site

LinkChecker = Callable[..., tuple[int, list[str]]]

PUBLISHED = "https://council.example/promises/"
"""Where the tests' site says that it is published."""

MARKDOWN = """
A page that is [not there](nowhere.md).

A place that is [not there](services.md#nothing-here).

An address <a href="../servces/">in HTML</a>.
"""


@pytest.fixture(scope="module")
def pages(built: Path) -> list[str]:
    """Every page of the site."""
    return sorted(path.relative_to(built).as_posix() for path in built.rglob("*.html"))


def test_every_link_and_anchor_leads_somewhere(built: Path, root: Path, pages: list[str]) -> None:
    """The check of every build finds nothing, in less than half a second of a processor for 200 pages."""
    start = time.process_time()
    assert check_internal_links(built, root, PUBLISHED) == []
    assert time.process_time() - start < 0.5 * max(1, len(pages) / 200)


def test_linkchecker_finds_no_bad_link_or_anchor(
    built: Path, root: Path, pages: list[str], linkchecker: LinkChecker
) -> None:
    """A program of other people's, with a parser of its own, finds nothing either.

    It takes ten times as long over anchors, and they are the same in every language.
    """
    locales = {locale.id for locale in load_site(root / "data").site.council.locales}
    source = [page for page in pages if page.split("/")[0] not in locales]
    others = [page for page in pages if page not in source]
    for some, anchors in ((source, True), (others, False)):
        asked, bad = linkchecker(built, some, anchors)
        assert bad == []
        assert asked >= len(some)


@pytest.fixture(scope="module")
def damaged(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site with a page taken away, and with a place on another page renamed."""
    site = tmp_path_factory.mktemp("damaged") / built.name
    shutil.copytree(built, site)
    shutil.rmtree(site / "services" / "libraries")
    rents = site / "services" / "housing-rents" / "index.html"
    rents.write_text(rents.read_text(encoding="utf-8").replace('id="page_content"', 'id="content"'), encoding="utf-8")
    return site


def test_a_page_and_a_place_taken_away_are_noticed(damaged: Path, root: Path) -> None:
    """The check of every build can fail."""
    messages = {problem.message for problem in check_internal_links(damaged, root, PUBLISHED)}
    assert messages == {
        'There is no page "services/libraries/" on the site.',
        'Nothing on the page "services/housing-rents/" has the id "page_content".',
    }


def test_linkchecker_notices_them_too(damaged: Path, linkchecker: LinkChecker) -> None:
    """The other program can fail as well, for pages and for anchors."""
    _, bad = linkchecker(damaged, ["services/", "services/housing-rents/"])
    assert len(bad) == 2
    assert any("/services/ /services/libraries/ 404" in line for line in bad)
    assert any("/services/housing-rents/#page_content" in line and "not found" in line for line in bad)


def build(project: Path) -> subprocess.CompletedProcess[str]:
    """Build a project as a person would: strict, and not quiet, which would hide what strict is about."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(project / "site")]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copied(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Copy the project, so that a test can spoil it."""

    def copy() -> Path:
        project = tmp_path_factory.mktemp("project")
        for folder in ("data", "docs", "macros", "overrides"):
            shutil.copytree(root / folder, project / folder, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(root / "mkdocs.yml", project)
        return project

    return copy


@pytest.fixture(scope="module")
def spoilt(copied: Callable[[], Path]) -> tuple[Path, str]:
    """A project with bad links in a page and in a template, and what its build said before it failed."""
    project = copied()
    with (project / "docs" / "about.md").open("a", encoding="utf-8") as file:
        file.write(MARKDOWN)
    frame = project / "overrides" / "base.html"
    text = frame.read_text(encoding="utf-8")
    frame.write_text(text.replace("'laws/' | url", "'lawss/' | url"), encoding="utf-8")
    done = build(project)
    assert done.returncode == 1
    return project, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "words", "message"),
    [
        ("docs/about.md", "nowhere.md", 'There is no page "about/nowhere.md".'),
        ("docs/about.md", "#nothing-here", 'Nothing on the page "services/" has the id "nothing-here".'),
        ("docs/about.md", "../servces/", 'There is no page "servces/" on the site. Did you mean "services/"?'),
        ("overrides/base.html", "'lawss/'", 'There is no page "lawss/" on the site. Did you mean "laws/"?'),
    ],
)
def test_a_build_fails_at_a_bad_link_and_names_its_line(
    spoilt: tuple[Path, str], file: str, words: str, message: str
) -> None:
    """A Markdown link, an anchor, an address in HTML and one in a template: all at once, each with its line."""
    project, said = spoilt
    lines = (project / file).read_text(encoding="utf-8").splitlines()
    number = next(number for number, line in enumerate(lines, 1) if words in line)
    place = next(line for line in said.splitlines() if line.startswith(f"{file}:{number}  on "))
    assert message in said.partition(place)[2].splitlines()[1]


def test_a_build_fails_at_a_bad_reference_in_a_template_and_names_its_line(copied: Callable[[], Path]) -> None:
    """A record that a template names and that is not there stops the build in plain words."""
    project = copied()
    template = project / "overrides" / "pages" / "laws.md"
    with template.open("a", encoding="utf-8") as file:
        file.write('\n{{ "service:librarys" | link }}\n')
    number = len(template.read_text(encoding="utf-8").splitlines())
    done = build(project)
    assert done.returncode == 1
    assert f"overrides/pages/laws.md:{number}\n" in done.stderr
    assert 'There is no record "service:librarys". Did you mean "service:libraries"?' in done.stderr
