"""macros/formats/markup.py: markup in, blocks out, and an error for whatever it does not know."""

from __future__ import annotations

import pytest

from macros.formats.blocks import Block, Cell, Figure, Heading, Listing, Paragraph, Run, Table, Terms, Words
from macros.formats.markup import MarkupError, read_markup

SITE = "https://council.example/"
HERE = "services/libraries/"


def read(markup: str, address: str = SITE) -> tuple[Block, ...]:
    """The blocks under a title."""
    return read_markup(f"<h1>Title</h1>{markup}", "en-GB", HERE, address)[1]


def said(*texts: str) -> tuple[Block, ...]:
    """Plain paragraphs."""
    return tuple(Paragraph((Run(text),)) for text in texts)


def faults(markup: str) -> tuple[str, ...]:
    """What is wrong with markup."""
    with pytest.raises(MarkupError) as found:
        read(markup)
    return found.value.faults


def test_the_first_heading_is_the_title() -> None:
    title, blocks = read_markup("<h1>A <em>fine</em> title</h1><p>Text</p>", "en-GB", HERE, SITE)
    assert title == (Run("A fine title"),)
    assert blocks == said("Text")


def test_words_keep_their_weight_language_and_meaning() -> None:
    """Bold, a link, another language and what an abbreviation stands for; spaces as a reader sees them."""
    [paragraph] = read(
        '<p class="lead">One\n  <strong>two <a href="https://x.example/">three</a></strong>'
        ' <span lang="pl" dir="ltr">cztery</span> <span lang="en-GB">five</span> <abbr title="Something">SIX</abbr>.</p>'
    )
    assert paragraph == Paragraph(
        (
            Run("One "),
            Run("two ", strong=True),
            Run("three", strong=True, address="https://x.example/"),
            Run(" "),
            Run("cztery", language="pl"),
            Run(" five "),
            Run("SIX", expansion="Something"),
            Run("."),
        ),
        "lead",
    )


def test_signs_that_were_escaped_are_themselves_again() -> None:
    assert read("<p>&#42;a&#95; &lt;b&gt; &amp; &#39;c&#39; &mdash; d</p>") == said("*a_ <b> & 'c' — d")


def test_a_block_of_another_language_makes_all_its_words_so() -> None:
    blocks = read('<div lang="ar" dir="rtl"><p>x</p><ul><li>y</li></ul></div>')
    assert blocks == (
        Paragraph((Run("x", language="ar"),)),
        Listing(((Paragraph((Run("y", language="ar"),)),),)),
    )


def test_lists_hold_words_paragraphs_and_lists() -> None:
    [listing] = read('<ol class="steps"><li>a</li><li><p>b</p> c <ul><li>d</li></ul></li></ol>')
    assert listing == Listing((said("a"), (*said("b", "c"), Listing((said("d"),)))), ordered=True)


def cells(*texts: str, header: bool = False) -> tuple[Cell, ...]:
    """Cells of a row, the first of which names it; of the heading row, all."""
    return tuple(Cell(said(text), header or not number) for number, text in enumerate(texts))


def test_a_cell_that_spans_rows_stands_in_each() -> None:
    """Also one in the last column, and one under another."""
    [table] = read(
        '<table class="compare"><caption>C</caption><thead><tr><th>x</th><th>y</th><th>z</th></tr></thead><tbody>'
        '<tr><th rowspan="2">a</th><td>1</td><td rowspan="3">all</td></tr><tr><td>2</td></tr>'
        '<tr><th>b</th><td>3</td></tr><tr><th>c</th><td>4</td><td>5</td></tr></tbody></table>'
    )
    assert table == Table(
        (Run("C"),),
        cells("x", "y", "z", header=True),
        (cells("a", "1", "all"), cells("a", "2", "all"), cells("b", "3", "all"), cells("c", "4", "5")),
    )


def test_a_table_without_a_caption_has_the_heading_above_it() -> None:
    """Markdown can write no caption."""
    table = read("<h2>Fees</h2><table><thead><tr><th>x</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>")[1]
    assert table.caption == (Run("Fees"),)


def test_terms_are_told_from_what_they_mean() -> None:
    [terms] = read('<dl class="facts"><div><dt>Date</dt><dd>2023</dd></div><div><dt>Owner</dt><dd><p>A</p><p>B</p></dd></div></dl>')
    assert terms == Terms((((Run("Date"),), said("2023")), ((Run("Owner"),), said("A", "B"))))


def test_terms_may_stand_in_what_a_term_means() -> None:
    inner = Terms((((Run("b"),), said("c")),))
    assert read("<dl><dt>a</dt><dd><dl><dt>b</dt><dd>c</dd></dl></dd></dl>") == (Terms((((Run("a"),), (inner,)),)),)


def test_a_drawing_keeps_its_names_as_written() -> None:
    """SVG tells capitals from small letters, and HTML does not."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" aria-label="A dot"><clipPath/></svg>'
    assert read(f"<figure>{svg}<figcaption>Dots</figcaption></figure>") == (Figure(svg, "A dot", (Run("Dots"),)),)


def test_a_drawing_may_say_nothing_that_the_words_beside_it_do_not_say() -> None:
    """Easy read has such pictures."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"/>'
    assert read(f"<figure>{svg[:-2]}></svg></figure>") == (Figure(svg, ""),)


def test_links_to_other_pages_have_whole_addresses() -> None:
    [paragraph] = read('<p><a href="../../laws/#a-law">law</a></p>')
    assert paragraph.words == (Run("law", address=f"{SITE}laws/#a-law"),)


def test_links_are_plain_words_where_the_address_of_the_site_is_not_known() -> None:
    assert read('<p>See the <a href="../../laws/#a-law">law</a>.</p>', address="") == said("See the law.")


def test_links_inside_the_document_lead_to_what_they_name() -> None:
    """Only what a link leads to has a name, wherever on the page it stood."""
    blocks = read(
        '<p><a href="#b">1</a> <a href="#c">2</a> <a href="#d">3</a> <a href="#e">4</a> <a href="#f">5</a></p>'
        '<h2 id="a">A</h2><h2 id="b">B</h2><ul><li id="c"><p>x</p><p>y</p></li></ul>'
        '<dl><div id="d"><dt>t</dt><dd>u</dd></div><dt>v</dt><dd>w</dd></dl>'
        '<table><thead><tr><th>h</th></tr></thead><tbody><tr id="e"><td>k</td></tr></tbody></table><div id="f">l</div>'
    )
    assert [run.address for run in blocks[0].words if run.text != " "] == ["#b", "#c", "#d", "#e", "#f"]
    assert [block.id for block in blocks if isinstance(block, Heading)] == ["", "b"]
    assert [paragraph.id for paragraph in blocks[3].items[0]] == ["c", ""]
    assert blocks[4].ids == ("d", "")
    assert blocks[5].rows[0][0].blocks[0].id == "e"
    assert blocks[6].id == "f"


def test_a_document_of_several_pages_keeps_their_names_apart() -> None:
    """Two services may both have a standard "times"; links find the right one, and headings stand a level lower."""
    blocks = read(
        '<p><a href="../parking/#times">1</a> <a href="../parking/">2</a></p>'
        '<section data-page="services/roads/"><h1>Roads</h1><h2 id="times">Times</h2><p><a href="#times">3</a></p></section>'
        '<section data-page="services/parking/"><h1>Parking</h1><h2 id="times">Times</h2></section>'
    )
    words = (*blocks[0].words, *blocks[3].words)
    assert [run.address for run in words if run.text != " "] == ["#parking.times", "#parking", "#roads.times"]
    headings = [(block.level, block.id) for block in blocks if isinstance(block, Heading)]
    assert headings == [(2, ""), (3, "roads.times"), (2, "parking"), (3, "parking.times")]


def test_what_stands_in_a_box_on_a_page_stands_in_brackets_in_a_line() -> None:
    words: Words = read('<p class="figure"><strong>5 days</strong> <span class="case">letters</span></p>')[0].words
    assert words == (Run("5 days", strong=True), Run(" (letters)"))


def test_a_line_that_is_broken_off_is_a_paragraph() -> None:
    assert read("<p><strong>a</strong><br>b</p><ul><li>c<br/>d</li></ul>") == (
        Paragraph((Run("a", strong=True),)),
        *said("b"),
        Listing((said("c", "d"),)),
    )


def test_a_sign_that_is_only_for_the_eye_is_left_out() -> None:
    """What is not for a screen reader is for no reader: the words say the same."""
    assert read('<p><span aria-hidden="true">✓</span> Met <span hidden>Loading</span></p>') == said("Met")


def test_what_a_page_folds_away_is_open_in_a_document() -> None:
    blocks = read("<details><summary>More</summary><p>a</p></details>")
    assert blocks == (Paragraph((Run("More"),), "label"), *said("a"))


def test_a_heading_below_the_fourth_level_is_a_label() -> None:
    assert read("<h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5>")[3] == Paragraph((Run("d"),), "label")


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<video></video>", "A document cannot show <video>."),
        ('<p class="shiny">x</p>', 'A document cannot show <p> of class "shiny".'),
        ('<div class="grid"><p>x</p></div>', 'A document cannot show <div> of class "grid".'),
        ('<ul class="menu"><li>x</li></ul>', 'A document cannot show <ul> of class "menu".'),
        ('<p>a <img src="x.png" alt="b"></p>', "<img> cannot stand in <p>."),
        ('<p>a <span class="icon">b</span></p>', "<span> cannot stand in <p>."),
        ("<ul><p>a</p></ul>", "In <ul> stands <p>, and only <li> can."),
        ("<ul>a<li>b</li></ul>", "In <ul> stands text, and only <li> can."),
        ("<h1>b</h1>", "There are two headings of the first level"),
        ('<p><a href="#a">b</a></p><ul><li id="a"><ul><li>c</li></ul></li></ul>', 'A link leads to "a"'),
        ("<h2>a</h2><h4>b</h4>", 'The heading "b" leaves a level out.'),
        ("<table><tbody><tr><td>a</td></tr></tbody></table>", "A table needs one row of headings"),
        ("<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>", "A table needs one row"),
        ('<table><thead><tr><th colspan="2">a</th></tr></thead><tbody></tbody></table>', "take its colspan away"),
        ("<figure>words</figure>", "In <figure> stands text, and only <svg> can."),
        ("<figure></figure>", "A <figure> needs one <svg>"),
        ("<figure><svg></svg></figure>", "A drawing says what it is"),
        ('<figure><svg xmlns="http://www.w3.org/2000/svg"></svg></figure>', "in aria-label what it shows"),
    ],
)
def test_what_it_does_not_know_is_an_error(markup: str, fault: str) -> None:
    """Nothing is lost without a word: not an element, not a class, not a line between the items of a list."""
    assert any(fault in one for one in faults(markup)), faults(markup)


def test_every_fault_is_told_at_once() -> None:
    assert len(faults("<video></video><nav></nav><h2>a</h2><h4>b</h4>")) == 3


def test_a_document_needs_a_title() -> None:
    with pytest.raises(MarkupError, match="no heading of the first level"):
        read_markup("<p>a</p>", "en-GB", HERE, SITE)
