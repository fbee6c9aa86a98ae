"""What a browser showed of all pages in, the figures that the accessibility statement quotes out."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import get_args

import yaml

from macros.model.accessibility import AutomatedResult
from macros.model.criterion import CriterionNumber
from macros.review.media_and_forms import ABOUT_MEDIA, ABOUT_SENDING
from macros.review.observed import COLOURS, REFLOW, WIDTHS, Run


def record(run: Run, languages: tuple[str, ...], inapplicable: frozenset[str], today: datetime.date, data: Path) -> Path:
    """Write what axe-core measured into data/accessibility/results/axe.yml, in place of the last. Returns the file.

    ``languages`` are the codes of those in which pages were opened, and ``inapplicable`` the numbers of criteria of which
    no page has what they are about: where one has, a rule alone cannot tell. Rules and violations of WCAG count, those of best
    practices do not: the statement speaks of WCAG.
    """
    breaches = [rule for seen in run.pages.values() for rule in seen.violations if rule.criteria]
    tried = {number for criteria in run.rules.values() for number in criteria} - {*ABOUT_MEDIA, *ABOUT_SENDING}
    tested = tried | inapplicable | {REFLOW}
    failing = {number for number in get_args(CriterionNumber) if run.pages_failing(number)}
    result = AutomatedResult(
        id="axe",
        tool=run.axe,
        browser=run.browser,
        measured_on=today,
        pages=len(run.pages),
        views=len(run.pages) * len(WIDTHS) * len(COLOURS),
        rules=sum(bool(criteria) for criteria in run.rules.values()),
        violations=sum(len(rule.nodes) for rule in breaches),
        criteria=tuple(number for number in get_args(CriterionNumber) if number in tested),
        failing=tuple(number for number in get_args(CriterionNumber) if number in failing),
        languages=languages,
    )
    file = data / "accessibility" / "results" / "axe.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(result.model_dump(), Dumper=yaml.CSafeDumper, sort_keys=False, width=200)
    file.write_text(text, encoding="utf-8")
    return file
