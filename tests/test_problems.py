"""macros/problems.py: the report that a comms officer reads."""

from __future__ import annotations

import pytest

from macros.problems import Problem, ProblemsFound, Severity, did_you_mean, report

ERROR = Problem("data/b.yml", 3, "name", "It is wrong.", "Write it right.")
WARNING = Problem("data/a.yml", 0, "", "It is odd.", severity=Severity.WARNING)


def test_a_problem_names_file_line_place_fault_and_remedy() -> None:
    assert str(ERROR) == "data/b.yml:3  name\n  It is wrong. Write it right."
    assert str(WARNING) == "data/a.yml\n  Warning: It is odd."


def test_a_report_is_sorted_by_file_and_line_and_says_nothing_twice() -> None:
    earlier = Problem("data/b.yml", 2, "name", "It is wrong too.")
    assert report([ERROR, earlier, ERROR, Problem("data/b.yml", 10, "", "Last.")]).splitlines() == [
        "data/b.yml:2  name",
        "  It is wrong too.",
        "data/b.yml:3  name",
        "  It is wrong. Write it right.",
        "data/b.yml:10",
        "  Last.",
        "3 problems found in 1 file. Nothing was built.",
    ]


@pytest.mark.parametrize(
    ("problems", "end"),
    [
        ([], "No problems found."),
        ([ERROR], "1 problem found in 1 file. Nothing was built."),
        ([WARNING], "1 remark to read. It does not stop the build."),
        ([ERROR, WARNING], "Nothing was built.\n1 remark to read. It does not stop the build."),
        ([WARNING, Problem("c", 1, "", "Odd.", severity=Severity.SUGGESTION)], "2 remarks to read. They do not stop the build."),
    ],
)  # fmt: skip
def test_the_last_line_says_what_happened(problems: list[Problem], end: str) -> None:
    assert report(problems).endswith(end)


def test_all_problems_are_raised_at_once() -> None:
    assert ProblemsFound([ERROR, WARNING, ERROR]).problems == (WARNING, ERROR)


@pytest.mark.parametrize(
    ("word", "hint"),
    [("chanel", 'Did you mean "channels"?'), ("TITLE", 'Did you mean "Title"?'), ("xyz", ""), ("", "")],
)
def test_the_nearest_word_is_suggested_and_no_other(word: str, hint: str) -> None:
    assert did_you_mean(word, ["channels", "Title", "text"]) == hint
