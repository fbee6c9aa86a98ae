"""A site in, contact details of persons out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from macros.load.loaded import Loaded
from macros.model.record import Path, Record
from macros.model.reference import Contact
from macros.problems import Problem

_TEAM = "team|service|enquir|quer|office|council|customer|contact|complaint|feedback|support|help|info|desk|unit|group"
"""Beginnings of words that make name.name@ the address of a team."""
_SIGN = re.compile(r"@|\d[ -]?\d")
"""What every address and every number has."""
_PERSONAL_EMAIL = re.compile(rf"(?<![\w.-])(?=[\w.'’-]+@)(?![\w.-]*(?:{_TEAM}))[a-z][a-z'’-]*\d?[._][a-z][a-z'’-]+\d?@[\w-]+(?:\.[\w-]+)+", re.I)
_MOBILE = re.compile(r"(?<![\w/.])(?:\+44 ?(?:\(0\) ?)?|0)7(?:[ -]?\d){9}\b")
_TELEPHONE = re.compile(r"(?<![\w/.])(?:\+44 ?(?:\(0\) ?)?|\(?0)[12389](?:\)?[ -]?\d){8,9}\b")


def ensure_no_personal_details(loaded: Loaded) -> Iterator[Problem]:
    """Ensure no record has a person's e-mail address or mobile, and numbers stand among the contacts only."""
    for record, origin in loaded.nested():
        for name in type(record).model_fields:
            for place, text in _texts(getattr(record, name), (name,)):
                # Hardly any text has such a sign, and to read each with every pattern took a third of all checks.
                for pattern, message, hint in _rules(record) if _SIGN.search(text) else ():
                    if match := pattern.search(text):
                        yield origin.problem(place, message.format(match[0].strip()), hint)


def _texts(value: Any, place: Path) -> Iterator[tuple[Path, str]]:
    """Every string in a field, whatever it is for, but for records inside it."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _texts(one, (*place, index))


def _rules(record: Record) -> Iterator[tuple[re.Pattern[str], str, str]]:
    """What may not stand in a record, what is wrong with it and what to write instead."""
    yield _PERSONAL_EMAIL, '"{}" looks like the address of one person.', "Write a team's address, or take it away."
    yield _MOBILE, '"{}" is a mobile number.', "Write a team's landline among the contacts in council.yml, or none."
    if not isinstance(record, Contact):
        yield _TELEPHONE, '"{}" is a telephone number.', "Numbers stand among the contacts in council.yml only: move it there."
