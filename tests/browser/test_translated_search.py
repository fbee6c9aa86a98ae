"""What a resident notices of search in their own language: the forms of a word, letters without marks, and counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from server import Host

COMPLAINTS = "channels/complaints/"
BINS = "services/bins-and-recycling/"
ELECTIONS = "services/elections/"
LIBRARIES = "services/libraries/"
NOISE = "services/environmental-protection/"
ROADS = "services/routine-road-maintenance/"
COUNCIL_TAX = "services/council-tax-and-business-rates/"
REGISTRATION = "services/registration/"
COMPLAIN = "complain/"
DATA = "data/"
FORMATS = "formats/"

FIRST = {
    ("pl", "kosz na śmieci"): BINS,
    ("pl", "bibliotece"): LIBRARIES,
    ("pl", "głosować"): ELECTIONS,
    ("pl", "glosowac"): ELECTIONS,
    ("pl", "zażalenie"): COMPLAINTS,
    ("pl", "halasu"): NOISE,
    ("pl", "złożyć skargę"): COMPLAINTS,
    ("ro", "bibliotecii"): LIBRARIES,
    ("ro", "gunoiul"): BINS,
    ("ro", "reclamatie"): COMPLAINTS,
    ("ro", "certificat de nastere"): REGISTRATION,
    ("ro", "votez"): ELECTIONS,
    ("pt", "ruído"): NOISE,
    ("pt", "ruido"): NOISE,
    ("pt", "queixas"): COMPLAINTS,
    ("pt", "reclamacao"): COMPLAINTS,
    ("pt", "bibliotecas"): LIBRARIES,
    ("uk", "скаргу"): COMPLAINTS,
    ("uk", "скаргами"): COMPLAINTS,
    ("uk", "бібліотеці"): LIBRARIES,
    ("uk", "податку"): COUNCIL_TAX,
    ("uk", "проголосувати"): ELECTIONS,
    ("uk", "вивезенням сміття"): BINS,
    ("uk", "свідоцтва про народження"): REGISTRATION,
    ("ar", "الشكاوى"): COMPLAINTS,
    ("ar", "اشتكي"): COMPLAINTS,
    ("ar", "للمكتبة"): LIBRARIES,
    ("ar", "التصويت"): ELECTIONS,
    ("ar", "ازعاج"): NOISE,
    ("pl", "coś poszło nie tak"): COMPLAIN,
    ("pl", "arkusz kalkulacyjny"): DATA,
    ("ro", "foaie de calcul"): DATA,
    ("uk", "ексель"): DATA,
    ("pl", "latwy do czytania"): FORMATS,
    ("pt", "letras grandes"): FORMATS,
    ("ar", "برايل"): FORMATS,
}
AMONG_THE_FIRST = {
    ("pl", "dziury w drogach"): ROADS,
    ("ro", "gropi"): ROADS,
    ("uk", "подати скаргу"): COMPLAINTS,  # how to complain is as right
    ("uk", "як подати скаргу"): COMPLAINTS,
    ("uk", "ями на дорозі"): ROADS,
    ("ar", "نفايات"): BINS,
}
"""Pages that come with others as right."""

COUNTED = {
    ("pl", "akt urodzenia"): "1 wynik: akt urodzenia",
    ("pl", "biblioteka"): "2 wyniki: biblioteka",
    ("pl", "rada"): "Pierwsze 20 z ponad 20 wyników: rada",
    ("uk", "бібліотека"): "2 результати за запитом: бібліотека",
    ("ar", "ضريبة"): "نتيجتان للبحث عن: ضريبة",
    ("ar", "المجلس"): "أول 20 نتيجة من أكثر من 20 نتيجة للبحث عن: المجلس",
}


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window for all the words that are tried."""
    page = browser.new_page()
    yield page
    page.close()


def search(page: Page, served: str, locale: str, words: str) -> list[str]:
    """Search in one language; the addresses of the first three results, from that language's root."""
    root = f"{served}{locale}/"
    page.goto(f"{root}search/?q={quote(words)}")
    page.wait_for_selector(".pf-results > li a")
    page.wait_for_function('!document.querySelector(".pf-results > .loading:nth-child(-n+3)")')
    links = page.eval_on_selector_all(".pf-results > li:nth-child(-n+3) a", "links => links.map((link) => link.href)")
    return [link.removeprefix(root) for link in links]


@pytest.mark.parametrize(("locale", "words"), FIRST)
def test_words_in_any_form_find_their_page_first(window: Page, served: str, locale: str, words: str) -> None:
    """Nobody types the form of the dictionary, and many have no keyboard with the marks."""
    assert search(window, served, locale, words)[0] == FIRST[locale, words]


@pytest.mark.parametrize(("locale", "words"), AMONG_THE_FIRST)
def test_words_with_several_meanings_find_each_page(window: Page, served: str, locale: str, words: str) -> None:
    """Where several pages are equally right, each is among the first three."""
    assert AMONG_THE_FIRST[locale, words] in search(window, served, locale, words)


@pytest.mark.parametrize(("locale", "words"), COUNTED)
def test_results_are_counted_in_the_languages_own_forms(window: Page, served: str, locale: str, words: str) -> None:
    """A language has up to six forms for a number of things."""
    search(window, served, locale, words)
    expect(window.locator(".pf-summary")).to_have_text(COUNTED[locale, words])


def languages(page: Page, address: str) -> list[tuple[str, str]]:
    """For a result by the end of its address: the language of its title, of each level above it and of what was found."""
    result = page.locator(f'.pf-results > li:has(a[href$="{address}"])')
    parts = """(result) => [...result.querySelectorAll("a, bdi, :scope > span:last-child")].map(
        (part) => [part.localName, part.closest("[lang]").lang])"""
    return [tuple(one) for one in result.evaluate(parts)]


def test_english_that_is_found_is_not_read_out_in_the_readers_language(window: Page, served: str) -> None:
    """Where most of a page is in English, what is shown of its words is said to be (WCAG 3.1.2); its title is translated."""
    search(window, served, "pl", "detrimental impact")
    assert languages(window, "technology-report/") == [("a", "pl"), ("bdi", "pl"), ("bdi", "pl"), ("span", "en-GB")]
    search(window, served, "pl", "biblioteka")
    assert languages(window, LIBRARIES) == [("a", "pl"), ("bdi", "pl"), ("span", "pl")]


@pytest.mark.xdist_group("locales")
def test_english_titles_that_are_found_say_that_they_are_english(window: Page, pseudo_site: Path) -> None:
    """Those of pages, and those of what stands above them, each for itself."""
    with Host(pseudo_site) as host:
        search(window, host.address, "pl", "Customer Strategy, promise and standards")
        found = [("a", "en-GB"), ("bdi", "pl"), ("bdi", "en-GB"), ("span", "pl")]
        assert languages(window, "background/equality/customer/") == found
