"""macros/checks: what the accessibility statement says is true on the day of the build, and the warnings come early."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from macros.checks.compliance import ensure_no_compliance_is_claimed_untested
from macros.checks.planned_fixes import ensure_fixes_are_planned_ahead
from macros.checks.recorded_failures import ensure_failures_are_recorded
from macros.checks.statement_review import ensure_the_statement_is_reviewed
from macros.checks.tested_pages import ensure_tested_pages_exist
from macros.load.loaded import Loaded
from macros.load.site import load_site
from macros.load.today import today
from macros.model.accessibility import Finding, ManualTest
from macros.model.evaluation import failed_by_people
from macros.problems import Problem, Severity


EVERY_KIND = (
    "/", "cy/", "404.html", "about/", "search/", "accessibility/", "areas/", "changes/", "channels/", "channels/letter/", "easy-read/telephone/",
    "glossary/", "laws/", "promise/", "results/", "services/", "services/libraries/", "sources/", "strategies/",
    "strategies/customer/", "strategies/customer/aims/", "topics/", "topics/home/", "downloads/promise.pdf",
    "downloads/promise-large-print.pdf", "downloads/promise-quick-reference.pdf", "downloads/easy-read/telephone.pdf",
    "downloads/promise.epub", "downloads/promise.txt", "cy/downloads/services/libraries-cy.brf",
)  # fmt: skip
"""A page of each template of the example's site, and a file of each kind."""
NO_PAGE = "tests/site/test_what_no_page_has.py"


def severities(problems: Iterable[Problem]) -> list[Severity]:
    """How much each problem matters."""
    return [problem.severity for problem in problems]


def on(loaded: Loaded, day: str) -> Loaded:
    """The same data on another day."""
    return replace(loaded, today=datetime.date.fromisoformat(day))


def with_site(loaded: Loaded, **changes: Any) -> Loaded:
    """The same data with other records."""
    return replace(loaded, site=loaded.site.model_copy(update=changes))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2027-04-30", []),
        ("2027-05-01", [Severity.WARNING]),
        ("2027-06-30", [Severity.WARNING]),
        ("2027-07-01", [Severity.ERROR]),
    ],
)
def test_a_planned_fix_warns_for_60_days_and_then_fails(example: Loaded, day: str, found: list[Severity]) -> None:
    """The menu button is to be mended by 30 June 2027. What is mended already says nothing, though its day has passed."""
    assert severities(ensure_fixes_are_planned_ahead(on(example, day))) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2027-08-13", []),
        ("2027-08-14", [Severity.WARNING]),
        ("2027-10-12", [Severity.WARNING]),
        ("2027-10-13", [Severity.ERROR]),
    ],
)
def test_a_review_holds_for_a_year_and_warns_before(example: Loaded, day: str, found: list[Severity]) -> None:
    """The statement was reviewed on 12 October 2026."""
    assert severities(ensure_the_statement_is_reviewed(on(example, day))) == found


def test_full_compliance_can_be_claimed_once_everything_is_tested_and_nothing_open(example: Loaded) -> None:
    site = example.site
    facts = site.accessibility.model_copy(update={"compliance": "fully compliant", "exemptions": ()})
    test = site.manual_tests["keyboard"].model_copy(update={"criteria": tuple(site.criteria), "pages": EVERY_KIND, "failing": ()})
    fixed = {"repairs-figure": site.findings["repairs-figure"]}
    measured = site.automated_results["axe"].model_copy(update={"violations": 0, "failing": ()})
    done = with_site(example, accessibility=facts, manual_tests={"keyboard": test}, findings=fixed, automated_results={"axe": measured})
    assert not list(ensure_no_compliance_is_claimed_untested(done))
    unmeasured = test.model_copy(update={"criteria": tuple(site.criteria)[1:]})
    [problem] = ensure_no_compliance_is_claimed_untested(with_site(done, manual_tests={"keyboard": unmeasured}))
    assert "1 of 55 success criteria" in problem.message
    failed = test.model_copy(update={"id": "voice", "criteria": ("2.5.3",), "failing": ("2.5.3",), "pages": ("/",), "tested_on": datetime.date(2026, 10, 8)})
    [problem] = ensure_no_compliance_is_claimed_untested(with_site(done, manual_tests={"keyboard": test, "voice": failed}))
    assert "the latest test fails 2.5.3 (to test again once mended: /)." in problem.message
    [problem] = ensure_no_compliance_is_claimed_untested(on(done, "2027-10-20"))
    assert "tests are more than a year old (keyboard); automated tests are more than a year old" in problem.message


def test_full_compliance_needs_a_page_of_each_kind_for_each_criterion(example: Loaded) -> None:
    """WCAG-EM: tests together may cover them, and one that passes elsewhere does not undo a failure on a page."""
    site = example.site
    facts = site.accessibility.model_copy(update={"compliance": "fully compliant", "exemptions": ()})
    one = site.manual_tests["keyboard"].model_copy(update={"criteria": tuple(site.criteria), "failing": (), "pages": EVERY_KIND[:1]})
    rest = one.model_copy(update={"id": "rest", "pages": EVERY_KIND[1:]})
    measured = site.automated_results["axe"].model_copy(update={"violations": 0, "failing": ()})
    thin = with_site(example, accessibility=facts, manual_tests={"one": one}, findings={}, automated_results={"axe": measured})
    [problem] = ensure_no_compliance_is_claimed_untested(thin)
    assert "no person has tested a file of each kind (pdf, large-print, quick-reference, easy-read, epub, text, braille)" in problem.message
    assert '54 of 55 success criteria were not tested on a page of each kind and in each language (1.1.1 on none of "404")' in problem.message
    assert not list(ensure_no_compliance_is_claimed_untested(with_site(thin, manual_tests={"one": one, "rest": rest})))
    fails = one.model_copy(update={"failing": ("1.1.1",)})
    later = rest.model_copy(update={"tested_on": one.tested_on + datetime.timedelta(days=9)})
    [problem] = ensure_no_compliance_is_claimed_untested(with_site(thin, manual_tests={"one": fails, "rest": later}))
    assert "the latest test fails 1.1.1 (to test again once mended: /)." in problem.message
    no_search = one.model_copy(update={"pages": tuple(page for page in EVERY_KIND if page != "search/")})
    [problem] = ensure_no_compliance_is_claimed_untested(with_site(thin, manual_tests={"one": no_search}))
    assert '(1.1.1 on none of "search")' in problem.message
    no_welsh = one.model_copy(update={"pages": tuple(page for page in EVERY_KIND if page != "cy/")})
    [problem] = ensure_no_compliance_is_claimed_untested(with_site(thin, manual_tests={"one": no_welsh}))
    assert '(1.1.1 on none of "cy")' in problem.message
    pages = tuple(page for page in EVERY_KIND if not page.endswith(".epub"))
    [problem] = ensure_no_compliance_is_claimed_untested(with_site(thin, manual_tests={"one": one.model_copy(update={"pages": pages})}))
    assert problem.message == "Full compliance is claimed, but no person has tested a file of each kind (epub)."


def test_only_the_pages_that_a_finding_names_need_another_test(example: Loaded) -> None:
    """A test says that something on its pages fails: its findings say which, unless one is on every page, or none is left."""
    site = example.site
    first = site.manual_tests["keyboard"].model_copy(update={"failing": ("2.1.1",), "criteria": ("2.1.1",), "pages": ("/", "search/", "laws/")})
    later = first.model_copy(update={"id": "later", "failing": (), "pages": ("search/",), "tested_on": first.tested_on + datetime.timedelta(days=9)})
    on_search = site.findings["menu-button"].model_copy(
        update={"id": "search", "criterion": "2.1.1", "pages": ("search/", "glossary/"), "fixed_in": "1.3", "fixed_on": first.tested_on}
    )
    everywhere = on_search.model_copy(update={"id": "all", "pages": ()})

    def fails(*findings: Finding, tests: tuple[ManualTest, ...]) -> object:
        records = {"findings": {one.id: one for one in findings}, "manual_tests": {one.id: one for one in tests}}
        return failed_by_people(with_site(example, **records).site)

    assert fails(on_search, tests=(first,)) == {"2.1.1": ("search/",)}
    assert fails(on_search, tests=(first, later)) == {}
    assert fails(on_search, everywhere, tests=(first, later)) == {"2.1.1": ("/", "laws/")}
    assert fails(tests=(first, later)) == {"2.1.1": ("/", "laws/")}


def test_each_criterion_that_a_test_fails_needs_a_finding_of_its_own(example: Loaded) -> None:
    """On every page, or on one of those that were tested. The example's finding is on 4.1.2, on every page."""
    assert not list(ensure_failures_are_recorded(example))
    test = example.site.manual_tests["keyboard"].model_copy(update={"failing": ("2.1.1", "2.1.2", "4.1.2")})
    changed = with_site(example, manual_tests={"keyboard": test})
    [problem] = ensure_failures_are_recorded(changed)
    assert problem.message == "This test fails 2.1.1, 2.1.2, but no finding on one of its pages that was open on its day says what fails it."
    menu = example.site.findings["menu-button"]
    elsewhere = menu.model_copy(update={"id": "a", "criterion": "2.1.1", "pages": ("channels/",)})
    here = menu.model_copy(update={"id": "b", "criterion": "2.1.2", "pages": ("libraries/", "services/housing-repairs/")})
    [problem] = ensure_failures_are_recorded(with_site(changed, findings={"menu-button": menu, "a": elsewhere, "b": here}))
    assert "fails 2.1.1, but" in problem.message
    mended = {"fixed_in": "1.3", "fixed_on": test.tested_on}
    assert not list(ensure_failures_are_recorded(with_site(example, findings={"menu-button": menu.model_copy(update=mended)}, automated_results={})))
    before = menu.model_copy(update=mended | {"fixed_on": test.tested_on - datetime.timedelta(days=1)})
    problems = [*ensure_failures_are_recorded(with_site(example, findings={"menu-button": before}, automated_results={}))]
    assert ["fails 4.1.2, but" in problem.message for problem in problems] == [True], "It came back after it was mended."


def test_a_finding_may_be_on_a_hand_written_page_and_on_the_one_for_wrong_addresses(council: Path) -> None:
    (council / "docs" / "help").mkdir(parents=True)
    for page in ("index", "about", "help/index", "help/forms", "README"):
        (council / "docs" / f"{page}.md").write_text("# Words\n", encoding="utf-8")
    found = council / "data" / "accessibility" / "repairs-figure.yml"
    text = found.read_text(encoding="utf-8")
    for page in ("/", "about/", "help/", "help/forms/", "404.html", "cy/", "cy/help/", "cy/services/libraries/"):
        found.write_text(text.replace("services/housing-repairs/", page), encoding="utf-8")
        assert not list(ensure_tested_pages_exist(load_site(council / "data"))), page
    found.write_text(text.replace("services/housing-repairs/", "README/"), encoding="utf-8")
    assert list(ensure_tested_pages_exist(load_site(council / "data")))


def test_a_finding_may_be_on_a_file(council: Path) -> None:
    """One that is made, by the address that it has. Only some pages have files, each of some kinds."""
    for page, told in {"about": "formats: true\n", "data": ""}.items():
        (council / "docs").mkdir(exist_ok=True)
        (council / "docs" / f"{page}.md").write_text(f"---\ntitle: Words\n{told}---\n\nWords\n", encoding="utf-8")
    found = council / "data" / "accessibility" / "repairs-figure.yml"
    text = found.read_text(encoding="utf-8")
    for name, there in {
        "downloads/services/housing-repairs.epub": True,
        "downloads/services/housing-repairs-quick-reference.pdf": True,
        "cy/downloads/services/housing-repairs-large-print-cy.pdf": True,
        "cy/downloads/services/housing-repairs-cy.brf": True,
        "cy/downloads/about-cy.txt": True,
        "downloads/about.pdf": True,
        "downloads/glossary.pdf": True,
        "downloads/strategies/customer.epub": True,
        "downloads/easy-read/telephone.pdf": True,
        "downloads/data.pdf": False,
        "downloads/search.pdf": False,
        "downloads/services.pdf": False,
        "downloads/background/comments.pdf": False,
        "downloads/strategies/customer/aims.pdf": False,
        "downloads/glossary-quick-reference.pdf": False,
        "downloads/about-quick-reference.pdf": False,
        "downloads/easy-read/telephone.epub": False,
        "cy/downloads/easy-read/telephone-cy.pdf": False,
        "downloads/cy/promise.brf": False,
        "downloads/promise-cy.pdf": False,
        "cy/downloads/promise.pdf": False,
        "downloads/services/housing-repair.epub": False,
        "downloads/services/housing-repairs.doc": False,
        "services/housing-repairs.pdf": False,
    }.items():
        found.write_text(text.replace("services/housing-repairs/", name), encoding="utf-8")
        assert bool(list(ensure_tested_pages_exist(load_site(council / "data")))) != there, name


def test_the_day_of_the_build_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH says when an older version was built, so that it can be built again."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1675260000")
    assert today() == datetime.date(2023, 2, 1)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert today() == datetime.date.today()


@pytest.fixture(scope="module")
def shipped(root: Path) -> Loaded:
    """The data of this checkout."""
    return load_site(root / "data")


def test_the_criteria_are_those_of_wcag_2_2(shipped: Loaded) -> None:
    """31 of level A and 24 of level AA, in the standard's order. 4.1.1 was removed from it."""
    levels = [criterion.level for criterion in shipped.site.criteria.values()]
    assert (levels.count("A"), levels.count("AA")) == (31, 24)
    numbers = [[int(step) for step in number.split(".")] for number in shipped.site.criteria]
    assert numbers == sorted(numbers) and [4, 1, 1] not in numbers


def test_every_test_that_a_criterion_names_is_there(shipped: Loaded, root: Path) -> None:
    """In the file that is named."""
    named = {test for one in shipped.site.criteria.values() if one.machine for test in one.machine.tests}
    assert {"tests/browser/test_layout.py::test_text_may_be_set_wider", f"{NO_PAGE}::test_no_page_has_sound_or_video"} <= named
    for file, _, name in (test.partition("::") for test in sorted(named)):
        assert (root / file).is_file(), f"data/criteria.yml names {file}, which does not exist."
        assert re.search(rf"^def {name}\(", (root / file).read_text(encoding="utf-8"), re.MULTILINE), f"{file} has no {name}."


@pytest.mark.parametrize(
    "number",
    ["1.1.1", "1.3.1", "1.4.4", "1.4.10", "1.4.11", "1.4.12", "2.1.1", "2.1.2", "2.1.4", "2.4.1", "2.4.2", "2.4.3", "2.4.4",
     "2.4.6", "2.4.7", "2.4.11", "2.5.8", "3.1.1", "3.1.2", "3.2.3", "3.2.4", "3.2.6", "4.1.2", "4.1.3"],
)  # fmt: skip
def test_what_own_tests_cover_and_what_they_leave_is_said(shipped: Loaded, root: Path, number: str) -> None:
    """A criterion that a test in a browser is for names it, and still has a script for a person; the test names it too."""
    criterion = shipped.site.criteria[number]
    assert criterion.script and criterion.machine and criterion.machine.tests and criterion.machine.left
    files = {test.partition("::")[0] for test in criterion.machine.tests}
    words = " ".join((root / file).read_text(encoding="utf-8") for file in files)
    words += (root / "tests" / "browser" / "structure.py").read_text(encoding="utf-8")
    assert re.search(rf"(?<![\d.]){re.escape(number)}(?![\d])", words), f"No test of {', '.join(files)} says that it is for {number}."
