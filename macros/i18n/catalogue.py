"""A locale's .po files in, its translations out; and new English into old files without losing work."""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polib

from macros.i18n.figures import same_measure
from macros.i18n.messages import Message
from macros.i18n.po_file import read_po

DOMAINS = ("content", "interface")
"""content.po holds what data/ and docs/ say; interface.po what the templates say."""


@dataclass(frozen=True)
class Entry:
    """A translation, and the English that it was made from if that has changed since."""

    text: str
    older_english: str = ""


class Catalogue:
    """The translations of one locale."""

    def __init__(self, locale: str, content: polib.POFile, interface: polib.POFile) -> None:
        self.locale = locale
        self._entries = {
            (entry.msgctxt, entry.msgid): Entry(entry.msgstr, (entry.previous_msgid or "") if entry.fuzzy else "")
            for entry in content
            if entry.msgstr and not entry.obsolete and (not entry.fuzzy or entry.previous_msgid)
        }
        self.interface = gettext.GNUTranslations(io.BytesIO(interface.to_binary()))

    def entry(self, context: str, text: str) -> Entry | None:
        """The translation of a message, or None where there is none that may be shown.

        One of older English may be shown only if it measures alike: a stale figure would be a false promise.
        """
        entry = self._entries.get((context, text))
        return None if entry and entry.older_english and not same_measure(entry.older_english, text) else entry


def folder(data: Path, locale: str) -> Path:
    """Where a locale's catalogues are kept."""
    return data / "locales" / locale / "LC_MESSAGES"


def read_catalogue(data: Path, locale: str) -> Catalogue:
    """Read a locale's catalogues. Raises ProblemsFound for a file that is missing or broken."""
    content, interface = (read_po(folder(data, locale) / f"{name}.po") for name in DOMAINS)
    return Catalogue(locale, content, interface)


def update(old: polib.POFile, messages: Iterable[polib.POEntry]) -> polib.POFile:
    """A new catalogue with today's messages and every translation of the old one that still has a use.

    In this order: the same English in the same place keeps its translation; the same English in
    another place (a record was moved or renamed) brings it along; other English in the same place
    makes it fuzzy and keeps the English it was made from, unless that English only moved on because
    something was put in before it; what is left over is kept as obsolete.
    """
    messages = list(messages)
    today = {message.msgid for message in messages}
    by_place = {(entry.msgctxt, entry.msgid): entry for entry in old if entry.msgstr or entry.msgstr_plural}
    by_text: dict[str, polib.POEntry] = {}
    by_context: dict[str, polib.POEntry] = {}
    for entry in sorted(by_place.values(), key=lambda entry: entry.fuzzy):
        by_text.setdefault(entry.msgid, entry)
        if entry.msgctxt and entry.msgid not in today:
            by_context.setdefault(entry.msgctxt, entry)
    new = polib.POFile(wrapwidth=100)
    new.metadata = old.metadata
    used = set()
    for message in messages:
        found = by_place.get((message.msgctxt, message.msgid)) or by_text.get(message.msgid)
        if found is None and (found := by_context.get(message.msgctxt or "")) is not None:
            message.flags = [*message.flags, "fuzzy"]
            message.previous_msgid = found.previous_msgid if found.fuzzy else found.msgid
        elif found is not None and found.fuzzy:
            message.flags = [*message.flags, "fuzzy"]
            message.previous_msgid = found.previous_msgid
        if found is not None:
            used.add(id(found))
            message.msgstr, message.tcomment = found.msgstr, found.tcomment
            message.msgstr_plural = dict(found.msgstr_plural)
        new.append(message)
    for entry in by_place.values():
        if id(entry) not in used:
            entry.obsolete = True
            new.append(entry)
    return new


def content_entries(messages: Iterable[Message]) -> list[polib.POEntry]:
    """Messages as entries of content.po. Locations have no line, so that a moved line changes nothing."""
    return [
        polib.POEntry(msgctxt=message.context, msgid=message.text, comment=message.comment,
                      occurrences=[(message.file, "")])  # fmt: skip
        for message in messages
    ]
