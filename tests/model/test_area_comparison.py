"""The areas side by side: what may be called the same, and what may not."""

from __future__ import annotations

from typing import Any

import pytest

from macros.i18n.local_text import LocalText
from macros.load.loaded import Loaded
from macros.model.area_comparison import Comparison, compare
from macros.model.record import replace
from macros.model.service import Service, Statement, StatementGroup
from macros.model.target import Target


def standard(name: str, text: str, subject: str | None, *times: tuple[int, str | None], **more: Any) -> Statement:
    """A standard, each time of it in days of some kind."""
    targets = [{"within": {"value": value, "unit": "day", "day_type": kind}, **more} for value, kind in times]
    return Statement(id=name, text=text, subject=subject, targets=tuple(Target.model_validate(one) for one in targets))


def compared(example: Loaded, *sides: tuple[Statement, ...]) -> tuple[Comparison, ...]:
    """A service of the example council with these standards for its two areas."""
    areas = [area.id for area in example.site.council.areas]
    groups = tuple(StatementGroup(area=area, statements=side) for area, side in zip(areas, sides, strict=False))
    return compare(example.site.services["housing-repairs"].model_copy(update={"groups": groups}))


SAME_DAYS = [
    ("Answer letters within 5 days", "answer letters within 5 days.", None, None, "same"),
    ("Answer letters within 5 working days", "Letters: 5 working days", "working", "working", "same"),
    ("Answer letters within 5 working days", "Letters: 5 calendar days", "working", "calendar", "different"),
    ("Answer letters within 5 working days", "Letters: 5 days", "working", None, "unclear"),
    ("Answer letters within 5 days", "Letters: 5 days", None, None, "same"),
]


@pytest.mark.parametrize(("one", "other", "one_kind", "other_kind", "verdict"), SAME_DAYS)
def test_the_same_is_what_the_words_or_the_figures_say(
    example: Loaded, one: str, other: str, one_kind: str | None, other_kind: str | None, verdict: str
) -> None:
    """Days that nobody says are working days are not known to be the same as working days."""
    sides = (standard("one", one, "Letters", (5, one_kind)),), (standard("other", other, "Letters", (5, other_kind)),)
    assert [row.verdict for row in compared(example, *sides)] == [verdict]


def test_other_figures_are_not_the_same(example: Loaded) -> None:
    """Nor is the same time from another day on, or for other cases, or with one thing more."""
    first = (standard("one", "Within 5 days of asking", "Letters", (5, None), clock_starts="asking"),)
    for other in (
        (standard("other", "Within 6 days of asking", "Letters", (6, None), clock_starts="asking"),),
        (standard("other", "Within 5 days of a visit", "Letters", (5, None), clock_starts="a visit"),),
        (standard("other", "Within 5 days, where possible", "Letters", (5, None), case="where possible"),),
        (*first, standard("more", "Within 9 days", "Letters", (9, None))),
    ):
        assert [row.verdict for row in compared(example, first, other)] == ["different"]


def test_a_figure_is_not_compared_with_none(example: Loaded) -> None:
    """One paper says 10 days, the other "within policy timescales": nobody can tell whether that differs."""
    sides = (standard("one", "Within 10 days", "Complaints", (10, None)),), (standard("other", "In time", "Complaints"),)
    assert [row.verdict for row in compared(example, *sides)] == ["unclear"]


def test_what_one_area_alone_has_comes_last(example: Loaded) -> None:
    """What can be compared stands first; the other area's place is empty."""
    first = (standard("only", "A desk", "Desk"), standard("one", "Phone us", "Phone"))
    rows = compared(example, first, (standard("other", "Call us", "Phone"),))
    assert [(row.subject, row.verdict) for row in rows] == [("Phone", "different"), ("Desk", "only")]
    assert [(area, [one.id for one in statements]) for area, statements in rows[1].cells] == [
        ("northvale", ["only"]), ("southmere", []),
    ]  # fmt: skip


def test_standards_without_a_subject_stand_together(example: Loaded) -> None:
    """Nobody has said what they are about, so they are set side by side as they are."""
    rows = compared(example, (standard("one", "Phone us", None),), (standard("other", "Phone us", None),))
    assert [(row.subject, row.verdict) for row in rows] == [(None, "same")]


def test_a_note_is_no_standard_to_compare(example: Loaded) -> None:
    """Remarks and descriptions undertake nothing."""
    note = Statement(id="note", role="note", text="Figures are for 2030.")
    rows = compared(example, (note, standard("one", "Phone us", "Phone")), (standard("other", "Call us", "Phone"),))
    assert [row.subject for row in rows] == ["Phone"]


def test_what_is_the_same_is_so_in_every_language(example: Loaded) -> None:
    """Two translators may word one sentence in two ways. The English decides."""
    sides = (standard("one", "Duty officer", "Officer"),), (standard("other", "Duty Officer", "Officer"),)
    areas = [area.id for area in example.site.council.areas]
    groups = tuple(StatementGroup(area=area, statements=side) for area, side in zip(areas, sides, strict=True))
    service: Service = example.site.services["housing-repairs"].model_copy(update={"groups": groups})
    changes = {
        ("groups", index, "statements", 0, field): LocalText(f"{words} {index}", "cy", english)
        for index, english in enumerate(("Duty officer", "Duty Officer"))
        for field, words, english in (("text", "Swyddog", english), ("subject", "Pwnc", "Officer"))
    }
    rows = compare(replace(service, changes))
    assert [(row.subject, row.verdict) for row in rows] == [("Pwnc 0", "same")]
