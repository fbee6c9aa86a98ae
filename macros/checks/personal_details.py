"""A site in, contact details of persons out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.record import Record
from macros.model.reference import Contact
from macros.problems import Problem

_PERSONAL_EMAIL = re.compile(r"\b[a-z][a-z'’-]*\d?[._][a-z][a-z'’-]+\d?@[\w.-]+", re.IGNORECASE)
_MOBILE = re.compile(r"(?<![\w/.])(?:\+44 ?(?:\(0\) ?)?|0)7(?:[ -]?\d){9}\b")
_TELEPHONE = re.compile(r"(?<![\w/.])(?:\+44 ?(?:\(0\) ?)?|\(?0)[12389](?:\)?[ -]?\d){8,9}\b")


def ensure_no_personal_details(loaded: Loaded) -> Iterator[Problem]:
    """Ensure no record has a person's e-mail address or mobile, and numbers stand among the contacts only."""
    for record, origin in loaded.nested():
        for name, text in _texts(record):
            for pattern, message, hint in _rules(record):
                if match := pattern.search(text):
                    yield origin.problem((name,), message.format(match[0].strip()), hint)


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Every string of a record, whatever it is for, with the field that it stands in."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str):
                yield name, text


def _rules(record: Record) -> Iterator[tuple[re.Pattern[str], str, str]]:
    """What may not stand in a record, what is wrong with it and what to write instead."""
    yield _PERSONAL_EMAIL, '"{}" looks like the address of one person.', "Write a team's address, or take it away."
    yield _MOBILE, '"{}" is a mobile number.', "Write a team's landline among the contacts in council.yml, or none."
    if not isinstance(record, Contact):
        yield _TELEPHONE, '"{}" is a telephone number.', "Numbers stand among the contacts in council.yml only: move it there."
