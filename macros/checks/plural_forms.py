"""A locale's .po file in, the plural forms that are missing or keep their number to themselves out."""

from __future__ import annotations

from collections.abc import Iterator

import polib

from macros.checks.po_header import counted
from macros.checks.translations import about, finished
from macros.i18n.locales import plural_forms
from macros.problems import Problem

_NUMBER = "%(num)s"


def ensure_plural_forms_hold(catalogue: polib.POFile, name: str, locale: str) -> Iterator[Problem]:
    """Ensure each text with a number has all forms of the language, and each form its number where it may be one of several.

    "One day" may be said without its number in Polish, but not in Ukrainian, which says 21 and 31 in the same form.
    """
    forms, *form_of = counted(plural_forms(locale))
    for entry in finished(catalogue):
        if not entry.msgid_plural:
            continue
        if missing := sum(not entry.msgstr_plural.get(form) for form in range(forms)):
            yield about(entry, name, f"{missing} of {forms} plural forms are missing.", "Fill in every msgstr[...].")
        for form, text in entry.msgstr_plural.items():
            numbers = [str(number) for number, one in enumerate(form_of) if number and one == form]  # 0 may be "none".
            if text and len(numbers) > 1 and _NUMBER in entry.msgid_plural and _NUMBER not in text:
                message = f"msgstr[{form}] does not say its number, and stands for several: {', '.join(numbers[:3])} ..."
                yield about(entry, name, message, f"Write {_NUMBER} in it.")
