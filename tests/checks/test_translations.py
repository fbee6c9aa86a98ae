"""What a machine can tell of a translation."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from macros.checks.interface import ensure_interface_is_whole
from macros.checks.translations import ensure_translations_hold
from macros.problems import ProblemsFound, Severity


def problems(tmp_path: Path, *entries: polib.POEntry, terms: dict[str, tuple[str, ...]] | None = None) -> list[str]:
    """What is wrong with a Polish catalogue of these entries, in words."""
    catalogue = polib.POFile()
    catalogue.metadata = {"Plural-Forms": "nplurals=3; plural=(n==1 ? 0 : 1);", "Content-Type": "text/plain; charset=UTF-8"}
    catalogue.extend(entries)
    catalogue.save(str(tmp_path / "content.po"))
    found = ensure_translations_hold(tmp_path / "content.po", "content.po", terms or {})
    return [f"{problem.message} {problem.hint}".strip() for problem in found]


def entry(english: str, polish: str, **more: object) -> polib.POEntry:
    """A finished translation."""
    return polib.POEntry(msgid=english, msgstr=polish, **more)


@pytest.mark.parametrize(
    ("english", "polish", "message"),
    [
        ("Reply within {1} days", "Odpowiedź w ciągu 10 dni", "figures {1}"),
        ("Reply within {1} days", "W ciągu {1} dni, {1}", "each once"),
        ("Pages of %(name)s", "Strony", "%(name)s"),
        ("Open the **page**", "Otwórz stronę", "Keep **"),
        ("See [how](complain.md)", "Zobacz [jak](skarga.md)", "Keep ](complain.md)"),
        ("{{ counts('laws') }} laws", "39 ustaw", "Keep {{ counts('laws') }}"),
        ("Call us.", "Zadzwoń", 'end in "."'),
        ("Why?", "Dlaczego.", 'end in "?"'),
        ("Call us", " Zadzwoń", "Space at its beginning"),
        ("We answer every letter", "We answer every letter", "This is the English"),
        ("Flexible appointments", "FLEXIBLE appointments", "This is the English"),
        ("We call you back soon", "Oddzwonimy w 5 dni", "The English has no 5."),
        ("## What to say", "# Co powiedzieć", "Keep the signs of headings"),
        ("| a | b |", "| a b |", "Keep the signs of headings"),
        ("One.\n\nTwo.", "Jeden. Dwa.", "Keep the signs of headings"),
    ],
)
def test_a_slip_is_found(tmp_path: Path, english: str, polish: str, message: str) -> None:
    """Figures, variables, markup, space, ending, and English left by accident."""
    found = problems(tmp_path, entry(english, polish))
    assert len(found) == 1 and message in found[0], found


@pytest.mark.parametrize(
    ("english", "polish"),
    [
        ("Reply to {1}% within {2} days", "W {2} dni odpowiedź na {1}%"),
        ("Are you well?", "هل أنتم بخير؟"),
        ("Homefinder Somerset", "Homefinder Somerset"),
        ("The first day is day 1.", "Pierwszy dzień jest dniem pierwszym."),
        ("See [how](complain.md).", "Zobacz, [jak](complain.md)."),
        ("%(name)s (%(format)s, %(language)s)", "%(name)s (%(format)s, %(language)s)"),
    ],
)
def test_a_good_translation_passes(tmp_path: Path, english: str, polish: str) -> None:
    """Another order, another language's signs, and names that stay are no slips."""
    assert problems(tmp_path, entry(english, polish)) == []


def test_every_plural_form_of_the_language_is_needed(tmp_path: Path) -> None:
    """Polish has three."""
    half = polib.POEntry(msgid="%(num)s day", msgid_plural="%(num)s days", msgstr_plural={0: "%(num)s dzień", 1: "%(num)s dni", 2: ""})
    assert problems(tmp_path, half) == ["1 of 3 plural forms are missing. Fill in every msgstr[...]."]


def test_a_percent_sign_that_stands_for_nothing_is_found(tmp_path: Path) -> None:
    """It would stop the build at a template, far from the translation."""
    slip = entry("%(share)s%% of cases", "%(share)s% spraw", flags=["python-format"])
    assert any('Write %% for a percent sign.' in found for found in problems(tmp_path, slip))


def test_a_file_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    """An unescaped quotation mark is the mistake of whoever edits by hand."""
    (tmp_path / "content.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b "c" d"\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        list(ensure_translations_hold(tmp_path / "content.po", "content.po", {}))
    assert [problem.line for problem in found.value.problems] == [5]
    assert "unescaped double quote" in str(found.value) and 'write \\"' in str(found.value)


def test_a_menu_entry_must_fit_the_menu(tmp_path: Path) -> None:
    """On a phone it stands beside others."""
    long = "Wszystko, co obiecujemy mieszkańcom"
    for where in ({"msgctxt": "docs/about.md/menu"}, {"comment": "translators: menu entry"}):
        assert "menu entry has room" in problems(tmp_path, entry("Promise", long, **where))[0]
    assert problems(tmp_path, entry("Promise", long)) == []


def test_another_word_than_the_term_lists_is_a_suggestion_only(tmp_path: Path) -> None:
    """A term may rightly be said another way once; a person decides."""
    terms = {"complaint": ("skarg",)}
    assert problems(tmp_path, entry("Your complaint", "Twoja skarga"), terms=terms) == []
    assert "term list" in problems(tmp_path, entry("Your complaints", "Twoje zażalenia"), terms=terms)[0]
    found = ensure_translations_hold(tmp_path / "content.po", "content.po", terms)
    assert {problem.severity for problem in found} == {Severity.SUGGESTION}


def test_terms_in_code_and_addresses_are_no_words(tmp_path: Path) -> None:
    """They stay as they are, so no term can be missing there."""
    english, polish = "See `complaint` and [this](complaint.md).", "Zobacz `complaint` i [to](complaint.md)."
    assert problems(tmp_path, entry(english, polish), terms={"complaint": ("skarg",)}) == []


def test_unfinished_entries_are_not_judged(tmp_path: Path) -> None:
    """An empty or fuzzy entry is work to do, not a mistake."""
    assert problems(tmp_path, entry("Call us.", ""), entry("Call.", "Zadzwoń", flags=["fuzzy"])) == []


def test_an_interface_has_no_gaps(tmp_path: Path) -> None:
    """A label or notice in English would not say that it is: the build of that language stops."""
    catalogue = polib.POFile()
    catalogue.metadata = {"Plural-Forms": "nplurals=3; plural=(n==1 ? 0 : 1);"}
    half = polib.POEntry(msgid="%(num)s day", msgid_plural="%(num)s days", msgstr_plural={0: "%(num)s dzień", 1: "%(num)s dni"})
    catalogue.extend([entry("Menu", "Menu"), entry("Skip to the content", ""), entry("Search", "Szukaj", flags=["fuzzy"]), half])
    catalogue.save(str(tmp_path / "interface.po"))
    found = list(ensure_interface_is_whole(tmp_path / "interface.po", "interface.po"))
    assert [problem.message for problem in found] == [
        '"Skip to the content" is not translated.',
        '"Search" is not translated.',
        '"%(num)s day" is not translated, or not in every plural form.',
    ]
    assert all(problem.line > 0 for problem in found)
