"""What a page in another language says of its translation."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from macros.i18n.local_text import LocalText
from macros.load.loaded import Loaded
from macros.render.environment import Renderer

ENGLISH = LocalText("We answer letters within five working days.", "en-GB", "We answer letters within five working days.")
WELSH = LocalText("Byddwn yn ateb llythyrau o fewn pum diwrnod gwaith.", "cy", str(ENGLISH))
BY_MACHINE = "This translation was made by a machine. No person has checked it yet."
BY_PERSON = "This translation was made by a person. Nobody else has checked it yet."
CHECKED = "This translation was checked by: The Welsh language team."


@pytest.fixture
def notices(example: Loaded, root: Path):
    """What is said of a page that shows some texts, in one line; who made the translation may be changed."""

    def say(*shown: LocalText, **changes: str | None) -> html.HtmlElement:
        locales = [one.model_copy(update=changes) if one.id == "cy" else one for one in example.site.council.locales]
        council = example.site.council.model_copy(update={"locales": tuple(locales)})
        renderer = Renderer(example.site.model_copy(update={"council": council}), root / "overrides", "cy")
        return html.fromstring(renderer.notices("services/", shown))

    return say


@pytest.mark.parametrize(
    ("changes", "who"),
    [
        ({"reviewer": None, "translated_by": "machine"}, BY_MACHINE),
        ({"reviewer": None}, BY_PERSON),
        ({}, CHECKED),
    ],
)
def test_every_page_says_who_translated_the_words_that_are_translated(notices, changes: dict[str, str | None], who: str) -> None:
    """Also where most of it is English: its headings, menu and labels are not."""
    translated, partly, hardly, frame = (
        " ".join(notices(*shown, **changes).text_content().split())
        for shown in ((WELSH,), (WELSH, ENGLISH), (ENGLISH,), ())
    )
    assert translated == frame == who
    assert partly == f"{who} Parts that are not translated yet are in English."
    assert hardly == f"Most of this page has not been translated yet, and is in English. The rest is translated. {who}"


def test_search_is_told_where_most_of_a_page_is_english(notices) -> None:
    """Its results are read out in the right voice then (WCAG 3.1.2)."""
    assert notices(ENGLISH).get("data-pagefind-meta") == "body_lang:en-GB"
    assert notices(WELSH).get("data-pagefind-meta") is None


@pytest.mark.parametrize(
    ("older", "english", "shown"),
    [
        ("## How old {: #how-old }", "## How old, {: #how-old }", "How old How old,"),
        ('<p class="lead">Call  us</p>', '<p class="lead">Call us.</p>', "Call us Call us."),
        ("See [service](services.md) **now**", "See [service](services.md), *now*", "See service now See service, now"),
        ("Pay [rent](service:no-such-service)", "Pay [rent](service:housing-rents).", "Pay rent Pay rent."),
        ('We have {{ counts("laws") }} laws', 'We have {{ counts("laws") }} laws.', "We have … laws We have … laws."),
        ("- One\n- Two", "- One\n- Two.", "One Two One Two."),
        ("1. One\n2. Two", "1. One\n2. Two.", "1. One 2. Two 1. One 2. Two."),
        ("| A & B | b |\n| --- | --- |\n| 1 < 2 | 3 |", "| A & B | b. |\n| --- | --- |\n| 1 < 2 | 3 |", "A & B b 1 < 2 3 A & B b. 1 < 2 3"),
        ('!!! note "Title"\n\n    One', '!!! note "Title"\n\n    One.', "Title One Title One."),
        ("[^1]: One", "[^1]: One.", "One One."),
        ("£5 for 1 * 2 files_of_rows", "£5 for 1 * 2 files_of_rows.", "£5 for 1 * 2 files_of_rows £5 for 1 * 2 files_of_rows."),
    ],
)
def test_changed_english_is_shown_in_words_alone(notices, older: str, english: str, shown: str) -> None:
    """Residents do not read Markdown, and nothing in it is obeyed or looked up."""
    [line] = notices(WELSH, LocalText("Cymraeg", "cy", english, older)).iter("li")
    assert line.text_content() == shown
    assert [one.tag for one in line] == ["del", "ins"] and not line.xpath(".//*/*")


def test_the_same_change_is_shown_once_and_one_of_signs_alone_not_at_all(notices) -> None:
    """A title stands in the tab and above the page. The address of a link is no wording."""
    both = (LocalText("Teitl", "cy", "Title.", "Title"), LocalText("# Teitl", "cy", "# Title.", "# Title"))
    said = notices(WELSH, *both, LocalText("[a](b.md)", "cy", "[a](b.md)", "[a](c.md)"))
    assert len(list(said.iter("li"))) == 1 and "since one sentence here" in said.text_content()
