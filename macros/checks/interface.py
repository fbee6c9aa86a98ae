"""A locale's interface.po in, every label that is not translated out."""

from __future__ import annotations

from collections.abc import Iterator

import polib

from macros.checks.translations import missing_forms
from macros.i18n.locales import plural_count
from macros.problems import Problem


def ensure_interface_is_whole(catalogue: polib.POFile, name: str, locale: str) -> Iterator[Problem]:
    """Ensure every label and notice is translated: one in another language would not say so."""
    forms = plural_count(locale)
    for entry in catalogue:
        if not entry.obsolete and (entry.fuzzy or not entry.translated() or entry.msgid_plural and missing_forms(entry, forms)):
            message = f'"{entry.msgid[:60]}" is not translated{", or not in every plural form" if entry.msgid_plural else ""}.'
            yield Problem(name, entry.linenum, "", message, "Labels and notices have no English in their place.")
