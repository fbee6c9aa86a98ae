"""macros/load/yaml_words.py and yaml_signs.py: each way to break a file, the line and the words for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.load.yaml_file import read_yaml

QUOTE = "A quotation mark is opened here and never closed."
GOES_ON = "The text goes on after its closing quotation mark."
COLON = 'The text has a colon and a space (": ") in it'
NO_COLON = "A field name needs a colon and a space after it."
RIGHT = "This line stands further to the right than the field above it"
UNEVEN = "This line does not fit the lines above it."


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a:\n\tb: 1\n", 2, "This line is indented with a tab."),
        ("a:\n  b: 1\n\tc: 2\n", 3, "This line is indented with a tab."),
        ("a:\n  - x: 1\n  \ty: 2\n", 3, "This line is indented with a tab."),
        ("- a: 1\n- \tb: 2\n", 2, "This line is indented with a tab."),
        ("a: b\n]c: d\n", 2, 'A text cannot begin with "]".'),
        ("a: b: c\n", 1, COLON),
        ("name: x\nlead_in: We will:\n", 2, COLON),
        ("- We will: answer: soon\n", 1, COLON),
        ("a: |\n  'Quoted' he said\n  it's\nc: d: e\n", 4, COLON),
        ("a: 'one\n  two'\nb: \"x\n  y\"\nc: d: e\n", 5, COLON),
        ('a: "b\nc: d\n', 1, QUOTE),
        ("a: 'b\nc: d\ne: 'x'\n", 1, QUOTE),
        ("- 'a\n- b\n- c\n", 1, QUOTE),
        ("a: 'council's tax'\nb: c\n", 1, GOES_ON),
        ('a: "say "yes" now"\n', 1, GOES_ON),
        ("a: 'x', y\n", 1, GOES_ON),
        ("a: 1\n  b: 2\n", 2, RIGHT),
        ("a: 'one\n  two'\nc: d\n e: f\n", 4, RIGHT),
        ("a:\n  - x: 1\n    y: 2\n   z: 3\n", 4, UNEVEN),
        ("a:\n  b: 1\n c: 2\n", 3, UNEVEN),
        ("a:\n    - x\n  - y\n", 3, UNEVEN),
        ("- a\nb: c\n", 2, UNEVEN),
        ("a: b\n- c\n", 2, UNEVEN),
        ("a: 1\nb\nc: 2\n", 2, NO_COLON),
        ("a\nb: 2\n", 1, NO_COLON),
        ("a:1\nb: 2\n", 1, NO_COLON),
        ("a: %x\n", 1, 'A text cannot begin with "%".'),
        ("a: @x\n", 1, 'A text cannot begin with "@".'),
        ("a: `x`\n", 1, 'A text cannot begin with "`".'),
        ("a: *bold* x\n", 1, 'A text cannot begin with "*".'),
        ("a: & b\n", 1, 'A text cannot begin with "&".'),
        ("a: [x](y)\n", 1, 'A text cannot begin with "[".'),
        ("a: {x\nb: 1\n", 1, 'A text cannot begin with "{".'),
        ("a: > 5 days\nb: 1\n", 1, 'A text cannot begin with ">".'),
        ("a: ? x\n", 1, 'A text cannot begin with "?".'),
        ("a: &b c\n", 1, 'A text cannot begin with "&": YAML takes it'),
        ("a: x\nb: !important\n", 2, 'A text cannot begin with "!": YAML takes it'),
        ("a: {{ x }}\n", 1, "Curly or square brackets at the beginning of a text"),
        ('a: "\\d"\n', 1, "A backslash (\\) in double quotes"),
        ("a: - x\n", 1, "A list starts on the line under its name."),
        ("a: 1\n---\nb: 2\n", 2, 'A line of three hyphens ("---")'),
        ("a: 1\n...\nb: 2\n", 3, 'The line "..." above ends the document.'),
        ("a: x\nb: y\x00\n", 2, "This line has an invisible control character."),
        ("a:\xa0b\n", 1, "This line has a non-breaking space"),
        ("a:\n\xa0\xa0b: c\n", 2, "This line has a non-breaking space"),
        ("a: Room #4\n", 1, 'The text is cut off before "#4"'),
        ("", 0, "This file is empty."),
        ("# only a remark\n", 0, "This file is empty."),
        ("~\n", 0, "This file is empty."),
    ],
)
def test_what_is_wrong_is_said_on_the_line_where_it_is(tmp_path: Path, text: str, line: int, message: str) -> None:
    (tmp_path / "x.yml").write_text(text, encoding="utf-8")
    [problem] = read_yaml(tmp_path / "x.yml", "x.yml").problems
    assert problem.line == line
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "a: it's 5 o'clock\n",
        "a: <5 days\n",
        "a: 'council''s tax'  # a remark\n",
        "a: x # a remark\n",
        'a: "one\n  \\"two\\""\n',
        "a: |\n  # no remark\n  b: c\n  - d\n",
        "a: https://example.org/#part\n",
        "a: b\xa0c\n",
        "a: “quoted”\n",
    ],
)
def test_what_is_right_is_left_alone(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.yml").write_text(text, encoding="utf-8")
    assert not read_yaml(tmp_path / "x.yml", "x.yml").problems


def test_the_word_that_cannot_be_read_is_shown_as_it_was_meant(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_bytes("a: b\nc: The council’s tax\n".encode("cp1252"))
    [problem] = read_yaml(tmp_path / "x.yml", "x.yml").problems
    assert problem.line == 2
    assert 'probably in "council’s"' in problem.message
