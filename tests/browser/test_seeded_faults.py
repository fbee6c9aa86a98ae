"""A check that cannot fail is no check: each fault that is made on purpose here is found by the suite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import layout
import pytest
import structure
import test_complaint_text
import test_due_dates
import test_keyboard
import test_layout
import test_search
import test_structure
import test_weight
import test_without_javascript
from axe import Axe
from keyboard import Keyboard
from pages import SitePage
from playwright.sync_api import Page, expect
from seeded import (
    SCRIPT,
    STYLE,
    Broken,
    Fault,
    by_axe,
    by_language,
    by_layout,
    by_place,
    by_structure,
    by_test,
    by_validator,
    by_walk,
)
from server import Host
from views import LARGE_TEXT, PHONE, SPACING, View, open_menu
from visiting import Visits

DESKTOP = View("1280 pixels")
MENU = View("menu open", width=PHONE, use=open_menu)
DARK = View("1280 pixels, dark", colours="dark")
NARROW = View("320 pixels", width=PHONE)
FORCED = View("forced colours", forced_colours=True)
PAPER = View("print", media="print")
TABLE = "background/risks/after-review/"
TRAP = """
document.addEventListener("keydown", (event) => {
    const last = document.querySelector("footer a");
    if (event.key === "Tab" && !event.shiftKey && document.activeElement === last) event.preventDefault();
});"""
ASIDE = """
document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && document.activeElement.matches(".wordmark")) {
        event.preventDefault();
        document.querySelector("main a").focus();
    }
});"""

RULES = [
    Fault("a label is dropped", by_axe(DESKTOP), "label:", "<p>", '<label for="search_words">', page=""),
    Fault("text is too faint", by_axe(DESKTOP), "color-contrast:", ":root { --quiet: #9aa8a5 !important }", file=STYLE),
    Fault("text is too faint in the dark", by_axe(DARK), "color-contrast:", "@media (prefers-color-scheme: dark) { :root { --quiet: #66706e !important } }", file=STYLE),
    Fault("links are told apart by colour alone", by_axe(DESKTOP), "link-in-text-block:", "main a { text-decoration: none; color: #4a5a57 !important }", file=STYLE, page="about/"),
    Fault("a link has no name", by_axe(DESKTOP), "link-name:", '<h1 id="libraries"><a href="#page_content"></a>', '<h1 id="libraries">'),
    Fault("the page has no language", by_axe(DESKTOP), "html-has-lang:", "<html>", '<html lang="en-GB" dir="ltr">'),
    Fault("the menu's button has a wrong state", by_axe(NARROW), "aria-valid-attr-value:", 'aria-controls="site_menu" aria-haspopup="perhaps"', 'aria-controls="site_menu"'),
    Fault("text stands outside of all landmarks", by_axe(DESKTOP), "region:", "<p>Lost.</p><footer>", "<footer>"),
    Fault("a picture is behind text", by_axe(DESKTOP), "[undecided", "main { background: url(icon.svg) }", file=STYLE),
    Fault("the open menu is too faint", by_axe(MENU), "color-contrast:", "#site_menu:not(.closed) a { color: #3f7d79 !important }", file=STYLE),
    Fault("an element is never closed", by_validator, "close-order", "<div><h1", "<h1"),
    Fault("an item stands outside of its list", by_validator, "element-permitted", '<h1 id="libraries"><li>', '<h1 id="libraries">'),
    Fault("an id is used twice", by_validator, "no-dup-id", '<p id="page_content"', "<p", page="complain/"),
    Fault("a level of headings is left out", by_structure(structure.headings), "after level 1, level 4", "<h4>Lost</h4><h2", "<h2"),
    Fault("there are two main headings", by_structure(structure.headings), "only h1", "<h1>Lost</h1><h2", "<h2"),
    Fault("a landmark has no name", by_structure(structure.landmarks), "no name", '<nav id="site_menu">', '<nav id="site_menu" aria-label="Sections">'),
    Fault("two landmarks have one name", by_structure(structure.landmarks), "are called", 'aria-label="About this site"', 'aria-label="Sections"'),
    Fault("the first link leads nowhere", by_structure(structure.landmarks), "does not skip", 'href="#page_contents"', 'href="#page_content"'),
    Fault("the language is written wrongly", by_structure(structure.languages), "is no language", 'lang="english" dir', 'lang="en-GB" dir'),
    Fault("Arabic is written from left to right", by_structure(structure.languages), "is written rtl", '<h1 lang="ar" dir="ltr"', "<h1"),
    Fault("English in a translation does not say so", by_language, "English, not marked", '<html lang="pl" dir="ltr">', '<html lang="en-GB" dir="ltr">'),
    Fault("a language leads to the start page", by_place(structure.other_languages), "another page: https://site/pl/", 'href="../../pl/"', 'href="../../pl/services/libraries/"'),
    Fault("a language's name is not marked", by_place(structure.other_languages), "does not say its language", 'hreflang="pl"', 'lang="pl" hreflang="pl"'),
    Fault("a link does not say that it leads to another language", by_place(structure.other_languages), "does not say its language", 'lang="pl" dir', 'lang="pl" hreflang="pl" dir'),
    Fault("the language of the page is not told apart", by_place(structure.other_languages), "told apart", 'dir="ltr">English', 'dir="ltr" aria-current="true">English'),
    Fault("links of one name lead to two places", by_place(structure.links), "lead to", '<a href="../parking/">Libraries</a> <a href="./">Libraries</a><h2', "<h2"),
    Fault("a link says nothing", by_place(structure.links), "is called", '<a href="../parking/">Click here</a><h2', "<h2"),
    Fault("a picture has no text", by_structure(structure.pictures), "without alt", '<img src="../../assets/icon.svg"><h2', "<h2"),
    Fault("a chart has no name", by_structure(structure.pictures), "neither role and name", "<svg><path/></svg><h2", "<h2"),
    Fault("a chart has no table", by_structure(structure.pictures), "with a table", '<svg role="img" aria-label="Calls"><path/></svg><h2', "<h2"),
    Fault("a table has no headings", by_structure(structure.tables), "no headings", '<table aria-label="Lost"><tr><td>1</td></tr></table><h2', "<h2"),
    Fault("a table's headings have no direction", by_structure(structure.tables), "no scope", "<th>", '<th scope="col">', page=TABLE),
    Fault("a table has no name", by_structure(structure.tables), "no name", "<div><table><tr><th scope=row>1</th></tr></table></div><h2", "<h2"),
    Fault("without scripts a table is no stop", by_structure(structure.tables), "is no stop", 'role="region" aria', 'role="region" tabindex="0" aria', page=TABLE),
    Fault("Markdown is not read", by_structure(structure.unread_markdown), "was not read", "<p>[here](there.md)</p><h2", "<h2"),
]  # fmt: skip
"""Faults that show on a page as it is."""

USE = [
    Fault("the focus has no mark", by_walk(DESKTOP), "its focus shows in 0 pixels", ":focus-visible { outline: none !important }", file=STYLE),
    Fault("the mark of the focus is too faint", by_walk(DESKTOP), "its focus shows", ":root { --focus: #c3d3cf !important }", file=STYLE),
    Fault("the mark is too faint in the dark", by_walk(DARK), "its focus shows", "@media (prefers-color-scheme: dark) { :root { --focus: #3d524e !important } }", file=STYLE),
    Fault("the mark is too faint in the header", by_walk(DESKTOP), "its focus shows", "header :focus-visible { outline-color: #3f7d79 !important }", file=STYLE),
    Fault("the mark is too faint in the open menu", by_walk(MENU), "its focus shows", "#site_menu:not(.closed) a:focus-visible { outline-color: #3f7d79 !important }", file=STYLE),
    Fault("the mark is a shadow, which forced colours drop", by_walk(FORCED), "its focus shows", ":focus-visible { outline: none !important; box-shadow: 0 0 0 3px #b34700 }", file=STYLE),
    Fault("the focus is trapped", by_walk(DESKTOP), "never leaves the page", TRAP, file=SCRIPT),
    Fault("a part cannot be reached", by_walk(DESKTOP), "cannot be reached", ASIDE, file=SCRIPT),
    Fault("the closed menu only stands aside", by_walk(NARROW), "cannot be seen", "#site_menu.closed { display: block !important; position: absolute; left: -99rem }", file=STYLE),
    Fault("a header that stays covers the focus", by_walk(DESKTOP), "is covered", "html { scroll-padding: 0 !important } header { position: sticky; top: 0; height: 40vh }", file=STYLE, page="services/"),
    Fault("the order of the Tab key is another", by_walk(DESKTOP), "against the order", '<a tabindex="3" href="../../about/">', '<a href="../../about/">'),
    Fault("the order on the screen is another", by_walk(DESKTOP), "stands before it", "#site_menu ul { flex-direction: row-reverse; justify-content: flex-end }", file=STYLE),
    Fault("a stop has no role", by_walk(DESKTOP), "has no role", '<h1 tabindex="0"', "<h1"),
    Fault("a stop has no name", by_walk(DESKTOP), "has no name", '<button type="button"></button><h2', "<h2"),
    Fault("something is too wide", by_layout(layout.too_wide, NARROW), "the page is", "h1 { width: 25rem }", file=STYLE),
    Fault("a word cannot be broken", by_layout(layout.too_wide, View("large", width=PHONE, style=LARGE_TEXT)), "goes from", "main p { white-space: nowrap }", file=STYLE),
    Fault("large text is cut off", by_layout(layout.cut_off, View("large", style=LARGE_TEXT)), "cut off below", "h1 { height: 3rem; overflow: hidden; font-size: 3rem } html { line-height: 3 }", file=STYLE),
    Fault("spaced text is cut off", by_layout(layout.cut_off, View("spaced", style=SPACING)), "cut off sideways", ".wordmark span { display: block; width: 21rem; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }", file=STYLE),
    Fault("text runs over other text", by_layout(layout.cut_off, DESKTOP), "overlap", "h1 { margin-bottom: -2.5rem !important }", file=STYLE),
    Fault("a link is too small", by_layout(layout.small_targets, DESKTOP), "not 24", "footer a { padding: 0 !important; line-height: 1 } footer li { line-height: 1 }", file=STYLE),
    Fault("a button is too small", by_layout(layout.small_targets, NARROW), "not 44", "#menu_button { min-height: 0 !important; padding: 0 !important }", file=STYLE),
    Fault("something moves", by_layout(layout.moving, DESKTOP), "transition", "a { transition: color 1s }", file=STYLE),
    Fault("the page scrolls smoothly", by_layout(layout.moving, DESKTOP), "smoothly", "html { scroll-behavior: smooth }", file=STYLE),
    Fault("a button has no frame", by_layout(layout.lost_in_forced_colours, FORCED), "no frame", "select { border: 0 !important; background: #ccc }", file=STYLE),
    Fault("a sign is a mask", by_layout(layout.lost_in_forced_colours, FORCED), "a mask", "h1::before { content: ''; mask-image: url(icon.svg) }", file=STYLE),
    Fault("the menu is printed", by_layout(layout.unfit_for_paper, PAPER), "is printed", "@media print { header { display: block !important } }", file=STYLE),
    Fault("details are printed closed", by_layout(layout.unfit_for_paper, PAPER), "printed closed", "", "::details-content { content-visibility: visible; }", file=STYLE, page="accessibility/"),
    Fault("ink is too light for paper", by_layout(layout.unfit_for_paper, PAPER), "with white paper", "@media print { :root { --ink: #ccc !important } }", file=STYLE),
    Fault("the menu does not close", by_test(test_keyboard.test_the_menu_opens_and_closes), "focused", '"Esc"', '"Escape"', file=SCRIPT),
    Fault("the menu does not lead back", by_test(test_keyboard.test_the_menu_opens_and_closes), "focused", "", "button.focus();", file=SCRIPT),
    Fault("the menu's button does nothing", by_test(test_keyboard.test_the_menu_opens_and_closes), "aria-expanded", 'button.addEventListener("none"', 'button.addEventListener("click"', file=SCRIPT),
    Fault("a link of the menu does nothing", by_test(test_keyboard.test_a_link_of_the_menu_leads_on), "/channels/$", 'document.addEventListener("click", (event) => event.target.closest("#site_menu") && event.preventDefault());', file=SCRIPT),
    Fault("Enter in the search box does nothing", by_test(test_keyboard.test_the_search_box_is_sent_with_enter), "visible", 'document.addEventListener("submit", (event) => event.preventDefault());', file=SCRIPT),
    Fault("the number of results is not announced", by_test(test_search.test_the_number_of_results_is_announced), "role=status", '"role","none"', '"role","status"', file="pagefind/pagefind-component-ui.js"),
    Fault("results that are not shown are not told", by_test(test_search.test_every_result_shown_can_be_reached_with_the_keyboard), "The first 20", "found[values.COUNT]", "found[more.hidden ? values.COUNT : most + 1]", file="assets/search.js"),
    Fault("a choice is not announced", by_test(test_complaint_text.test_a_choice_is_announced_and_takes_the_place_of_what_was_said), "now quotes", "words.said = choice.dataset", "said.textContent = choice.dataset", file="assets/complain.js"),
    Fault("a change of dates is not announced", by_test(test_due_dates.test_another_day_can_be_chosen_and_the_change_is_announced), "are now counted", "words.said = ", "output.textContent = ", file="assets/due.js"),
    Fault("that there are no dates is not announced", by_test(test_due_dates.test_that_a_day_has_no_dates_is_announced), "there is no date", "", ", ...undatedLines.map(told)", file="assets/due.js"),
    Fault("a change of dates has no role", by_test(test_due_dates.test_another_day_can_be_chosen_and_the_change_is_announced), "are now counted", '<output class="heard" role="none">', '<output class="heard">', page=test_due_dates.LETTERS),
    Fault("skipping moves the window alone", by_test(test_keyboard.test_the_first_stop_skips_to_the_content), "focused", '<main id="page_content"', '<main id="page_content" tabindex="-1"'),
    Fault("colours are forgotten", by_test(test_keyboard.test_colours_are_chosen_and_kept), "dark", "", "stored.colours = colours.value;", file=SCRIPT),
    Fault("colours are lost on the next page", by_test(test_keyboard.test_colours_are_chosen_and_kept), "rgb", "// At once", "choose(stored.colours); // At once", file=SCRIPT),
    Fault("single keys do something", by_test(test_keyboard.test_single_keys_do_nothing), "#main", 'document.addEventListener("keydown", ({ key }) => { if (key === "s") location.hash = "main"; });', file=SCRIPT),
    Fault("a wide table cannot be reached", by_test(test_keyboard.test_a_wide_table_is_scrolled_with_arrow_keys), "tabindex", "? -1 : -1", "? 0 : -1", file=SCRIPT),
    Fault("the dark colours differ", by_test(test_layout.test_colours_chosen_on_the_site_are_those_of_the_device), "#fff", ":root[data-colours=dark] { --ink: #fff !important }", file=STYLE),
    Fault("a sign between links is read out", by_test(test_layout.test_signs_between_links_are_not_read_out), "text: /", '.trail li:not(:last-child)::after { content: "/" }', file=STYLE),
    Fault("without scripts the menu is closed", by_test(test_without_javascript.test_the_menu_is_open), "visible", '<nav id="site_menu" class="closed"', '<nav id="site_menu"'),
    Fault("without scripts a button does nothing", by_test(test_without_javascript.test_no_control_is_shown_that_does_nothing), "menu_button", 'aria-controls="site_menu">', 'aria-controls="site_menu" hidden>'),
    Fault("without scripts a form does not say where it leads", by_test(test_without_javascript.test_no_control_is_shown_that_does_nothing), "search_words", 'role="search" method', 'role="search" action="search/" method', page=""),
    Fault("without scripts a form leads nowhere", by_test(test_without_javascript.test_the_search_form_leads_to_every_service), "visible", 'action="services/"', 'action="search/"', page=""),
    Fault("without scripts a wide table cannot be scrolled", by_test(test_without_javascript.test_a_table_can_be_scrolled_with_the_keyboard), "have JS Property", ".table { overflow: clip !important }", file=STYLE),
    Fault("a file comes from another host", by_test(test_weight.test_no_page_names_a_file_of_another_host), "fonts.example", '<link rel="stylesheet" href="https://fonts.example/a.css"><title>', "<title>"),
    Fault("a script asks another host", by_test(test_weight.test_no_page_asks_another_host_for_anything), "count.example", 'fetch("https://count.example/");', file=SCRIPT),
    Fault("a cookie is set", by_test(test_weight.test_nothing_is_stored_before_the_reader_asks_for_it), "seen", 'document.cookie = "seen=1";', file=SCRIPT),
    Fault("a page is too heavy", by_test(test_weight.test_a_first_visit_is_light), "libraries", "".join(f"{number ** 9:x}" for number in range(9000)), file=STYLE),
    Fault("a next page is too heavy", by_test(test_weight.test_a_next_page_is_lighter), "libraries", "".join(f"{number ** 9:x}" for number in range(4000))),
    Fault("menus differ", by_test(test_structure.test_menu_and_footer_are_the_same_on_every_page), "'en-GB': 2", ">Offices</a>", ">Services</a>"),
    Fault("two pages have one title", by_test(test_structure.test_no_two_pages_have_one_title), "Parking", "<title>Parking – Somerset Council&#39;s promises</title>", "<title>"),
]  # fmt: skip
"""Faults that show when a page is used, and what the tests themselves find."""


@pytest.fixture
def hurried() -> Iterator[None]:
    """What will not come is not waited for."""
    expect.set_options(timeout=1500)
    yield
    expect.set_options(timeout=5000)


@pytest.mark.parametrize("fault", [*RULES, *USE], ids=lambda fault: fault.name)
def test_a_fault_that_is_made_on_purpose_is_found(
    fault: Fault,
    built: Path,
    pages: tuple[SitePage, ...],
    window: Page,
    axe: Axe,
    keyboard: Keyboard,
    node_modules: Path,
    tmp_path: Path,
    hurried: None,
) -> None:
    """And by the check that is there for it, in its words."""
    whole = next(page for page in pages if page.address == fault.page)
    broken = fault.make(built, tmp_path / built.name, whole)
    with Host(tmp_path / built.name) as host:
        visits = Visits(window.context.browser, host.address, patience=3)
        found = fault.check(Broken(host, broken, whole, window, visits, axe, keyboard, node_modules))
        visits.close()
    assert any(fault.says in one for one in found), found
