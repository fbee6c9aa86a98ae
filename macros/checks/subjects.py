"""A site in, subjects of standards for areas that were probably meant to be one out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded, Origin
from macros.model.service import Service
from macros.problems import Problem, Severity, nearest


def ensure_subjects_are_spelt_alike(loaded: Loaded) -> Iterator[Problem]:
    """Ensure standards of a service on one subject name it in the same words: only then they stand side by side."""
    for record, origin in loaded.records():
        if isinstance(record, Service):
            yield from _nearly_alike(record, origin)


def _nearly_alike(service: Service, origin: Origin) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for number, group in enumerate(service.groups):
        for index, statement in enumerate(group.statements):
            if (subject := statement.subject) is None or subject in lines:
                continue
            place = ("groups", number, "statements", index, "subject")
            if near := nearest(subject, lines, 0.85):
                message = f'This is nearly the subject "{near}" on line {lines[near]}, and stands apart from it.'
                yield origin.problem(place, message, "If it is the same, write it in the same words.", Severity.WARNING)
            lines[subject] = origin.file.line((*origin.place, *place))
