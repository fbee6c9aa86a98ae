"""macros/formats/documents.py: which documents there are, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from markdown import markdown

from macros.formats import Edition
from macros.formats.blocks import Block, Document, Heading, Listing, Paragraph, Table, Terms
from macros.formats.documents import Plan, easy_read_plans, make, plans, quick_plans
from macros.formats.markup_words import plain
from macros.load.site import load_site
from macros.project import open_project

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = ROOT / "tests" / "expected" / "documents"

Written = Callable[[Sequence[Block]], str]


def test_every_document_is_as_expected(edition: Edition, written: Written, request: pytest.FixtureRequest) -> None:
    """A template changes what people read, print or feel only on purpose: read the difference, then accept it."""
    planned = [*plans(edition), *quick_plans(edition), *easy_read_plans(edition)]
    for plan in planned:
        planned += [plan.shorter] if plan.shorter else []
    found = {f"{plan.template}+{plan.id.replace('/', '+')}.txt": plan for plan in planned}
    texts = {}
    for name, plan in found.items():
        document = make(plan, edition)
        texts[name] = f"{plain(document.title)}\n{document.description}\n\n{written(document.blocks)}"
    if request.config.getoption("--update-expected"):
        EXPECTED.mkdir(exist_ok=True)
        for path in EXPECTED.glob("*.txt"):
            path.unlink()
        for name, text in texts.items():
            (EXPECTED / name).write_text(text, encoding="utf-8")
    expected = {path.name: path.read_text(encoding="utf-8") for path in EXPECTED.glob("*.txt")}
    changed = sorted(name for name in texts.keys() | expected.keys() if texts.get(name) != expected.get(name))
    accept = "pytest --update-expected tests/formats/test_documents.py"
    assert not changed, f'These documents have changed. If that is right, accept it with "{accept}".'


def test_every_template_of_a_document_is_among_them() -> None:
    """The example council has a document of each template. parts.html has pieces only."""
    templates = {path.stem for path in (ROOT / "overrides" / "documents").glob("*.html")} - {"parts"}
    assert {path.name.partition("+")[0] for path in EXPECTED.glob("*.txt")} == templates


def test_every_page_of_promises_has_a_document(edition: Edition) -> None:
    """The promise, the standards, each service, topic and strategy, and the glossary; no index, no background paper."""
    assert {plan.id for plan in plans(edition)} == {
        "promise", "channels", "services/allotments", "services/housing-repairs", "services/libraries",
        "topics/home", "topics/leisure", "strategies/customer", "glossary",
    }  # fmt: skip


def test_a_document_is_offered_where_a_part_of_it_is_shown(edition: Edition) -> None:
    """A channel's page offers the standards for all channels, a part's page the whole strategy."""
    on = {plan.id: plan.offered_on for plan in plans(edition)}
    assert set(on["channels"]) == {"channels/", "channels/telephone/", "channels/letter/"}
    assert set(on["strategies/customer"]) == {"strategies/customer/", "strategies/customer/aims/", "strategies/customer/work/"}
    assert on["services/libraries"] == ("services/libraries/",)


def locales() -> list[str]:
    """Every language of the council's own site."""
    return [one.id for one in load_site(ROOT / "data").site.council.locales]


@dataclass(frozen=True, eq=False)
class Own:
    """The council's own site in one language."""

    edition: Edition
    documents: list[tuple[Plan, Document]]
    """Those that are made in it."""

    @cache
    def page(self, address: str) -> etree._Element:
        """The HTML of a page's content."""
        text = self.edition.renderer.page(self.edition.pages[address]).partition("\n---\n")[2]
        html = markdown(text, extensions=["attr_list", "md_in_html"])
        return etree.fromstring(f"<body>{html}</body>", etree.HTMLParser())


@pytest.fixture(scope="module", params=locales())
def own(request: pytest.FixtureRequest) -> Own:
    """The council's own site in each language."""
    edition = open_project(ROOT, request.param).edition("https://council.example/")
    return Own(edition, [(plan, made) for plan in plans(edition) if (made := make(plan, edition))])


LEADS_ON = [
    "//*[@hidden]", "//nav", "//*[contains(@class, 'standing')]", "//*[contains(@class, 'related')]", "//*[@id='related']", "//h1",
    "//p[contains(@class, 'part-of')]", "//ul[contains(@class, 'entries')]", "//ul[contains(@class, 'links')]",
    "//h2[@id='other-ways']", "//*[contains(@class, 'translation')]",
    "//*[@class='say']", "//h3[@id='what-to-say']", "//details", "//h2[@id='by-when']/following-sibling::p[1]", "//h2[@id='by-when' or @id='by-channel' or @id='contents' or @id='about-this-document']",
    "//p[a and normalize-space(.)=normalize-space(a)]", "//*[@id='ask-for-a-format']/..",
]  # fmt: skip
"""What of a page leads to other pages, is a tool to use there, or says in fewer words what a document says in more."""
SAID_ONCE = ["//h2[@id='source']/following-sibling::*", "//h2[@id='source']"]
"""What a document of several services says for all of them together."""
NOTHING_MEASURED = ["//p[@class='fine']"]
"""What the document of all channels says once."""


def test_a_document_has_the_words_of_its_page(own: Own) -> None:
    """Every sentence of a page is in its document, but for what only leads on to other pages."""
    for plan, document in own.documents:
        text = " ".join(_said(document.blocks))
        for address in _pages(plan):
            leads_on = LEADS_ON if address in plan.offered_on else [*LEADS_ON, *SAID_ONCE]
            leads_on = [*leads_on, *NOTHING_MEASURED] if address.startswith("channels/") else leads_on
            missing = [words for words in _sentences(deepcopy(own.page(address)), leads_on) if words not in text]
            assert not missing, f"{document.locale} {address}: {missing[:3]}"


def test_a_translated_document_says_who_translated_it(own: Own, written: Written) -> None:
    """It stands under the title, before anything that may be wrong; the original has no such notice."""
    by_machine = own.edition.renderer.interface.gettext("This translation was made by a machine. No person has checked it yet.")
    for _, document in own.documents:
        first = written(document.blocks[:1])
        said = first.startswith("(notice) ") and by_machine in first
        assert said == (document.locale != "en-GB"), f"{document.locale} {document.id}"


OWN_WORDS = {"fine", "notice"}
"""Paragraphs of which a document may have some of its own: how old it is, where it is on the web, who translated it."""


def test_a_document_adds_nothing_to_its_page(own: Own) -> None:
    """Every paragraph of a document is on its page, or on those of its parts."""
    for plan, document in own.documents:
        pages = (etree.tostring(own.page(address), method="text", encoding="unicode") for address in _pages(plan))
        text = " ".join(map(_words, (*pages, own.edition.site.council.disclaimer)))
        kept = document.blocks[: _words_explained(document)]
        added = [words for words in _said(kept, but=OWN_WORDS) if words not in text]
        assert not added, f"{document.locale} {plan.id}: {added[:3]}"


def _words_explained(document: Document) -> int:
    """Where the explanations begin, which pages have from elsewhere."""
    headings = [number for number, block in enumerate(document.blocks) if isinstance(block, Heading)]
    last = document.blocks[headings[-1] + 1] if headings else None
    return headings[-1] if isinstance(last, Terms) and any(last.ids) else len(document.blocks)


def _pages(plan: Plan) -> list[str]:
    """The addresses of the pages whose words a document has."""
    services = [f"services/{one.id}/" for one in getattr(plan.page, "services", ())]
    return [*plan.offered_on, *services]


def _sentences(page: etree._Element, left_out: Sequence[str]) -> Iterator[str]:
    """The words of each line of a page, but for some."""
    for path in left_out:
        for element in page.xpath(path):
            element.getparent().remove(element)
    for element in page.iter("p", "li", "dt", "dd", "td", "th", "h2", "h3", "h4", "caption"):
        alone = not element.xpath(".//p | .//ul | .//ol | .//dl | .//table")
        if words := _words("".join(element.itertext()) if alone else element.text or ""):
            yield words


def _said(blocks: Sequence[Block], but: set[str] = frozenset()) -> Iterator[str]:
    """The words of each line of a document."""
    for block in blocks:
        match block:
            case Heading(words=words):
                yield _words(plain(words))
            case Paragraph(words=words, role=role):
                if role not in but:
                    yield _words(plain(words))
            case Listing(items=items):
                for item in items:
                    yield from _said(item, but)
            case Terms(entries=entries):
                for term, meaning in entries:
                    yield from (_words(plain(term)), *_said(meaning, but))
            case Table(caption=caption, headings=headings, rows=rows):
                yield _words(plain(caption))
                for cell in (*headings, *(cell for row in rows for cell in row)):
                    yield from _said(cell.blocks, but)


def _words(text: str) -> str:
    """Words alone: signs and spaces differ where a page has columns and a document has lines."""
    return " ".join(re.findall(r"\w+", text))
