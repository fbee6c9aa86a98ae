"""A Site in, the links between its records in both directions out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.model.record import Record, Refers, walk
from macros.model.site import Site


def relations(site: Site) -> Mapping[str, tuple[str, ...]]:
    """For each record's reference, the references of the records that it names or that name it.

    Papers are left out: every record names one, and a page shows it in its own place.
    """
    found: dict[str, dict[str, None]] = {}
    for reference, record in _linking_records(site):
        for one in walk(record):
            if isinstance(one.mark, Refers) and one.mark.kind not in ("source", "topic", "area"):
                other = one.value if one.mark.kind == "any" else f"{one.mark.kind}:{one.value}"
                if other != reference:
                    found.setdefault(reference, {})[other] = None
                    found.setdefault(other, {})[reference] = None
                    if (whole := other.partition("/")[0]) != other:
                        found.setdefault(whole, {})[reference] = None
    return {reference: tuple(others) for reference, others in found.items()}


def kind(reference: str) -> str:
    """The kind of record a reference leads to: "service" for "service:housing-rents"."""
    return reference.partition(":")[0]


def _linking_records(site: Site) -> Iterator[tuple[str, Record]]:
    for name, records in (
        ("service", site.services),
        ("channel", site.channels),
        ("strategy", site.strategies),
        ("background", site.background),
        ("term", site.terms),
    ):
        for identity, record in records.items():
            yield f"{name}:{identity}", record
