"""macros/load/csv_file.py: a table that is right is read, however a spreadsheet has saved it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.load.site import load_site
from macros.model.result import Result

HEADER = "period_start,period_end,service_id,service_standard_id,total_volume,volume_meeting_target,comments"


def read(council: Path, text: str | bytes) -> tuple[Result, ...]:
    """The rows of the year's results, with nothing else in the year."""
    path = council / "data" / "results" / "2026-2027.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_site(council / "data").site.results["2026-2027"].rows


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}\n2026-07-01,2026-09-30,libraries,requests,120,118,\n",
        f"\ufeff{HEADER}\r\n01/07/2026,30/09/2026,libraries,requests,120,118,\r\n",
        f"{HEADER}\r\n1/7/2026, 30/9/2026 ,libraries,requests, 120,118 ,\r\n,,,,,,\r\n,,,,,,\r\n",
        f'"{HEADER.replace(",", chr(34) + "," + chr(34))}"\n"2026-07-01","2026-09-30","libraries","requests","120","118",""',
        "service_standard_id,service_id,volume_meeting_target,total_volume,period_end,period_start\n"
        "requests,libraries,118,120,2026-09-30,2026-07-01\n",
    ],
    ids=["as-documented", "from-a-spreadsheet", "blank-lines-and-spaces", "quoted", "other-order"],
)
def test_the_same_table_is_read_however_it_is_saved(council: Path, text: str) -> None:
    [row] = read(council, text)
    assert (row.period_start, row.period_end) == (date(2026, 7, 1), date(2026, 9, 30))
    assert (row.service_id, row.service_standard_id, row.total_volume, row.volume_meeting_target) == ("libraries", "requests", 120, 118)
    assert row.comments is None


def test_a_blank_is_not_known_and_a_zero_is_zero(council: Path) -> None:
    day = "2026-07-01,2026-09-30,libraries"
    blank, zero = read(council, f"{HEADER}\n{day},requests,,,\n{day},a-card,0,0,\n")
    assert (blank.total_volume, blank.volume_meeting_target) == (None, None)
    assert (zero.total_volume, zero.volume_meeting_target) == (0, 0)


def test_lines_are_counted_as_an_editor_counts_them(council: Path) -> None:
    """Also after a comment that goes over two lines."""
    path = council / "data" / "results" / "2026-2027.csv"
    rows = '2026-07-01,2026-09-30,libraries,requests,9,9,"Two\nlines"\n2026-07-01,2026-09-30,libraries,a-card,9,9,\n'
    path.write_text(f"{HEADER}\n{rows}", encoding="utf-8")
    file = load_site(council / "data").origins["results", "2026-2027"].file
    assert [file.line(("rows", index)) for index in range(2)] == [2, 4]
    assert file.words(("rows", 1, "total_volume")) == "total_volume"
