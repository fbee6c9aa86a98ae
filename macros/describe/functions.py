"""The functions for pages in, how each is called and what it gives out."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator

from macros.functions import Functions


def describe_functions() -> Iterator[str]:
    """The lines of the reference part of docs/README.md."""
    yield from ("## What a page may call", "")
    for name, function in functions().items():
        words = re.sub(r"\{\{.*?\}\}", r"`\g<0>`", inspect.getdoc(function) or "")
        yield from (f"### `{call(name, function)}`", "", words, "")


def functions() -> dict[str, Callable[..., str]]:
    """Every function that pages may call, by name."""
    return {name: one for name, one in vars(Functions).items() if not name.startswith("_") and name != "all"}


def call(name: str, function: Callable[..., object]) -> str:
    """A call with its parameters as the author of a page writes them: ``link(reference, words="")``."""
    parameters = list(inspect.signature(function).parameters.values())[1:]
    words = ", ".join(str(one.replace(annotation=one.empty)) for one in parameters)
    return f"{name}({words})".replace("'", '"')
