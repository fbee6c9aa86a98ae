"""A language's code in, the language in council.yml and its empty .po files out."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from macros.i18n.locales import canonical, own_name
from macros.load.site import load_site
from macros.model.reference import LocaleId
from macros.problems import Problem, ProblemsFound
from macros.translation import update_catalogues

_FILE = "data/council.yml"


def add_locale(root: Path, code: str) -> tuple[str, ...]:
    """Add a locale to council.yml, by its own name in CLDR, and write its catalogues. Returns the files written.

    Raises ProblemsFound, and writes nothing, for a code that CLDR or the model does not know or that the site has
    already, and for a list of languages that is not written one below the other.
    """
    there = load_site(root / "data").site.council.locales
    locale = _checked(code)
    if locale in [one.id for one in there]:
        raise _problem(f'The site has the language "{locale}" already.')
    name = own_name(locale)
    name = own_name(locale, region=True) if name in [one.name for one in there] else name
    settings = root / _FILE
    text = _with(settings.read_text(encoding="utf-8"), {"id": locale, "name": name})
    settings.write_text(text, encoding="utf-8")
    return (_FILE, *update_catalogues(root))


def _checked(code: str) -> str:
    """The code as it is written in council.yml."""
    try:
        locale = canonical(code)
    except ValueError as error:
        raise _problem(str(error), 'Use a code of Unicode CLDR: "cy", "pt-BR".') from None
    try:
        return TypeAdapter(LocaleId).validate_python(locale)
    except ValidationError:
        hint = f'Use that of a language, or of a language with one country: "{locale.partition("-")[0]}", "pt-BR".'
        raise _problem(f'The code "{locale}" cannot be used here.', hint) from None


def _with(text: str, entry: dict[str, str]) -> str:
    """The text of council.yml with one more language below the last, indented as that is."""
    written = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False)  # In quotes where they are needed: 'no'.
    listed = next(value for name, value in yaml.compose(text).value if name.value == "locales")
    last = listed.value[-1]
    if listed.flow_style or last.flow_style:
        hint = f"Write each language on lines of its own, or add this one by hand: id: {entry['id']}, name: {entry['name']}."
        raise _problem("The languages stand in one line, and nothing can be added there.", hint, listed.start_mark.line + 1)
    dash, field = listed.start_mark.column, last.start_mark.column
    lines = text.splitlines()
    opening = " " * dash + "-".ljust(field - dash)
    new = [(opening if number == 0 else " " * field) + line for number, line in enumerate(written.splitlines())]
    end = last.value[-1][1].end_mark.line + 1
    return "\n".join([*lines[:end], *new, *lines[end:]]) + "\n"


def _problem(message: str, hint: str = "", line: int = 0) -> ProblemsFound:
    return ProblemsFound([Problem(_FILE, line, "locales", message, hint)])
