"""The accessibility statement: what is known of the site's accessibility, in the form that UK law fixes."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from macros.model.accessibility import Exemption, Finding
from macros.model.criterion import Criterion
from macros.model.evaluation import NOT_FOUND, Kinds, exemptions, fixed_findings, last_tested, open_findings, untested, untested_files
from macros.pages.page import Listing, Page

ADDRESS = "accessibility/"


@dataclass(frozen=True, kw_only=True)
class AccessibilityPage(Page):
    """The accessibility statement (SI 2018/952, regulation 8)."""

    template: ClassVar[str] = "accessibility.md"
    findings: tuple[Finding, ...]
    """Problems that are still to be fixed, the worst first."""
    fixed: tuple[Finding, ...]
    """Problems that are fixed, the latest first."""
    untested: tuple[Criterion, ...]
    """Success criteria that nobody, and no machine alone, has fully tested: on a page of each kind, within a year."""
    untested_files: tuple[str, ...]
    """Kinds of file of which no person has tested one, by the names of formats: "large-print"."""
    burdens: tuple[Exemption, ...]
    """Content that would be a disproportionate burden to make accessible."""
    out_of_scope: tuple[Exemption, ...]
    """Content that the law leaves out."""
    tested_on: datetime.date | None
    """When the site was last tested, by a person or a machine; None if no test is on record."""
    page_names: dict[str, str]
    """What pages are called, by address in the statement's own language: those that have a title."""


def statement(listing: Listing, kinds: Kinds, since: datetime.date, titles: Mapping[str, str]) -> Page:
    """The statement. ``kinds`` are those of all pages, ``titles`` of all but it; tests count if they were made after ``since``."""
    site, _ = listing.site, listing.translate
    title = _("Accessibility statement")
    names = {address: name for address, name in titles.items() if name}
    return AccessibilityPage(
        address=ADDRESS,
        title=title,
        description=_("How accessible this website is, what was tested, what is not accessible, and whom to tell."),
        data_file="data/accessibility.yml",
        findings=open_findings(site),
        fixed=fixed_findings(site),
        untested=untested(site, kinds, since),
        untested_files=untested_files(site),
        burdens=exemptions(site, "disproportionate burden"),
        out_of_scope=exemptions(site, "not within scope"),
        tested_on=last_tested(site),
        page_names=names | {"/": _("Home page"), ADDRESS: title, NOT_FOUND: _("Page not found")},
    )
