"""The one Jinja environment: pages and components of overrides/ with a Site, out comes Markdown."""

from __future__ import annotations

import gettext
import posixpath
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import jinja2
import yaml
from markupsafe import Markup

from macros.i18n.local_text import SOURCE_LOCALE, LocalText
from macros.i18n.locales import direction, long_date, sort_key, typed_without_marks
from macros.load.today import today
from macros.model.relations import kind
from macros.model.site import Site
from macros.pages.page import Page
from macros.render.compiled import Compiled
from macros.render.escape import escape
from macros.render.prose import prose

_COMPILED = Compiled()


def relative(address: str, here: str) -> str:
    """An address from the site's root as a link from the page at ``here``.

    >>> relative("services/housing-rents/#x", "topics/homes/")
    '../../services/housing-rents/#x'
    """
    path, _, anchor = address.partition("#")
    link = posixpath.relpath(f"/{path}", f"/{here}") if path != here else ""
    if link and not posixpath.splitext(path)[1]:
        link = "./" if link == "." else f"{link}/"
    return f"{link}#{anchor}" if anchor else link or "./"


class Renderer:
    """Turns pages and components into Markdown for one Site and one locale."""

    def __init__(
        self,
        site: Site,
        overrides: Path,
        locale: str = SOURCE_LOCALE,
        interface: gettext.NullTranslations | None = None,
    ) -> None:
        self.site = site
        self.locale = locale
        self.interface = interface or gettext.NullTranslations()
        self._shown: list[LocalText] = []
        self._alphabet = next((one.alphabet for one in site.council.locales if one.id == locale), "")
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(overrides),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            finalize=self.show,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
            bytecode_cache=_COMPILED,
        )
        self._environment.install_gettext_translations(self.interface, newstyle=True)
        self._environment.globals |= {"site": site, "page_locale": locale, "source_locale": SOURCE_LOCALE, "today": today()}
        self._environment.tests["of_kind"] = lambda reference, *kinds: kind(reference) in kinds
        self._environment.filters |= {
            "date": lambda date: long_date(date, locale),
            "link": self._link,
            "plain": escape,
            "prose": self._prose,
            "show": self.show,
            "url": self._url,
        }

    def order(self, text: str) -> Any:
        """A key that sorts words by the locale's alphabet."""
        return sort_key(text, self._alphabet)

    def page(self, page: Page) -> str:
        """The Markdown of a page, front matter included.

        Raises jinja2.TemplateError when a template names what does not exist.
        """
        context = {field.name: getattr(page, field.name) for field in fields(page)} | {"page": page}
        self._shown = []
        body = self._environment.get_template(f"pages/{page.template}").render(context, here=page.address).strip()
        title, _, rest = body.partition("\n")
        menu = page.menu or page.title
        front = {
            "title": str(page.title),
            "title_lang": language(page.title),
            "menu": str(menu),
            "menu_lang": language(menu),
            "description": str(page.description),
            "trail": list(page.trail),
            "template_kind": page.template.removesuffix(".md"),
            "search_words": " ".join((*page.search_words, *typed_without_marks(page.title, *page.search_words))),
            "data_file": page.data_file,
            "render_macros": False,
        }
        shown = yaml.dump(front, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        return f"---\n{shown}---\n\n{title}\n\n{self.notices(page.address, tuple(self._shown))}{rest.strip()}\n"

    def notices(self, here: str, shown: Sequence[LocalText]) -> str:
        """What a reader must know of the translation of a page that shows these texts; "" for the source locale."""
        if self.locale == SOURCE_LOCALE:
            return ""
        return f"{self.component('notices', 'notices', here, shown)}\n\n"

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

    @jinja2.pass_context
    def _prose(self, context: jinja2.runtime.Context, text: str) -> Markup:
        html = Markup(prose(str(text), lambda reference: self._url(context, self.site.places[reference].address)))
        if not isinstance(text, LocalText):
            return html
        self._shown.append(text)
        if text.locale == self.locale:
            return html
        return Markup('<div {}>{}</div>').format(_in_language(text.locale), html)


def language(text: str) -> str:
    """The language of a text that says so; "" for one that is in the page's language."""
    return getattr(text, "locale", "")


def _in_language(locale: str) -> Markup:
    return Markup('lang="{}" dir="{}"').format(locale, direction(locale))
