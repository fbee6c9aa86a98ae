"""A built page in, what is wrong with its headings, landmarks, languages, links, pictures and tables out.

Read off the file alone: no browser is needed. Each function returns what is wrong, in words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from babel import Locale, UnknownLocaleError
from lxml.html import HtmlElement
from pages import SOURCE_LOCALE

from macros.i18n.locales import direction

VAGUE = {"here", "click here", "read more", "more", "link", "this page", "details", "learn more", "see more"}
"""Words that say nothing of where a link leads."""
LANDMARKS = ".//body//nav | .//body//*[@role='region'] | .//body//*[@role='search'] | .//body//section[@aria-label]"


def text(element: HtmlElement) -> str:
    """The words of an element, with one space between."""
    return " ".join(element.text_content().split())


def name(element: HtmlElement, tree: HtmlElement) -> str:
    """What a screen reader calls an element: its label, the words of what labels it, else its own words."""
    if label := element.get("aria-label"):
        return label
    if labelled := element.get("aria-labelledby"):
        return " ".join(text(one) for id in labelled.split() for one in tree.xpath("//*[@id=$id]", id=id))
    pictures = " ".join(picture.get("alt", "") for picture in element.iter("img"))
    return f"{text(element)} {pictures}".strip()


def headings(tree: HtmlElement) -> list[str]:
    """One h1, first in the content; no level left out below it; none empty (WCAG 1.3.1, 2.4.6)."""
    found = [(int(one.tag[1]), text(one)) for one in tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")]
    faults = [f"an empty heading of level {level}" for level, words in found if not words]
    if [level for level, _ in found].count(1) != 1 or found[0][0] != 1:
        faults.append(f"the content does not start with the only h1: {found[:3]}")
    faults += [
        f"after level {above}, level {level}: {words}"
        for (above, _), (level, words) in zip(found, found[1:], strict=False)
        if level > above + 1
    ]
    return faults + [f"outside the content, a heading of level {one.tag[1]}" for one in tree.xpath("//body//h1[not(ancestor::main)]")]


def landmarks(tree: HtmlElement) -> list[str]:
    """One banner, one content, one footer; every other landmark has a name of its own (WCAG 1.3.1, 2.4.1)."""
    faults = [f"{count} <{tag}>" for tag in ("header", "main", "footer") if (count := len(tree.xpath(f"//body/{tag} | //body/div/{tag}"))) != 1]
    names = [name(one, tree) if one.get("aria-label") or one.get("aria-labelledby") else "" for one in tree.xpath(LANDMARKS) if one.get("role") != "search"]
    faults += [f"a landmark has no name among {names}" for one in names if not one]
    faults += [f"two landmarks are called {one!r}" for one in dict.fromkeys(names) if one and names.count(one) > 1]
    first = tree.xpath("//body//a[@href]")[0]
    target = tree.xpath("//*[@id=$id]", id=first.get("href").removeprefix("#"))
    if not target or target[0].tag != "main" or target[0].get("tabindex") != "-1":
        faults.append(f"the first link does not skip to the content: {text(first)}")
    return faults


def languages(tree: HtmlElement) -> list[str]:
    """The page and each part in another language say which it is, and which way it is written (WCAG 3.1.1, 3.1.2)."""
    faults = []
    for element in tree.xpath("//*[@lang or @hreflang]"):
        for code in (element.get("lang"), element.get("hreflang")):
            try:
                if code and code != "x-default":
                    Locale.parse(code, sep="-")
            except (ValueError, UnknownLocaleError):
                faults.append(f"{code!r} is no language")
        written = next((one.get("dir") for one in (element, *element.iterancestors()) if one.get("dir")), "")
        if element.get("lang") and not any(code in str(faults) for code in [element.get("lang")]) and written != direction(element.get("lang")):
            faults.append(f"{element.get('lang')} is written {direction(element.get('lang'))}: {text(element)[:60]}")
    if not tree.get("lang"):
        faults.append("the page does not say its language")
    return faults


def other_languages(tree: HtmlElement, address: str) -> list[str]:
    """Each link to a language leads to this same page, and says which language it is in and leads to (WCAG 3.1.2, 3.2.4)."""
    own = tree.get("lang")
    faults = [] if tree.xpath("//nav[@class='languages']//a[@aria-current='true']/@lang") == [own] else ["the language of the page is not told apart"]
    for link in tree.xpath("//nav[@class='languages']//a"):
        code, place = link.get("lang", ""), urljoin(f"https://site/{address}", link.get("href"))
        if not code or link.get("hreflang") != code:
            faults.append(f"{text(link)} does not say its language")
        folder = "" if code == SOURCE_LOCALE else f"{code}/"
        if code and place != f"https://site/{folder}{address.removeprefix(f'{own}/')}":
            faults.append(f"{text(link)} leads to another page: {place}")
    return faults


def unmarked(tree: HtmlElement, english: HtmlElement) -> list[str]:
    """Sentences of the English page that stand in a translated one, and do not say that they are English (WCAG 3.1.2)."""
    source = {words for words, _ in _sentences(english)}
    return [f"English, not marked: {words}" for words, lang in _sentences(tree) if words in source and not lang.startswith("en")]


def _sentences(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Texts long enough not to be names, code left out, each with the language of what it stands in."""
    for one in tree.xpath("//body//text()[not(ancestor::script or ancestor::code)]"):
        words = " ".join(one.split())
        if len(re.findall(r"[a-z]{2,}", words)) >= 5:
            above = one.getparent().getparent() if one.is_tail else one.getparent()
            yield words, next(up.get("lang") for up in (above, *above.iterancestors()) if up.get("lang"))


def links(tree: HtmlElement, address: str) -> list[str]:
    """Every link has a name that says where it leads, and no two of one name lead to different places (WCAG 2.4.4).

    A link in the list of what is on this page has that list's name before its own.
    """
    faults, places = [], {}
    for link in tree.xpath("//body//a[@href]"):
        called, place = name(link, tree), urljoin(f"https://site/{address}", link.get("href"))
        if not called:
            faults.append(f"a link to {place} has no name")
        if called.casefold() in VAGUE or re.match(r"https?://|www\.", called):
            faults.append(f"a link is called {called!r}")
        lists = link.xpath("ancestor::nav[contains(@class, 'contents')]")
        places.setdefault(_folded(" ".join([*(name(one, tree) for one in lists), called])), set()).add(place)
    return faults + [f"links called {called!r} lead to {', '.join(sorted(to))}" for called, to in places.items() if len(to) > 1]


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()


def pictures(tree: HtmlElement) -> list[str]:
    """Every image has a text or says that it needs none; a chart has a name and its figures in a table (WCAG 1.1.1)."""
    faults = [f"an image without alt: {one.get('src')}" for one in tree.xpath("//body//img[not(@alt)]")]
    for drawing in tree.xpath("//body//*[local-name() = 'svg']"):
        if drawing.get("aria-hidden") == "true":
            continue
        titles = drawing.xpath("./*[local-name() = 'title']")
        if drawing.get("role") != "img" or not (drawing.get("aria-label") or drawing.get("aria-labelledby") or titles):
            faults.append("a drawing has neither role and name, nor aria-hidden")
        if not drawing.xpath("ancestor::figure/following-sibling::*[1][.//table]"):
            faults.append("a chart stands in no figure with a table of what it shows right after it")
    return faults


def tables(tree: HtmlElement) -> list[str]:
    """Every table has a name, headings that say what they are for, and a box that any browser scrolls by keys (WCAG 1.3.1, 2.1.1)."""
    faults = [f"a table's box is no stop: {text(one)[:60]}" for one in tree.xpath("//*[@class='table'][not(@tabindex='0')]")]
    for table in tree.xpath("//body//table"):
        around = table.getparent()
        if not table.xpath("./caption") and not (around.get("aria-label") or around.get("aria-labelledby")):
            faults.append(f"a table has no name: {text(table)[:60]}")
        faults += [f"a heading of a table has no scope: {text(one)}" for one in table.xpath(".//th[not(@scope)]")]
        if not table.xpath(".//th"):
            faults.append(f"a table has no headings: {text(table)[:60]}")
    return faults


def unread_markdown(tree: HtmlElement) -> list[str]:
    """Markdown that was meant to be read as such, and stands on the page as it was written."""
    signs = re.compile(r"\]\(|\{:|\{\{|\{%|^#+ |\*\*|^!!!|^\?\?\?|^===|^\|.*\|", re.MULTILINE)
    found = [one for one in tree.xpath("//main//text()[not(ancestor::code) and not(ancestor::script)]") if signs.search(one)]
    return [f"Markdown was not read: {one.strip()[:60]}" for one in found] + [
        f"Markdown was not read in <{one.tag}>" for one in tree.xpath("//*[@markdown]")
    ]


def frame(tree: HtmlElement, address: str) -> tuple[tuple[str, str], ...]:
    """The links of the menu and the footer, in order: the same on every page of a language (WCAG 3.2.3, 3.2.4, 3.2.6)."""
    found = tree.xpath("//header//a[@href] | //footer//a[@href]")
    return tuple((text(link), urldefrag(urljoin(f"https://site/{address}", link.get("href"))).url) for link in found)
