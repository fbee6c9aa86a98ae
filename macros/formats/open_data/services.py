"""The table of services."""

from __future__ import annotations

from collections.abc import Iterator

from macros.formats.open_data.shape import ID, REFERENCE, Field, Row, Table
from macros.model.service import Service
from macros.model.site import Site

STAGES = {"baseline": "baseline", "interim": "interim", "aligned": "aligned"}


def _services(site: Site) -> Iterator[Row[Service]]:
    for one in site.services.values():
        yield Row(f"service:{one.id}", one, one.source)


SERVICES: Table[Service] = Table(
    "services",
    "Services",
    "A service of the council.",
    (
        Field("service_id", "The id of the service. It never changes.", lambda one: one.id, required=True, pattern=ID),
        Field("service_name", "A name that residents know.", lambda one: one.name, required=True),
        Field("printed_name", "The name that the paper has.", lambda one: one.printed_name, required=True),
        Field("service_description", "What it is, in one sentence. Our words, not the paper's.", lambda one: one.summary, required=True),
        Field("topics", "The topics it stands under, the main one first.", lambda one: one.topics, required=True, many="ids", pattern=ID),
        Field("areas", "The areas and landlords that have standards of their own here.", lambda one: one.areas, many="ids", pattern=ID),
        Field("stage", "Which version of its standards this is.", lambda one: one.stage, required=True, words=STAGES),
        Field("pending", "Whether the paper says that its standards are still to come.", lambda one: one.pending, "boolean", required=True),
        Field("workstream", "The team that wrote the standards, as the paper names it.", lambda one: one.workstream, required=True),
        Field("remarks", "What readers must know of the text. Our words.", lambda one: one.remarks, many="lines"),
        Field("related", "The references of other things to read.", lambda one: one.related, many="ids", pattern=REFERENCE),
        Field("reviewed_on", "The day on which somebody last compared it with what holds.", lambda one: one.reviewed_on, "date"),
        Field("review_by", "The day by which somebody will do so again.", lambda one: one.review_by, "date"),
    ),
    _services,
)
