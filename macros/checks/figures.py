"""A site in, statements whose targets and words differ out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.checks.stages import placed_stages
from macros.checks.wording import PER_CENT, Figure, figures
from macros.load.loaded import Loaded, Origin
from macros.model.channel import Channel, CustomerStandards
from macros.model.record import Path
from macros.model.service import Statement, StatementGroup, Version
from macros.model.target import Time
from macros.problems import Problem


def ensure_figures_match_the_wording(loaded: Loaded) -> Iterator[Problem]:
    """Ensure every figure of a target stands in the wording, and every figure of the wording in a target."""
    for record, origin in loaded.nested():
        if isinstance(record, StatementGroup):
            yield from _compare("statements", record.statements, record.lead_in, origin)
        elif isinstance(record, Channel):
            yield from _compare("standards", record.standards, record.lead_in, origin)
        elif isinstance(record, CustomerStandards):
            stated = _figure("every", record.results_every)
            if not any(_same(stated, said) for said in figures(record.introduction)):
                yield origin.problem(("results_every",), *_no_wording(stated))


@dataclass(frozen=True)
class _Stated:
    """One figure of a target, with its place in the statement."""

    place: Path
    figure: Figure


def _compare(name: str, statements: Sequence[Statement], lead_in: str | None, origin: Origin) -> Iterator[Problem]:
    """Problems of the statements of one list, and of the line above it."""
    shared = figures(lead_in or "")
    everything: list[_Stated] = []
    for index, statement in enumerate(statements):
        here = Origin(origin.file, (*origin.place, name, index))
        everything += _stated(statement)
        if statement.role == "standard":
            for version, there in placed_stages(statement, here):
                yield from _compare_one(version, shared, there)
    for said in shared:
        if said.undertaken and not _told(said, everything):
            yield origin.problem(("lead_in",), *_no_target(said))


def _compare_one(version: Version, shared: Sequence[Figure], here: Origin) -> Iterator[Problem]:
    """Problems of one stage of a statement; ``shared`` is what the line above it says."""
    own = figures("\n".join((version.text, *(line.text for line in version.sub_lines))))
    stated = list(_stated(version))
    wanting = [one for one in stated if not any(_same(one.figure, said) for said in _readings((*own, *shared)))]
    untold = [said for said in own if said.undertaken and not _told(said, stated)]
    yield from _problems(wanting, untold, here)


def _stated(version: Version) -> Iterator[_Stated]:
    """Every figure of a statement's targets."""
    for index, target in enumerate(version.targets):
        for name in ("share", "within", "every", "number"):
            value = getattr(target, name)
            if value is not None:
                yield _Stated(("targets", index, name), _figure(name, value))


def _figure(name: str, value: Time | int) -> Figure:
    """A target's figure, in the words that a sentence would have for it."""
    if isinstance(value, Time):
        unit = value.unit if value.value == 1 else f"{value.unit}s"
        words = " ".join(filter(None, (str(value.value), value.day_type, unit)))
        return Figure(f"every {words}" if name == "every" else words, value.value, value.unit, value.day_type)
    return Figure(f"{value}%", value, PER_CENT) if name == "share" else Figure(f"the number {value}", value)


def _readings(said: Sequence[Figure]) -> Iterator[Figure]:
    """Figures as they stand, and plain numbers also with the unit of another: "within 10 mins (5 if booked)"."""
    yield from said
    for plain in said:
        if plain.unit is None:
            for other in said:
                if other.unit:
                    yield Figure(plain.words, plain.value, other.unit, other.day_type)


def _same(one: Figure, other: Figure) -> bool:
    return (one.value, one.unit, one.day_type) == (other.value, other.unit, other.day_type)


def _told(said: Figure, stated: Sequence[_Stated]) -> bool:
    """Whether a target has what the wording says."""
    return any(_same(said, one.figure) for one in stated)


def _problems(wanting: list[_Stated], untold: list[Figure], here: Origin) -> Iterator[Problem]:
    """One problem for each pair of figures that were probably meant to be the same, then the rest."""
    for one in wanting:
        alike = [said for said in untold if (said.unit == PER_CENT) == (one.figure.unit == PER_CENT) and one.figure.unit]
        if not alike:
            yield here.problem(one.place, *_no_wording(one.figure))
            continue
        pair = max(alike, key=lambda said: (said.unit == one.figure.unit, said.value == one.figure.value))
        untold.remove(pair)
        yield here.problem(one.place, *_differs(one.figure, pair))
    for said in untold:
        yield here.problem(("text",), *_no_target(said))


def _differs(stated: Figure, said: Figure) -> tuple[str, str]:
    message = f'The data says {stated.words}, but the wording says "{said.words}".'
    if (stated.value, stated.unit) != (said.value, said.unit):
        return message, "Make both say what the paper says."
    return message, f"Write day_type: {said.day_type}." if said.day_type else "Take day_type away."


def _no_wording(stated: Figure) -> tuple[str, str]:
    message = f"The data says {stated.words}, but the wording has no such figure."
    return message, "Look it up in the paper: mend the figure, or take it away."


def _no_target(said: Figure) -> tuple[str, str]:
    value = int(said.value) if said.value == int(said.value) else said.value
    if said.unit == PER_CENT:
        field = f"share: {value}"
    else:
        day_type = f", day_type: {said.day_type}" if said.day_type else ""
        name = "every" if said.words.lower().startswith("every") else "within"
        field = f"{name}: {{value: {value}, unit: {said.unit}{day_type}}}"
    return f'The wording says "{said.words}", but no target does.', f"Add under targets: {field}"
