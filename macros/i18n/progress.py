"""A locale's .po files in, how far its translation is out, section by section."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polib

from macros.i18n.catalogue import DOMAINS, folder
from macros.i18n.po_file import read_po
from macros.model.reference import Locale


@dataclass(frozen=True)
class Progress:
    """How far one section is: a kind of record, the pages of docs/, or the interface. Figures are messages."""

    section: str
    finished: int
    fuzzy: int
    """Translated, but the English has changed since."""
    missing: int
    unreviewed: int
    """Finished, but no person has checked the language."""
    words: int
    """English words of the messages that are fuzzy or missing."""

    @property
    def share(self) -> int:
        """Per cent of the messages that are finished; 100 only when all are."""
        return 100 * self.finished // (self.finished + self.fuzzy + self.missing)


@dataclass(frozen=True)
class LocaleProgress:
    """How far one locale is."""

    locale: Locale
    sections: tuple[Progress, ...]

    @property
    def total(self) -> Progress:
        """All sections together."""
        figures = ("finished", "fuzzy", "missing", "unreviewed", "words")
        sums = (sum(getattr(one, figure) for one in self.sections) for figure in figures)
        return Progress("all", *sums)


def progress(data: Path, locales: Iterable[Locale]) -> tuple[LocaleProgress, ...]:
    """Count what is done and to do in translated locales. Raises ProblemsFound for a .po file that is missing or broken."""
    return tuple(LocaleProgress(locale, _count(data, locale)) for locale in locales)


def _count(data: Path, locale: Locale) -> tuple[Progress, ...]:
    """By the first step of the messages' context."""
    sections: dict[str, list[polib.POEntry]] = {}
    for domain in DOMAINS:
        for entry in read_po(folder(data, locale.id) / f"{domain}.po"):
            if not entry.obsolete:
                sections.setdefault((entry.msgctxt or domain).partition("/")[0], []).append(entry)
    return tuple(_section(name, entries, reviewed=bool(locale.reviewer)) for name, entries in sections.items())


def _section(name: str, entries: list[polib.POEntry], *, reviewed: bool) -> Progress:
    fuzzy = [entry for entry in entries if entry.fuzzy]
    missing = [entry for entry in entries if not entry.translated() and not entry.fuzzy]
    finished = len(entries) - len(fuzzy) - len(missing)
    words = sum(len(entry.msgid.split()) for entry in missing + fuzzy)
    return Progress(name, finished, len(fuzzy), len(missing), 0 if reviewed else finished, words)
