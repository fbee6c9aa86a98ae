"""The tables of what services and ways of contact undertake: standards, their stages, and the notes beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.formats.open_data.services import STAGES
from macros.formats.open_data.shape import ID, Field, Row, Table
from macros.model.channel import Channel
from macros.model.service import Service, Statement, Version
from macros.model.site import Site

TYPES = {"access": "ACS", "accuracy": "ACY", "timeliness": "TML", "other": "OTH"}
BASES = {"statutory duty": "statutory duty", "regulator's code": "regulator's code", "own promise": "own promise"}
ROLES = {"description": "description", "note": "note"}


@dataclass(frozen=True)
class Said:
    """A statement with what it stands in."""

    owner: Service | Channel
    statement: Statement
    lead_in: str | None
    area: str | None

    @property
    def service_id(self) -> str | None:
        """Its service; None for a customer standard, which holds for every service."""
        return self.owner.id if isinstance(self.owner, Service) else None

    @property
    def channels(self) -> tuple[str, ...]:
        """The ways of contact that it is about."""
        return self.statement.channels if isinstance(self.owner, Service) else (self.owner.id,)

    @property
    def reference(self) -> str:
        """Its name on the whole site."""
        kind = "service" if isinstance(self.owner, Service) else "channel"
        return f"{kind}:{self.owner.id}/{self.statement.id}"

    @property
    def version(self) -> Version:
        """What is said of it: how it stands on the day of the build."""
        return self.statement


def said(site: Site) -> Iterator[Said]:
    """Every statement of services, then of ways of contact."""
    for service in site.services.values():
        for group in service.groups:
            for statement in group.statements:
                yield Said(service, statement, group.lead_in, group.area)
    for channel in site.channels.values():
        for statement in channel.standards:
            yield Said(channel, statement, channel.lead_in, None)


def standards(site: Site) -> Iterator[Said]:
    """Those of them that undertake something."""
    return (one for one in said(site) if one.statement.role == "standard")


def _standards(site: Site) -> Iterator[Row[Said]]:
    return (Row(one.reference, one, one.owner.source) for one in standards(site))


def _notes(site: Site) -> Iterator[Row[Said]]:
    return (Row(one.reference, one, one.owner.source) for one in said(site) if one.statement.role != "standard")


OWNER: tuple[Field[Said], ...] = (
    Field(
        "service_id",
        "The service. Blank for a customer standard, which holds for every service.",
        lambda one: one.service_id,
        pattern=ID,
        refers_to="services.service_id",
    ),
    Field("channel", "The ways of contact that it is about.", lambda one: one.channels, many="ids", pattern=ID),
)
STANDARD: Field[Said] = Field(
    "service_standard_id",
    "The id of the standard within its service or way of contact. It never changes.",
    lambda one: one.statement.id,
    required=True,
    pattern=ID,
)
WORDS: tuple[Field[Said], ...] = (
    Field("service_standard", "The standard, word for word as the paper has it.", lambda one: one.version.text, required=True),
    Field("sub_lines", "The lines that stand under it.", lambda one: tuple(line.text for line in one.version.sub_lines), many="lines"),
)
BINDING: tuple[Field[Said], ...] = (
    Field("basis", "Why it binds the council. Blank: the paper does not say.", lambda one: one.version.basis, words=BASES),
    Field("laws", "The laws and codes that it names.", lambda one: one.version.laws, many="ids", pattern=ID),
)
DAYS: tuple[Field[Said], ...] = (
    Field("starts", "The first day on which it holds. Blank: no paper says it.", lambda one: one.version.starts, "date"),
    Field("ends", "The last day on which it holds. Blank: it holds until further notice.", lambda one: one.version.ends, "date"),
)
_PLACE: tuple[Field[Said], ...] = (
    Field("lead_in", "The line over the list that it stands in.", lambda one: one.lead_in),
    Field("area", "The area or landlord that it is for. Blank: it is for everybody.", lambda one: one.area, pattern=ID, refers_to="areas.area_id"),
)

STANDARDS: Table[Said] = Table(
    "standards",
    "Standards",
    "One thing that a service undertakes, or a customer standard: one that holds for a way of contact, whichever service you need.",
    (
        *OWNER,
        STANDARD,
        *WORDS,
        Field(
            "type",
            "ACS access: ease of getting to the service. ACY accuracy: right and complete. TML timeliness: how soon. OTH other. "
            "Blank: not judged.",
            lambda one: one.statement.kind,
            words=TYPES,
        ),
        *_PLACE,
        *BINDING,
        Field("stage", "Which stage of it this is. Blank: it has none.", lambda one: one.statement.stage, words=STAGES),
        *DAYS,
    ),
    _standards,
)

NOTES: Table[Said] = Table(
    "notes",
    "Notes",
    "A sentence of the paper that undertakes nothing and stands among the standards: what a service is, or a remark.",
    (
        *OWNER,
        Field("note_id", "The id of the note within its service or way of contact.", lambda one: one.statement.id, required=True, pattern=ID),
        Field("note", "The words, as the paper has them.", lambda one: one.statement.text, required=True),
        Field("role", "Whether it says what the service is, or remarks on something.", lambda one: one.statement.role, required=True, words=ROLES),
        *_PLACE,
        *BINDING,
    ),
    _notes,
)
