"""Two versions of a Site in, what changed in the promises between them out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from macros.model.revision import Amendment
from macros.model.service import Stage
from macros.model.site import Site
from macros.model.target import Target


def compare(older: Site, newer: Site) -> tuple[Amendment, ...]:
    """Every change in what is promised, in the newer version's order; what is gone comes last.

    Both are as of the same day. The promise's lines, the channels and the services count, with their
    standards and what these will say later. What explains them (summaries, topics, strategies, the
    glossary) does not.
    """
    before, after = dict(_promised(older)), dict(_promised(newer))
    whole_before, whole_after = _whole(older), _whole(newer)
    found = [Amendment(id=_name(one), kind="new", about=one) for one in whole_after if one not in whole_before]
    for reference, line in after.items():
        if (was := before.get(reference)) is not None:
            found += _changed(reference, was, line)
        elif line.whole in whole_before:
            found.append(Amendment(id=_name(reference), kind="new", about=reference, now=line.text, since=line.since))
    for reference, line in before.items():
        if reference not in after and line.whole in whole_after:
            found.append(Amendment(id=_name(reference), kind="gone", about=line.whole, was=line.text))
    for reference, name in whole_before.items():
        if reference not in whole_after:
            found.append(Amendment(id=_name(reference), kind="gone", name=name))
    return tuple(found)


@dataclass(frozen=True)
class _Line:
    """One thing that is promised, and the reference of what it stands in."""

    whole: str
    text: str
    targets: tuple[Target, ...] = ()
    since: datetime.date | None = None
    later: Mapping[str, Stage] = field(default_factory=dict)
    """What it will say later, by id."""


def _whole(site: Site) -> Mapping[str, str]:
    """The promise, and every service and channel, by reference, with its name."""
    services = {f"service:{one.id}": one.name for one in site.services.values()}
    return {"promise:": site.promise.title, **{f"channel:{one.id}": one.name for one in site.channels.values()}, **services}


def _promised(site: Site) -> Iterator[tuple[str, _Line]]:
    """Everything that is promised, by reference."""
    for line in site.promise.lines:
        yield f"promise:{line.id}", _Line("promise:", line.text)
    for kind, records in (("channel", site.channels), ("service", site.services)):
        for identity, record in records.items():
            for one in record.standards:
                later = {stage.id: stage for stage in one.later}
                line = _Line(f"{kind}:{identity}", one.text, one.targets, one.starts, later)
                yield f"{kind}:{identity}/{one.id}", line


def _changed(reference: str, was: _Line, now: _Line) -> Iterator[Amendment]:
    """What it says now, what it will say, and what it will not say after all."""
    if (was.text, was.targets) != (now.text, now.targets):
        yield _amendment(_name(reference), reference, was, now, now.since if now.since != was.since else None)
    for name, stage in now.later.items():
        if stage != was.later.get(name):
            yield _amendment(f"{_name(reference)}-{name}", reference, now, stage, stage.starts)
    for name, stage in was.later.items():
        if name not in now.later and (stage.text, stage.targets) != (now.text, now.targets):
            identity = f"{_name(reference)}-{name}"
            yield Amendment(id=identity, kind="gone", about=reference, was=stage.text, since=stage.starts)


def _amendment(
    identity: str, reference: str, was: _Line | Stage, now: _Line | Stage, since: datetime.date | None
) -> Amendment:
    """Of several figures only those that changed."""
    return Amendment(
        id=identity,
        kind="changed",
        about=reference,
        was=was.text,
        now=now.text,
        was_targets=tuple(target for target in was.targets if target not in now.targets),
        now_targets=tuple(target for target in now.targets if target not in was.targets),
        since=since,
    )


def _name(reference: str) -> str:
    """An id made of a reference: "service-housing-repairs-emergency"."""
    return re.sub(r"[:/]", "-", reference)
