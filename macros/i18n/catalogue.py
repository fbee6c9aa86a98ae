"""A locale's .po files in, its translations out; and new English into old files without losing work."""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polib

from macros.i18n.figures import same_measure
from macros.i18n.local_text import SOURCE_LOCALE, LocalText
from macros.i18n.messages import Message
from macros.i18n.po_file import read_po

DOMAINS = ("content", "interface")
"""content.po holds what data/ and docs/ say; interface.po what the templates say."""
_NUMBER = re.compile(r"/\d+(?=/|$)")
"""A step of a context that is a place in a list, and no name."""


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
            if entry.msgstr and not entry.obsolete and (not entry.fuzzy or (entry.previous_msgid and not _is_by_likeness(entry)))
        }
        self.interface = gettext.GNUTranslations(io.BytesIO(interface.to_binary()))

    def entry(self, context: str, text: str) -> Entry | None:
        """The translation of a message, or None where there is none that may be shown.

        One of older English may be shown only if it measures alike: a stale figure would be a false promise.
        """
        entry = self._entries.get((context, text))
        return None if entry and entry.older_english and not same_measure(entry.older_english, text) else entry

    def local(self, context: str, english: str) -> LocalText:
        """A text in the locale, or in English where it has no translation that may be shown."""
        entry = self.entry(context, english)
        return LocalText(entry.text, self.locale, english, entry.older_english) if entry else LocalText(english, SOURCE_LOCALE, english)


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
    makes it fuzzy and keeps the English it was made from, until that stands there again; what is
    left over is kept as obsolete.
    """
    messages = list(messages)
    by_place = {(entry.msgctxt, entry.msgid): entry for entry in old if _begun(entry)}
    by_text: dict[str, polib.POEntry] = {}
    for entry in sorted(by_place.values(), key=lambda entry: entry.fuzzy):
        by_text.setdefault(entry.msgid, entry)
    today = {message.msgid for message in messages}
    reworded = _reworded(old, messages) | _relabelled(
        [entry for entry in by_place.values() if not entry.obsolete and entry.msgid not in today],
        [message for message in messages if message.msgid not in by_text],
    )
    new = polib.POFile(wrapwidth=100)
    new.metadata = old.metadata
    used = set()
    for message in messages:
        place = (message.msgctxt, message.msgid)
        here = reworded.get(place)
        taken_back = here is not None and _is_finished_again(message, here)
        found = by_place.get(place) or (here if taken_back else by_text.get(message.msgid)) or here
        if found is not None:
            used.add(id(found))
            _take_over(message, found)
        new.append(message)
    for entry in by_place.values():
        if id(entry) not in used:
            entry.obsolete = True
            new.append(entry)
    return new


def _begun(entry: polib.POEntry) -> bool:
    return bool(entry.msgstr or any(entry.msgstr_plural.values()))


def _take_over(message: polib.POEntry, found: polib.POEntry) -> None:
    """Give a message the translation that was found for it, and say what that was made from if it was other English."""
    message.msgstr, message.tcomment = found.msgstr, found.tcomment
    message.msgstr_plural = dict(found.msgstr_plural)
    if _is_finished_again(message, found):
        return
    if found.fuzzy:
        message.previous_msgid, message.previous_msgid_plural = found.previous_msgid, found.previous_msgid_plural
        message.previous_msgctxt = found.previous_msgctxt if _is_by_likeness(found) else None
    elif found.msgid != message.msgid:
        message.previous_msgid, message.previous_msgid_plural = found.msgid, found.msgid_plural or None
    if found.fuzzy or message.previous_msgid:
        message.flags = [*message.flags, "fuzzy"]


def _is_finished_again(message: polib.POEntry, found: polib.POEntry) -> bool:
    """Whether a change of the English was taken back: a fuzzy translation was made from just what stands there today."""
    was = (found.previous_msgid, found.previous_msgid_plural or "")
    return found.fuzzy and was == (message.msgid, message.msgid_plural or "") and not _is_by_likeness(found)


def _is_by_likeness(entry: polib.POEntry) -> bool:
    """Whether a translator's program took the translation from another place, because the English is alike."""
    return entry.previous_msgctxt not in (None, entry.msgctxt)


def _reworded(old: polib.POFile, messages: Iterable[polib.POEntry]) -> dict[tuple[str, str], polib.POEntry]:
    """For each message in a place that had other English, what stood there.

    A place in a list is a number, and what was put in or taken out moves the numbers on. There it
    is the same text reworded only if those directly before and after it are what they were.
    """
    was = [entry for entry in old if entry.msgctxt and not entry.obsolete]
    now = [message for message in messages if message.msgctxt]
    by_context = {entry.msgctxt: entry for entry in was if _begun(entry)}
    beside_then, beside_now = _neighbours(was), _neighbours(now)
    return {
        (message.msgctxt, message.msgid): by_context[message.msgctxt]
        for message in now
        if message.msgctxt in by_context and beside_then.get(message.msgctxt) == beside_now.get(message.msgctxt)
    }


def _neighbours(entries: Iterable[polib.POEntry]) -> dict[str, tuple[object, object]]:
    """For each context that is a place in a list, the places before and after it with their English."""
    lists: dict[str, list[tuple[str, str]]] = {}
    for entry in entries:
        if numbered := _NUMBER.search(entry.msgctxt):
            lists.setdefault(entry.msgctxt[: numbered.start()], []).append((entry.msgctxt, entry.msgid))
    return {
        place[0]: (before, after)
        for one in lists.values()
        for before, place, after in zip([None, *one], one, [*one[1:], None], strict=False)
    }


def _relabelled(gone: list[polib.POEntry], added: list[polib.POEntry]) -> dict[tuple[None, str], polib.POEntry]:
    """For each new label, the old one in whose stead it came.

    A label has no context. But where a template lost one and got one, these are the same reworded.
    """
    files = {file for message in added if not message.msgctxt for file, _ in message.occurrences}
    found = {}
    for file in sorted(files):
        lost, got = ([one for one in side if not one.msgctxt and (file, "") in one.occurrences] for side in (gone, added))
        if len(lost) == len(got) == 1 and bool(lost[0].msgid_plural) == bool(got[0].msgid_plural):
            found[(None, got[0].msgid)] = lost[0]
    return found


def content_entries(messages: Iterable[Message]) -> list[polib.POEntry]:
    """Messages as entries of content.po. Locations have no line, so that a moved line changes nothing."""
    return [
        polib.POEntry(msgctxt=message.context, msgid=message.text, comment=message.comment,
                      occurrences=[(message.file, "")])  # fmt: skip
        for message in messages
    ]
