"""Records and what a browser showed in, how each of the 55 criteria stands out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from macros.model.accessibility import Finding, ManualTest
from macros.model.criterion import Criterion
from macros.model.evaluation import failed_by_people, untested
from macros.model.site import Site
from macros.problems import count
from macros.review.built_pages import BuiltPage
from macros.review.media_and_forms import ABOUT_MEDIA, ABOUT_SENDING
from macros.review.observed import REFLOW, Run

Outcome = Literal["failed", "passed", "cantTell", "inapplicable", "untested"]
"""As in EARL 1.0 (https://www.w3.org/TR/EARL10-Schema/#outcome)."""


@dataclass(frozen=True)
class Standing:
    """What is known of one criterion."""

    criterion: Criterion
    outcome: Outcome
    rules: tuple[str, ...]
    """Rules of axe-core that this review tried for it."""
    failing: tuple[str, ...]
    """Addresses of pages on which one of them found a fault."""
    undecided: tuple[str, ...]
    """Addresses of pages on which one of them cannot tell."""
    tests: tuple[ManualTest, ...]
    """Tests by people that judged it, the latest first."""
    again: tuple[str, ...]
    """Addresses of pages and files that fail it by the last test of each by a person."""
    open: tuple[Finding, ...]
    fixed: tuple[Finding, ...]

    @property
    def by_machine(self) -> tuple[str, ...]:
        """What tests a part of it: rules of axe-core, what a review measures, and own tests, which are no part of a review."""
        own = self.criterion.machine and self.criterion.machine.tests
        tried = {"axe-core": self.rules, "this review": self.criterion.id == REFLOW, "own tests": own}
        return tuple(name for name, does in tried.items() if does)

    @property
    def needs(self) -> str:
        """What it takes to test the criterion: "Keyboard", "Screen reader"."""
        return self.criterion.script.technology if self.criterion.script else "Tests of the code"

    @property
    def why(self) -> str:
        """What the outcome rests on, in a sentence."""
        match self.outcome:
            case "failed":
                found = [f"{count(len(self.open), 'finding')} open."] if self.open else []
                found += [f"The machine finds faults on {count(len(self.failing), 'page')}."] if self.failing else []
                return " ".join(found)
            case "cantTell" if self.tests:
                return f"The last test by a person failed, and no finding is open: test again {', '.join(self.again)}."
            case "cantTell":
                return f"The machine cannot tell on {count(len(self.undecided), 'page')}, and no person has looked."
            case "inapplicable":
                about = "sound or video" if self.criterion.id in ABOUT_MEDIA else "a form that sends something"
                return f"No page of this build has {about}, so that it does not apply."
            case "untested" if not self.criterion.script and self.criterion.id in (*ABOUT_MEDIA, *ABOUT_SENDING):
                return "Some page has what it is about, so that a person must judge it: add a script to data/criteria.yml."
            case "untested" if not self.criterion.script:
                return "The tests of the code can tell, but data/accessibility/results/ has no result of theirs."
            case "untested" if self.tests:
                return f"Judged by a person on {', '.join(self.tests[0].pages)}, but not on a page of each kind and language within a year."
            case "untested":
                return "No person has judged it" + (", and the machine tests a part of it only." if self.by_machine else ".")
        if self.tests:
            return f"Judged by a person on {', '.join(self.tests[0].pages)}; nothing is open."
        return "The machine alone can tell, and it found nothing."


def inapplicable(pages: Sequence[BuiltPage]) -> frozenset[str]:
    """Numbers of criteria of which no page has what they are about."""
    silent = ABOUT_MEDIA if not any(page.media for page in pages) else ()
    return frozenset((*silent, *(ABOUT_SENDING if not any(page.sending for page in pages) else ())))


def standings(site: Site, run: Run, pages: Sequence[BuiltPage], since: datetime.date) -> tuple[Standing, ...]:
    """Every criterion of WCAG 2.2 A and AA, in order. Nothing counts as passed that was not fully tested after a day."""
    kinds = {page.address: frozenset((page.template, page.locale)) for page in pages}
    known: dict[str, Outcome] = {criterion.id: "untested" for criterion in untested(site, kinds, since)}
    # What a page has of it now, no older result can have measured.
    known |= {number: "untested" for number in (*ABOUT_MEDIA, *ABOUT_SENDING) if not site.criteria[number].script}
    known |= dict.fromkeys(inapplicable(pages), "inapplicable")
    return tuple(_standing(site, run, criterion, known.get(criterion.id)) for criterion in site.criteria.values())


def _standing(site: Site, run: Run, criterion: Criterion, known: Outcome | None) -> Standing:
    findings = [finding for finding in site.findings.values() if finding.criterion == criterion.id]
    tests = sorted(_tests(site, criterion), key=lambda test: test.tested_on, reverse=True)
    failing, undecided = run.pages_failing(criterion.id), run.pages_undecided(criterion.id)
    again = failed_by_people(site).get(criterion.id, ())
    outcome: Outcome = "passed"
    if failing or any(finding.open for finding in findings):
        outcome = "failed"
    elif again:
        outcome = "cantTell"
    elif known:
        outcome = known
    elif undecided and not tests:
        outcome = "cantTell"
    return Standing(
        criterion,
        outcome,
        tuple(rule for rule, criteria in run.rules.items() if criterion.id in criteria),
        failing,
        undecided,
        tuple(tests),
        again,
        tuple(finding for finding in findings if finding.open),
        tuple(finding for finding in findings if not finding.open),
    )


def _tests(site: Site, criterion: Criterion) -> Iterator[ManualTest]:
    return (test for test in site.manual_tests.values() if criterion.id in test.criteria)
