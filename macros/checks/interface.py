"""A locale's interface.po in, every label that is not translated out."""

from __future__ import annotations

from collections.abc import Iterator

import polib

from macros.problems import Problem


def ensure_interface_is_whole(catalogue: polib.POFile, name: str) -> Iterator[Problem]:
    """Ensure every label and notice is translated: one in another language would not say so.

    One that lacks some of its plural forms is told with these.
    """
    for entry in catalogue:
        begun = entry.msgstr or any(entry.msgstr_plural.values())
        if not entry.obsolete and (entry.fuzzy or not begun):
            message, hint = f'"{entry.msgid[:60]}" is not translated.', "Labels and notices have no English in their place."
            if begun:
                message = f'"{entry.msgid[:60]}" is marked as fuzzy, so its translation is not used.'
                hint = "See whether it says what the English says now, and take the mark away."
            yield Problem(name, entry.linenum, "", message, hint)
