"""Hand-written pages are translated by paragraph."""

from __future__ import annotations

import re

import markdown
import polib
import pytest
from lxml import html

from macros.i18n.catalogue import Catalogue
from macros.i18n.markdown import page_messages, translate_page

PAGE = """---
title: Complain
template_kind: written
---

# Complain

Tell us.

## Steps {: #steps }

{{ complaint_steps() }}

- One
- Two
"""


def welsh(**translations: str) -> Catalogue:
    """A catalogue of the page, by the last two steps of the context."""
    content = polib.POFile()
    for message in page_messages(PAGE, "docs/complain.md"):
        name = message.context.removeprefix("docs/complain.md/").replace("/", "_")
        if name in translations:
            content.append(polib.POEntry(msgctxt=message.context, msgid=message.text, msgstr=translations[name]))
    return Catalogue("cy", content, polib.POFile())


def test_a_translator_is_told_how_long_a_menu_entry_may_be() -> None:
    """The check counts its letters; nobody should have to run it to know."""
    page = PAGE.replace("template_kind: written", "menu: Complaints")
    comments = {message.context: message.comment for message in page_messages(page, "docs/complain.md")}
    assert comments["docs/complain.md/menu"] == "The page's menu, 30 letters at most"
    assert comments["docs/complain.md/title"] == "The page's title"


def test_a_translator_gets_words_and_no_macros() -> None:
    """A paragraph that only calls a macro has nothing to translate."""
    texts = [message.text for message in page_messages(PAGE, "docs/complain.md")]
    assert texts == ["Complain", "# Complain", "Tell us.", "## Steps {: #steps }", "- One\n- Two"]


def test_a_paragraph_added_under_one_heading_changes_no_context_under_another() -> None:
    """Contexts count from the last heading with an id."""
    before = {message.text: message.context for message in page_messages(PAGE, "p.md")}
    after = {message.text: message.context for message in page_messages(PAGE.replace("Tell us.", "Tell us.\n\nNow."), "p.md")}
    assert before["- One\n- Two"] == after["- One\n- Two"]


def test_a_page_without_translations_is_english_and_says_so() -> None:
    """Each paragraph stands in an element with its language; macros do not."""
    text, shown = translate_page(PAGE, "docs/complain.md", welsh())
    assert text.count('lang="en-GB"') == 4
    assert "\n\n{{ complaint_steps() }}\n\n" in text
    assert {one.locale for one in shown} == {"en-GB"}


def test_a_translated_paragraph_takes_the_place_of_the_english() -> None:
    """The rest of the page, its front matter included, stays as it is."""
    text, shown = translate_page(PAGE, "docs/complain.md", welsh(title="Cwyno", top_1="Dywedwch wrthym."))
    assert "title: Cwyno\ntemplate_kind: written" in text
    assert "Dywedwch wrthym." in text and "Tell us." not in text
    assert [one for one in shown if one.locale == "cy"] == ["Cwyno", "Dywedwch wrthym."]


FRONT = """---
title: Complain to us
menu: Complain
description: How to complain.
search_words: complaint complaints not happy
---

Tell us.
"""


def polish(**translations: tuple[str, str]) -> Catalogue:
    """A catalogue of the front matter: for each key its translation, and the English before if that was another."""
    content = polib.POFile()
    for message in page_messages(FRONT, "docs/complain.md"):
        if found := translations.get(message.context.rpartition("/")[2]):
            more = {"flags": ["fuzzy"], "previous_msgid": found[1]} if found[1] else {}
            content.append(polib.POEntry(msgctxt=message.context, msgid=message.text, msgstr=found[0], **more))
    return Catalogue("pl", content, polib.POFile())


def test_a_title_that_is_old_or_english_is_among_what_a_page_shows() -> None:
    """It stands in the tab, the breadcrumb and the menu. The description and the words of the search do not."""
    older = polish(title=("Skargi", "Complain, to us"), description=("Jak złożyć skargę.", "How to complain"))
    _, shown = translate_page(FRONT, "docs/complain.md", older)
    assert [(one, one.locale, one.older_english) for one in shown] == [
        ("Skargi", "pl", "Complain, to us"), ("Complain", "en-GB", ""), ("Tell us.", "en-GB", ""),
    ]  # fmt: skip


def test_words_that_people_type_are_translated_with_what_they_type_without_marks() -> None:
    """The search finds an "e" for an "ę" by itself, but no "l" for an "ł"."""
    [message] = [one for one in page_messages(FRONT, "docs/complain.md") if one.context == "docs/complain.md/search_words"]
    assert message.text == "complaint complaints not happy" and "type to find it" in message.comment
    text, _ = translate_page(FRONT, "docs/complain.md", polish(title=("Złóż skargę", ""), search_words=("zażalenie źle było", "")))
    assert "search_words: zażalenie źle było Zlóż bylo\n" in text
    assert "search_words: complaint complaints not happy\n" in translate_page(FRONT, "docs/complain.md", polish())[0]


def test_computer_code_is_left_alone() -> None:
    """Nobody translates it, and it is in no language that a page could name."""
    page = "# Data {: #data }\n\nFetch it:\n\n```text\ncurl -O address\n```\n"
    assert [message.text for message in page_messages(page, "p.md")] == ["# Data {: #data }", "Fetch it:"]
    assert "\n\n```text\ncurl -O address\n```\n" in translate_page(page, "p.md", welsh())[0]


WHOLE = {
    "note": '!!! note "Title"\n\n    One.\n\n    Two.',
    "details": '??? question "What is in here?"\n\n    One.\n\n    Two.',
    "tabs": '=== "By phone"\n\n    Call us.\n\n    - Now',
    "list": "- One\n\n    More of one.\n\n- Two",
    "numbers": "1. One\n\n2. Two\n\n    ```text\n    code\n\n    more\n    ```",
    "fence": '```text\nfirst: "a"\n\n\nsecond: "b"\n```',
    "tildes": "~~~\nfirst\n\n    second\n\nthird\n~~~",
    "definitions": "Term\n\n:   One.\n\n    Two.",
    "footnote": "[^1]: One.\n\n    Two.",
}
"""What Markdown writes with blank lines inside."""
CODE = ("fence", "tildes")
EXTENSIONS = ["admonition", "def_list", "footnotes", "md_in_html", "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed"]


@pytest.mark.parametrize("name", WHOLE)
def test_what_has_blank_lines_inside_stays_whole(name: str) -> None:
    """It is one message, between others; and untranslated it is what the English page has, in an element with its language."""
    page = f"Before.[^1]\n\n{WHOLE[name]}\n\nAfter."
    words = [] if name in CODE else [WHOLE[name]]
    assert [message.text for message in page_messages(page, "p.md")] == ["Before.[^1]", *words, "After."]
    untranslated = html.fromstring(made(translate_page(page, "p.md", welsh())[0].removeprefix("---\n---\n")))
    marked = untranslated.xpath("//*[@lang='en-GB']")
    for element in marked:
        element.drop_tag()
    assert len(marked) == 2 + len(words)
    assert close(untranslated) == close(html.fromstring(made(page)))


def made(text: str) -> str:
    """The HTML of a page, in one element."""
    tabs = {"pymdownx.tabbed": {"alternate_style": True}}
    return f"<main>{markdown.markdown(text, extensions=EXTENSIONS, extension_configs=tabs)}</main>"


def close(element: html.HtmlElement) -> str:
    """Its HTML, without the lines between elements."""
    return re.sub(r">\s+<", "><", html.tostring(element, encoding="unicode"))


def test_a_fence_that_is_never_closed_takes_no_more_than_its_own_paragraph() -> None:
    """Python-Markdown takes it for words, so the rest of the page is to be translated."""
    assert [message.text for message in page_messages("Before.\n\n```text\ncode\n\nAfter.", "p.md")] == ["Before.", "After."]
