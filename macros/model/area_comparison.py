"""A service in, the standards of its areas side by side out, with what is the same and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from macros.model.record import in_english
from macros.model.service import Service, Statement
from macros.model.target import Target

Verdict = Literal["same", "different", "unclear", "only"]


@dataclass(frozen=True)
class Comparison:
    """What the areas say of one subject."""

    subject: str | None
    """None for the standards that name none."""
    cells: tuple[tuple[str, tuple[Statement, ...]], ...]
    """Each area of the service, by id, with its standards on the subject; none where it has none."""
    verdict: Verdict
    """same: equal words or equal figures; different: neither; unclear: the papers leave out what would tell;
    only: one area alone has standards on it."""


def compare(service: Service) -> tuple[Comparison, ...]:
    """The standards for areas by subject: first what several areas have, each part in the paper's order."""
    subjects: dict[str | None, str | None] = {}
    found: dict[tuple[str | None, str], list[Statement]] = {}
    for group in service.groups:
        for statement in group.statements if group.area else ():
            if statement.role != "standard":
                continue
            subject = statement.subject and in_english(statement.subject)
            subjects.setdefault(subject, statement.subject)
            found.setdefault((subject, group.area), []).append(statement)
    rows = [
        _row(shown, tuple((area, tuple(found.get((subject, area), ()))) for area in service.areas))
        for subject, shown in subjects.items()
    ]
    return tuple(sorted(rows, key=lambda row: row.verdict == "only"))


def _row(subject: str | None, cells: tuple[tuple[str, tuple[Statement, ...]], ...]) -> Comparison:
    return Comparison(subject, cells, _verdict([statements for _, statements in cells if statements]))


def _verdict(sides: Sequence[Sequence[Statement]]) -> Verdict:
    if len(sides) == 1:
        return "only"
    if _alike([[_wording(one) for one in side] for side in sides]):
        return "same"
    if all(statement.targets for side in sides for statement in side):
        targets = [[target for statement in side for target in statement.targets] for side in sides]
        if _alike([[_figure(one) for one in side] for side in targets]):
            return "same"
        kinds = {time.day_type for side in targets for one in side if (time := one.within) and time.unit == "day"}
        unsaid = None in kinds and kinds != {None, "working", "calendar"}
        return "unclear" if unsaid and _alike([[_figure(one, any_day=True) for one in side] for side in targets]) else "different"
    measured = [any(statement.targets for statement in side) for side in sides]
    return "unclear" if any(measured) and not all(measured) else "different"


def _alike(sides: Sequence[Sequence[str]]) -> bool:
    """Whether all sides have the same, in whatever order."""
    return len({tuple(sorted(side)) for side in sides}) == 1


def _wording(statement: Statement) -> str:
    """The words that are compared: not the size of letters, the spaces, or a full stop."""
    lines = (statement.text, *(line.text for line in statement.sub_lines))
    return " / ".join(" ".join(in_english(line).casefold().split()).rstrip(".;") for line in lines)


def _figure(target: Target, any_day: bool = False) -> str:
    """What a target undertakes, to be compared; with ``any_day`` whichever kind of days it means."""
    times = [(one.value, one.unit, None if any_day else one.day_type) if one else None for one in (target.within, target.every)]
    words = [in_english(one) if one else None for one in (target.case, target.clock_starts, target.clock_stops)]
    return str((target.share, target.number, target.bound, times, words))
