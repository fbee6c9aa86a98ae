"""All pages of a site in, the few that a person tests out: a sample as WCAG-EM 1.0 asks for, step 3."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass

from macros.review.built_pages import BuiltPage

SEED = "council review"
"""Decides what chance decides. It stays, so that two reviews test the same pages."""
SHARE = 0.1
"""Pages of the random part for each of the structured part (WCAG-EM 1.0, step 3.d)."""


@dataclass(frozen=True)
class Step:
    """A page on the way through a process: which will do."""

    page: str
    """An address, or a template of which any page will do."""
    has: tuple[str, ...] = ()
    """What its content must have: kinds of controls, or "file" for one to download."""
    translated: bool = False
    """Whether it is in another language than the first page."""


PROCESSES = (
    ("Find a service by topic, and see what it promises", (Step("/"), Step("topic"), Step("service"))),
    ("Search, and open a result", (Step("search"), Step("service"))),
    ("Choose your area, on a service that differs by area", (Step("/"), Step("areas"), Step("service", ("area choice",)))),
    ("Work out a date, and keep it in your calendar", (Step("/"), Step("services"), Step("service", ("date field", "details", "table")))),
    ("Fill in a complaint, and copy it", (Step("/"), Step("services"), Step("service", ("standard choice", "copy button")))),
    ("Find out how to complain", (Step("/"), Step("complain/"))),
    ("Compare the ways to contact the council", (Step("channels"), Step("channel"))),
    ("Change the language", (Step("service"), Step("service", translated=True))),
    ("Get another format", (Step("service", ("file",)), Step("formats/"))),
    ("Report an accessibility problem", (Step("/"), Step("accessibility"))),
)
"""What people come to do, with the pages on the way, each of which links to the next."""


@dataclass(frozen=True)
class Chosen:
    """A page of the sample, and why it is in it."""

    page: BuiltPage
    reasons: tuple[str, ...]


def choose(pages: Iterable[BuiltPage], source_locale: str) -> tuple[Chosen, ...]:
    """The sample: one page of each template, the pages of each process in each language, and random ones.

    Where several pages will do it has those with most kinds of controls: few pages, on which there is most to test.
    The same pages give the same sample in any order.
    """
    drawn = sorted(pages, key=lambda page: draw(page.address))
    ordered = sorted(drawn, key=lambda page: -len(page.controls))
    reasons: dict[BuiltPage, list[str]] = {}
    templates: dict[str, BuiltPage] = {}
    for page in ordered:
        if page.locale == source_locale:
            templates.setdefault(page.template, page)
    for template, page in sorted(templates.items()):
        reasons.setdefault(page, []).append(f"template: {template}")
    for locale in sorted({page.locale for page in ordered}, key=lambda one: (one != source_locale, one)):
        prefix, here = ("", "") if locale == source_locale else (f"{locale}/", f" ({locale})")
        for name, steps in PROCESSES:
            way = _way(ordered, locale, prefix, steps)
            for number, page in enumerate(way, 1):
                reasons.setdefault(page, []).append(f"process: {name}{here}, page {number} of {len(way)}")
    rest = [page for page in drawn if page not in reasons]
    for page in rest[: math.ceil(len(reasons) * SHARE)]:
        reasons[page] = ["random"]
    return tuple(Chosen(page, tuple(why)) for page, why in reasons.items())


def _way(
    pages: list[BuiltPage], locale: str, prefix: str, steps: tuple[Step, ...], before: BuiltPage | None = None
) -> tuple[BuiltPage, ...]:
    """The first pages of which each does for its step and links to the next; none where there is no such way."""
    for page in pages:
        if _does(page, locale, prefix, steps[0]) and (before is None or page.address in before.leads_to):
            if len(steps) == 1:
                return (page,)
            if rest := _way(pages, locale, prefix, steps[1:], page):
                return (page, *rest)
    return ()


def _does(page: BuiltPage, locale: str, prefix: str, step: Step) -> bool:
    """Whether a page is one that a step asks for."""
    there = step.page == page.template or page.address == (prefix + step.page.lstrip("/") or "/")
    has = {*page.controls, *(["file"] if page.formats else [])}
    return there and has.issuperset(step.has) and (page.locale != locale) == step.translated


def draw(address: str) -> str:
    """What a page or a file is drawn by: chance, but the same each time."""
    return hashlib.sha256(f"{SEED} {address}".encode()).hexdigest()
