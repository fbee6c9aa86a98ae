"""A Site and a day in, the Site with each standard as it stands on that day out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from macros.model.service import Service, Stage, StageWord, Statement, Version

if TYPE_CHECKING:
    from macros.model.site import Site


def on_day(site: Site, day: date) -> Site:
    """The Site as of a day. What standards said before and will say later stays with them; later results do not."""
    services = {identity: _service(service, day) for identity, service in site.services.items()}
    channels = {
        identity: channel.model_copy(update={"standards": tuple(stand(one, day) for one in channel.standards)})
        for identity, channel in site.channels.items()
    }
    ended = (
        (identity, tuple(row for row in year.rows if row.period_end <= day)) for identity, year in site.results.items()
    )
    results = {identity: site.results[identity].model_copy(update={"rows": rows}) for identity, rows in ended if rows}
    return type(site).model_construct(**{**dict(site), "services": services, "channels": channels, "results": results})


def _service(service: Service, day: date) -> Service:
    groups = tuple(
        group.model_copy(update={"statements": tuple(stand(one, day, service.stage) for one in group.statements)})
        for group in service.groups
    )
    return service.model_copy(update={"groups": groups})


def stand(statement: Statement, day: date, stage: StageWord | None = None) -> Statement:
    """A statement as it stands on a day, with ``stage`` as the stage of one that names none.

    Where nothing holds on the day it is the last that did, or the first to come: ``holds_on`` tells.
    """
    versions = statement.versions
    begun = [index for index, version in enumerate(versions) if not version.starts or version.starts <= day]
    now = begun[-1] if begun else 0
    current = versions[now]
    fields = {name: getattr(current, name) for name in Version.model_fields if name != "id"}
    return statement.model_copy(
        update={
            **fields,
            "stage": current.stage or stage,
            "earlier": tuple(_stage(one, stage) for one in versions[:now]),
            "later": tuple(_stage(one, stage) for one in versions[now + 1 :]),
        }
    )


def _stage(version: Statement | Stage, stage: StageWord | None) -> Stage:
    if isinstance(version, Stage):
        return version
    fields = {name: getattr(version, name) for name in Version.model_fields}
    return Stage.model_construct(**fields, stage=version.stage or stage)
