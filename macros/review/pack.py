"""Everything that the pack shows, in one object, and as the JSON that a later review is compared with."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from macros.i18n.progress import LocaleProgress
from macros.model.accessibility import Finding
from macros.model.evaluation import untested_files
from macros.model.site import Site
from macros.review.built_pages import BuiltPage
from macros.review.files import ChosenFile
from macros.review.observed import Observed, Run
from macros.review.questions import Question, questions
from macros.review.sample import Chosen
from macros.review.standing import Standing


@dataclass(frozen=True)
class Pack:
    """One review of one build."""

    made_on: datetime.date
    site: Site
    pages: tuple[BuiltPage, ...]
    run: Run
    sample: tuple[Chosen, ...]
    files: tuple[ChosenFile, ...]
    standings: tuple[Standing, ...]
    progress: tuple[LocaleProgress, ...]

    def seen(self, page: BuiltPage) -> Observed:
        """What the browser showed of a page."""
        return self.run.pages[page.address]

    def findings(self, page: BuiltPage) -> tuple[Finding, ...]:
        """What people found on a page, in a file that it offers, or on every page; what is open first."""
        mine = (one for one in self.site.findings.values() if any(map(one.is_on, (page.address, *page.files))))
        return tuple(sorted(mine, key=lambda one: (not one.open, one.id)))

    @property
    def questions(self) -> tuple[Question, ...]:
        """What axe-core cannot decide, first what nobody has answered."""
        return questions(self.run)

    @property
    def too_wide(self) -> tuple[str, ...]:
        """Addresses of pages of which a part does not fit a window of 320 pixels (WCAG 1.4.10)."""
        return tuple(address for address, seen in self.run.pages.items() if not seen.reflows)

    @property
    def failing(self) -> tuple[str, ...]:
        """Addresses of pages on which a rule fails."""
        return tuple(address for address, seen in self.run.pages.items() if seen.violations)

    @property
    def sample_addresses(self) -> tuple[str, ...]:
        """The sample as a record of a test names its pages and files."""
        return (*dict.fromkeys(one.page.address for one in self.sample), *(one.address for one in self.files))

    @property
    def untested_files(self) -> tuple[str, ...]:
        """Kinds of file of which no person has tested one."""
        return untested_files(self.site)

    @property
    def to_judge(self) -> Mapping[str, tuple[Standing, ...]]:
        """Criteria that are not tested, or of which nothing can be told, by what it takes to test them."""
        left = [one for one in self.standings if one.outcome in ("untested", "cantTell")]
        return {need: tuple(one for one in left if one.needs == need) for need in sorted({one.needs for one in left})}

    @property
    def by_template(self) -> Mapping[str, tuple[BuiltPage, ...]]:
        """The pages in groups."""
        kinds = sorted({page.template for page in self.pages})
        return {kind: tuple(page for page in self.pages if page.template == kind) for kind in kinds}

    @property
    def public(self) -> str:
        """The site's public address; "" where it was built without one."""
        return next((page.public for page in self.pages if page.address == "/"), "")

    def results(self) -> dict[str, Any]:
        """The figures as JSON can hold them."""
        return {
            "made_on": self.made_on.isoformat(),
            "tools": [self.run.axe, self.run.browser],
            "criteria": {one.criterion.id: one.outcome for one in self.standings},
            "sample": [*(one.page.address for one in self.sample), *(one.address for one in self.files)],
            "pages": {page.address: self._page(page) for page in self.pages},
        }

    def _page(self, page: BuiltPage) -> dict[str, Any]:
        seen = self.seen(page)
        measures = dict(seen.measures)
        if page.reading and page.reading.age is not None:
            measures["reading age in years"] = round(page.reading.age)
        if page.heading_faults:
            measures["faults in headings"] = len(page.heading_faults)
        about = asdict(page)
        del about["leads_to"]  # A megabyte that only the choice of a sample needs.
        return about | {
            "measures": measures,
            "violations": [asdict(rule) for rule in seen.violations],
            "undecided": [asdict(rule) for rule in seen.undecided],
            "stops": [asdict(stop) for stop in seen.stops],
            "scrolling": [asdict(box) for box in seen.scrolling],
        }
