"""The tables of the strategies, and of what they say, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.formats.open_data.plain import plain
from macros.formats.open_data.shape import ID, REFERENCE, Field, Row, Table
from macros.model.document import Part, Strategy
from macros.model.record import Citation, Record
from macros.model.section import AnySection
from macros.model.section.background import Action, Comment, Impact, Risk
from macros.model.section.plain import Point, PointSection, TableSection
from macros.model.section.plans import Answer, Change, Deliverable, Milestone, RoadmapSection
from macros.model.site import Site, contents

STATUSES = {one: one for one in ("draft", "interim", "for decision", "record", "history")}
KINDS = {
    one: one
    for one in (
        "section", "line", "deliverable", "change", "milestone", "answer", "risk", "comment", "impact", "action",
        "principle", "theme", "objective", "capability", "life-cycle stage", "user expectation", "component",
        "tranche", "challenge", "opportunity", "measure", "engagement", "law", "gap", "aim", "quotation", "role",
    )
}  # fmt: skip


@dataclass(frozen=True)
class Item:
    """A section of a strategy, or something in one."""

    strategy: Strategy
    part: Part
    section: AnySection
    id: str
    kind: str
    title: str | None = None
    text: str | None = None
    stands_in: str | None = None
    """The id of the item that it is a line of."""
    when: str | None = None
    doubtful: bool | None = None
    replaces: str | None = None
    workstream: str | None = None
    product: str | None = None
    refers_to: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """Its name on the whole site."""
        return f"strategy:{self.strategy.id}/{self.id}"

    @property
    def address(self) -> str:
        """Where it stands, from the site's root. A strategy of one part stands on one page."""
        page = f"strategies/{self.strategy.id}/"
        return f"{page}#{self.id}" if len(self.strategy.parts) == 1 else f"{page}{self.part.id}/#{self.id}"


def _strategies(site: Site) -> Iterator[Row[Strategy]]:
    for one in site.strategies.values():
        yield Row(f"strategy:{one.id}", one, one.source)


def _items(site: Site) -> Iterator[Row[Item]]:
    for strategy in site.strategies.values():
        for part in strategy.parts:
            for section in part.sections:
                pages = section.pages or strategy.source.pages
                source = Citation(paper=strategy.source.paper, section=strategy.source.section, pages=pages)
                for item in _in_section(strategy, part, section):
                    yield Row(item.reference, item, source, item.address)


def _in_section(strategy: Strategy, part: Part, section: AnySection) -> Iterator[Item]:
    place = (strategy, part, section)
    cells = _cells(section) if isinstance(section, TableSection) else None
    yield Item(*place, section.id, "section", section.title, cells or plain(section.text))
    if isinstance(section, RoadmapSection):
        for cell in section.milestones:
            yield from _milestones(place, cell)
    for one in contents(section):
        yield _item(place, section.kind if isinstance(section, PointSection) else type(one).__name__.lower(), one)
        for line in getattr(one, "lines", ()):
            yield Item(*place, line.id, "line", text=line.text, stands_in=one.id)


def _item(place: tuple[Strategy, Part, AnySection], kind: str, one: Record) -> Item:
    match one:
        case Point():
            return Item(*place, one.id, kind, one.title, plain(one.text), refers_to=one.refers_to)
        case Deliverable():
            return Item(*place, one.id, kind, one.title, one.text, when=one.by, workstream=one.workstream, product=one.product)
        case Change():
            return Item(*place, one.id, kind, text=one.new, replaces=one.old)
        case Answer():
            return Item(*place, one.id, kind, one.demand, plain(one.text), refers_to=(one.refers_to,) if one.refers_to else ())
        case Impact():
            return Item(*place, one.id, kind, one.group, plain(one.text))
        case Risk():
            return Item(*place, one.id, kind, text=one.text)
        case Comment() | Action():
            return Item(*place, one.id, kind, text=plain(one.text))
    raise TypeError(f"No row is made of a {type(one).__name__}.")


def _milestones(place: tuple[Strategy, Part, AnySection], cell: Milestone) -> Iterator[Item]:
    for line in cell.lines:
        doubtful = line.id in cell.doubtful
        yield Item(*place, line.id, "milestone", text=line.text, when=cell.period, doubtful=doubtful, refers_to=(cell.principle,))


def _cells(section: TableSection) -> str:
    """A plain table as text: a line for each cell, after its row and its heading."""
    rows = ((row[0], zip(section.headings[1:], row[1:], strict=True)) for row in section.rows)
    lines = "\n".join(f"• {name}, {heading}: {cell}" for name, cells in rows for heading, cell in cells)
    return f"{plain(section.text)}\n\n{lines}" if section.text else lines


STRATEGIES: Table[Strategy] = Table(
    "strategies",
    "Strategies",
    "A strategy of the council.",
    (
        Field("strategy_id", "The id of the strategy. It never changes.", lambda one: one.id, required=True, pattern=ID),
        Field("strategy", "Its name.", lambda one: one.title, required=True),
        Field("strategy_description", "What it is for. Our words, not the paper's.", lambda one: one.summary, required=True),
        Field("status", "Its standing when it was published.", lambda one: one.status, required=True, words=STATUSES),
        Field("version", "Its version, as printed.", lambda one: one.version),
        Field("dated", "Its date or period, as printed.", lambda one: one.dated),
        Field("owner", "The role that answers for it.", lambda one: one.owner),
        Field("remarks", "What readers must know of the text. Our words.", lambda one: one.remarks, many="lines"),
        Field("related", "The references of other things to read.", lambda one: one.related, many="ids", pattern=REFERENCE),
        Field("reviewed_on", "The day on which somebody last compared it with what holds.", lambda one: one.reviewed_on, "date"),
        Field("review_by", "The day by which somebody will do so again.", lambda one: one.review_by, "date"),
    ),
    _strategies,
)

ITEMS: Table[Item] = Table(
    "strategy_items",
    "What the strategies say",
    "One piece of a strategy, in its order: a section, or a principle, a theme, a deliverable, a milestone or the like in it.",
    (
        Field(
            "strategy_id", "The strategy.", lambda one: one.strategy.id, required=True, pattern=ID, refers_to="strategies.strategy_id"
        ),
        Field("part", "The name of the part that it stands in.", lambda one: one.part.title, required=True),
        Field("section", "The heading of the section that it stands in.", lambda one: one.section.title, required=True),
        Field("item_id", "The id of the piece within its strategy. It never changes.", lambda one: one.id, required=True, pattern=ID),
        Field("kind", "What it is.", lambda one: one.kind, required=True, words=KINDS),
        Field("title", "Its name or heading; of an answer, what it answers.", lambda one: one.title),
        Field("text", "What the paper says.", lambda one: one.text),
        Field("stands_in", "For a line, the item_id of what it stands under.", lambda one: one.stands_in, pattern=ID),
        Field("when", "The date or period, as the paper says.", lambda one: one.when),
        Field("doubtful", "For a milestone, whether it may belong to another period.", lambda one: one.doubtful, "boolean"),
        Field("replaces", "For a change, how it was.", lambda one: one.replaces),
        Field("workstream", "The workstream that makes a deliverable.", lambda one: one.workstream),
        Field("product", "The programme's product that a deliverable belongs to.", lambda one: one.product),
        Field("refers_to", "The references of what it names or belongs to.", lambda one: one.refers_to, many="ids", pattern=REFERENCE),
    ),
    _items,
)
