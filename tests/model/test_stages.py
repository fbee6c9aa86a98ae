"""macros/model/stages.py: what a standard says depends on the day, and what it said and will say stays with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lxml import html
from today import TODAY

from macros.__main__ import main
from macros.i18n.messages import site_messages
from macros.load.loaded import Loaded
from macros.model.service import Statement
from macros.model.site import Site
from macros.model.stages import on_day
from macros.project import open_project

OLD, NOW, NEXT = (
    "Answer letters and e-mails within 15 working days.",
    "Answer letters within 10 working days (5 for e-mails).",
    "Answer letters within 8 working days (4 for e-mails).",
)


def answer(site: Site) -> Statement:
    """The example's standard that has all three stages."""
    return next(one for one in site.channels["letter"].standards if one.id == "answer")


@pytest.mark.parametrize(
    ("day", "before", "now", "later"),
    [
        ("1999-01-01", [], OLD, [NOW, NEXT]),
        ("2026-03-31", [], OLD, [NOW, NEXT]),
        ("2026-04-01", [OLD], NOW, [NEXT]),
        ("2027-03-31", [OLD], NOW, [NEXT]),
        ("2027-04-01", [OLD, NOW], NEXT, []),
        ("2099-12-31", [OLD, NOW], NEXT, []),
    ],
)
def test_a_standard_says_what_holds_on_the_day(example: Loaded, day: str, before: list, now: str, later: list) -> None:
    """A stage begins on its first day and holds through its last."""
    found = answer(on_day(example.site, date.fromisoformat(day)))
    assert ([one.text for one in found.earlier], found.text, [one.text for one in found.later]) == (before, now, later)
    assert found.holds_on(date.fromisoformat(day))
    assert str(found.targets[0].within.value) in now


def test_a_standard_keeps_its_name_through_its_stages(example: Loaded) -> None:
    """Links, results and open data name a standard, whichever stage it is in."""
    sites = [on_day(example.site, date(year, 6, 1)) for year in (2020, 2026, 2030)]
    assert {answer(site).id for site in sites} == {"answer"}
    assert [answer(site).stage for site in sites] == ["baseline", "interim", "aligned"]


def test_a_site_of_one_day_can_be_taken_to_another(example: Loaded) -> None:
    """No stage is lost on the way: a result of last year is measured by the stage of last year."""
    there = on_day(on_day(example.site, date(2030, 1, 1)), date(2020, 1, 1))
    assert answer(there).text == OLD and len(answer(there).later) == 2


def test_a_standard_without_days_holds_for_ever_in_the_stage_of_its_service(example: Loaded) -> None:
    for year in (1900, 2026, 2100):
        repairs = on_day(example.site, date(year, 1, 1)).services["housing-repairs"]
        assert all(one.holds_on(date(year, 1, 1)) and one.stage == "interim" for one in repairs.standards)
        assert repairs.stages == ("interim",)


def test_a_service_names_every_stage_that_its_standards_are_in(example: Loaded) -> None:
    libraries = on_day(example.site, date(2026, 11, 20)).services["libraries"]
    assert set(libraries.stages) == {"baseline", "interim"}


def test_between_two_stages_the_last_one_is_shown_and_does_not_hold() -> None:
    statement = Statement.model_validate(
        {"id": "a", "text": "Old", "to": date(2026, 3, 31),
         "later": ({"id": "b", "stage": "aligned", "text": "New", "from": date(2027, 4, 1)},)}
    )  # fmt: skip
    assert statement.text == "Old" and not statement.holds_on(date(2026, 11, 20))


def test_translators_get_each_stage_once_under_a_name_that_stays(example: Loaded) -> None:
    """What a stage is called in a catalogue does not depend on the day, or on how many there are."""
    found = {message.context: message.text for message in site_messages(example.site)}
    assert found["channels/letter/answer/text"] == "Answer letters within {1} working days ({2} for e-mails)."
    assert found["channels/letter/answer-aligned/text"] == found["channels/letter/answer/text"]
    assert found["channels/letter/answer-baseline/text"] == "Answer letters and e-mails within {1} working days."


@pytest.fixture
def project(council: Path, root: Path) -> Path:
    """The example council with the templates."""
    (council / "overrides").symlink_to(root / "overrides")
    return council


def letter(project: Path, monkeypatch: pytest.MonkeyPatch, day: str) -> str:
    """The example's page on letters, as of a day."""
    monkeypatch.setenv("SITE_AS_OF", day)
    opened = open_project(project)
    return opened.renderer.page(opened.pages["channels/letter/"])


def test_pages_are_made_for_the_day_that_is_asked_for(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``council build --as-of``: the figure, what is coming and what was before, each in its place."""
    for day, now in (("2026-03-31", "15"), ("2026-04-01", "10"), ("2027-04-01", "8")):
        page = letter(project, monkeypatch, day)
        assert f'<p class="figure">Within <strong>{now} working days</strong>' in page
        assert ("<summary>What it was before</summary>" in page) == (now != "15")
    assert "From 1 April 2027" in letter(project, monkeypatch, "2026-03-31")


def test_pages_of_another_day_have_its_dates_without_a_script(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody reads them on a day that could be meant by "today". Documents have the dates too, and pages of today have none."""
    found = html.fromstring(letter(project, monkeypatch, "2027-03-24"))
    lines = found.xpath("//li[@id='answer']/p[@class='due'][not(@hidden)]")
    assert [" ".join(line.text_content().split()) for line in lines] == [
        # Thursday 25 is day 1, Good Friday 26 and Easter Monday 29 are holidays, Friday 2 April is day 5, Friday 9 day 10.
        "letters Counted from 24 March 2027: by 9 April 2027.",
        "e-mails Counted from 24 March 2027: by 2 April 2027.",
    ]
    assert found.xpath("//@data-as-of") == ["2027-03-24"]
    for day, said in (
        # Wednesday: Thursday 21 is day 1, Christmas Day and Boxing Day are Monday and Tuesday, Friday 29 is day 5.
        ("2028-12-20", "by 25 December 2028 if calendar days are meant, by 29 December 2028 if working days are meant."),
        ("2028-12-28", "Counted from 28 December 2028, there is no date: bank holidays are known for 2026 to 2028 only."),
    ):
        monkeypatch.setenv("SITE_AS_OF", day)
        opened = open_project(project)
        document = opened.renderer.document("service", opened.pages["services/libraries/"], "")
        assert said in html.fromstring(document).xpath("string(//li[@id='lost-cards'])")
    today = html.fromstring(letter(project, monkeypatch, TODAY.isoformat()))
    assert not today.xpath("//p[@class='due'][not(@hidden)] | //@data-as-of")


@pytest.mark.parametrize(
    ("line", "said"),
    [("to: 2026-10-31", "It ended on 31 October 2026."), ("from: 2027-01-01", "This one begins on 1 January 2027.")],
)
def test_a_page_says_plainly_when_nothing_holds_on_the_day(
    project: Path, monkeypatch: pytest.MonkeyPatch, line: str, said: str
) -> None:
    path = project / "data" / "channels.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    - id: further-steps\n", f"    - id: further-steps\n      {line}\n"), encoding="utf-8")
    page = letter(project, monkeypatch, "2026-11-20")
    assert page.count("No standard is published for 20 November 2026.") == 1
    assert said in page


def test_check_looks_at_the_day_that_is_asked_for(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What will have ended by then is known today. A day that is none is refused in one sentence."""
    monkeypatch.setenv("SITE_AS_OF", "")  # The command leaves it set.
    path = project / "data" / "services" / "housing-repairs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("- id: emergencies\n", "- id: emergencies\n        to: 2027-03-31\n"), encoding="utf-8")
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "No problems found.\n"
    assert main(["check", "--as-of", "2027-04-01"]) == 0
    assert "This ended on 31 March 2027, and nothing comes after it." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["check", "--as-of", "1 April"])
    assert '"1 April" is no day. Write it as 2027-04-01.' in capsys.readouterr().err
