"""What people write in Markdown can be used by everyone."""

from __future__ import annotations

import markdown
import pytest

from macros.render.written import below_title, usable

EXTENSIONS = ["attr_list", "footnotes", "tables", "pymdownx.tabbed"]


@pytest.fixture
def made() -> object:
    """Markdown in, mended HTML out, with the extensions that mkdocs.yml switches on."""

    def make(text: str) -> str:
        settings = {"pymdownx.tabbed": {"alternate_style": True}}
        return usable(markdown.markdown(text, extensions=EXTENSIONS, extension_configs=settings), str)

    return make


def test_a_table_can_be_scrolled_by_keyboard_and_has_a_name(made) -> None:
    """It stands in a focusable group that is named by the heading above it; its headings say they are for columns."""
    html = made("## Fees {: #fees }\n\n| What | How much |\n|---|---|\n| Bin | £5 |\n")
    assert '<div class="table" role="group" tabindex="0" aria-labelledby="fees"><table>' in html
    assert html.count('<th scope="col">') == 2


def test_tabs_are_headed_blocks_with_nothing_to_operate(made) -> None:
    """No radio buttons, every block visible, each under its label."""
    html = made('=== "By phone"\n\n    Call us.\n\n=== "By post"\n\n    Write to us.\n\nAfter.\n')
    assert "<input" not in html and "<label" not in html
    assert html.index("By phone") < html.index("Call us.") < html.index("By post") < html.index("Write to us.")
    assert html.count("<div") == html.count("</div>")
    assert "<p>After.</p>" in html


def test_two_sets_of_tabs_keep_their_own_labels(made) -> None:
    """The labels of the first are not used up by the second."""
    html = made('=== "A"\n\n    one\n\nBetween.\n\n=== "B"\n\n    two\n')
    assert html.index("A") < html.index("one") < html.index("Between.") < html.index("B</p>") < html.index("two")


def test_each_way_back_from_a_footnote_has_its_own_name(made) -> None:
    """Two links of one name must not lead to different places (WCAG 2.4.4)."""
    html = made("One[^1] and two[^2].\n\n[^1]: First.\n[^2]: Second.\n")
    assert 'aria-label="Back to the text, note 1"' in html
    assert 'aria-label="Back to the text, note 2"' in html


def test_each_way_back_to_a_note_that_is_mentioned_twice_has_its_own_name(made) -> None:
    """It says by number which mention it leads to, whatever the note is called in Markdown."""
    html = made("One[^why] and again[^why].\n\n[^why]: Because.\n")
    assert 'href="#fnref:why" aria-label="Back to the text, note 1"' in html
    assert 'href="#fnref2:why" aria-label="Back to the text, note 1 (2)"' in html


def test_what_stands_below_a_title_is_not_in_its_language() -> None:
    """A title that is not translated stands in an element that says so, which ends before the page's own words."""
    marked = '<div dir="ltr" lang="en-GB">\n<h1 id="a">A</h1>\n</div>'
    assert below_title(f"{marked}\n<p>b</p>", "<p>c</p>") == f"{marked}<p>c</p>\n<p>b</p>"
    assert below_title('<h1 id="a">A</h1>\n<div>b</div>', "<p>c</p>") == '<h1 id="a">A</h1><p>c</p>\n<div>b</div>'


def test_what_stands_below_a_title_comes_first_where_there_is_none() -> None:
    """No page goes without it."""
    assert below_title("<p>b</p>", "<p>c</p>") == "<p>c</p><p>b</p>"
