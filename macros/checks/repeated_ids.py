"""A site in, ids that stand twice in one record out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded, inside
from macros.problems import Problem


def ensure_ids_are_not_repeated(loaded: Loaded) -> Iterator[Problem]:
    """Ensure each id stands once in a record: ids are the places on its pages that links lead to."""
    for record, origin in loaded.records():
        first: dict[str, int] = {}
        for place, one in inside(record):
            identity = getattr(one, "id", None)
            if not place or identity is None:
                continue
            line = origin.file.line((*origin.place, *place, "id"))
            if identity in first:
                message = f'The id "{identity}" is already used on line {first[identity]} of this file.'
                yield origin.problem((*place, "id"), message, "Give one of them another id.")
            first.setdefault(identity, line)
