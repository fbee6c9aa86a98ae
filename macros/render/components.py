"""A folder of templates in, the Jinja environment that sets them out: strict, escaping, and quick to import components."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2.environment import TemplateModule

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


def templates(folder: Path, finalize: Callable[[object], object]) -> jinja2.Environment:
    """The environment for a folder. ``finalize`` sets each value that a template prints."""
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
    return environment
