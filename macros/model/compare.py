"""Two versions of a Site in, what changed in the promises between them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.model.revision import Amendment
from macros.model.service import Statement
from macros.model.site import Site
from macros.model.target import Target


def compare(older: Site, newer: Site) -> tuple[Amendment, ...]:
    """Every change in what is promised, in the newer version's order; what is gone comes last.

    The promise's lines, the channels and the services count, with their standards. What explains
    them (summaries, topics, strategies, the glossary) does not.
    """
    before, after = dict(_promised(older)), dict(_promised(newer))
    whole_before, whole_after = _whole(older), _whole(newer)
    found = [_new_whole(reference) for reference in whole_after if reference not in whole_before]
    for reference, line in after.items():
        if (was := before.get(reference)) is None:
            if line.whole in whole_before or not line.whole.partition(":")[2]:
                found.append(Amendment(id=_name(reference), kind="new", about=reference, now=line.text))
        elif (was.text, was.targets) != (line.text, line.targets):
            found.append(_changed(reference, was, line))
    for reference, line in before.items():
        if reference not in after and (line.whole in whole_after or not line.whole.partition(":")[2]):
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


def _whole(site: Site) -> Mapping[str, str]:
    """Every service and channel by reference, with its name."""
    return {f"service:{one.id}": one.name for one in site.services.values()} | {
        f"channel:{one.id}": one.name for one in site.channels.values()
    }


def _promised(site: Site) -> Iterator[tuple[str, _Line]]:
    """Everything that is promised, by reference."""
    for line in site.promise.lines:
        yield f"promise:{line.id}", _Line("promise:", line.text)
    for kind, records in (("channel", site.channels), ("service", site.services)):
        for identity, record in records.items():
            for statement in record.standards:
                yield f"{kind}:{identity}/{statement.id}", _standard(f"{kind}:{identity}", statement)


def _standard(whole: str, statement: Statement) -> _Line:
    return _Line(whole, statement.text, statement.targets)


def _new_whole(reference: str) -> Amendment:
    return Amendment(id=_name(reference), kind="new", about=reference)


def _changed(reference: str, was: _Line, now: _Line) -> Amendment:
    """Of several figures only those that changed."""
    return Amendment(
        id=_name(reference),
        kind="changed",
        about=reference,
        was=was.text,
        now=now.text,
        was_targets=tuple(target for target in was.targets if target not in now.targets),
        now_targets=tuple(target for target in now.targets if target not in was.targets),
    )


def _name(reference: str) -> str:
    """An id made of a reference: "service-housing-repairs-emergency"."""
    return re.sub(r"[:/]", "-", reference)
