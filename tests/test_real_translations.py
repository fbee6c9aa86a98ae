"""The five translations that the site ships with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.i18n.catalogue import DOMAINS, folder, read_catalogue
from macros.i18n.locales import plural_forms
from macros.i18n.po_file import read_po
from macros.i18n.progress import progress
from macros.load.site import load_site
from macros.translation import check_translations, status

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
    """Each by its own name. There may be more."""
    names = {one.id: one.name for one in load_site(data).site.council.locales}
    assert names.items() >= {
        "en-GB": "English", "pl": "Polski", "ro": "Română", "pt": "Português", "uk": "Українська", "ar": "العربية",
    }.items()  # fmt: skip


def test_promises_standards_and_services_are_whole_in_every_language(data: Path) -> None:
    """A resident reads every promise, standard, service, topic and term in their language."""
    for one in progress(data, load_site(data).site.council.locales[1:]):
        gaps = {part.section: (part.missing, part.fuzzy) for part in one.sections if part.missing or part.fuzzy}
        assert not WHOLE & gaps.keys(), f"{one.locale.id}: {gaps}"
        assert WHOLE <= {part.section for part in one.sections}


def test_the_status_of_a_language_is_told_by_section(root: Path, data: Path) -> None:
    """How much is finished, what to look at again, what is missing, what nobody has checked, and the words to do."""
    [polish] = progress(data, [one for one in load_site(data).site.council.locales if one.id == "pl"])
    said = status(root)
    assert f"pl (Polski), {polish.total.share}% finished" in said
    services = next(part for part in polish.sections if part.section == "services")
    assert re.search(rf"services +{services.finished} +0 +0 +{services.unreviewed} +0\n", said)


def test_no_translation_has_a_slip_that_a_machine_can_find(root: Path) -> None:
    """Figures, markup, endings and plural forms are as they must be, and terms are translated one way throughout."""
    found = [str(problem) for problem in check_translations(root)]
    assert not found


def test_every_file_has_its_plural_rule_as_programs_read_it(data: Path) -> None:
    """Two semicolons at its end are a mistake to Poedit."""
    for locale in load_site(data).site.council.locales[1:]:
        for domain in DOMAINS:
            header = read_po(folder(data, locale.id) / f"{domain}.po").metadata["Plural-Forms"]
            assert header == plural_forms(locale.id) and header.endswith(";") and ";;" not in header


@pytest.mark.parametrize(("number", "words"), [(2, "يومين"), (5, "5 أيام"), (28, "28 يومًا"), (100, "100 يوم")])
def test_arabic_counts_days_as_its_grammar_does(data: Path, number: int, words: str) -> None:
    """Each of its forms is used for the numbers that translation programs offer it for."""
    interface = read_catalogue(data, "ar").interface
    assert interface.ngettext("%(num)s day", "%(num)s days", number) % {"num": number} == words
