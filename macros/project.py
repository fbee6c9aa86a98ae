"""The project's folder in, everything read and checked out: the site, its pages and the functions for docs/."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import polib

from macros.checks import check_catalogue, check_data
from macros.checks.page_calls import ensure_pages_call_what_exists
from macros.checks.stale_catalogues import ensure_catalogue_is_up_to_date
from macros.formats import Edition
from macros.functions import Functions
from macros.i18n.catalogue import DOMAINS, Catalogue, folder, read_catalogue
from macros.i18n.interface import interface_entries
from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.po_file import read_po
from macros.i18n.translate import translate, translate_title
from macros.load.loaded import Loaded
from macros.load.site import read_site
from macros.load.today import as_of, today
from macros.model.evaluation import YEAR
from macros.model.hand_written import HandWritten
from macros.model.site import Site
from macros.model.stages import on_day
from macros.pages import list_pages
from macros.pages.page import Page
from macros.problems import Problem, ProblemsFound, errors
from macros.render.environment import Renderer


@dataclass(frozen=True)
class Project:
    """A project that can be built."""

    renderer: Renderer
    functions: Functions
    pages: dict[str, Page]
    """The pages made from records, by address."""
    catalogue: Catalogue | None
    """The translations; None for the source locale."""
    remarks: tuple[Problem, ...]
    """Warnings and suggestions. None of them stops a build."""

    @property
    def site(self) -> Site:
        """The records, in the project's locale."""
        return self.renderer.site

    def edition(self, address: str, preview: bool = False, beside: Collection[str] = ()) -> Edition:
        """What other shapes of the site are made from, for the locale's site at an address ("" where that is not known).

        ``beside`` are the locales that are published side by side with it.
        """
        untranslated_at = "../" if SOURCE_LOCALE in beside and self.renderer.locale != SOURCE_LOCALE else ""
        return Edition(self.renderer, self.pages, address, today(), preview, untranslated_at)


def open_project(
    root: Path, locale: str = SOURCE_LOCALE, here: Callable[[], str] = str, address: str = ""
) -> Project:
    """Read and check all that a build is made from: data/, and the macro calls in docs/.

    ``here`` gives the address of the page that a function is called on, while pages are made, and ``address`` is
    where the source locale's site is published, "" where that is not known.
    Raises ProblemsFound, with all problems at once, if any of them stops a build.
    """
    loaded, found = _records(root, _state(root, "data", "docs"), today(), as_of())
    problems = [*found]
    renderer = Renderer(on_day(loaded.site, loaded.as_of), root / "overrides", address=address)
    functions = Functions(renderer, here)
    readable = not any(errors(problems))
    macros = functions.all() if readable else dict.fromkeys(functions.all(), _nothing)
    problems += ensure_pages_call_what_exists(root / "docs", macros)
    if any(errors(problems)):
        raise ProblemsFound(problems)
    if locale == SOURCE_LOCALE:
        return Project(renderer, functions, _pages(renderer, loaded, loaded.written_pages), None, tuple(problems))
    problems += _of_catalogues(root, locale)
    if any(errors(problems)):
        raise ProblemsFound(problems)
    catalogue = read_catalogue(root / "data", locale)
    site = on_day(translate(loaded.site, catalogue), loaded.as_of)
    renderer = Renderer(site, root / "overrides", locale, catalogue.interface, address)
    written = {address: translate_title(page, catalogue) for address, page in loaded.written_pages.items()}
    return Project(renderer, Functions(renderer, here), _pages(renderer, loaded, written), catalogue, tuple(problems))


def _of_catalogues(root: Path, locale: str) -> Iterator[Problem]:
    """What is wrong with a language's files. Terms are compared for translators only: see ``macros.translation``."""
    for domain in DOMAINS:
        path = folder(root / "data", locale) / f"{domain}.po"
        name, catalogue = path.relative_to(root).as_posix(), read_po(path)
        yield from check_catalogue(catalogue, name, locale, domain)
        if domain == "interface":
            yield from ensure_catalogue_is_up_to_date(catalogue, name, interface_messages(root))


@lru_cache(maxsize=1)
def _records(root: Path, _state: object, *_days: datetime.date) -> tuple[Loaded, tuple[Problem, ...]]:
    """The records as they are now, checked: read once for all languages, and for a preview until they change."""
    loaded, problems = read_site(root / "data")
    return loaded, (*problems, *check_data(loaded))


def interface_messages(root: Path) -> tuple[polib.POEntry, ...]:
    """The messages of the templates as they are now: looked for once for all languages.

    Raises ProblemsFound for a template that cannot be read.
    """
    return _messages(root, _state(root, "overrides", "macros"))


@lru_cache(maxsize=1)
def _messages(root: Path, _state: object) -> tuple[polib.POEntry, ...]:
    return tuple(interface_entries(root))


def _state(root: Path, *folders: str) -> frozenset[tuple[Path, int, int]]:
    """The files that something is read from, and what changes with them: they are compared, not read."""
    files = ((path, path.stat()) for folder in folders for path in (root / folder).rglob("*") if path.is_file())
    return frozenset((path, found.st_mtime_ns, found.st_size) for path, found in files)


def _pages(renderer: Renderer, loaded: Loaded, written: Mapping[str, HandWritten]) -> dict[str, Page]:
    pages = list_pages(renderer.site, renderer.interface.gettext, renderer.order, written, loaded.today - YEAR)
    return {page.address: page for page in pages}


def _nothing(*_: object, **__: object) -> str:
    """Stands for a macro while the records that it would set cannot be read."""
    return ""
