"""The results of two reviews in, what has become better and what worse out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Change:
    """One figure of one page that differs. Less is better."""

    page: str
    measure: str
    """What is counted: "fails color-contrast"."""
    before: int
    after: int


@dataclass(frozen=True)
class Comparison:
    """How a build differs from an older one."""

    before: str
    """The day of the older review."""
    other_tools: tuple[str, ...]
    """Tools of the older review, where they were others: then a difference may be theirs."""
    better: tuple[Change, ...]
    worse: tuple[Change, ...]
    criteria: tuple[tuple[str, str, str], ...]
    """Criteria whose outcome differs: the number, the outcome before, and now."""
    new_pages: tuple[str, ...]
    gone_pages: tuple[str, ...]


def compare(old: dict[str, Any], new: dict[str, Any]) -> Comparison:
    """Compare two reviews' results.json. A page that only one of them has is listed, and no more."""
    changes = list(_changes(old["pages"], new["pages"]))
    return Comparison(
        before=old["made_on"],
        other_tools=tuple(old["tools"]) if old["tools"] != new["tools"] else (),
        better=tuple(change for change in changes if change.after < change.before),
        worse=tuple(change for change in changes if change.after > change.before),
        criteria=tuple(
            (number, old["criteria"][number], outcome)
            for number, outcome in new["criteria"].items()
            if old["criteria"].get(number, outcome) != outcome
        ),
        new_pages=tuple(address for address in new["pages"] if address not in old["pages"]),
        gone_pages=tuple(address for address in old["pages"] if address not in new["pages"]),
    )


def _changes(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    for address in new:
        if address in old:
            before, after = old[address]["measures"], new[address]["measures"]
            for measure in sorted({*before, *after}):
                yield Change(address, measure, before.get(measure, 0), after.get(measure, 0))
