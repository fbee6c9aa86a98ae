"""The term list of a language: what translators write in it, and what it finds."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from macros.checks.terms import ensure_terms_are_kept, read_terms
from macros.problems import Severity

COMPLAINT = "- term: complaint\n  translation: skarga\n  stems:\n  - Skarg\n"


def read(tmp_path: Path, text: str) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """The terms of a list, and what is wrong with it."""
    path = tmp_path / "terms.yml"
    path.write_text(text, encoding="utf-8")
    terms, problems = read_terms(path, "terms.yml")
    return dict(terms), [f"{one.line}: {one.message} {one.hint}" for one in problems]


def found(terms: dict[str, tuple[str, ...]], *pairs: tuple[str, str], context: str = "") -> list[str]:
    """What is said of translations, each with its English."""
    catalogue = polib.POFile()
    catalogue.extend(polib.POEntry(msgid=english, msgstr=text, msgctxt=context or None) for english, text in pairs)
    problems = list(ensure_terms_are_kept(catalogue, "content.po", terms))
    assert {one.severity for one in problems} <= {Severity.SUGGESTION}
    return [one.message for one in problems]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (f"{COMPLAINT}- term: rent\n  translation: czynsz\n", 5, 'The field "stems" is missing.'),
        (f"{COMPLAINT}- term: rent\n  translation: czynsz\n  stems: czynsz\n", 7, "on a line of its own, after a hyphen"),
        (f"{COMPLAINT}- term: rent\n  translation: czynsz\n  stms:\n  - czynsz\n", 7, 'Did you mean "stems"?'),
        (f"{COMPLAINT}  note: see the minutes\n", 5, 'Unknown field "note".'),
        ('- term: rent\n  translation: czynsz\n  stems:\n  - " "\n', 4, "This is empty."),
        ("- term: rent\n  translation: czynsz\n  stems: []\n", 3, "This is empty."),
        ("- term: rent\n  translation: 5\n  stems:\n  - czynsz\n", 2, "and this must be text"),
        ("- term: [rent\n  translation: czynsz\n", 1, "cannot begin with"),
        ("- term: (an explanation only)\n  translation: czynsz\n  stems:\n  - czynsz\n", 1, "Write the term before them."),
        ("- term: (one) / (two)\n  translation: czynsz\n  stems:\n  - czynsz\n", 1, "Write the term before them."),
        ("- rent\n", 1, "This must be a record"),
        ("term: rent\n", 1, "must be a list"),
        ("", 0, "This file is empty."),
    ],
)
def test_a_list_that_cannot_be_used_is_told_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    """Translators edit it, and are told what to write instead."""
    _, [problem] = read(tmp_path, text)
    assert problem.startswith(f"{line}: ") and said in problem


def test_what_is_right_in_a_list_is_used_beside_what_is_wrong(tmp_path: Path) -> None:
    assert read(tmp_path, f"{COMPLAINT}- term: rent\n")[0] == {"complaint": ("skarg",)}
    assert read_terms(tmp_path / "none.yml", "none.yml") == ({}, [])


def test_another_word_than_the_list_has_is_a_suggestion_only() -> None:
    """A term may rightly be said another way once; a person decides."""
    terms = {"complaint": ("skarg",)}
    assert found(terms, ("Your complaint", "Twoja skarga")) == []
    assert "term list" in found(terms, ("Your complaints", "Twoje zażalenia"))[0]


def test_of_terms_inside_each_other_the_longest_counts() -> None:
    """Paper to print on is another word than a paper of the council."""
    terms = {"paper": ("dokumen",), "a4 paper": ("papier",)}
    assert found(terms, ("A4 paper", "papier A4"), ("This paper", "Ten dokument")) == []
    assert len(found(terms, ("A4 paper", "dokument A4"), ("This paper, on A4 paper", "Na papierze A4"))) == 2


def test_a_term_may_be_explained_and_stand_with_another(tmp_path: Path) -> None:
    """What stands in brackets is for the translator, not for the search."""
    text = "- term: councillor / Member (of a council)\n  translation: radny\n  stems:\n  - radn\n"
    terms, _ = read(tmp_path, text)
    assert len(found(terms, ("Councillors", "Posłowie"), ("A member", "Poseł"), ("Members", "Radni"))) == 2


def test_a_term_is_told_as_the_text_has_it(tmp_path: Path) -> None:
    """Whether or not it is listed or used with a final "s"."""
    text = "- term: access\n  translation: dostęp\n  stems:\n  - dostęp\n- term: Bins / (a)\n  translation: kosz\n  stems:\n  - kosz\n"
    terms, problems = read(tmp_path, text)
    assert not problems
    said = found(terms, ("Access", "Wejście"), ("A bin", "Pojemnik"), ("Bins", "Pojemniki"))
    assert [one.partition(" is ")[0] for one in said] == ['"access"', '"bin"', '"bins"']


def test_terms_in_code_addresses_names_and_words_of_the_search_are_none() -> None:
    """They stay as they are, or are what residents type."""
    terms = {"complaint": ("skarg",)}
    assert found(terms, ("See `complaint` and [this](complaint.md).", "Zobacz `complaint` i [to](complaint.md).")) == []
    assert found(terms, ("O complaint", "O complaint"), context="terms/o/term") == []
    assert found(terms, ("complaint", "zażalenie"), context="channels/complaints/search_words/1") == []
    assert found(terms, ("complaint bad", "zażalenie"), context="docs/complain.md/search_words") == []
