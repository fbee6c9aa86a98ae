"""A site in, an accessibility statement that claims more than is known out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.evaluation import YEAR, failed, failed_by_people, left_out, open_findings, untested, untested_files
from macros.pages import list_kinds
from macros.problems import Problem, Severity, count


def ensure_no_compliance_is_claimed_untested(loaded: Loaded) -> Iterator[Problem]:
    """Ensure full compliance is claimed only if all was tested within a year, on a page of each kind and language, and nothing fails, is open or exempt."""
    if loaded.unread:
        return  # What could not be read may be the test or the finding.
    origin, site = loaded.origins["accessibility", ""], loaded.site
    claim = site.accessibility.compliance
    if claim == "fully compliant":
        if reasons := "; ".join(_reasons(loaded)):
            yield origin.problem(("compliance",), f"Full compliance is claimed, but {reasons}.", "Write partially compliant.")
    elif claim == "partially compliant" and not site.automated_results and not site.manual_tests:
        message = "Partial compliance is claimed, but no result of any test is on record."
        hint = "Measure the built site, or record a test by a person in accessibility/tests."
        yield origin.problem(("compliance",), message, hint, Severity.WARNING)


def _reasons(loaded: Loaded) -> Iterator[str]:
    """Why the site cannot be called fully compliant."""
    site, year_ago = loaded.site, loaded.today - YEAR
    kinds = list_kinds(site, loaded.written_pages)
    if found := open_findings(site):
        yield f"findings are open ({', '.join(finding.id for finding in found)})"
    if waiting := untested(site, kinds, year_ago):
        example = next(((one.id, left[0]) for one in waiting if (left := left_out(site, one.id, kinds, year_ago))), None)
        reason = f'on a page of each kind and in each language ({example[0]} on none of "{example[1]}")' if example else "since their fixes"
        yield f"{len(waiting)} of {len(site.criteria)} success criteria were not tested {reason}"
    if files := untested_files(site):
        yield f"no person has tested a file of each kind ({', '.join(files)})"
    if failing := failed(site):
        by_people = failed_by_people(site)
        told = (f"{one} (to test again once mended: {', '.join(by_people[one])})" if one in by_people else one for one in failing)
        yield f"the latest test fails {', '.join(told)}"
    if violations := sum(result.violations for result in site.automated_results.values()):
        yield f"automated tests found {count(violations, 'violation')}"
    if old := [test.id for test in site.manual_tests.values() if test.tested_on <= year_ago]:
        yield f"tests are more than a year old ({', '.join(old)})"
    if any(result.measured_on <= year_ago for result in site.automated_results.values()):
        yield "automated tests are more than a year old"
    if site.accessibility.exemptions:
        yield "some content is exempt"
