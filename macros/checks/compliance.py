"""A site in, an accessibility statement that claims more than is known out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from macros.checks.tested_pages import NOT_FOUND
from macros.load.loaded import Loaded
from macros.model.evaluation import failed, open_findings, untested, untested_files
from macros.pages import list_pages
from macros.problems import Problem, Severity, count


_YEAR = datetime.timedelta(days=365)
"""For so long a test says how the site is: as often the statement is reviewed."""


def ensure_no_compliance_is_claimed_untested(loaded: Loaded) -> Iterator[Problem]:
    """Ensure full compliance is claimed only if all was tested within a year, on a page of each kind, and nothing fails, is open or exempt."""
    if loaded.unread:
        return  # What could not be read may be the test or the finding.
    origin, site = loaded.origins["accessibility", ""], loaded.site
    claim = site.accessibility.compliance
    if claim == "fully compliant":
        if reasons := "; ".join(_reasons(loaded, loaded.today - _YEAR)):
            yield origin.problem(("compliance",), f"Full compliance is claimed, but {reasons}.", "Write partially compliant.")
    elif claim == "partially compliant" and not site.automated_results and not site.manual_tests:
        message = "Partial compliance is claimed, but no result of any test is on record."
        hint = "Measure the built site, or record a test by a person in accessibility/tests."
        yield origin.problem(("compliance",), message, hint, Severity.WARNING)


def _reasons(loaded: Loaded, year_ago: datetime.date) -> Iterator[str]:
    """Why the site cannot be called fully compliant."""
    site = loaded.site
    if found := open_findings(site):
        yield f"findings are open ({', '.join(finding.id for finding in found)})"
    if waiting := untested(site):
        yield f"{len(waiting)} of {len(site.criteria)} success criteria were not fully tested"
    if narrow := dict(_narrow(loaded)):
        number, kind = next(iter(narrow.items()))
        judged = f"{len(narrow)} of {len(site.criteria)} success criteria were not judged by people on a page of each kind"
        yield f'{judged} ({number} on none of the kind "{kind}")'
    if files := untested_files(site):
        yield f"no person has tested a file of each kind ({', '.join(files)})"
    if failing := failed(site):
        yield f"the latest test fails {', '.join(failing)}"
    if violations := sum(result.violations for result in site.automated_results.values()):
        yield f"automated tests found {count(violations, 'violation')}"
    if old := [test.id for test in site.manual_tests.values() if test.tested_on <= year_ago]:
        yield f"tests are more than a year old ({', '.join(old)})"
    if any(result.measured_on <= year_ago for result in site.automated_results.values()):
        yield "automated tests are more than a year old"
    if site.accessibility.exemptions:
        yield "some content is exempt"


def _narrow(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Criteria that people judged, but not on a page of each kind, each with a kind that was left out (WCAG-EM 1.0, step 3.b)."""
    kinds = {page.address: page.template.removesuffix(".md") for page in list_pages(loaded.site)}
    kinds |= {"": "home", **loaded.written_pages, NOT_FOUND: "404"}
    for criterion in loaded.site.criteria.values():
        tests = [test for test in loaded.site.manual_tests.values() if criterion.id in test.criteria]
        seen = {kinds.get(page.removeprefix("/")) for test in tests for page in test.pages}
        if criterion.script and tests and (left := sorted(set(kinds.values()) - seen)):
            yield criterion.id, left[0]
