"""The one Jinja environment: pages and components of overrides/ with a Site, out comes Markdown."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from macros.i18n.local_text import SOURCE_LOCALE, LocalText, paragraphs
from macros.i18n.locales import direction, listed, long_date, month, number, percent, period, sort_key, weekday
from macros.load.today import as_of, today
from macros.model.relations import kind
from macros.model.site import Site
from macros.pages.page import Page
from macros.render.components import templates
from macros.render.escape import escape, fill, relax
from macros.render.front_matter import front_matter
from macros.render.prose import prose
from macros.render.trend import trend
from macros.render.relative import relative
from macros.render.terms import Glossary


class Renderer:
    """Turns pages and components into Markdown for one Site and one locale."""

    def __init__(
        self,
        site: Site,
        overrides: Path,
        locale: str = SOURCE_LOCALE,
        interface: gettext.NullTranslations | None = None,
        address: str = "",
    ) -> None:
        """``address`` is where the source locale's site is published, ending in a slash; "" where that is not known."""
        self.site = site
        self.locale = locale
        self.interface = interface or gettext.NullTranslations()
        self.note()
        self._alphabet = next((one.alphabet for one in site.council.locales if one.id == locale), "")
        self._environment = templates(overrides, self.show, self.interface, locale)
        self._environment.globals |= {"site": site, "page_locale": locale, "source_locale": SOURCE_LOCALE, "direction": direction}
        self._environment.globals |= {
            "today": today(), "as_of": as_of(), "site_address": address,
            "listed": self._listed,
            "period": lambda start, end: period(start, end, locale),
            "trend": lambda outcomes: trend(outcomes, mirrored=direction(locale) == "rtl"),
        }
        self._environment.tests["of_kind"] = lambda reference, *kinds: kind(reference) in kinds
        self._environment.filters |= {
            "date": lambda date: long_date(date, locale),
            "drawing": self._drawing,
            "fill": fill,
            "link": self._link,
            "month": lambda date: month(date, locale),
            "number": lambda value: number(value, locale),
            "paragraphs": paragraphs,
            "percent": lambda value: percent(number(value, locale), locale),
            "plain": escape,
            "prose": self._prose,
            "show": self.show,
            "url": self._url,
            "weekday": lambda number: weekday(number, locale),
        }

    def compile(self) -> None:
        """Compile every template ahead, so that processes that are forked from this one need not."""
        ours = ("components/", "documents/", "pages/")
        for name in self._environment.list_templates(filter_func=lambda name: name.startswith(ours)):
            self._environment.get_template(name)

    def order(self, text: str) -> Any:
        """A key that sorts words by the locale's alphabet."""
        return sort_key(text, self._alphabet)

    def page(self, page: Page, offers: Sequence[object] | None = None) -> str:
        """The Markdown of a page, front matter included. ``offers`` are its downloads; None where it never has any.

        Raises jinja2.TemplateError when a template names what does not exist.
        """
        body = self._render(f"pages/{page.template}", page)
        title, _, rest = body.partition("\n")
        notices = self.notices(page.address, tuple(self._shown))
        return f"{front_matter(page)}\n{title}\n\n{notices}{rest.strip()}\n\n{self.formats(page.address, page.title, offers)}"

    def formats(self, here: str, title: object, offers: Sequence[object] | None) -> str:
        """The end of a page: its files to download, if it ever has any, and whom to ask for another format."""
        if offers is None:
            return self.component("downloads", "ask_for_a_format", here)
        return self.component("downloads", "other_formats", here, offers, title)

    def document(self, kind: str, page: Page, online: str) -> str | None:
        """The markup of a document with the records of a page; None where most of its words are in another language.

        ``online`` is the page's whole address, "" where that is not known. A quick reference explains no terms.
        """
        title, end, rest = self._render(f"documents/{kind}.html", page, online=online).partition("</h1>")
        if not self.mostly_translated(self._shown):
            return None
        notices = self.notices(page.address, tuple(self._shown), in_full=False)
        markup = relax(f"{title}{end}{notices}{rest}")
        return markup if kind.startswith("quick") else self.explain(markup, page.address, leads_on=False)

    def signpost(self, name: str) -> str:
        """One of the few words that a format needs besides a document's own, in plain text."""
        template = self._environment.get_template("documents/parts.html")
        return unescape(str(getattr(template.make_module({"here": ""}), name)()))

    def note(self) -> list[LocalText]:
        """A new list, in which every text is noted that is shown from here on."""
        self._shown: list[LocalText] = []
        return self._shown

    def _render(self, template: str, page: Page, **more: object) -> str:
        self.note()
        context = {field.name: getattr(page, field.name) for field in fields(page)} | {"page": page} | more
        return self._environment.get_template(template).render(context, here=page.address).strip()

    def explain(self, html: str, here: str, leads_on: bool = True) -> str:
        """The HTML of a page with each term that is used on it linked to its explanation, at the end."""
        linked, terms = self._terms.link(html, here)
        if not terms:
            return linked
        return linked + relax(self.component("words", "words_explained", here, terms, leads_on=leads_on))

    @cached_property
    def _terms(self) -> Glossary:
        return Glossary(self.site.terms.values())

    def mostly_translated(self, shown: Iterable[LocalText]) -> bool:
        """Whether at least half of the words of some texts are in the locale. Names that nobody translates do not count."""
        words = [(len(text.split()), text.locale == self.locale) for text in shown if not text.printed]
        return self.locale == SOURCE_LOCALE or 2 * sum(n for n, own in words if own) >= sum(n for n, _ in words)

    def notices(self, here: str, shown: Sequence[LocalText], in_full: bool = True) -> str:
        """What a reader must know of the translation of a page that shows these texts; "" for the source locale.

        ``in_full``: with each English wording that has changed since.
        """
        if self.locale == SOURCE_LOCALE:
            return ""
        translated = self.mostly_translated(shown)
        return f"{self.component('notices', 'notices', here, shown, translated, in_full)}\n\n"

    def component(self, name: str, macro: str, here: str, *arguments: Any, **named: Any) -> Markup:
        """What one component's macro gives for these arguments, on the page at ``here``."""
        template = self._environment.get_template(f"components/{name}.html")
        return getattr(template.make_module({"here": here}), macro)(*arguments, **named)

    def show(self, value: object) -> Markup:
        """Set a value in a page: escaped, and marked with its language where that is not the page's."""
        if not isinstance(value, LocalText):
            return escape(value)
        self._shown.append(value)
        if value.locale == self.locale:
            return escape(str(value))
        return Markup('<span {}>{}</span>').format(_in_language(value.locale), escape(str(value)))

    @jinja2.pass_context
    def _url(self, context: jinja2.runtime.Context, address: str) -> Markup:
        return escape(relative(address, context["here"]))

    @jinja2.pass_context
    def _link(self, context: jinja2.runtime.Context, reference: str, words: str = "") -> Markup:
        place = self.site.places[reference]
        return Markup('<a href="{}">{}</a>').format(self._url(context, place.address), self.show(words or place.name))

    def _listed(self, items: Iterable[object], caller: Callable[[object], Markup] | None = None) -> Markup:
        """Several as one, "A, B and C": as they are, or as the block of a call sets each."""
        return Markup(listed([(caller or self.show)(item) for item in items], self.locale))

    def _drawing(self, picture: str) -> Markup:
        """A picture that says nothing that the words beside it do not say."""
        return Markup(self.site.pictures[picture].svg.replace("<svg ", '<svg aria-hidden="true" ', 1))

    @jinja2.pass_context
    def _prose(self, context: jinja2.runtime.Context, text: str) -> Markup:
        html = Markup(prose(str(text), lambda reference: self._url(context, self.site.places[reference].address)))
        if not isinstance(text, LocalText):
            return html
        self._shown.append(text)
        if text.locale == self.locale:
            return html
        return Markup('<div {}>{}</div>').format(_in_language(text.locale), html)


def _in_language(locale: str) -> Markup:
    return Markup('lang="{}" dir="{}"').format(locale, direction(locale))
