"""The small records that others point to: topics, areas, laws, papers and terms."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from macros.model.complaint import ComplaintText, FurtherStep
from macros.model.record import ChannelRef, Citation, Id, Printed, Prose, Record, Reviewed, TermRef, Text
from macros.model.result import FewCases
from macros.model.target import Time

Url = Annotated[str, StringConstraints(pattern=r"^https://\S+$")]


class Topic(Reviewed):
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
    printed_name: Printed
    """The heading in the paper."""


class Law(Reviewed):
    """A law, regulation, code or national standard that the papers name."""

    id: Id
    """Name in addresses; it never changes."""
    title: Printed
    """Its full name, as the paper has it but for slips."""
    kind: Literal["act", "regulations", "code", "standard", "guidance"]
    """What sort of rule it is."""
    printed_name: Printed | None = None
    """How the paper prints it, where that differs."""
    url: Url | None = None
    """Its official text, where the address is known for certain."""


class Source(Reviewed):
    """A paper that records come from."""

    id: Id
    """Name in addresses; it never changes."""
    title: Printed
    """Its title."""
    body: Text
    """Who it was written for."""
    date: datetime.date | None = None
    """Date of the meeting or of the paper; left out where it cannot be read."""
    status: Text
    """What the paper is: a draft for scrutiny, a report for decision ..."""
    used_for: Text
    """What this site takes from it."""


class Term(Reviewed):
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
    also: tuple[Printed, ...] = ()
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


class AccessibilityContact(Record):
    """How to report an accessibility problem, or to ask for another format (SI 2018/952, regulation 8)."""

    route: Prose
    """Whom to tell, how, and what to say, in words."""
    form: Url | None = None
    """Address of the contact form. The law asks for one."""
    reply_within: Time | None = None
    """How soon there is an answer."""


LocaleId = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$")]
"""The code of a language: "pl", "en-GB"."""


class Locale(Record):
    """A language that the site is published in."""

    id: LocaleId
    """Its code: "pl", "en-GB". The first one listed is the language of data/ and docs/."""
    name: Printed
    """Its name in itself: "Polski"."""
    alphabet: str = ""
    """Its letters in order, in small type, for lists from A to Z; left out where the code's order will do."""
    translated_by: Literal["person", "machine"] = "machine"
    """Who made the translation. Not used for the first one."""
    reviewer: Printed | None = None
    """The person or team that checked the translation; left out while nobody has, and pages say so."""
    braille_proofreader: Printed | None = None
    """The person or team that proofreads its braille; left out while nobody does, and the files say so."""


class BraillePage(Record):
    """The paper that braille files are laid out for."""

    cells: Annotated[int, Field(ge=20, le=60)] = 40
    """How many cells a line has."""
    lines: Annotated[int, Field(ge=10, le=40)] = 25
    """How many lines a page has."""


class Council(Record):
    """The council itself, and what is the same on every page."""

    name: Printed
    """The council's name."""
    site_name: Text
    """The name of this website."""
    tagline: Text
    """One line under it."""
    content_as_of: Text
    """How old the content is, in words: "January 2023"."""
    disclaimer: Text
    """What readers must know of the standing of this site."""
    licence: Text | None = None
    """What is known of the licence of the words, in one sentence; left out where nothing is."""
    locales: Annotated[tuple[Locale, ...], Field(min_length=1)]
    """Languages of the site; the first is that of data/ and docs/."""
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    """Areas and landlords with standards of their own."""
    complaints: ChannelRef
    """Id of the channel whose standards say how soon complaints are answered."""
    complaint_text: ComplaintText
    """A text that residents can send when a standard was not kept. Its first line is the subject of an e-mail. {service}
    becomes the name of the service, {promise} the standard's words, {address} that of the page; … is left for the
    resident's own words."""
    after_complaints: FurtherStep | None = None
    """Who comes after the council's own complaints procedure; left out while no paper says it, and pages say so."""
    contacts: tuple[Contact, ...] = ()
    """Teams that the papers name. What is not known is left out."""
    few_cases: FewCases | None = None
    """When a result has too few cases to say anything. Needed once there are results."""
    accessibility_contact: AccessibilityContact | None = None
    """How to report accessibility problems; left out while it is not known, and the accessibility statement says so."""
    braille_page: BraillePage = BraillePage()
    """The paper of braille files; left out for 40 cells in a line and 25 lines on a page."""
