"""What holds for every page in every language, as its file says: headings, landmarks, languages, links, pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structure
from lxml.html import HtmlElement
from pages import SOURCE_LOCALE, SitePage
from server import Host

NOT_FOUND = "404"
"""The template of the page for a wrong address. It says all addresses in full, since nobody knows where it stands."""


@pytest.fixture(scope="module")
def trees(pages: tuple[SitePage, ...], written: tuple[Host, SitePage]) -> dict[SitePage, HtmlElement]:
    """Every page with its elements, and the one with all that Markdown can write."""
    return {page: page.tree for page in (*pages, written[1])}


def every(trees: dict[SitePage, HtmlElement], check: Callable[[HtmlElement], list[str]]) -> Iterator[str]:
    """What a check finds, with the page."""
    return (f"{page}: {fault}" for page, tree in trees.items() for fault in check(tree))


@pytest.mark.parametrize(
    "check",
    [
        structure.headings,
        structure.landmarks,
        structure.languages,
        structure.pictures,
        structure.tables,
        structure.unread_markdown,
    ],
    ids=lambda check: check.__name__,
)
def test_every_page_is_put_together_for_those_who_do_not_see_it(trees, check) -> None:
    """What each check is for stands with it, in structure.py."""
    faults = list(every(trees, check))
    assert not faults, "\n".join(faults)


def test_no_id_of_the_frame_can_be_that_of_a_record(trees: dict[SitePage, HtmlElement]) -> None:
    """Records and headings name parts of the content, with letters, figures and hyphens: the frame's ids have a "_"."""
    ids = {one for tree in trees.values() for one in tree.xpath("//body//@id[not(ancestor::main/*)]")}
    assert ids
    assert not [one for one in ids if "_" not in one]


def test_no_two_links_of_one_name_lead_to_different_places(trees: dict[SitePage, HtmlElement]) -> None:
    """A list of a page's links, as screen readers make it, can be used (WCAG 2.4.4)."""
    faults = [f"{page}: {fault}" for page, tree in trees.items() for fault in structure.links(tree, page.address)]
    assert not faults, "\n".join(faults)


def test_no_two_pages_have_one_title(pages: tuple[SitePage, ...]) -> None:
    """Tabs, bookmarks and search results tell pages apart (WCAG 2.4.2)."""
    titles = Counter((page.locale, page.tree.findtext(".//title")) for page in pages)
    assert all(title for _, title in titles)
    assert not [title for title, count in titles.items() if count > 1]


def test_each_language_is_one_link_away_from_every_page(pages: tuple[SitePage, ...], trees: dict[SitePage, HtmlElement]) -> None:
    """Nobody has to look for the page again. A wrong address has no such page."""
    locales = sorted({page.locale for page in pages})
    assert len(locales) > 1
    known = [page for page in pages if page.template != NOT_FOUND]
    faults = [f"{page}: {fault}" for page in known for fault in structure.other_languages(trees[page], page.address)]
    assert not faults, "\n".join(faults)
    offered = {tuple(sorted(tree.xpath("//nav[@class='languages']//a/@lang"))) for tree in map(trees.get, pages)}
    assert offered == {tuple(locales)}


def test_english_in_a_translation_says_that_it_is_english(pages: tuple[SitePage, ...]) -> None:
    """A screen reader reads untranslated sentences with an English voice (WCAG 3.1.2)."""
    english = {page.address: page for page in pages if page.locale == SOURCE_LOCALE}
    translated = [page for page in pages if page.locale != SOURCE_LOCALE]
    faults = [
        f"{page}: {fault}"
        for page in translated
        for fault in structure.unmarked(page.tree, english[page.address.removeprefix(f"{page.locale}/")].tree)
    ]
    assert not faults, "\n".join(faults)


def test_menu_and_footer_are_the_same_on_every_page(pages: tuple[SitePage, ...]) -> None:
    """Links stand in one order and have one name everywhere (WCAG 3.2.3, 3.2.4, 3.2.6)."""
    frames: dict[str, set[object]] = {}
    for page in pages:
        if page.template != NOT_FOUND:
            frames.setdefault(page.locale, set()).add(structure.frame(page.tree, page.address))
    assert all(len(links) > 15 for found in frames.values() for links in found)
    assert {locale: len(found) for locale, found in frames.items()} == dict.fromkeys(frames, 1)


def test_the_page_for_a_wrong_address_names_every_place_in_full(pages: tuple[SitePage, ...], built: Path) -> None:
    """Its links are right from whatever address it is shown at."""
    missing = [page for page in pages if page.template == NOT_FOUND]
    assert {page.locale for page in missing} == {page.locale for page in pages}
    for page in missing:
        places = page.tree.xpath("//@href | //@src | //@action")
        inner = [place for place in places if not place.startswith(("#", "https:"))]
        assert inner
        assert not [place for place in inner if not place.startswith(f"/{built.name}/") or "//" in place]
