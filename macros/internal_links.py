"""A built site and the project it was built from in, a problem for every line that made a bad link out."""

from __future__ import annotations

from pathlib import Path

from macros.checks.built_links import BuiltSite, Fault
from macros.origins import Origins, Spot
from macros.problems import Problem, count

_SHOWN = 3
"""Problems told of one line. A line of a template can make a bad link on every page."""


def check_internal_links(built: Path, root: Path, site_url: str = "", awaited: tuple[str, ...] = ()) -> list[Problem]:
    """Every line of the project at ``root`` that made a link, an anchor or an id that does not work.

    ``site_url`` is the address the site is published at; ``awaited`` are folders that are filled later.
    """
    by_spot: dict[Spot, dict[tuple[str, str], list[Fault]]] = {}
    if faults := list(BuiltSite(built, site_url, awaited).faults()):
        origins = Origins(root)
        for fault in faults:
            hint = fault.hint
            if record := origins.record_at(fault.target):
                hint = f'The record "{record}" belongs there: let the template of that page show it.'
            for spot in origins.of(fault.page, fault.written, fault.target):
                by_spot.setdefault(spot, {}).setdefault((fault.message, hint), []).append(fault)
    return sorted(problem for spot, found in by_spot.items() for problem in _problems(*spot, found))


def _problems(file: str, line: int, found: dict[tuple[str, str], list[Fault]]) -> list[Problem]:
    """The first problems of one line; the last of them counts the rest."""
    problems = [
        Problem(file, line, _where([fault.page for fault in faults]), message, hint)
        for (message, hint), faults in list(found.items())[:_SHOWN]
    ]
    if (rest := len(found) - _SHOWN) > 0:
        last = problems[-1]
        more = f"There {'is' if rest == 1 else 'are'} {count(rest, 'more problem')} of this kind here."
        problems[-1] = Problem(file, line, last.path, last.message, f"{last.hint} {more}".strip())
    return problems


def _where(pages: list[str]) -> str:
    """The pages a problem shows on: "on services/housing-rents/ and 2 other pages"."""
    first = f"on {pages[0]}" if pages[0] else "on the home page"
    return first + (f" and {count(len(pages) - 1, 'other page')}" if len(pages) > 1 else "")
