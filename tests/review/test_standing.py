"""How a criterion stands: nothing passes that nobody has tested."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from observed_rules import ALT, CONTRAST
from today import TODAY

from macros.load.loaded import Loaded
from macros.model.accessibility import Finding
from macros.model.evaluation import YEAR
from macros.review.pack import Pack
from macros.review.standing import Standing
from macros.review.writing import write


def standing(pack: Pack, number: str) -> Standing:
    """How one criterion stands."""
    return next(one for one in pack.standings if one.criterion.id == number)


def finding(*pages: str, criterion: str = "2.4.2") -> Finding:
    """An open problem."""
    return Finding(
        id="title",
        criterion=criterion,
        what_happens="The title says nothing.",
        who_is_affected="People with many tabs.",
        severity="minor",
        found_by="Web team",
        found_on=datetime.date(2026, 11, 1),
    ).model_copy(update={"pages": pages})


def test_a_rule_that_finds_nothing_passes_no_criterion_that_needs_a_person(pack: Callable[..., Pack]) -> None:
    """2.4.2: a machine sees that there is a title, not whether it fits."""
    assert standing(pack(), "2.4.2").outcome == "untested"


def test_a_rule_that_fails_fails_its_criterion(pack: Callable[..., Pack]) -> None:
    """And the standing says on which pages."""
    found = standing(pack(violations=(ALT,)), "1.1.1")
    assert (found.outcome, found.failing) == ("failed", ("services/allotments/",))


def test_an_open_finding_fails_its_criterion(pack: Callable[..., Pack]) -> None:
    """Also where the machine finds nothing."""
    assert standing(pack(findings=(finding("/"),)), "2.4.2").outcome == "failed"


def test_what_a_page_has_now_no_older_result_has_measured(pack: Callable[..., Pack], example: Loaded) -> None:
    """1.2.2 needs no person while there is no video: the example's result, which names it, is from such a time."""
    found = standing(pack(media=("video",), results=example.site.automated_results), "1.2.2")
    assert (found.outcome, "a person must judge it" in found.why) == ("untested", True)


def test_a_criterion_passes_once_people_judged_it_on_each_kind_of_page(pack: Callable[..., Pack], example: Loaded) -> None:
    """And within a year. The build has a home page and a service."""
    test = example.site.manual_tests["keyboard"].model_copy(update={"pages": ("/", "services/allotments/"), "failing": ()})
    assert standing(pack(tests={"keyboard": test}), "2.1.1").outcome == "passed"
    for left_out in ({"pages": ("/",)}, {"tested_on": TODAY - YEAR}):
        found = standing(pack(tests={"keyboard": test.model_copy(update=left_out)}), "2.1.1")
        assert found.outcome == "untested"
        assert "but not on a page of each kind and language within a year" in found.why


def test_a_criterion_does_not_apply_where_no_page_has_what_it_is_about(pack: Callable[..., Pack]) -> None:
    """The two pages have neither sound nor a form that sends; one that has a video is enough. A finding weighs more."""
    made = pack()
    assert [one.criterion.id for one in made.standings if one.outcome == "inapplicable"] == [
        "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.5", "1.4.2", "3.3.4", "3.3.7", "3.3.8",
    ]  # fmt: skip
    assert standing(made, "1.2.4").why == "No page of this build has sound or video, so that it does not apply."
    assert standing(pack(media=("audio",)), "1.2.4").outcome == "untested"
    assert standing(pack(findings=(finding("/", criterion="3.3.8"),)), "3.3.8").outcome == "failed"


def test_own_tests_are_named_apart_from_rules_and_pass_nothing(pack: Callable[..., Pack]) -> None:
    """The example's 1.4.3 has a rule and a test in a browser; 2.4.2 has a rule alone, and 2.4.3 neither."""
    both = standing(pack(), "1.4.3")
    assert (both.by_machine, both.outcome) == (("axe-core", "own tests"), "untested")
    assert both.why == "No person has judged it, and the machine tests a part of it only."
    assert standing(pack(), "2.4.2").by_machine == ("axe-core",)
    assert standing(pack(), "2.4.3").by_machine == ()
    assert standing(pack(), "1.4.10").by_machine == ("this review",)


def test_a_criterion_whose_last_test_failed_is_to_be_tested_again(pack: Callable[..., Pack]) -> None:
    """4.1.2 failed when people tested it, and no finding is open: that does not make it pass."""
    found = standing(pack(), "4.1.2")
    assert found.outcome == "cantTell"
    assert found.why == "The last test by a person failed, and no finding is open: test again /, services/housing-repairs/."


def test_a_failing_test_of_several_pages_fails_none_of_them_by_name(pack: Callable[..., Pack], root: Path, tmp_path: Path) -> None:
    """Its record says that something on these pages fails."""
    write(pack(), None, root / "overrides", tmp_path)
    text = " ".join((tmp_path / "criteria.html").read_text(encoding="utf-8").split())
    assert "something on /, services/housing-repairs/ fails it, with NVDA" in text
    assert "passed on /, services/housing-repairs/ with NVDA" in text


def test_findings_stand_with_their_page(pack: Callable[..., Pack]) -> None:
    """And findings without a page stand on every page."""
    made = pack(findings=(finding("/"),))
    assert [one.id for one in made.findings(made.pages[0])] == ["title"]
    assert not made.findings(made.pages[1])
    assert pack(findings=(finding(),)).findings(made.pages[1])


def test_what_a_machine_cannot_decide_is_counted(pack: Callable[..., Pack]) -> None:
    """So that a later review sees whether there is more of it."""
    made = pack(undecided=(CONTRAST,))
    assert standing(made, "1.4.3").undecided == ("services/allotments/",)
    assert made.results()["pages"]["services/allotments/"]["measures"]["undecided color-contrast"] == 1


def test_a_question_that_is_answered_is_open_no_more(pack: Callable[..., Pack]) -> None:
    """It is listed with its answer, after those without one, each with its page and places."""
    seen = replace(CONTRAST.nodes[0], target="td", answer="It is the page.")
    made = pack(undecided=(replace(CONTRAST, nodes=(seen, *CONTRAST.nodes)),))
    found = [(one.rule, one.answer, {page: [node.target for node in nodes] for page, nodes in one.places.items()}) for one in made.questions]
    page = "services/allotments/"
    assert found == [("color-contrast", "", {page: ["p"]}), ("color-contrast", "It is the page.", {page: ["td"]})]
    answered = pack(undecided=(replace(CONTRAST, nodes=(seen,)),))
    assert standing(answered, "1.4.3").undecided == ()
    assert "undecided color-contrast" not in answered.results()["pages"][page]["measures"]
