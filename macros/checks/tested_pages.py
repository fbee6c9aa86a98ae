"""A site in, addresses in findings and tests at which it has no page out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.accessibility import Finding, ManualTest
from macros.model.file_kinds import file_kind, pages_of
from macros.model.record import Path as Place
from macros.pages import list_kinds
from macros.problems import Problem, did_you_mean


def ensure_tested_pages_exist(loaded: Loaded) -> Iterator[Problem]:
    """Ensure findings and tests name pages by addresses that the site has in some language, and files by such a page's."""
    if loaded.unread:
        return  # The page may be one of a record that could not be read.
    pages = set(list_kinds(loaded.site, loaded.written_pages))
    for record, origin in loaded.records():
        for place, address in _addresses(record):
            file = file_kind(address) is not None and address.startswith("downloads/")
            if address not in pages and not (file and pages_of(address) & pages):
                hint = did_you_mean(address, pages) or 'Write what follows the site\'s own address: "services/allotments/".'
                yield origin.problem(place, f'The site has no page "{address}".', hint)


def _addresses(record: object) -> Iterator[tuple[Place, str]]:
    if isinstance(record, Finding | ManualTest):
        yield from ((("pages", index), page) for index, page in enumerate(record.pages))
