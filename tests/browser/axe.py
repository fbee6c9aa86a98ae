"""A page in a browser in, what axe-core says of it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pages import SitePage
from playwright.sync_api import Page
from views import View

from macros.review.axe import SETTLE, TAGS, source
from macros.review.undecided import ANSWERS, RECORDED_IN, WHICH_ANSWER

_RUN = """async ({ tags, without, answers }) => { SETTLE WHICH_ANSWER
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const result = await axe.run(document, { resultTypes: ["violations", "incomplete"], runOnly: tags, rules });
    const list = (kind) => result[kind].flatMap((rule) => rule.nodes.map((node) => {
        const checks = [...node.any, ...node.all, ...node.none];
        return {
            rule: rule.id,
            target: node.target.join(" "),
            html: node.html,
            words: checks.map((check) => check.message).join(" "),
            reason: whichAnswer(rule, node),
        };
    }));
    return { violations: list("violations"), incomplete: list("incomplete") };
}""".replace("SETTLE", SETTLE).replace("WHICH_ANSWER", WHICH_ANSWER)


@dataclass(frozen=True)
class Found:
    """One element that fails a rule, or that axe-core cannot decide on."""

    page: SitePage
    view: View
    rule: str
    reason: int
    """Which of UNDECIDED explains it; -1 if none does."""
    words: str

    def __str__(self) -> str:
        return f"{self.page} ({self.view.name}) {self.rule}: {self.words}"


@dataclass(frozen=True)
class Judgement:
    """What axe-core says of one page in one view."""

    violations: tuple[Found, ...]
    undecided: tuple[Found, ...]

    def faults(self) -> list[str]:
        """What must be mended, or looked at by a person."""
        return [str(found) for found in self.violations] + [
            f"{found} [undecided: look at it, and give the reason in {RECORDED_IN}]"
            for found in self.undecided
            if found.reason < 0
        ]


class Axe:
    """axe-core, ready to be put into pages."""

    def __init__(self) -> None:
        self._source = source()

    def judge(self, page: Page, of: SitePage, view: View) -> Judgement:
        """Run the rules on a page that shows this view."""
        asked = {
            "tags": list(TAGS),
            "without": list(view.without),
            "answers": ANSWERS,
        }
        if page.evaluate("typeof axe === 'undefined'"):
            page.evaluate(self._source)
        result = page.evaluate(_RUN, asked)
        violations, undecided = ([_found(of, view, node) for node in result[kind]] for kind in ("violations", "incomplete"))
        return Judgement(tuple(violations), tuple(undecided))

    def judge_all(self, page: Page, site: str, of: SitePage, views: tuple[View, ...]) -> Iterator[Judgement]:
        """One page of the site at an address, in those of the views that it has."""
        page.goto(site + of.address)
        for view in views:
            if view.fits(of):
                view.show(page)
                yield self.judge(page, of, view)


def _found(of: SitePage, view: View, node: dict[str, Any]) -> Found:
    words = f"{node['target']} {node['words']} {node['html'][:200]}"
    return Found(of, view, node["rule"], node["reason"], words)
