"""The tables to look things up in: topics, areas, glossary, laws and papers."""

from __future__ import annotations

from collections.abc import Iterator

from macros.formats.open_data.plain import plain
from macros.formats.open_data.shape import ID, Field, Row, Table
from macros.model.reference import Area, Law, Source, Term, Topic
from macros.model.site import Site

LAW_KINDS = {"act": "act", "regulations": "regulations", "code": "code", "standard": "standard", "guidance": "guidance"}


def _topics(site: Site) -> Iterator[Row[Topic]]:
    return (Row(f"topic:{one.id}", one) for one in site.topics.values())


def _areas(site: Site) -> Iterator[Row[Area]]:
    return (Row(f"area:{one.id}", one) for one in site.council.areas)


def _terms(site: Site) -> Iterator[Row[Term]]:
    return (Row(f"term:{one.id}", one, one.source) for one in site.terms.values())


def _laws(site: Site) -> Iterator[Row[Law]]:
    return (Row(f"law:{one.id}", one) for one in site.laws.values())


def _sources(site: Site) -> Iterator[Row[Source]]:
    return (Row(f"source:{one.id}", one) for one in site.sources.values())


TOPICS: Table[Topic] = Table(
    "topics",
    "Topics",
    "A subject that services stand under. Our words.",
    (
        Field("topic_id", "The id of the topic. It never changes.", lambda one: one.id, required=True, pattern=ID),
        Field("topic_name", "Its name.", lambda one: one.name, required=True),
        Field("topic_description", "What is under it.", lambda one: one.summary, required=True),
    ),
    _topics,
    cited=False,
)

AREAS: Table[Area] = Table(
    "areas",
    "Areas",
    "An area, or a landlord's homes, with standards of its own.",
    (
        Field("area_id", "The id of the area. It never changes.", lambda one: one.id, required=True, pattern=ID),
        Field("area_name", "What residents call it.", lambda one: one.name, required=True),
        Field("printed_name", "The heading in the paper.", lambda one: one.printed_name, required=True),
    ),
    _areas,
    cited=False,
)

GLOSSARY: Table[Term] = Table(
    "glossary",
    "Glossary",
    "A word or a short form, and what it means.",
    (
        Field("term_id", "The id of the term. It never changes.", lambda one: one.id, required=True, pattern=ID),
        Field("term", "The word or short form.", lambda one: one.term, required=True),
        Field("acronym", "Whether it is a short form.", lambda one: one.acronym, "boolean", required=True),
        Field("expansion", "What a short form stands for. Blank for a short form: no paper says it.", lambda one: one.expansion),
        Field("definition", "What it means, as the paper has it.", lambda one: plain(one.definition)),
        Field("also", "Other spellings of it.", lambda one: one.also, many="lines"),
        Field("see", "Other terms to read.", lambda one: one.see, many="ids", pattern=ID),
    ),
    _terms,
)

LAWS: Table[Law] = Table(
    "laws",
    "Laws and codes",
    "A law, code, national standard or guidance that the papers name.",
    (
        Field("law_id", "The id of the law. It never changes.", lambda one: one.id, required=True, pattern=ID),
        Field("law", "Its full name, as the paper has it but for slips.", lambda one: one.title, required=True),
        Field("printed_name", "How the paper prints it, where that differs.", lambda one: one.printed_name),
        Field("kind", "What sort of rule it is.", lambda one: one.kind, required=True, words=LAW_KINDS),
        Field("url", "The address of its official text. Blank: not known for certain.", lambda one: one.url, pattern=r"^https://\S+$"),
    ),
    _laws,
    cited=False,
)

SOURCES: Table[Source] = Table(
    "sources",
    "Papers",
    "A paper that the words come from.",
    (
        Field("source_id", "The id of the paper. It never changes.", lambda one: one.id, required=True, pattern=ID),
        Field("title", "Its title.", lambda one: one.title, required=True),
        Field("body", "Who it was written for.", lambda one: one.body, required=True),
        Field("date", "The date of the meeting or of the paper. Blank: it cannot be read.", lambda one: one.date, "date"),
        Field("status", "What the paper is.", lambda one: one.status, required=True),
        Field("used_for", "What the website takes from it.", lambda one: one.used_for, required=True),
    ),
    _sources,
    cited=False,
)
