"""An edition in, its documents in every format out: files to publish, and what each page says of them."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from macros.formats.blocks import Document
from macros.formats.braille import NoCode, NoLiblouis
from macros.formats.documents import Plan, document, easy_read_plans, make, plans, quick_plans
from macros.formats.kinds import EASY_READ_FORMATS, FORMATS, QUICK_FORMATS, Format
from macros.formats.markup import MarkupError
from macros.formats.pdf import TooLong
from macros.formats.published import Edition, PublishedFile
from macros.i18n.local_text import SOURCE_LOCALE, LocalText
from macros.model.file_kinds import FILE_KINDS, file_path
from macros.problems import Problem, ProblemsFound

log = logging.getLogger(f"mkdocs.plugins.{__name__}")
"""MkDocs shows what is logged under a name that begins so."""


@dataclass(frozen=True)
class Download(PublishedFile):
    """A document in one format."""

    format: str
    """The format's name: "large-print"."""
    locale: str
    """The document's language."""
    title: str
    """The title of the page that it is made from."""
    offered_on: tuple[str, ...]
    """Addresses of the pages that offer it."""


@dataclass(frozen=True)
class Offer:
    """What a page says of one file to download."""

    address: str
    """From the root of the page's locale."""
    format: str
    """The format's name: "large-print"."""
    ending: str
    """How the file's name ends, in capital letters: "PDF"."""
    locale: str
    """The document's language."""
    title: str
    """The title of the page that it is made from."""
    kilobytes: int | None
    """Its size, rounded up; None for a file that another build makes."""


_WHOLE = ((plans, FORMATS), (easy_read_plans, EASY_READ_FORMATS))
"""What stands for a page as a whole, and its formats."""


def list_files(edition: Edition) -> Iterator[Download]:
    """Every document in every format. A preview has none: they would take longer than all the rest.

    What does not fit one page has no quick reference. Raises ProblemsFound for markup that is not known.
    """
    if edition.preview:
        return
    for planned, formats in (*_WHOLE, (quick_plans, QUICK_FORMATS)):
        for plan in planned(edition):
            yield from _planned(plan, formats, edition)


def _planned(plan: Plan, formats: Iterable[Format], edition: Edition) -> Iterator[Download]:
    if not (made := make(plan, edition)):
        return
    files = list(_files(made, plan.page.title, plan.offered_on, formats, edition))
    yield from files
    if not files and plan.shorter:
        yield from _planned(plan.shorter, formats, edition)


@dataclass(frozen=True)
class WrittenPage:
    """A page in docs/."""

    address: str
    file: str
    """Where people edit it: "docs/about.md"."""
    title: str
    description: str
    html: str
    """Its content, finished but for what a frame adds."""
    shown: tuple[LocalText, ...]
    """Its texts with their language; none for the source locale."""


def written_page(page: WrittenPage, edition: Edition) -> tuple[tuple[Download, ...], tuple[Offer, ...]]:
    """The files of a page in docs/ that asks for them, and what it says of them; nothing of both in a preview.

    Raises ProblemsFound where something on it has no place in a document.
    """
    if edition.preview:
        return (), ()
    if not edition.renderer.mostly_translated(page.shown):
        return (), tuple(_untranslated(page.address.rstrip("/"), page.title, FORMATS, edition))
    markup = edition.renderer.explain(page.html, page.address, leads_on=False)
    try:
        made = document(markup, page.address, page.description, edition)
    except MarkupError as error:
        hint = 'Change it, or take "formats: true" away.'
        raise ProblemsFound(Problem(page.file, 0, "", fault, hint) for fault in error.faults) from None
    files = tuple(_files(made, page.title, (page.address,), FORMATS, edition))
    return files, tuple(offer(one) for one in files)


def _files(
    made: Document, title: str, offered_on: tuple[str, ...], formats: Iterable[Format], edition: Edition
) -> Iterator[Download]:
    for one in formats:
        if (content := _written(one, made, edition)) is not None:
            path = _path(made.id, one, made.locale)
            yield Download(path, content, one.name, made.locale, title, offered_on)


def _written(one: Format, made: Document, edition: Edition) -> bytes | None:
    """A document in a format; None where that cannot be made on this computer, which is told once, or is too long."""
    try:
        return one.write(made, edition.site.council)
    except TooLong as long:
        log.debug("%s", long)
        return None
    except (NoLiblouis, NoCode) as missing:
        if isinstance(missing, NoLiblouis) and os.environ.get("CI"):
            raise ProblemsFound([Problem("data/council.yml", 0, "", str(missing))]) from None
        _tell(str(missing))
        return None


@cache
def _tell(message: str) -> None:
    """Log a message, once."""
    log.info("%s", message)


def _path(identity: str, one: Format, locale: str) -> str:
    """A file's place under the root of its locale: "downloads/services/libraries-large-print-pl.pdf"."""
    return file_path(identity, one.name, locale if locale != SOURCE_LOCALE else "")


def offers(edition: Edition, files: Iterable[PublishedFile]) -> dict[str, tuple[Offer, ...]]:
    """What each page offers, by its address; nothing in a preview. A page that never offers anything is left out.

    What is not translated is offered in the source locale, where that is published beside this one.
    """
    made = sorted((file for file in files if isinstance(file, Download)), key=lambda file: FILE_KINDS.index(file.format))
    found: dict[str, tuple[Offer, ...]] = {}
    for planned, formats in _WHOLE:
        for plan in planned(edition):
            own = tuple(offer(file) for file in made if plan.offered_on[0] in file.offered_on)
            if not own and not edition.preview:
                own = tuple(_untranslated(plan.id, plan.page.title, formats, edition))
            found |= dict.fromkeys(plan.offered_on, own)
    return found


def offer(file: Download) -> Offer:
    """What a page says of a file."""
    ending = file.path.rpartition(".")[2].upper()
    return Offer(file.path, file.format, ending, file.locale, file.title, -(-len(file.content) // 1000))


def _untranslated(identity: str, title: str, formats: Iterable[Format], edition: Edition) -> Iterator[Offer]:
    """What a page says of a document in the source locale, which another build makes; nothing where none does."""
    for one in formats if edition.untranslated_at else ():
        path = f"{edition.untranslated_at}{_path(identity, one, SOURCE_LOCALE)}"
        yield Offer(path, one.name, one.ending.upper(), SOURCE_LOCALE, title, None)
