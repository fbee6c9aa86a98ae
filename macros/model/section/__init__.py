"""The kinds of section that a strategy or background paper is made of: text, or one kind of data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.model.section.background import ActionSection, CommentSection, ImpactSection, RiskSection
from macros.model.section.plain import PointSection, TableSection, TextSection
from macros.model.section.plans import AnswerSection, ChangeSection, DeliverableSection, RoadmapSection

AnySection = Annotated[
    TextSection | PointSection | DeliverableSection | ChangeSection | RoadmapSection | AnswerSection
    | RiskSection | CommentSection | ImpactSection | ActionSection | TableSection,
    Field(discriminator="kind"),
]
