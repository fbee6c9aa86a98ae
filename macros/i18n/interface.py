"""Templates and page lists in, the interface's messages out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polib
from babel.messages.extract import extract
from jinja2 import TemplateSyntaxError
from jinja2.ext import babel_extract

from macros.i18n.messages import MENU_LENGTH
from macros.problems import Problem, ProblemsFound

_KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
_OPTIONS = {"extensions": "jinja2.ext.i18n", "newstyle_gettext": "true", "silent": "false"}
_HINT = "overrides/README.md says how templates are written."


def interface_entries(root: Path) -> list[polib.POEntry]:
    """Every message of overrides/ and macros/pages/ as an entry of interface.po, each once.

    Raises ProblemsFound for every template that cannot be read.
    """
    entries: dict[str, polib.POEntry] = {}
    for file, found, comments in _found(root):
        one, many = (found, "") if isinstance(found, str) else (found[0], found[1])
        comment = "\n".join(comments).replace("menu entry", f"menu entry, {MENU_LENGTH} letters at most")
        entry = entries.setdefault(one, polib.POEntry(msgid=one, msgid_plural=many))
        entry.comment = entry.comment or comment
        if (file, "") not in entry.occurrences:
            entry.occurrences.append((file, ""))
        if many:
            entry.msgid_plural = many
            entry.msgstr_plural = {0: "", 1: ""}
        if "%(" in one + many and "python-format" not in entry.flags:
            entry.flags.append("python-format")
    return list(entries.values())


def _found(root: Path) -> Iterator[tuple[str, str | tuple[str, ...], list[str]]]:
    """Each message with its file, in the order of files."""
    templates = sorted(path for path in (root / "overrides").rglob("*") if path.suffix in (".html", ".md"))
    problems = []
    for path in templates:
        if path.name == "README.md":
            continue
        name = path.relative_to(root).as_posix()
        try:
            with path.open("rb") as file:
                for _, _, message, comments in babel_extract(file, _KEYWORDS, ("translators:",), _OPTIONS):
                    yield name, _strings(message), comments
        except TemplateSyntaxError as error:
            problems.append(Problem(name, error.lineno, "", f"This line cannot be read: {error}.", _HINT))
    if problems:
        raise ProblemsFound(problems)
    for path in sorted(path for name in ("pages", "render") for path in (root / "macros" / name).glob("*.py")):
        with path.open("rb") as file:
            for _, message, comments, _ in extract("python", file, _KEYWORDS, ("translators:",), strip_comment_tags=True):
                yield path.relative_to(root).as_posix(), message, comments


def _strings(message: object) -> str | tuple[str, ...]:
    """The strings of a call, without the variables that stand beside them."""
    if isinstance(message, str):
        return message
    strings = tuple(one for one in message if isinstance(one, str))
    return strings[0] if len(strings) == 1 else strings
