"""The chart of a standard's results: every figure in it stands in its table, and no colour is needed to read it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import etree

from macros.load.loaded import Loaded
from macros.model.outcome import Outcome
from macros.model.result import Result
from macros.model.service import Statement
from macros.model.stages import on_day
from macros.model.target import Target
from macros.render.environment import Renderer
from macros.render.trend import HEIGHT, MOST, WIDTH, trend


def quarters(*counted: tuple[int | None, int | None], share: int | None = 90) -> tuple[Outcome, ...]:
    """One outcome after the other, with their volumes."""
    standard = Statement(id="b", text="Done.", targets=(Target(share=share),) if share is not None else ())
    start, found = date(2024, 1, 1), []
    for total, met in counted:
        end = start + timedelta(days=89)
        result = Result(
            period_start=start, period_end=end, service_id="a", service_standard_id="b",
            total_volume=total, volume_meeting_target=met,
        )  # fmt: skip
        found.append(Outcome(result, standard, 10))
        start = end + timedelta(days=1)
    return tuple(found)


@pytest.mark.parametrize("counted", [[], [(100, 90)], [(None, None), (100, 90)], [(5, 5), (5, 4)]])
def test_one_measured_period_is_no_trend(counted: list) -> None:
    assert trend(quarters(*counted)) is None


def test_more_is_higher_and_later_is_further_on() -> None:
    """From left to right, and from right to left where people read so."""
    outcomes = quarters((100, 50), (100, 70), (100, 99))
    points, mirrored = trend(outcomes).points, trend(outcomes, mirrored=True).points
    assert [one.y for one in points] == sorted((one.y for one in points), reverse=True)
    assert [one.x for one in points] == sorted(one.x for one in points)
    assert [one.x for one in mirrored] == [WIDTH - one.x for one in points]


@pytest.mark.parametrize("values", [(0, 0), (100, 100), (0, 100), (89, 91), (50, 51), (100, 0)])
@pytest.mark.parametrize("share", [0, 10, 90, 100, None])
def test_every_point_and_target_stands_in_the_drawing(values: tuple[int, int], share: int | None) -> None:
    drawn = trend(quarters(*((100, value) for value in values), share=share))
    assert 0 <= drawn.low < drawn.high <= 100
    for y in (*(one.y for one in drawn.points), *(one.y for one in drawn.promised)):
        assert 14 < y < HEIGHT - 40, "Its figure stands above it, and the months below the chart."


def test_what_was_not_measured_breaks_the_line() -> None:
    """A line through a period would say that something is known of it. Too few cases are no point of it either."""
    drawn = trend(quarters((100, 90), (100, 91), (None, None), (100, 92), (3, 3), (100, 93), (100, 95)))
    assert [line.count(",") for line in drawn.lines] == [1, 1, 2]
    assert len(drawn.points) == MOST


@pytest.fixture(scope="module")
def page(example: Loaded, root: Path) -> etree._Element:
    """The results of the example's libraries."""
    site = on_day(example.site, example.as_of)
    renderer = Renderer(site, root / "overrides")
    html = renderer.component("result", "results_of", "services/libraries/", "service:libraries", site.services["libraries"].standards)
    return etree.fromstring(f"<main>{html}</main>", etree.HTMLParser())


def test_the_chart_the_name_and_the_table_say_the_same(page: etree._Element, example: Loaded) -> None:
    """Who cannot see the chart hears every figure, and finds it in a table with headings."""
    [figure] = page.iter("figure")
    svg = figure.find("svg")
    shares = [f"{one.performance:g}%" for one in example.site.outcomes["service:libraries/requests"]]
    drawn = [f"{text.text}%" for text in svg.iter("text") if text.get("font-weight")]
    named = re.findall(r"\d+(?:\.\d)?%", svg.get("aria-label").partition(" Target")[0])
    table = next(figure.getparent().iter("table"))
    listed = [row[3].text for row in table.iterfind("tbody/tr")]
    assert svg.get("role") == "img"
    assert drawn == named == listed[::-1] == shares
    assert [one.get("scope") for one in table.iter("th")] == ["col"] * 6 + ["row"] * 5


def test_each_state_has_a_shape_and_words_of_its_own(page: etree._Element) -> None:
    """Nobody has to tell colours apart (WCAG 1.4.1): the drawing has only one, that of the text."""
    [figure] = page.iter("figure")
    shapes = [one for one in figure.find("svg") if one.tag in ("circle", "path")]
    assert {one.tag for one in shapes} == {"circle", "path"}
    colours = {one.get(name) for one in figure.iter() for name in ("fill", "stroke") if one.get(name)}
    assert colours <= {"currentColor", "none", "#fff"}
    caption = "".join(figure.find("figcaption").itertext())
    assert "● Met." in caption and "◇ Not met." in caption and "Dashed line: target." in caption
    tags = {" ".join("".join(one.itertext()).split()) for one in page.iter("span") if (one.get("class") or "").startswith("tag")}
    assert {"✓ Met", "✗ Not met", "– Too few to say", "… Not yet measured"} <= tags
