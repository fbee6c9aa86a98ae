"""The five translations that the site ships with."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.i18n.progress import progress
from macros.load.site import load_site
from macros.problems import errors
from macros.translation import check_translations

WHOLE = {
    "accessibility", "channels", "council", "criteria", "customer_standards", "docs", "interface", "promise",
    "services", "sources", "terms", "topics",
}  # fmt: skip
"""What every language has whole. Strategies and background papers may stand in English, marked as English."""


@pytest.fixture(scope="module")
def data(root: Path) -> Path:
    """The council's own data."""
    return root / "data"


def test_the_languages_are_those_that_were_promised(data: Path) -> None:
    """Each by its own name; none has been checked by a person yet, and none says so."""
    locales = load_site(data).site.council.locales
    assert [(one.id, one.name) for one in locales] == [
        ("en-GB", "English"), ("pl", "Polski"), ("ro", "Română"), ("pt", "Português"),
        ("uk", "Українська"), ("ar", "العربية"),
    ]  # fmt: skip
    assert {(one.translated_by, one.reviewer) for one in locales[1:]} == {("machine", None)}


def test_promises_standards_and_services_are_whole_in_every_language(data: Path) -> None:
    """A resident reads every promise, standard, service, topic and term in their language."""
    for one in progress(data, load_site(data).site.council.locales[1:]):
        gaps = {part.section: (part.missing, part.fuzzy) for part in one.sections if part.missing or part.fuzzy}
        assert not WHOLE & gaps.keys(), f"{one.locale.id}: {gaps}"
        assert WHOLE <= {part.section for part in one.sections}


def test_no_translation_has_a_slip_that_a_machine_can_find(root: Path) -> None:
    """Figures, markup, endings and plural forms are as they must be."""
    found = [str(problem) for problem in errors(check_translations(root))]
    assert not found
