"""A site in, stages of standards out that overlap, leave days out, or have ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import long_date
from macros.load.loaded import Loaded, Origin
from macros.model.channel import Channel
from macros.model.service import Stage, Statement, Version
from macros.problems import Problem, Severity

_DAY = timedelta(days=1)


def ensure_stages_follow_each_other(loaded: Loaded) -> Iterator[Problem]:
    """Ensure the stages of a standard follow each other day by day, and one of them holds today."""
    for record, origin in loaded.nested():
        if isinstance(record, Channel):
            yield from _unnamed(record, origin)
        if isinstance(record, Statement):
            placed = list(placed_stages(record, origin))
            for (before, there), (after, here) in pairwise(placed):
                yield from _between(before, there, after, here)
            last, here = placed[-1]
            if last.ends and last.ends < loaded.as_of:
                message = f"This ended on {_words(last.ends)}, and nothing comes after it. Its page says so."
                hint = "Write under later what holds now, or a later day in to."
                yield here.problem(("to",), message, hint, Severity.WARNING)


def _unnamed(channel: Channel, origin: Origin) -> Iterator[Problem]:
    """A channel has no stage of its own that its standards could be in."""
    for index, standard in enumerate(channel.standards):
        if (standard.earlier or standard.later) and not standard.stage:
            message = "This has other stages, and does not say which stage it is itself."
            yield origin.problem(("standards", index), message, "Write stage: baseline, or the one that it is.")


def placed_stages(statement: Statement, origin: Origin) -> Iterator[tuple[Statement | Stage, Origin]]:
    """Every stage in order of time, with its place."""
    places = [("earlier", index) for index in range(len(statement.earlier))]
    places += [(), *(("later", index) for index in range(len(statement.later)))]
    for version, place in zip(statement.versions, places, strict=True):
        yield version, Origin(origin.file, (*origin.place, *place))


def _between(before: Version, there: Origin, after: Version, here: Origin) -> Iterator[Problem]:
    """What is wrong between a stage and the next."""
    if not after.starts:
        begins = before.ends + _DAY if before.ends else "and the day"
        yield here.problem((), "Another stage comes before this one, so it needs its first day.", f"Write from: {begins}.")
    elif before.starts and after.starts <= before.starts:
        message = f"This begins on {_words(after.starts)}, and the stage before it on {_words(before.starts)}."
        yield here.problem(("from",), message, "Put the stages in order of time, the oldest first.")
    elif not before.ends:
        message = f"The next stage begins on {_words(after.starts)}, so this one needs its last day."
        yield there.problem((), message, f"Write to: {after.starts - _DAY}.")
    elif after.starts <= before.ends:
        message = f"This begins on {_words(after.starts)}, but the stage before it holds until {_words(before.ends)}."
        yield here.problem(("from",), message, f"Write from: {before.ends + _DAY}, or end the other on {after.starts - _DAY}.")
    elif after.starts > before.ends + _DAY:
        message = f"No stage holds from {_words(before.ends + _DAY)} to {_words(after.starts - _DAY)}."
        yield here.problem(("from",), message, f"Write from: {before.ends + _DAY}, if it follows at once.", Severity.WARNING)


def _words(day: date) -> str:
    return long_date(day, SOURCE_LOCALE)
