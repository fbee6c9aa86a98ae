"""A site in, its results out, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.load.loaded import Loaded, Origin
from macros.model.outcome import reference_of, standards
from macros.model.result import Result


def placed_results(loaded: Loaded) -> Iterator[tuple[Result, Origin]]:
    """Every result with its place."""
    for identity, year in loaded.site.results.items():
        origin = loaded.origins["results", identity]
        for index, result in enumerate(year.rows):
            yield result, Origin(origin.file, (*origin.place, "rows", index))


def by_standard(loaded: Loaded) -> Mapping[str, list[tuple[Result, Origin]]]:
    """The results of each standard that there is, by its reference, the first period first."""
    known, found = dict(standards(loaded.site)), {}
    for result, origin in placed_results(loaded):
        if reference := reference_of(result, known):
            found.setdefault(reference, []).append((result, origin))
    return {reference: sorted(held, key=lambda one: one[0].period_start) for reference, held in found.items()}
