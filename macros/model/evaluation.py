"""A Site in, what its records show of its accessibility out."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping

from macros.model.accessibility import Exemption, Finding, ManualTest
from macros.model.criterion import Criterion
from macros.model.file_kinds import FILE_KINDS, KINDS_BY_TEMPLATE, WHOLE, file_kind, file_path
from macros.model.hand_written import HandWritten
from macros.model.site import Site

NOT_FOUND = "404.html"
"""The page for a wrong address, which is made from a template alone."""


YEAR = datetime.timedelta(days=365)
"""For so long a test says how the site is: as often the statement is reviewed."""

Kinds = Mapping[str, frozenset[str]]
"""Of each page, by its address in findings and tests: its kind and its language."""


def page_kinds(site: Site, made: Mapping[str, str], written: Mapping[str, HandWritten]) -> Kinds:
    """The pages of a site in every language, from the templates of those that are made and written in the first."""
    first, *others = (locale.id for locale in site.council.locales)
    pages = {"": "home", NOT_FOUND: "404", **made, **{address: page.kind for address, page in written.items()}}
    kinds = {address or "/": frozenset((kind, first)) for address, kind in pages.items()}
    return kinds | {f"{other}/{address}": frozenset((kind, other)) for other in others for address, kind in pages.items()}


def file_addresses(site: Site, kinds: Kinds, written: Mapping[str, HandWritten]) -> frozenset[str]:
    """Where the files to download are, in every language; easy read, which is not translated, in the first.

    What only shows when files are made is not known here: that a short version does not fit its page, or that too little
    of a page is translated into a language.
    """
    first, *others = (locale.id for locale in site.council.locales)
    found = set()
    for page in (page for page, about in kinds.items() if first in about and not page.startswith("background/")):
        made = [kind for one in kinds[page] for kind in KINDS_BY_TEMPLATE.get(one, ())]
        for kind in WHOLE if page in written and written[page].has_files else made:
            found.add(file_path(page, kind))
            found |= {f"{other}/{file_path(page, kind, other)}" for other in others if kind != "easy-read"}
    return frozenset(found)


def open_findings(site: Site) -> tuple[Finding, ...]:
    """Findings that are still to be fixed, the worst first, then the oldest."""
    order = ("critical", "serious", "moderate", "minor")
    found = (finding for finding in site.findings.values() if finding.open)
    return tuple(sorted(found, key=lambda finding: (order.index(finding.severity), finding.found_on, finding.id)))


def fixed_findings(site: Site) -> tuple[Finding, ...]:
    """Findings that are fixed, the latest first."""
    found = (finding for finding in site.findings.values() if not finding.open)
    return tuple(sorted(found, key=lambda finding: (finding.fixed_on, finding.id), reverse=True))


def untested(site: Site, kinds: Kinds, since: datetime.date) -> tuple[Criterion, ...]:
    """Criteria that have not been fully tested after a day.

    People have not judged them on a page of each kind and in each language, and a machine either cannot or has not; or what
    failed was mended, and nobody has tested it again.
    """
    results = (result for result in site.automated_results.values() if result.measured_on > since)
    measured = {number for result in results for number in result.criteria}
    again = failed_by_people(site).keys() - {finding.criterion for finding in open_findings(site)}
    return tuple(
        criterion
        for criterion in site.criteria.values()
        if criterion.id in again
        or ((criterion.script or criterion.id not in measured) and left_out(site, criterion.id, kinds, since))
    )


def left_out(site: Site, number: str, kinds: Kinds, since: datetime.date) -> tuple[str, ...]:
    """Kinds and languages of which people have judged a criterion on no page after a day (WCAG-EM 1.0, step 3.b)."""
    tests = (test for test in site.manual_tests.values() if number in test.criteria and test.tested_on > since)
    seen = _together(kinds.get(page, frozenset()) for test in tests for page in test.pages)
    return tuple(sorted(_together(kinds.values()) - seen))


def _together(kinds: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*kinds)


def untested_files(site: Site) -> tuple[str, ...]:
    """Kinds of file of which no person has tested one. Easy read counts only where some is published."""
    tested = {file_kind(page) for test in site.manual_tests.values() for page in test.pages}
    easy = any(one.status == "published" for one in site.easy_read.values())
    return tuple(kind for kind in FILE_KINDS if kind not in tested and (kind != "easy-read" or easy))


def findings_of(site: Site, test: ManualTest, number: str) -> tuple[Finding, ...]:
    """What says why a test fails a criterion: findings on one of its pages that were open on its day."""
    found = (one for one in site.findings.values() if one.criterion == number and any(map(one.is_on, test.pages)))
    return tuple(one for one in found if one.fixed_on is None or one.fixed_on >= test.tested_on)


def failed_by_people(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Numbers of criteria that some page fails, by the latest test of that page by a person, each with those pages."""
    latest: dict[str, dict[str, bool]] = defaultdict(dict)
    for test in sorted(site.manual_tests.values(), key=lambda test: (test.tested_on, bool(test.failing))):
        for number in test.criteria:
            at_fault = _at_fault(site, test, number) if number in test.failing else frozenset()
            latest[number] |= {page: page in at_fault for page in test.pages}
    failing = {number: tuple(page for page, fails in pages.items() if fails) for number, pages in latest.items()}
    return {number: pages for number, pages in failing.items() if pages}


def _at_fault(site: Site, test: ManualTest, number: str) -> frozenset[str]:
    """The pages that the findings of a failing test name; all of its pages where one of them names none, or there is none."""
    found = findings_of(site, test, number)
    everywhere = not found or not all(one.pages for one in found)
    return frozenset(test.pages if everywhere else (page for one in found for page in one.pages))


def failed(site: Site) -> tuple[str, ...]:
    """Numbers of criteria that something fails: the latest tests by people, or a tool."""
    breached = {number for result in site.automated_results.values() for number in result.failing}
    return tuple(number for number in site.criteria if number in failed_by_people(site).keys() | breached)


def exemptions(site: Site, kind: str) -> tuple[Exemption, ...]:
    """What the statement claims under one of the law's exemptions."""
    return tuple(one for one in site.accessibility.exemptions if one.kind == kind)


def last_tested(site: Site) -> datetime.date | None:
    """The day of the latest test on record, by a person or a machine; None if there is none."""
    by_hand = (test.tested_on for test in site.manual_tests.values())
    by_machine = (result.measured_on for result in site.automated_results.values())
    return max((*by_hand, *by_machine), default=None)
