"""The text of a hand-written page in, what is wrong with the macros it calls out."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import jinja2
from jinja2 import nodes

from macros.problems import Problem

_SYNTAX = jinja2.Environment(autoescape=True)


def ensure_pages_call_what_exists(docs: Path, macros: Mapping[str, Callable[..., str]]) -> Iterator[Problem]:
    """Ensure hand-written pages call only macros that exist, for records that exist.

    Each call is tried, so that a page says exactly what the build would say, but with its line
    and together with every other problem.
    """
    for path in sorted(docs.rglob("*.md")):
        if path.name != "README.md":
            yield from _page(path.read_text(encoding="utf-8"), path.relative_to(docs.parent).as_posix(), macros)


def _page(text: str, name: str, macros: Mapping[str, Callable[..., str]]) -> Iterator[Problem]:
    try:
        tree = _SYNTAX.parse(text)
    except jinja2.TemplateSyntaxError as error:
        hint = 'A macro is written {{ name("id") }}; docs/README.md has an example of each.'
        yield Problem(name, error.lineno, "", f"This line cannot be read as a macro ({error.message}).", hint)
        return
    called = {id(call.node) for call in tree.find_all(nodes.Call)}
    for word in tree.find_all(nodes.Name):
        if word.name not in macros:
            near = difflib.get_close_matches(word.name, list(macros), 1, 0.5)
            hint = f'Did you mean "{near[0]}"?' if near else "docs/README.md lists all macros."
            yield Problem(name, word.lineno, "", f'There is no macro "{word.name}".', hint)
        elif id(word) not in called:
            yield Problem(name, word.lineno, "", f'"{word.name}" is a macro.', f"Write {{{{ {word.name}() }}}}.")
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in macros:
            yield from _call(call, name, macros[call.node.name])


def _call(call: nodes.Call, name: str, macro: Callable[..., str]) -> Iterator[Problem]:
    try:
        arguments = [argument.as_const() for argument in call.args]
        named = {argument.key: argument.value.as_const() for argument in call.kwargs}
    except nodes.Impossible:
        return
    try:
        macro(*arguments, **named)
    except LookupError as error:
        yield Problem(name, call.lineno, call.node.name, str(error.args[0]))
    except TypeError:
        message = f'The macro "{call.node.name}" is called without what it needs, or with too much.'
        yield Problem(name, call.lineno, call.node.name, message, "docs/README.md says what stands in its brackets.")
