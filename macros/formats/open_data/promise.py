"""The tables of the Customer Promise and of the ways to contact the council."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.formats.open_data.shape import ID, Field, Row, Table
from macros.model.channel import Channel
from macros.model.promise import Promise, PromiseGroup
from macros.model.record import Line
from macros.model.site import Site

STATUSES = {"draft": "draft", "adopted": "adopted"}


@dataclass(frozen=True)
class Promised:
    """A line of the promise with what it stands in."""

    promise: Promise
    group: PromiseGroup
    line: Line

    @property
    def made_by(self) -> str:
        """Who is to keep it: the council, or the customer of whom it is asked."""
        return "customer" if self.group is self.promise.request else "council"


def _lines(site: Site) -> Iterator[Row[Promised]]:
    promise = site.promise
    for group in (*promise.groups, promise.request):
        for line in group.lines:
            yield Row(f"promise:{line.id}", Promised(promise, group, line), promise.source)


def _channels(site: Site) -> Iterator[Row[Channel]]:
    for one in site.channels.values():
        yield Row(f"channel:{one.id}", one, one.source)


PROMISE: Table[Promised] = Table(
    "promise",
    "The promise",
    "One line of the Customer Promise, or of what the council asks of its customers.",
    (
        Field("promise_id", "The id of the line. It never changes.", lambda one: one.line.id, required=True, pattern=ID),
        Field("promise", "The words, as the paper has them.", lambda one: one.line.text, required=True),
        Field("group_id", "The id of the group that it stands in.", lambda one: one.group.id, required=True, pattern=ID),
        Field("group", "The heading of the group. With some lines it makes one sentence.", lambda one: one.group.title, required=True),
        Field(
            "made_by",
            "Who is to keep it: the council, or the customer of whom it is asked.",
            lambda one: one.made_by,
            required=True,
            words={"council": "council", "customer": "customer"},
        ),
        Field("status", "What the paper says of its standing.", lambda one: one.promise.status, required=True, words=STATUSES),
    ),
    _lines,
)

CHANNELS: Table[Channel] = Table(
    "channels",
    "Ways to contact the council",
    "A way to contact the council that has standards of its own. Complaints stand among them.",
    (
        Field("channel_id", "The id of the way of contact. It never changes.", lambda one: one.id, required=True, pattern=ID),
        Field("channel_name", "Its name, as the paper has it.", lambda one: one.name, required=True),
        Field("channel_description", "When to use it, in one sentence. Our words, not the paper's.", lambda one: one.summary, required=True),
        Field("lead_in", "The line over its standards.", lambda one: one.lead_in, required=True),
        Field("status", "What the paper says of its standing.", lambda one: one.status, required=True, words=STATUSES),
        Field("reviewed_on", "The day on which somebody last compared it with what holds.", lambda one: one.reviewed_on, "date"),
        Field("review_by", "The day by which somebody will do so again.", lambda one: one.review_by, "date"),
    ),
    _channels,
)
