"""A Site and a catalogue in, the same Site in the catalogue's locale out."""

from __future__ import annotations

import dataclasses
import re

from macros.i18n.catalogue import Catalogue
from macros.i18n.figures import placeholders, put_in, take_out
from macros.i18n.local_text import SOURCE_LOCALE, LocalText
from macros.i18n.messages import context, message_id
from macros.model.hand_written import HandWritten
from macros.model.kinds import kinds
from macros.model.record import Found, Record, Words, replace, walk
from macros.model.site import Site

_IN_WORDS = re.compile(r"(?=.*[a-z]{3})\S+ \S")
"""Several words: a single one may be the same in both languages, and an acronym is read by its letters."""


def translate(site: Site, catalogue: Catalogue) -> Site:
    """The Site with every text in the catalogue's locale, or marked as English where it has none."""
    values = {}
    for kind in kinds():
        held = getattr(site, kind.name)
        if kind.many:
            values[kind.name] = {
                identity: _record(record, kind.name, identity, catalogue) for identity, record in held.items()
            }
        else:
            values[kind.name] = _record(held, kind.name, "", catalogue)
    return Site.model_construct(**values)


def translate_title(page: HandWritten, catalogue: Catalogue) -> HandWritten:
    """A hand-written page with its title in the catalogue's locale; in English where that has none."""
    return dataclasses.replace(page, title=catalogue.local(f"{page.file}/title", page.title))


def _record(record: Record, kind: str, identity: str, catalogue: Catalogue) -> Record:
    changes = {
        found.path: _text(found, context(kind, identity, record, found.path), catalogue)
        for found in walk(record)
        if isinstance(found.mark, Words)
    }
    return replace(record, changes)


def _text(found: Found, where: str, catalogue: Catalogue) -> LocalText:
    """One text: translated; or translated from older English, if no figure in it can be wrong; or English."""
    english = LocalText(found.value, SOURCE_LOCALE, found.value, printed=found.mark.printed)
    entry = None if found.mark.printed else catalogue.entry(where, message_id(found))
    if entry is None:
        return english
    if entry.text == found.value and _IN_WORDS.search(entry.text):  # It is a name that stays, and no gap; but it is said in English.
        return LocalText(found.value, SOURCE_LOCALE, found.value, printed=True)
    if found.mark.figures:
        now, figures = take_out(found.value)
        if placeholders(entry.text) != placeholders(now):
            return english
        older = entry.older_english and put_in(entry.older_english, figures, SOURCE_LOCALE)
        _, figures = take_out(found.value, catalogue.locale)
        return LocalText(put_in(entry.text, figures, catalogue.locale), catalogue.locale, found.value, older)
    return LocalText(entry.text, catalogue.locale, found.value, entry.older_english)
