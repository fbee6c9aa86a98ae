"""A site in, easy read that is older than what it explains out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.easy_read import EasyRead, sign_of
from macros.model.record import Record
from macros.model.site import Site
from macros.problems import Problem, Severity


def ensure_easy_read_is_up_to_date(loaded: Loaded) -> Iterator[Problem]:
    """Ensure easy read explains a service, a way of contact, a strategy or the promise, with the words it has today."""
    for record, origin in loaded.records():
        if not isinstance(record, EasyRead):
            continue
        explained = _explained(record.explains, loaded.site)
        if explained is None:
            if record.explains in loaded.site.places:
                message = f'Easy read cannot explain "{record.explains}".'
                hint = 'It explains a whole page: "service:libraries", "channel:telephone", "strategy:customer" or "promise:".'
                yield origin.problem(("explains",), message, hint)
        elif record.written_from != sign_of(explained):
            message = f'"{record.explains}" has changed since this was written.'
            hint = f'Compare them, and let people test what you change. Then write "{sign_of(explained)}" here.'
            yield origin.problem(("written_from",), message, hint, Severity.WARNING)


def _explained(reference: str, site: Site) -> Record | None:
    kind, _, identity = reference.partition(":")
    kinds = {"service": site.services, "channel": site.channels, "strategy": site.strategies, "promise": {"": site.promise}}
    return kinds.get(kind, {}).get(identity)
