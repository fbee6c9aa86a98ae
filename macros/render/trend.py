"""What came of a standard, period by period, in; where the points and lines of its chart stand, out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from macros.model.outcome import Outcome, State

MOST = 6
"""Periods in a chart: as many as can be labelled beside each other on a phone."""
WIDTH, HEIGHT = 360, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 48, 312, 28, 130


@dataclass(frozen=True)
class Point:
    """One period of the chart."""

    outcome: Outcome
    x: int
    y: int
    """Where it stands; on the lowest line where nothing was measured."""

    @property
    def state(self) -> State:
        """What can be said of the period."""
        return self.outcome.state

    @property
    def months(self) -> tuple[datetime.date, ...]:
        """A day in its first and in its last month; one where that is the same."""
        start, end = self.outcome.result.period_start, self.outcome.result.period_end
        return (start,) if (start.year, start.month) == (end.year, end.month) else (start, end)


@dataclass(frozen=True)
class Promised:
    """A run of periods with the same share promised: a level line."""

    share: int
    start: int
    end: int
    """Where it begins and ends."""
    label_x: int
    """Where its figure stands: outside the chart for the first run and the last."""
    y: int


@dataclass(frozen=True)
class Trend:
    """A chart, in units of its own drawing."""

    points: tuple[Point, ...]
    promised: tuple[Promised, ...]
    low: int
    """Per cent at the foot of the scale."""
    high: int
    """Per cent at its top."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Points with periods beside each other that can be compared: the lines between them."""
        runs = groupby(self.points, lambda point: point.state in ("met", "not met", "no share promised"))
        return tuple(" ".join(f"{one.x},{one.y}" for one in points) for compared, points in runs if compared)


def trend(outcomes: Sequence[Outcome], mirrored: bool = False) -> Trend | None:
    """The chart of the newest periods; None where fewer than two were measured.

    ``mirrored`` is for languages that are read from right to left: the oldest period is on the right.
    """
    shown = outcomes[-MOST:]
    shares = [one.performance for one in shown if one.performance is not None]
    if len(shares) < 2:
        return None
    targets = [_share(one) for one in shown]
    values = [*shares, *(share for share in targets if share is not None)]
    low, high = max(0, int((min(values) - 2) // 10 * 10)), min(100, int(max(values) // 10 * 10) + 10)
    step = (_RIGHT - _LEFT) / len(shown)

    def x(place: float) -> int:
        across = round(_LEFT + step * place)
        return WIDTH - across if mirrored else across

    def y(share: float) -> int:
        return round(_BOTTOM - (share - low) / (high - low) * (_BOTTOM - _TOP))

    points = tuple(
        Point(one, x(index + 0.5), y(low if one.performance is None else one.performance))
        for index, one in enumerate(shown)
    )
    promised, index = [], 0
    for share, run in groupby(targets):
        end = index + len(list(run))
        if share is not None:
            beside = -24 / step if not index else len(shown) + 24 / step if end == len(shown) else (index + end) / 2
            promised.append(Promised(share, x(index), x(end), x(beside), y(share)))
        index = end
    return Trend(points, tuple(promised), low, high)


def _share(outcome: Outcome) -> int | None:
    return outcome.target.share if outcome.target else None
