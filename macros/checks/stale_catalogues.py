"""A locale's .po file and today's messages in, what is not in the file yet out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import polib

from macros.problems import Problem, Severity, count

_UPDATE = 'Run "council translate update", and translate what it writes.'


def ensure_catalogue_is_up_to_date(
    catalogue: polib.POFile, name: str, messages: Iterable[polib.POEntry], severity: Severity = Severity.ERROR
) -> Iterator[Problem]:
    """Ensure every text of the site is in the file: what is missing there would be shown in English, and nobody told."""
    known = {(entry.msgctxt, entry.msgid) for entry in catalogue if not entry.obsolete}
    if new := [message.msgid for message in messages if (message.msgctxt, message.msgid) not in known]:
        verb = "is" if len(new) == 1 else "are"
        message = f'{count(len(new), "English text")} {verb} not in this file yet. The first is "{new[0][:60]}".'
        yield Problem(name, 0, "", message, _UPDATE, severity)
