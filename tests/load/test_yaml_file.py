"""macros/load/yaml_file.py: plain values, the line of each, and how a place is said in words."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from macros.load.yaml_file import LARGEST_FILE, YamlFile, read_yaml


@pytest.fixture
def read(tmp_path: Path):
    """Read bytes or text as a file named x.yml."""

    def read_text(text: str | bytes) -> YamlFile:
        path = tmp_path / "x.yml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_yaml(path, "x.yml")

    return read_text


def test_lists_are_tuples_and_every_value_has_its_line(read) -> None:
    file = read("# remark\nid: a\ntargets:\n  - share: 98\n  - share:\n      95\n")
    assert file.content == {"id": "a", "targets": ({"share": 98}, {"share": 95})}
    assert [file.line(place) for place in (("id",), ("targets",), ("targets", 0), ("targets", 1, "share"))] == [2, 3, 4, 5]


def test_what_is_not_there_has_the_line_of_what_is_around_it(read) -> None:
    assert read("a:\n  b: 1\n").line(("a", "c", "d")) == 1
    assert read("- a: 1\n- b: 1\n").line((1, "c")) == 2


def test_a_place_is_said_with_the_text_of_each_member(read) -> None:
    file = read("standards:\n  - id: x\n    text: Answer\n      letters\n  - id: y\n  - " + "a" * 50 + "\n")
    assert file.words(("standards", 0, "targets")) == "standards > 1 (Answer letters) > targets"
    assert file.words(("standards", 1)) == "standards > 2 (y)"
    assert file.words(("standards", 2)) == "standards > 3"
    assert file.words(("standards", 9, "x")) == "standards > 10 > x"


def test_a_long_text_is_shortened(read) -> None:
    assert read(f"- text: {'word ' * 20}\n").words((0,)) == f"1 ({'word ' * 7}word…)"


def test_dates_numbers_and_yes_keep_what_was_typed(read) -> None:
    file = read("date: 2031-05-19\nversion: 0.40\npages: 012\npending: yes\nname: Yes, please\n")
    assert file.content["date"] == datetime.date(2031, 5, 19)
    assert file.typed == {("date",): "2031-05-19", ("version",): "0.40", ("pages",): "012", ("pending",): "yes"}


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(read) -> None:
    assert read(b"\xef\xbb\xbfid: a\r\nname: b\r\n").content == {"id": "a", "name": "b"}


def test_a_file_that_is_too_large_is_not_read(read) -> None:
    [problem] = read("a: b\n" + "#" * LARGEST_FILE).problems
    assert problem.message == "This file is too large: 1,000,005 bytes, and 1,000,000 are allowed."


def test_lists_without_end_are_refused_and_not_followed(read) -> None:
    [problem] = read("[" * 100_000 + "]" * 100_000).problems
    assert problem.message.startswith("More than 40 lists stand inside one another")


def test_a_copy_of_itself_is_refused_and_not_followed(read) -> None:
    assert {problem.line for problem in read("a: &a\n  b: *a\n").problems} == {1, 2}


def test_a_name_written_twice_keeps_the_first_and_says_both_lines(read) -> None:
    file = read("a: 1\nb: 2\na: 3\n")
    assert file.content == {"a": 1, "b": 2}
    assert [str(problem) for problem in file.problems] == [
        'x.yml:3  a\n  "a" stands twice: on line 1 and on line 3. Keep one of them.'
    ]


def test_a_file_in_utf_16_is_named_as_such(read) -> None:
    [problem] = read("id: a\n".encode("utf-16")).problems
    assert problem.message == 'This file is in UTF-16, which some editors call "Unicode".'


SLIPS = ("\t", "'", '"', ": ", "- ", "\n", " ", " #1", "*", "&a ", "!", "{", "]", "|", ">", "%", "@", "`", "\\", "---\n",
         "...\n", "?", "\x00", "\x85", "\u2028", "\ufeff", "\xa0", "~", "<<: *a", "%YAML 9.9\n", "1e400", "2031-99-99")  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_whatever_slips_into_a_file_nothing_but_problems_comes_of_it(read, slip: str) -> None:
    """A slip at many places of a file is reported or harmless: it never raises, and its line exists."""
    text = (Path(__file__).parent.parent / "example" / "data" / "services" / "libraries.yml").read_text(encoding="utf-8")
    for place in range(0, len(text), 37):
        broken = text[:place] + slip + text[place:]
        for problem in read(broken).problems:
            assert problem.message and 0 <= problem.line <= len(broken.splitlines())
