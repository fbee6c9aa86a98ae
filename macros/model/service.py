"""A service and what it undertakes: one row of the baseline service standards."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.model.record import AnyRef, AreaRef, ChannelRef, Citation, Id, LawRef, Line, Printed, Record, Reviewed, Text, TopicRef, Wording
from macros.model.target import Target

Basis = Literal["statutory duty", "regulator's code", "own promise"]
Stage = Literal["baseline", "interim", "aligned"]


class Statement(Record):
    """One sentence or bullet of the paper, word for word, with what can be measured in it."""

    id: Id
    """Name of the statement within its service; it never changes."""
    text: Wording
    """The words exactly as the paper has them."""
    role: Literal["standard", "description", "note"] = "standard"
    """standard: something undertaken; description: what the service is; note: a remark."""
    kind: Literal["access", "accuracy", "timeliness", "other"] | None = None
    """access: ease of getting to the service; accuracy: right and complete; timeliness: how soon.
    The words are those of the Government of Canada's service standards."""
    targets: tuple[Target, ...] = ()
    """The figures in the sentence. None where it has none."""
    basis: Basis | None = None
    """Why it binds. Left out where the paper does not say: it is then unknown."""
    laws: tuple[LawRef, ...] = ()
    """Ids of the laws and codes that the sentence names."""
    channels: tuple[ChannelRef, ...] = ()
    """Ways to contact the council that the sentence is about."""
    sub_lines: tuple[Line, ...] = ()
    """Lines that stand under this one in the paper."""

    @model_validator(mode="after")
    def _only_standards_have_targets(self) -> Statement:
        if self.role != "standard" and (self.targets or self.kind):
            raise ValueError(f"A {self.role} has no targets and no kind. Take them away, or make the role standard.")
        return self


class StatementGroup(Record):
    """Statements that share a lead-in or an area, in the paper's order."""

    lead_in: Wording | None = None
    """The line above the list: "Where you have a housing issue, we will:"."""
    area: AreaRef | None = None
    """The area or landlord these are for; left out where they are for everybody."""
    statements: Annotated[tuple[Statement, ...], Field(min_length=1)]
    """The sentences or bullets."""


class Service(Reviewed):
    """One service, with its standards."""

    id: Id
    """Same as the file name, and the page's address; it never changes."""
    name: Text
    """A name that residents know."""
    printed_name: Printed
    """The name in the paper, as printed."""
    topics: Annotated[tuple[TopicRef, ...], Field(min_length=1)]
    """Ids of the topics it stands under; the first is its main one."""
    summary: Text
    """One plain sentence for residents: what this is. Our words; it adds no fact to the paper's."""
    search_words: tuple[Text, ...] = ()
    """Other words people type to find it: "bins" for the waste partnership."""
    workstream: Printed
    """The paper's column "Sub-WS / Workstream": the team that wrote the standards."""
    stage: Stage
    """baseline, interim or aligned."""
    pending: bool = False
    """true where the paper has no standards yet and says so."""
    groups: tuple[StatementGroup, ...] = ()
    """What the paper says, in its order."""
    remarks: tuple[Text, ...] = ()
    """What readers must know of the text: a document it points to that is not there. Our words."""
    related: tuple[AnyRef, ...] = ()
    """Other records to read: "channel:telephone", "service:housing-rents", "promise:update-you"."""
    source: Citation
    """Where the words come from."""

    @model_validator(mode="after")
    def _has_statements_unless_pending(self) -> Service:
        if self.pending == bool(self.groups):
            raise ValueError(
                "A service has groups of statements, or pending: true, and never both. "
                "Write its standards under groups, or say pending: true."
            )
        return self

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement, in the paper's order."""
        return tuple(statement for group in self.groups for statement in group.statements)

    @property
    def standards(self) -> tuple[Statement, ...]:
        """The statements that undertake something."""
        return tuple(statement for statement in self.statements if statement.role == "standard")

    @property
    def areas(self) -> tuple[str, ...]:
        """Ids of the areas that have standards of their own here, in the paper's order."""
        return tuple(dict.fromkeys(group.area for group in self.groups if group.area))

    @property
    def laws(self) -> tuple[str, ...]:
        """Ids of the laws its statements name, each once."""
        return tuple(dict.fromkeys(law for statement in self.statements for law in statement.laws))
