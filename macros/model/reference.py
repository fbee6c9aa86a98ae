"""The small records that others point to: topics, areas, laws, papers and terms."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from macros.model.record import Citation, Id, Prose, Record, TermRef, Text

Url = Annotated[str, StringConstraints(pattern=r"^https://\S+$")]


class Topic(Record):
    """A subject that residents think in."""

    id: Id
    """Name in addresses; it never changes."""
    name: Text
    """What residents call it."""
    summary: Text
    """What is under it, in a few words."""


class Area(Record):
    """A place, or a landlord's homes, that has standards of its own."""

    id: Id
    """Name in addresses; it never changes."""
    name: Text
    """What residents call it."""
    printed_name: Text
    """The heading in the paper."""


class Law(Record):
    """A law, regulation, code or national standard that the papers name."""

    id: Id
    """Name in addresses; it never changes."""
    title: Text
    """Its full name, as the paper has it but for slips."""
    kind: Literal["act", "regulations", "code", "standard", "guidance"]
    """What sort of rule it is."""
    printed_name: Text | None = None
    """How the paper prints it, where that differs."""
    url: Url | None = None
    """Its official text, where the address is known for certain."""


class Source(Record):
    """A paper that records come from."""

    id: Id
    """Name in addresses; it never changes."""
    title: Text
    """Its title."""
    body: Text
    """Who it was written for."""
    date: datetime.date | None = None
    """Date of the meeting or of the paper; left out where it cannot be read."""
    status: Text
    """What the paper is: a draft for scrutiny, a report for decision ..."""
    used_for: Text
    """What this site takes from it."""


class Term(Record):
    """A glossary entry. Acronyms are terms."""

    id: Id
    """Name in addresses; it never changes."""
    term: Text
    """The word or acronym."""
    acronym: bool = False
    """true for an acronym or abbreviation."""
    expansion: Text | None = None
    """What an acronym stands for, where a paper says it. Left out: no paper says it, and the page says so."""
    definition: Prose | None = None
    """What it means, as the paper has it."""
    also: tuple[Text, ...] = ()
    """Other spellings that are explained by this entry: plurals, "LGR Board"."""
    found_on: Literal["every page", "programme pages", "glossary only"] = "every page"
    """Where first use is explained. "programme pages" (strategies and background) for a common word
    that means something special only there; "glossary only" where a link would mislead."""
    see: tuple[TermRef, ...] = ()
    """Ids of other terms to read."""
    source: Citation
    """Where the words come from."""

    @model_validator(mode="after")
    def _says_something(self) -> Term:
        if not self.acronym and not self.definition:
            raise ValueError("A term needs a definition. Only an acronym may stand without one.")
        if self.expansion and not self.acronym:
            raise ValueError("Only an acronym has an expansion. Say acronym: true, or take the expansion away.")
        return self


class Contact(Record):
    """A team, never a person, and how to reach it."""

    id: Id
    """Name of the contact."""
    name: Text
    """The team."""
    purpose: Text
    """What to contact it for."""
    email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$")] | None = None
    """Its e-mail address."""
    telephone: Annotated[str, StringConstraints(pattern=r"^[0-9 ]+$")] | None = None
    """Its number, with spaces."""
    source: Citation
    """Where it is published."""


class Council(Record):
    """The council itself, and what is the same on every page."""

    name: Text
    """The council's name."""
    site_name: Text
    """The name of this website."""
    tagline: Text
    """One line under it."""
    content_as_of: Text
    """How old the content is, in words: "January 2023"."""
    disclaimer: Text
    """What readers must know of the standing of this site."""
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    """Areas and landlords with standards of their own."""
    contacts: tuple[Contact, ...] = ()
    """Teams that the papers name. What is not known is left out."""
