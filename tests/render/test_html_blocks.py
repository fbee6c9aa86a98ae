"""macros/render/html_blocks.py: setting HTML aside saves time and changes nothing that anybody sees."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from macros.render.html_blocks import HtmlBlocks, ids

EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
              "pymdownx.details", "pymdownx.superfences"]  # fmt: skip

TRICKY = {
    "elements of one name inside each other": "# A\n\n<div>\n<div>*a*</div>\n\n<div>b</div>\n</div>\n\nAfter *it*.",
    "elements without a blank line between them": "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n## C {: #c }\nText",
    "Markdown inside HTML": '<div markdown="1">\n\n*a*\n\n<p>b</p>\n\n</div>\n\n*c*',
    "an attribute that says Markdown and no more": "<figure markdown>\n*a*\n</figure>\n\n*b*",
    "an element with Markdown in it inside another": '<section>\n<div markdown="1">\n*a*\n</div>\n</section>\n\n*b*',
    "words after the end": "<div>a</div> and *b*\n\n<p>c</p>",
    "an element that nothing closes": "<p>a\n\n*b*\n\n<p>c</p>\n\n<div>d</div>",
    "an element with a longer name": "<pre>\n*a*\n</pre>\n\n<p>b</p>",
    "HTML in a block of code": "```html\n<div>\n*a*\n</div>\n```\n\n    <p>b</p>\n\n`<p>`",
    "HTML in a remark": "<!--\n<div>\n*a*\n</div>\n-->\n\n*b*",
    "HTML in a list": "- a\n\n    <div>*b*</div>\n\n- c",
    "HTML in the middle of a paragraph": "a\n<div>*b*</div>\nc",
    "inline HTML at the start": "<strong>a</strong> *b*\n\n<span>c</span>",
    "an attribute with an angle": '<div title="a > b">*c*</div>\n\n*d*',
}


def _lines(text: str, *more: markdown.Extension) -> list[str]:
    """HTML without blank lines: the only thing that may differ."""
    return [line for line in markdown.markdown(text, extensions=[*EXTENSIONS, *more]).splitlines() if line.strip()]


@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY)
def test_html_set_aside_comes_back_as_it_was(text: str) -> None:
    """Whatever an author writes, the page is the one that Python-Markdown makes alone."""
    assert _lines(text, HtmlBlocks()) == _lines(text)


def test_every_page_of_the_example_council_is_the_same(root: Path) -> None:
    """No template of this project makes a difference either."""
    pages = {path.name: path.read_text(encoding="utf-8") for path in (root / "tests" / "expected").glob("*.md")}
    assert pages
    assert not [name for name, text in pages.items() if _lines(text, HtmlBlocks()) != _lines(text)]


def test_html_is_set_aside() -> None:
    """The costly parsers of HTML see a mark in the place of each element."""
    md = markdown.Markdown(extensions=["md_in_html", HtmlBlocks()])
    lines = md.preprocessors["html_blocks"].run(["# A", "", "<div>", "<p>b</p>", "</div>", "", "c"])
    assert "<" not in "".join(lines)


def test_ids_are_found_wherever_they_stand() -> None:
    """A link may end in the id of any element."""
    assert ids('<p id="a">x</p>\n<li class="b" id="c">id="d"</li>') == {"a", "c"}
