"""An edition in, the documents that it is published as out: which there are, and the blocks of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.formats.blocks import Document, Signposts
from macros.formats.markup import MarkupError, read_markup
from macros.formats.published import Edition
from macros.i18n.local_text import SOURCE_LOCALE
from macros.model.document import Strategy
from macros.pages.documents import DocumentPage, PartPage
from macros.pages.easy_read import EasyReadPage
from macros.pages.page import Page
from macros.pages.promise import ChannelPage, ChannelsPage, PromisePage
from macros.pages.references import GlossaryPage
from macros.pages.services import ServicePage, TopicPage
from macros.problems import Problem, ProblemsFound
from macros.render.environment import Renderer

WHOLE: dict[type[Page], str] = {
    PromisePage: "promise",
    ChannelsPage: "channels",
    ServicePage: "service",
    TopicPage: "topic",
    DocumentPage: "strategy",
    GlossaryPage: "glossary",
}
"""The kinds of page that a document is made of, and the template in overrides/documents/ for each."""
QUICK: dict[type[Page], str] = {
    PromisePage: "quick_promise",
    ChannelsPage: "quick_channels",
    ServicePage: "quick_service",
    TopicPage: "quick_topic",
}
"""Those that have a quick reference as well: one sheet of paper."""
SHORTER = {"quick_topic": ("quick_figures", "quick_services")}
"""What takes the place of a quick reference that does not fit its page: the first that does."""


@dataclass(frozen=True)
class Plan:
    """A document that can be made."""

    page: Page
    """The page with the same records."""
    template: str
    """The template's name under overrides/documents/, without ending."""
    offered_on: tuple[str, ...]
    """Addresses of the pages that offer it."""
    shorter: Plan | None = None
    """The same with less in it, for a quick reference that does not fit its page."""

    @property
    def id(self) -> str:
        """Its path and file name, without ending: "services/housing-repairs"."""
        return self.page.address.rstrip("/")


def plans(edition: Edition) -> Iterator[Plan]:
    """Every document, in the order of pages."""
    return _plans(edition, WHOLE)


def quick_plans(edition: Edition) -> Iterator[Plan]:
    """Every quick reference."""
    return _plans(edition, QUICK)


def easy_read_plans(edition: Edition) -> Iterator[Plan]:
    """Every text in easy read. It is in the source locale only: what people tested is not translated."""
    return _plans(edition, {EasyReadPage: "easy_read"})


def _plans(edition: Edition, templates: dict[type[Page], str]) -> Iterator[Plan]:
    for page in edition.pages.values():
        if type(page) in templates and not (isinstance(page, DocumentPage) and not isinstance(page.document, Strategy)):
            offered_on, template, shorter = tuple(_offered_on(page, edition)), templates[type(page)], None
            for name in reversed(SHORTER.get(template, ())):
                shorter = Plan(page, name, offered_on, shorter)
            yield Plan(page, template, offered_on, shorter)


def _offered_on(page: Page, edition: Edition) -> Iterator[str]:
    """The page itself, and those that show a part of what the document holds."""
    kind = {ChannelsPage: ChannelPage, DocumentPage: PartPage}.get(type(page))
    yield page.address
    for other in edition.pages.values():
        if kind and type(other) is kind and other.address.startswith(page.address):
            yield other.address


def make(plan: Plan, edition: Edition) -> Document | None:
    """A document; None where most of its words have no translation into the edition's language.

    Raises ProblemsFound for markup that is not known.
    """
    online = f"{edition.address}{plan.page.address}" if edition.address else ""
    if isinstance(plan.page, EasyReadPage) and edition.locale != SOURCE_LOCALE:
        return None
    if (markup := edition.renderer.document(plan.template, plan.page, online)) is None:
        return None
    try:
        return document(markup, plan.page.address, str(plan.page.description), edition)
    except MarkupError as error:
        file = f"overrides/documents/{plan.template}.html"
        raise ProblemsFound(Problem(file, 0, f"for {plan.page.address}", fault) for fault in error.faults) from None


def document(markup: str, page: str, description: str, edition: Edition) -> Document:
    """A document with the words of the page at an address. Raises MarkupError for markup that is not known."""
    title, blocks = read_markup(markup, edition.locale, page, edition.address)
    council = edition.site.council
    return Document(
        id=page.rstrip("/"),
        title=title,
        locale=edition.locale,
        blocks=blocks,
        description=description,
        council=str(council.name),
        address=f"{edition.address}{page}" if edition.address else "",
        as_of=str(council.content_as_of),
        made=edition.today,
        signposts=_signposts(edition.renderer),
    )


@lru_cache(maxsize=1)
def _signposts(renderer: Renderer) -> Signposts:
    word = renderer.signpost
    return Signposts(
        page=word("page_reference"),
        page_of=word("page_foot"),
        contents=word("contents"),
        picture=word("picture"),
        access=word("access"),
        braille=word("braille"),
    )
