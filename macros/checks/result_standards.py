"""A site in, results out that are of no standard, or of none that they can be held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.checks.placed_results import placed_results
from macros.load.loaded import Loaded, Origin
from macros.model.outcome import reference_of, standards
from macros.model.result import Result
from macros.model.service import Statement
from macros.problems import Problem, did_you_mean


def ensure_results_are_of_standards(loaded: Loaded) -> Iterator[Problem]:
    """Ensure each result is of a standard that there is, and that has one share at most."""
    known = dict(standards(loaded.site))
    for result, origin in placed_results(loaded):
        reference = reference_of(result, known)
        if not reference and not _unread(loaded, result.service_id):
            yield _unknown(loaded, result, origin, known)
        elif reference and sum(target.share is not None for target in known[reference].targets) > 1:
            message = "This standard has several shares, and a result can be held against one."
            yield origin.problem(("service_standard_id",), message, "Give each share a standard of its own.")


def _unread(loaded: Loaded, identity: str) -> bool:
    """Whether a result may be of a record that could not be read."""
    return any({f"{kind}:{identity}", f"{kind}:"} & loaded.unread for kind in ("service", "channel"))


def _unknown(loaded: Loaded, result: Result, origin: Origin, known: Mapping[str, Statement]) -> Problem:
    owners = [*loaded.site.services, *loaded.site.channels]
    if result.service_id not in owners:
        message = f'There is no service and no way to contact the council "{result.service_id}".'
        return origin.problem(("service_id",), message, did_you_mean(result.service_id, owners))
    near = [one.partition("/")[2] for one in known if one.partition(":")[2].startswith(f"{result.service_id}/")]
    message = f'"{result.service_id}" has no standard "{result.service_standard_id}".'
    return origin.problem(("service_standard_id",), message, did_you_mean(result.service_standard_id, near))
