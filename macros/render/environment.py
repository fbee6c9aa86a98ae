"""The one Jinja environment: pages and components of overrides/ with a Site, out comes Markdown."""

from __future__ import annotations

import gettext
import posixpath
from dataclasses import fields
from pathlib import Path
from typing import Any

import jinja2
import yaml
from markupsafe import Markup

from macros.model.relations import kind
from macros.model.site import Site
from macros.pages.page import Page
from macros.render.escape import escape
from macros.render.prose import prose


def relative(address: str, here: str) -> str:
    """An address from the site's root as a link from the page at ``here``.

    >>> relative("services/housing-rents/#x", "topics/homes/")
    '../../services/housing-rents/#x'
    """
    path, _, anchor = address.partition("#")
    link = posixpath.relpath(path or ".", here or ".") if path != here else ""
    if link and not posixpath.splitext(path)[1]:
        link = "./" if link == "." else f"{link}/"
    return f"{link}#{anchor}" if anchor else link or "./"


class Renderer:
    """Turns pages and components into Markdown for one Site and one locale."""

    def __init__(self, site: Site, overrides: Path, words: gettext.NullTranslations | None = None) -> None:
        self.site = site
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(overrides),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            finalize=escape,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        self._environment.install_gettext_translations(words or gettext.NullTranslations(), newstyle=True)
        self._environment.globals |= {"site": site}
        self._environment.tests["of_kind"] = lambda reference, *kinds: kind(reference) in kinds
        self._environment.filters |= {"prose": self._prose, "link": self._link, "url": self._url}

    def page(self, page: Page) -> str:
        """The Markdown of a page, front matter included.

        Raises jinja2.TemplateError when a template names what does not exist.
        """
        context = {field.name: getattr(page, field.name) for field in fields(page)} | {"page": page}
        body = self._environment.get_template(f"pages/{page.template}").render(context, here=page.address)
        front = {
            "title": page.title,
            "menu": page.menu or page.title,
            "description": page.description,
            "trail": list(page.trail),
            "template_kind": page.template.removesuffix(".md"),
            "search_words": " ".join(page.search_words),
            "data_file": page.data_file,
            "render_macros": False,
        }
        return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n\n{body.strip()}\n"

    def component(self, name: str, macro: str, here: str, *arguments: Any, **named: Any) -> Markup:
        """What one component's macro gives for these arguments, on the page at ``here``."""
        template = self._environment.get_template(f"components/{name}.html")
        return getattr(template.make_module({"here": here}), macro)(*arguments, **named)

    @jinja2.pass_context
    def _url(self, context: jinja2.runtime.Context, address: str) -> Markup:
        return escape(relative(address, context["here"]))

    @jinja2.pass_context
    def _link(self, context: jinja2.runtime.Context, reference: str, words: str = "") -> Markup:
        place = self.site.places[reference]
        return Markup('<a href="{}">{}</a>').format(self._url(context, place.address), escape(words or place.name))

    @jinja2.pass_context
    def _prose(self, context: jinja2.runtime.Context, text: str) -> Markup:
        return Markup(prose(text, lambda reference: self._url(context, self.site.places[reference].address)))
