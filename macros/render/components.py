"""A folder of templates in, the Jinja environment that sets them out: strict, escaping, and quick to import components."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2.environment import TemplateModule

from macros.i18n.locales import number
from macros.render.compiled import Compiled

_COMPILED = Compiled()


class Component(jinja2.Template):
    """A template that others import: once for each page, however many of them do."""

    _made: tuple[dict[str, Any], TemplateModule] | None = None

    def make_module(
        self, vars: dict[str, Any] | None = None, shared: bool = False, locals: Mapping[str, Any] | None = None
    ) -> TemplateModule:
        """Its macros, for a page. Of what an importer knows, it knows ``here`` alone: all else stands in the brackets of a call.

        An import without context, which is Jinja's rule where nothing is said, knows not even that.
        """
        known = {"here": vars["here"]} if vars and "here" in vars else {}
        if self._made is None or self._made[0] != known:
            self._made = known, super().make_module(known)
        return self._made[1]


def templates(
    folder: Path, finalize: Callable[[object], object], interface: gettext.NullTranslations, locale: str
) -> jinja2.Environment:
    """The environment for a folder. ``finalize`` sets each value that a template prints, ``interface`` has its labels."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=_COMPILED,
    )
    environment.template_class = Component
    environment.install_gettext_translations(interface, newstyle=True)
    environment.globals["ngettext"] = _counting(environment.globals["ngettext"], locale)
    return environment


def _counting(ngettext: Callable[..., str], locale: str) -> Callable[..., str]:
    """The choice of a plural form, with its number as the locale writes it."""

    @jinja2.pass_context
    def counted(context: jinja2.runtime.Context, one: str, many: str, num: int, **values: object) -> str:
        return ngettext(context, one, many, num, **{"num": number(num, locale)} | values)

    return counted
