"""All pages of a site in, the few that a person tests out: a sample as WCAG-EM 1.0 asks for, step 3."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.review.built_pages import BuiltPage

SEED = "council review"
"""Decides which pages the random part has. It stays, so that two reviews test the same pages."""
SHARE = 0.1
"""Pages of the random part for each of the structured part (WCAG-EM 1.0, step 3.d)."""
PROCESSES = (
    ("Find a service by topic, and see what it promises", ("/", "topic", "service")),
    ("Search, and open a result", ("search", "service")),
    ("Find out how to complain", ("/", "complain/")),
    ("Compare the ways to contact the council", ("channels", "channel")),
    ("Report an accessibility problem", ("/", "accessibility")),
)
"""What people come to do, with the pages on the way: addresses, or templates of which any page will do."""


@dataclass(frozen=True)
class Chosen:
    """A page of the sample, and why it is in it."""

    page: BuiltPage
    reasons: tuple[str, ...]


def choose(pages: Iterable[BuiltPage], source_locale: str) -> tuple[Chosen, ...]:
    """The sample: one page of each template, the pages of each process in each language, and random ones.

    The same pages give the same sample in any order, and one page more replaces two of it at most.
    """
    ordered = sorted(pages, key=lambda page: draw(page.address))
    reasons: dict[BuiltPage, list[str]] = {}
    templates: dict[str, BuiltPage] = {}
    for page in ordered:
        if page.locale == source_locale:
            templates.setdefault(page.template, page)
    for template, page in sorted(templates.items()):
        reasons.setdefault(page, []).append(f"template: {template}")
    for locale in sorted({page.locale for page in ordered}, key=lambda one: (one != source_locale, one)):
        ours = [page for page in ordered if page.locale == locale]
        for name, page in _steps(ours, "" if locale == source_locale else f"{locale}/"):
            here = "" if locale == source_locale else f" ({locale})"
            reasons.setdefault(page, []).append(f"process: {name}{here}")
    rest = [page for page in ordered if page not in reasons]
    for page in rest[: math.ceil(len(reasons) * SHARE)]:
        reasons[page] = ["random"]
    return tuple(Chosen(page, tuple(why)) for page, why in reasons.items())


def _steps(pages: list[BuiltPage], prefix: str) -> Iterator[tuple[str, BuiltPage]]:
    """The pages of each process that one language has; a process that lacks one is left out."""
    for name, steps in PROCESSES:
        found = [_step(pages, prefix, step) for step in steps]
        yield from ((name, page) for page in found if page and None not in found)


def _step(pages: list[BuiltPage], prefix: str, step: str) -> BuiltPage | None:
    address = prefix + step.lstrip("/") or "/"
    return next((page for page in pages if page.address == address or page.template == step), None)


def draw(address: str) -> str:
    """What a page or a file is drawn by: chance, but the same each time."""
    return hashlib.sha256(f"{SEED} {address}".encode()).hexdigest()
