"""The header of a locale's .po file in, what would make its letters or plural forms wrong out."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator

import polib

from macros.i18n.locales import plural_forms
from macros.problems import Problem

_ENCODING = "text/plain; charset=UTF-8"
_RULE = re.compile(r"\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=([^;]+);?\s*\Z")
_UPDATE = ' "council translate update" does so.'


def ensure_header_is_right(catalogue: polib.POFile, name: str, locale: str) -> Iterator[Problem]:
    """Ensure a file says that it is in UTF-8, and has the plural rule of its language, however that is written."""
    header, forms = catalogue.metadata, plural_forms(locale)
    if header.get("Content-Type", "").lower() != _ENCODING.lower():
        message = 'The line "Content-Type" at the beginning does not say that the file is in UTF-8.'
        yield Problem(name, 0, "", message, rf'Write "Content-Type: {_ENCODING}\n".{_UPDATE}')
    if counted(header.get("Plural-Forms", "")) != counted(forms):
        message = 'The line "Plural-Forms" at the beginning does not have the plural rule of this language.'
        yield Problem(name, 0, "", message, rf'Write "Plural-Forms: {forms}\n".{_UPDATE}')


def counted(header: str) -> tuple[int, ...]:
    """How many forms a plural rule has, then the form for each number from 0 on; nothing for one that cannot be read."""
    if not (rule := _RULE.match(header)):
        return ()
    try:
        form = gettext.c2py(rule[2])
        return int(rule[1]), *(form(number) for number in range(1000))
    except (ValueError, ZeroDivisionError):
        return ()
