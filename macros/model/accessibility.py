"""What is known of the site's accessibility: findings, tests by hand and by machine, and the statement's facts."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from macros.model.criterion import CriterionNumber
from macros.model.record import Id, Printed, Prose, Record, Text
from macros.model.reference import LocaleId, Url

PageAddress = Annotated[str, StringConstraints(min_length=1)]
"""A page's address after the site's own: "services/housing-rents/"; "/" for the home page, "downloads/promise.pdf" for a file,
"pl/promise/" and "pl/downloads/promise-pl.pdf" in another language."""


class Finding(Record):
    """One accessibility problem that somebody found on the site."""

    id: Id
    """Name of the finding; it never changes."""
    criterion: CriterionNumber
    """The number of the success criterion that it fails: 1.4.3."""
    pages: Annotated[tuple[PageAddress, ...], Field(min_length=1)] = ()
    """Addresses, after the site's own, of the pages on which it is so: services/housing-rents/. The home page is "/", a file
    downloads/promise.pdf; what is in another language begins with its code: pl/promise/, pl/downloads/promise-pl.pdf.
    Left out: it is so on every page."""
    what_happens: Text
    """What goes wrong, in plain words: residents read it in the accessibility statement."""
    who_is_affected: Text
    """Whom it hinders, and in what."""
    alternative: Text | None = None
    """Another way to the same information, if there is one."""
    severity: Literal["critical", "serious", "moderate", "minor"]
    """critical: somebody cannot use the page at all; serious: only with great effort;
    moderate: it hinders; minor: it annoys."""
    found_by: Text
    """The team or role that found it, never a person's name."""
    found_on: datetime.date
    """The day it was found, as 2026-11-20."""
    planned_fix: datetime.date | None = None
    """The day by which it will be fixed. The build fails once it has passed and the finding is still open."""
    fixed_in: Printed | None = None
    """The version of the site in which it is fixed; left out while it is open."""
    fixed_on: datetime.date | None = None
    """When it was fixed; left out while it is open."""

    @model_validator(mode="after")
    def _is_open_or_fixed(self) -> Finding:
        if (self.fixed_in is None) != (self.fixed_on is None):
            raise ValueError("A fixed finding has both fixed_in and fixed_on, an open one has neither.")
        if self.fixed_on and self.fixed_on < self.found_on:
            raise ValueError("It cannot be fixed before it was found: see fixed_on and found_on.")
        return self

    @property
    def open(self) -> bool:
        """Whether it is still to be fixed."""
        return self.fixed_on is None

    def is_on(self, address: str) -> bool:
        """Whether it is so on a page or in a file."""
        return not self.pages or address in self.pages


class ManualTest(Record):
    """One test of the site by people: what was tested, with what, on which pages, and what came of it."""

    id: Id
    """Name of the test; it never changes."""
    tested_on: datetime.date
    """When it was made; the last day, if it took several."""
    tested_by: Text
    """The team or role that made it, never a person's name."""
    with_disabled_people: bool = False
    """true if people with disabilities tested, with the technology that they use themselves."""
    technology: Annotated[tuple[Printed, ...], Field(min_length=1)]
    """What it was tested with, versions included: "NVDA 2026.2 with Firefox 145"."""
    pages: Annotated[tuple[PageAddress, ...], Field(min_length=1)]
    """Addresses of the pages and files that were tested, as in a finding."""
    criteria: Annotated[tuple[CriterionNumber, ...], Field(min_length=1)]
    """Numbers of the success criteria that it judged."""
    failing: tuple[CriterionNumber, ...]
    """Numbers of those that something on these pages fails, each with a finding that says what; [] if nothing does."""
    notes: Text | None = None
    """What else readers of the result should know."""

    @model_validator(mode="after")
    def _fails_what_it_judged(self) -> ManualTest:
        if not set(self.failing) <= set(self.criteria):
            raise ValueError("It can fail only criteria that it judged: name them in criteria, too.")
        return self


class AutomatedResult(Record):
    """What one tool measured on the built site. A command writes it; nobody types it."""

    id: Id
    """Name of the tool in file names: "axe"."""
    tool: Printed
    """The tool with its version: "axe-core 4.12.1"."""
    browser: Printed | None = None
    """The browser with its version; left out for a tool that needs none."""
    measured_on: datetime.date
    """When it was measured."""
    pages: Annotated[int, Field(ge=1)]
    """How many pages were tested."""
    views: Annotated[int, Field(ge=1)]
    """How many times a page was tested: each page in each width, colour scheme and state."""
    rules: Annotated[int, Field(ge=1)]
    """How many rules were tried."""
    violations: Annotated[int, Field(ge=0)]
    """How many breaches of WCAG the tool found, all views together."""
    criteria: tuple[CriterionNumber, ...] = ()
    """Numbers of the success criteria that its rules test, or of which no page has what they are about, such as video.
    The others it did not measure."""
    failing: tuple[CriterionNumber, ...] = ()
    """Numbers of the success criteria that it found breached."""
    languages: tuple[LocaleId, ...] = ()
    """Codes of the languages in which every page was opened, at the width of a phone and of a desktop computer, in light
    and in dark colours. Left out for a tool that opens no page."""


class Exemption(Record):
    """Content that the law does not ask to be made accessible."""

    kind: Literal["disproportionate burden", "not within scope"]
    """Which exemption the law gives it."""
    content: Text
    """Which content it is."""
    reason: Text
    """Why the exemption holds."""
    assessed_on: datetime.date | None = None
    """For a disproportionate burden: when it was assessed. The law wants that done first."""

    @model_validator(mode="after")
    def _is_assessed(self) -> Exemption:
        if (self.kind == "disproportionate burden") != (self.assessed_on is not None):
            raise ValueError("A disproportionate burden has the day on which it was assessed (assessed_on); nothing else has one.")
        return self


class Accessibility(Record):
    """What the accessibility statement says besides findings and tests (SI 2018/952, regulation 8)."""

    organisation: Printed | None = None
    """The public body that publishes the site and is bound by the statement; left out while there is none."""
    scope: Text
    """What the statement applies to: "the website www.example.gov.uk"."""
    compliance: Literal["fully compliant", "partially compliant", "not compliant"]
    """How far the site meets WCAG 2.2 AA. Full compliance needs every criterion tested and no finding open."""
    exemptions: tuple[Exemption, ...] = ()
    """Content that the law does not ask to be made accessible."""
    method: Prose
    """How the site was assessed for the statement, and by whom."""
    prepared_on: datetime.date
    """When the statement was first published."""
    reviewed_on: datetime.date
    """When somebody last compared the whole of it with the site. The build fails a year later."""

    @model_validator(mode="after")
    def _is_reviewed_once_prepared(self) -> Accessibility:
        if self.reviewed_on < self.prepared_on:
            raise ValueError("It cannot be reviewed before it was prepared: see reviewed_on and prepared_on.")
        return self
