"""What the site says and a catalogue has not."""

from __future__ import annotations

import polib

from macros.checks.stale_catalogues import ensure_catalogue_is_up_to_date


def test_english_that_is_not_in_the_file_yet_is_told() -> None:
    """Nobody would see otherwise that it is missing: the file itself is complete."""
    file = polib.POFile()
    file.append(polib.POEntry(msgctxt="a/text", msgid="Bins", msgstr="Kosze"))
    file.append(polib.POEntry(msgctxt="b/text", msgid="Roads", msgstr="Drogi", obsolete=True))
    today = [polib.POEntry(msgctxt=where, msgid=text) for where, text in (("a/text", "Bins"), ("b/text", "Roads"), ("c/text", "Trees"))]
    [problem] = ensure_catalogue_is_up_to_date(file, "content.po", today)
    assert problem.message == '2 English texts are not in this file yet. The first is "Roads".'
    assert problem.hint.startswith('Run "council translate update"')
    assert not list(ensure_catalogue_is_up_to_date(file, "content.po", today[:1]))
