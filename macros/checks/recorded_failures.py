"""A site in, tests that failed and of which no finding says why out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.accessibility import AutomatedResult, ManualTest
from macros.model.evaluation import findings_of, open_findings
from macros.problems import Problem, count


def ensure_failures_are_recorded(loaded: Loaded) -> Iterator[Problem]:
    """Ensure each criterion that a test fails has a finding: the accessibility statement must list every known problem."""
    if loaded.unread:
        return  # The finding may be one that could not be read.
    for record, origin in loaded.records():
        if isinstance(record, ManualTest):
            if untold := ", ".join(number for number in record.failing if not findings_of(loaded.site, record, number)):
                message = f"This test fails {untold}, but no finding on one of its pages that was open on its day says what fails it."
                yield origin.problem(("failing",), message, 'Record each: "council new finding", and a name for it.')
        if isinstance(record, AutomatedResult) and (record.violations or record.failing):
            told = {finding.criterion for finding in open_findings(loaded.site)}
            untold = ", ".join(number for number in record.failing if number not in told)
            if untold or not told:
                where = f" for {untold}" if untold else ""
                found = f"The tool found {count(record.violations, 'violation')}" if record.violations else "The review found failures"
                message = f"{found}, but no finding is open{where}."
                yield origin.problem(("violations",), message, "Mend them and measure again, or record each as a finding.")
