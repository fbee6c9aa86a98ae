"""The kinds of page and the model in, what each page template may use out."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from dataclasses import fields
from functools import cached_property
from itertools import pairwise
from types import FunctionType

from macros.describe.functions import call
from macros.describe.records import heading, records
from macros.model.site import Site
from macros.pages import FAMILIES
from macros.pages.page import Page


def describe_pages() -> Iterator[str]:
    """The lines on page templates in overrides/README.md."""
    yield from ("## Every page", "", *_fields(Page), "", "## Kinds of page", "")
    for page in page_kinds():
        yield from (f"### `pages/{page.template}`", "", f"{page.__doc__}", "", *_fields(page), "")
    yield from ("## What a record offers besides its fields", "")
    for record in (Site, *records()):
        for name, member in vars(record).items():
            if isinstance(member, property | cached_property | FunctionType) and not name.startswith("_"):
                words = call(name, member) if isinstance(member, FunctionType) else name
                yield f"- `{heading(record).lower()}.{words}`: {(inspect.getdoc(member) or '').partition(chr(10))[0]}"
    yield ""


def page_kinds() -> tuple[type[Page], ...]:
    """Every kind of page, in the order of ``macros.pages``."""
    found = (one for family in FAMILIES for one in vars(family).values() if isinstance(one, type))
    return tuple(dict.fromkeys(one for one in found if issubclass(one, Page) and one is not Page))


def field_descriptions(page: type[Page]) -> dict[str, str]:
    """What each field of a kind of page is, by name: the text under it in the code. Every page's fields are left out."""
    described: dict[str, str] = {}
    for owner in reversed(page.__mro__[: page.__mro__.index(Page)] or [Page]):
        for field, words in pairwise(ast.parse(inspect.getsource(owner)).body[0].body):
            if isinstance(field, ast.AnnAssign) and isinstance(words, ast.Expr) and isinstance(words.value, ast.Constant):
                described[field.target.id] = inspect.cleandoc(words.value.value)
    return {field.name: described[field.name] for field in fields(page) if field.name in described}


def _fields(page: type[Page]) -> Iterator[str]:
    for name, words in field_descriptions(page).items():
        yield f"- `{name}`: {words}"
