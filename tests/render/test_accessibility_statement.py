"""overrides/pages/accessibility.md: the form that UK law fixes, and nothing that is not known.

Headings and sentences are those of the model accessibility statement (SI 2018/952, regulation 8), as GDS checks them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from macros.load.loaded import Loaded
from macros.model.reference import Locale
from macros.pages import list_kinds, list_pages
from macros.project import open_project
from macros.render.environment import Renderer

State = Callable[..., str]


@pytest.fixture
def state(example: Loaded, root: Path) -> State:
    """The example council's statement as text, with other records; facts are fields of accessibility.yml."""

    def render(facts: dict[str, Any] | None = None, **records: Any) -> str:
        records["accessibility"] = example.site.accessibility.model_copy(update=facts or {})
        site = example.site.model_copy(update=records)
        [page] = [page for page in list_pages(site) if page.address == "accessibility/"]
        markdown = Renderer(site, root / "overrides").page(page).partition("\n---\n")[2]
        return " ".join(html.unescape(re.sub(r"<[^>]*>|\{:[^}]*\}", " ", markdown)).replace(" .", ".").split())

    return render


HEADINGS = [
    "# Accessibility statement",
    "## Feedback and contact information",
    "## Enforcement procedure",
    "## Compliance status",
    "## Non-accessible content",
    "### Non-compliance with the accessibility regulations",
    "### Disproportionate burden",
    "### Content that’s not within the scope of the accessibility regulations",
    "## Preparation of this accessibility statement",
]


def test_the_headings_that_the_law_fixes_stand_in_their_order(state: State) -> None:
    text = state()
    places = [text.index(heading) for heading in HEADINGS]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "sentence",
    [
        "This accessibility statement applies to www.exampleshire.example, with all its pages.",
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites "
        "and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not "
        "happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).",
        "Exampleshire Council is committed to making its website accessible, in accordance with the Public Sector Bodies "
        "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.",
        "The content listed below is non-accessible for the following reasons.",
        "This fails WCAG 2.2 success criterion 4.1.2 Name, Role, Value. We plan to fix this by 30 June 2027.",
        "This statement was prepared on 4 May 2026. It was last reviewed on 12 October 2026.",
        "This website was last tested on 12 October 2026 against the WCAG 2.2 AA standard.",
        "2 violations of WCAG in 124 views of 31 pages, by 61 rules.",
        "We’ll consider your request and get back to you within 5 working days.",
    ],
)
def test_the_statement_says_in_the_fixed_words_what_the_records_say(state: State, sentence: str) -> None:
    assert sentence in state()


WCAG = "the Web Content Accessibility Guidelines version 2.2 AA standard"


@pytest.mark.parametrize(
    ("status", "failures", "exempt", "sentence"),
    [
        ("fully compliant", False, False, f"This website is fully compliant with {WCAG}."),
        ("partially compliant", True, False, f"partially compliant with {WCAG}, due to the non-compliances listed below."),
        ("partially compliant", False, True, f"partially compliant with {WCAG}, due to the exemptions listed below."),
        ("partially compliant", True, True, "due to the non-compliances and exemptions listed below."),
        ("not compliant", True, False, f"not compliant with {WCAG}. The non-compliances are listed below."),
        ("not compliant", False, True, f"not compliant with {WCAG}. The exemptions are listed below."),
        ("not compliant", True, True, f"not compliant with {WCAG}. The non-compliances and exemptions are listed below."),
    ],
)
def test_the_compliance_status_is_one_of_the_fixed_sentences(
    state: State, example: Loaded, status: str, failures: bool, exempt: bool, sentence: str
) -> None:
    site = example.site
    pages = (*list_kinds(site, {}), *(f"downloads/promise{kind}" for kind in (".pdf", "-large-print.pdf", "-quick-reference.pdf", ".epub", ".txt", ".brf")))
    pages += ("downloads/easy-read/telephone.pdf",)
    everything = site.manual_tests["keyboard"].model_copy(update={"criteria": tuple(site.criteria), "pages": pages, "failing": ()})
    text = state(
        {"compliance": status, "exemptions": site.accessibility.exemptions if exempt else ()},
        findings=site.findings if failures else {},
        manual_tests={"keyboard": everything},
    )
    assert sentence in text
    assert ("## Non-accessible content" in text) == (status != "fully compliant")


@pytest.mark.parametrize(
    ("locale", "address", "named"),
    [
        ("en-GB", "promise/", '<a href="../promise/">Customer Promise</a>'),
        ("en-GB", "/", '<a href="../">Home page</a>'),
        ("en-GB", "search/", '<a href="../search/">Search</a>'),
        ("en-GB", "404.html", '<a href="../404.html">Page not found</a>'),
        ("en-GB", "accessibility/", '<a href="./">Accessibility statement</a>'),
        ("en-GB", "laws/", '<a href="../laws/">Laws and codes</a>'),
        ("en-GB", "downloads/promise.pdf", '<code dir="ltr">downloads/promise.pdf</code>'),
        ("en-GB", "cy/promise/", '<code dir="ltr">cy/promise/</code> (<span lang="cy" dir="ltr">Cymraeg</span>)'),
        ("cy", "cy/promise/", '<a href="../promise/">Customer Promise</a>'),
        ("cy", "cy/", '<a href="../">Home page</a>'),
        ("cy", "cy/downloads/promise-cy.pdf", '<code dir="ltr">cy/downloads/promise-cy.pdf</code>'),
        ("cy", "promise/", '<code dir="ltr">promise/</code> (<span lang="en-GB" dir="ltr">English</span>)'),
        ("cy", "/", '<code dir="ltr">/</code> (<span lang="en-GB" dir="ltr">English</span>)'),
    ],
)
def test_a_problem_names_its_page_in_its_own_language(example: Loaded, root: Path, locale: str, address: str, named: str) -> None:
    """With a link in the statement's language alone: the page of another was tested, not its translation, and a preview has none."""
    finding = example.site.findings["menu-button"].model_copy(update={"pages": (address,)})
    site = example.site.model_copy(update={"findings": {"menu-button": finding}})
    [page] = [page for page in list_pages(site, written=example.written_pages) if page.address == "accessibility/"]
    assert f"Where: {named}." in " ".join(Renderer(site, root / "overrides", locale).page(page).split())


def test_a_hand_written_page_is_named_by_its_translated_title(root: Path) -> None:
    polish = open_project(root, "pl")
    names = polish.pages["accessibility/"].page_names
    assert (names["search/"], names["404.html"]) == ("Szukaj", "Nie znaleziono strony")
    link = polish.renderer.component("finding", "page_link", "accessibility/", "ro/search/", names)
    assert link == '<code dir="ltr">ro/search/</code> (<span lang="ro" dir="ltr">Română</span>)', "Its name is in no other language."


def test_a_site_without_a_public_body_commits_nobody(state: State) -> None:
    """Only the body that publishes the site can say that it is committed."""
    text = state({"organisation": None})
    assert "is committed" not in text and "is run by" not in text
    assert "No public body runs this website yet" in text


def test_a_site_without_a_contact_says_so_and_names_those_that_are_for_something_else(state: State, example: Loaded) -> None:
    text = state(council=example.site.council.model_copy(update={"accessibility_contact": None}))
    assert "name no way to report an accessibility problem" in text
    assert "The papers do name this contact, for something else: Team Meetings team" in text
    assert "Contact us" not in text


def test_tests_by_people_with_disabilities_are_claimed_only_if_recorded(state: State, example: Loaded) -> None:
    assert "Last tested by people with disabilities on 6 October 2026." in state()
    test = example.site.manual_tests["keyboard"].model_copy(update={"with_disabled_people": False})
    without = state(manual_tests={"keyboard": test})
    assert without.count("Not yet tested by people with disabilities.") == 2
    assert "Last tested by people" not in without


def test_the_statement_names_the_kinds_of_file_that_no_person_has_tested(state: State, example: Loaded) -> None:
    """Files are parts of the website by law. A test may name one; it says nothing of pages."""
    text = state()
    sentence = "No person has tested a file of these kinds yet, so nobody can say that they meet the standard:"
    assert text.index("### Non-compliance") < text.index(sentence) < text.index("### Disproportionate burden")
    kinds = text.partition(sentence)[2].partition("###")[0]
    assert "Large print, to print or read on screen ( PDF ) The short version" in kinds and "E-book ( EPUB ) Plain text" in kinds
    everything = example.site.manual_tests["keyboard"].model_copy(
        update={"pages": ("downloads/promise.epub", "cy/downloads/promise-large-print-cy.pdf"), "criteria": tuple(example.site.criteria)}
    )
    tested = state(manual_tests={"keyboard": everything})
    left = tested.partition(sentence)[2].partition("###")[0]
    assert "Braille, for a braille display or embosser ( BRF )" in left and "E-book" not in left and "Large print" not in left
    assert "None of the 55 success criteria" not in tested and "52 of the 55 success criteria" not in tested
    assert "1.3.3 Sensory Characteristics" in tested, "A test of a file judges no page."


def test_each_language_of_a_measurement_says_which_way_it_is_written(example: Loaded, root: Path) -> None:
    """A screen reader says its name in its own voice, and an Arabic name does not turn the sentence around (WCAG 3.1.2)."""
    locales = (*example.site.council.locales, Locale(id="ar", name="العربية"))
    measured = example.site.automated_results["axe"].model_copy(update={"languages": ("en-GB", "ar")})
    council = example.site.council.model_copy(update={"locales": locales})
    site = example.site.model_copy(update={"council": council, "automated_results": {"axe": measured}})
    [page] = [page for page in list_pages(site) if page.address == "accessibility/"]
    text = Renderer(site, root / "overrides").page(page)
    assert '<span lang="en-GB" dir="ltr">English</span> and <span lang="ar" dir="rtl">العربية</span>.' in text
    assert "Cymraeg" not in text


def test_without_any_test_the_statement_says_that_nothing_was_measured(state: State) -> None:
    text = state(manual_tests={}, automated_results={})
    assert "Not yet measured." in text
    assert "No test by a person is on record" in text
    assert "No test of this website against the WCAG 2.2 AA standard is on record yet." in text
    assert "None of the 55 success criteria of the standard (WCAG 2.2 AA) has been fully tested yet." in text


def test_a_machine_alone_does_not_make_a_criterion_tested(state: State) -> None:
    """1.4.3 has an automated test, which cannot decide every case; of 1.2.2 a machine can tell alone, and of 1.2.1 it did not."""
    text = state()
    assert "1.4.3 Contrast (Minimum) (tested by a machine, which cannot tell alone)" in text
    assert "1.2.2" not in text
    assert "1.2.1 Audio-only and Video-only (Prerecorded) " in text and "(Prerecorded) (tested" not in text


def test_open_problems_stand_apart_from_those_that_are_fixed(state: State) -> None:
    before, _, after = state().partition("## Problems that have been fixed")
    assert "The menu button does not say" in before and "The large figure" not in before
    assert "This failed WCAG 2.2 success criterion 1.4.3 Contrast (Minimum). Fixed on 28 May 2026, in version 1.2." in after
