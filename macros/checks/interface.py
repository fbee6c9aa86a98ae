"""A locale's interface.po in, every label that is not translated out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.checks.translations import missing_forms, plural_count
from macros.i18n.po_file import read_po
from macros.problems import Problem


def ensure_interface_is_whole(path: Path, name: str) -> Iterator[Problem]:
    """Ensure every label and notice is translated: one in another language would not say so."""
    catalogue = read_po(path)
    forms = plural_count(catalogue)
    for entry in catalogue:
        if not entry.obsolete and (entry.fuzzy or not entry.translated() or entry.msgid_plural and missing_forms(entry, forms)):
            message = f'"{entry.msgid[:60]}" is not translated{", or not in every plural form" if entry.msgid_plural else ""}.'
            yield Problem(name, entry.linenum, "", message, "Labels and notices have no English in their place.")
