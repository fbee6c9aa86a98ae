"""A site in, addresses in findings and tests at which it has no page and no file out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from macros.load.loaded import Loaded
from macros.model.accessibility import Finding, ManualTest
from macros.model.evaluation import file_addresses
from macros.model.file_kinds import file_kind
from macros.pages import list_kinds
from macros.problems import Problem, did_you_mean, nearest


def ensure_tested_pages_exist(loaded: Loaded) -> Iterator[Problem]:
    """Ensure findings and tests name pages and files that the site has in some language, by their addresses."""
    if loaded.unread:
        return  # The page may be one of a record that could not be read.
    pages = list_kinds(loaded.site, loaded.written_pages)
    files = file_addresses(loaded.site, pages, loaded.written_pages)
    for record, origin in loaded.records():
        for index, address in enumerate(record.pages if isinstance(record, Finding | ManualTest) else ()):
            if address not in pages and address not in files:
                yield origin.problem(("pages", index), *_words(urlsplit(address).path, address, pages, files))


def _words(path: str, address: str, pages: Collection[str], files: Collection[str]) -> tuple[str, str]:
    """What is wrong, and what to write instead. ``path`` is the address alone where somebody pasted a whole one."""
    bare = path.lstrip("/")
    if file_kind(path):
        near = nearest(bare, files, 0.9)  # They begin and end alike, whatever they hold.
        hint = f'Did you mean "{near}"?' if near else 'Write what follows the site\'s own address: "downloads/promise.pdf".'
        return f'The site has no file "{address}". Only some pages have files, each of some kinds.', hint
    hint = did_you_mean(bare or "/", pages) or 'Write what follows the site\'s own address: "services/allotments/".'
    return f'The site has no page "{address}".', hint
