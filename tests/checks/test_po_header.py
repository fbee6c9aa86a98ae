"""The header of a .po file: what a program for translators may have written there."""

from __future__ import annotations

import polib
import pytest

from macros.checks import check_catalogue
from macros.checks.po_header import ensure_header_is_right
from macros.i18n.locales import plural_forms

ENCODING = "text/plain; charset=UTF-8"


def said(**header: str) -> list[str]:
    """What is wrong with the header of a Polish file, in words."""
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": ENCODING, "Plural-Forms": plural_forms("pl")} | {
        name.replace("_", "-"): value for name, value in header.items()
    }
    return [f"{problem.message} {problem.hint}" for problem in ensure_header_is_right(catalogue, "content.po", "pl")]


@pytest.mark.parametrize(
    "written",
    [
        "",
        "nplurals=INTEGER; plural=EXPRESSION;",
        "nplurals=2; plural=(n != 1);",
        "nplurals=3; plural=(n==1 ? 0 : 1);",
        "nplurals=3; plural=(n % 0);",
        f"{plural_forms('pl')};",
    ],
)
def test_a_plural_rule_that_is_not_the_languages_own_is_told(written: str) -> None:
    """With the line to write. Two semicolons are a mistake to other programs."""
    [problem] = said(Plural_Forms=written)
    assert '"Plural-Forms"' in problem and f'Write "Plural-Forms: {plural_forms("pl")}\\n".' in problem


@pytest.mark.parametrize("spelt", [plural_forms("pl"), plural_forms("pl").rstrip(";"), plural_forms("pl").replace("=(", " = (")])
def test_the_same_rule_may_be_written_otherwise(spelt: str) -> None:
    """It is compared by what it counts."""
    assert said(Plural_Forms=spelt) == []


def test_another_encoding_in_the_header_is_told() -> None:
    """Programs would read every letter of the file by it."""
    assert 'Write "Content-Type: text/plain; charset=UTF-8\\n".' in said(Content_Type="text/plain; charset=CP1250")[0]


def test_forms_are_counted_by_the_language_not_by_the_file() -> None:
    """A Polish file without the rule, and with two forms, lacks the third."""
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": ENCODING}
    catalogue.append(polib.POEntry(msgid="%(num)s day", msgid_plural="%(num)s days", msgstr_plural={0: "%(num)s dzień", 1: "%(num)s dni"}))
    found = [problem.message for problem in check_catalogue(catalogue, "interface.po", "pl", "interface")]
    assert any("Plural-Forms" in one for one in found) and "1 of 3 plural forms are missing." in found
