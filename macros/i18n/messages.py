"""A Site in, every text in it that a translator translates out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.i18n.figures import take_out
from macros.model.kinds import kinds
from macros.model.record import Found, Path, Record, Words, walk
from macros.model.site import Site

MENU_LENGTH = 30
"""Letters that fit in the menu on a phone beside the others."""


@dataclass(frozen=True)
class Message:
    """One text to translate."""

    context: str
    """Where it belongs: record, item and field. Stays the same when records or lines move."""
    text: str
    """The English, with placeholders for figures."""
    file: str
    """The file it stands in."""
    comment: str
    """What it is, for the translator."""


def site_messages(site: Site) -> Iterator[Message]:
    """Every text of every record, in the order of the site."""
    for kind in kinds():
        held = getattr(site, kind.name)
        for identity, record in held.items() if kind.many else (("", held),):
            for found in texts(record):
                place = context(kind.name, identity, record, found.path)
                yield Message(place, message_id(found), kind.file(identity), _comment(record, found))


def _comment(record: Record, found: Found) -> str:
    """Which field it is, and what its placeholders stand for today, so that a translator can picture the sentence."""
    field = f"{type(record).__name__}: {' > '.join(str(step) for step in found.path)}"
    if figures := ", ".join(f"{{{number}}} = {figure}" for number, figure in enumerate(_split(found)[1], 1)):
        return f"{field}\nToday {figures}"
    return field


def texts(record: Record) -> Iterator[Found]:
    """The texts of a record that are translated. Names as printed in a paper are not."""
    for found in walk(record):
        if isinstance(found.mark, Words) and not found.mark.printed:
            yield found


def message_id(found: Found) -> str:
    """What stands in the catalogue for a text."""
    return _split(found)[0]


def _split(found: Found) -> tuple[str, tuple[str, ...]]:
    """The text of a catalogue, and the figures that its placeholders stand for."""
    return take_out(found.value) if isinstance(found.mark, Words) and found.mark.figures else (found.value, ())


def context(kind: str, identity: str, record: Record, path: Path) -> str:
    """The message's context. What has an id is named by it, so that moving it changes nothing.

    >>> context("services", "housing-repairs", repairs, ("groups", 0, "statements", 2, "text"))
    'services/housing-repairs/emergency/text'
    """
    steps: list[str] = []
    here: object = record
    for step in path:
        here = here[step] if isinstance(step, int) else getattr(here, step)
        if isinstance(step, int) and (name := getattr(here, "id", None)):
            steps = [name]
        else:
            steps.append(str(step))
    return "/".join(filter(None, (kind, identity, *steps)))
