"""Two versions of a Site in, what changed in the promises between them out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from macros.model.revision import Amendment
from macros.model.service import Statement, Version
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
    names = {**whole_before, **whole_after}
    return tuple(one if one.name else one.model_copy(update={"name": names[_whole_of(one.about)]}) for one in found)


def _whole_of(reference: str) -> str:
    """What a standard or a line stands in: "service:housing-repairs", or "promise:"."""
    return "promise:" if reference.startswith("promise:") else reference.partition("/")[0]


@dataclass(frozen=True)
class _Line:
    """One thing that is promised, and the reference of what it stands in."""

    whole: str
    text: str
    above: str = ""
    """For whom it is, and the line above its list."""
    below: tuple[str, ...] = ()
    """The lines under it."""
    targets: tuple[Target, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    later: Mapping[str, _Line] = field(default_factory=dict)
    """What it will say later, by id."""

    @property
    def around(self) -> tuple[str, tuple[str, ...]]:
        """What its words need to be understood."""
        return self.above, self.below

    @property
    def in_full(self) -> str:
        """Its words with what is around them."""
        return " ".join(filter(None, (self.above, self.text, *self.below)))


def _whole(site: Site) -> Mapping[str, str]:
    """The promise, and every service and channel, by reference, with its name."""
    services = {f"service:{one.id}": one.name for one in site.services.values()}
    return {"promise:": site.promise.title, **{f"channel:{one.id}": one.name for one in site.channels.values()}, **services}


def _promised(site: Site) -> Iterator[tuple[str, _Line]]:
    """Everything that is promised, by reference."""
    for line in site.promise.lines:
        yield f"promise:{line.id}", _Line("promise:", line.text)
    for channel in site.channels.values():
        yield from _standards(f"channel:{channel.id}", channel.standards, channel.lead_in)
    for service in site.services.values():
        for group in service.groups:
            area = f"{site.places[f'area:{group.area}'].name}: " if group.area else ""
            standards = (one for one in group.statements if one.role == "standard")
            yield from _standards(f"service:{service.id}", standards, f"{area}{group.lead_in or ''}")


def _standards(whole: str, standards: Iterable[Statement], above: str) -> Iterator[tuple[str, _Line]]:
    for one in standards:
        later = {stage.id: _line(whole, stage, above) for stage in one.later}
        yield f"{whole}/{one.id}", replace(_line(whole, one, above), later=later)


def _line(whole: str, version: Version, above: str) -> _Line:
    below = tuple(line.text for line in version.sub_lines)
    return _Line(whole, version.text, above.strip(), below, version.targets, version.starts, version.ends)


def _changed(reference: str, was: _Line, now: _Line) -> Iterator[Amendment]:
    """What it says now, what it will say, and what it will not say after all."""
    if (was.in_full, was.targets, was.until) != (now.in_full, now.targets, now.until):
        yield _amendment(_name(reference), reference, was, now, now.since if now.since != was.since else None)
    for name, stage in now.later.items():
        if stage != was.later.get(name):
            yield _amendment(f"{_name(reference)}-{name}", reference, now, stage, stage.since)
    for name, stage in was.later.items():
        if name not in now.later and (stage.in_full, stage.targets) != (now.in_full, now.targets):
            identity = f"{_name(reference)}-{name}"
            yield Amendment(id=identity, kind="gone", about=reference, was=stage.text, since=stage.since)


def _amendment(identity: str, reference: str, was: _Line, now: _Line, since: datetime.date | None) -> Amendment:
    """Of several figures only those that changed, and what is around the words only where that changed."""
    alone = was.around == now.around
    return Amendment(
        id=identity,
        kind="changed",
        about=reference,
        was=was.text if alone else was.in_full,
        now=now.text if alone else now.in_full,
        was_targets=tuple(target for target in was.targets if target not in now.targets),
        now_targets=tuple(target for target in now.targets if target not in was.targets),
        since=since,
        until=now.until if now.until != was.until else None,
    )


def _name(reference: str) -> str:
    """An id made of a reference: "service-housing-repairs-emergency"."""
    return re.sub(r"[:/]", "-", reference)
