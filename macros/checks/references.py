"""A site in, references that lead to no record out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.load.loaded import Loaded
from macros.model.record import Refers
from macros.problems import Problem, did_you_mean


def ensure_references_exist(loaded: Loaded) -> Iterator[Problem]:
    """Ensure every reference to another record leads to one that exists.

    A change that was published may be about what is gone since: then its name stands there.
    """
    named = {one.about for revision in loaded.site.revisions.values() for one in revision.amendments if one.name}
    for found, origin in loaded.strings():
        if not isinstance(found.mark, Refers):
            continue
        reference = found.value if found.mark.kind == "any" else f"{found.mark.kind}:{found.value}"
        if found.path[0] == "amendments" and reference in named:
            continue
        if not loaded.may_exist(reference):
            message, hint = _explain(found.value, found.mark.kind, loaded.site.places)
            yield origin.problem(found.path, message, hint)


def _explain(value: str, kind: str, addresses: Iterable[str]) -> tuple[str, str]:
    if kind == "any":
        return f'"{value}" leads to nothing on this site.', nearest_reference(value, addresses)
    ids = [address.partition(":")[2] for address in addresses if address.startswith(f"{kind}:")]
    right = value.removeprefix(f"{kind}:")
    if right != value and right in ids:
        return f'The kind is plain here, so "{kind}:" is too much.', f"Write {right} alone."
    article = "an" if kind[0] in "aeiou" else "a"
    return f'There is no {kind} "{value}".', did_you_mean(right, ids) or f"Write the id of {article} {kind} that exists."


def nearest_reference(value: str, addresses: Iterable[str]) -> str:
    """A hint for a "kind:id" that leads nowhere: the nearest that leads somewhere, of the same kind if possible."""
    known = list(addresses)
    kind, _, identity = value.rpartition(":")
    same_kind = [address for address in known if kind and address.startswith(f"{kind}:")]
    same_id = [address for address in known if identity and address.partition(":")[2] == identity]
    if hint := did_you_mean(value, same_kind):
        return hint
    if same_id:
        return f'Did you mean "{same_id[0]}"?'
    return did_you_mean(value, known) or 'Write it as kind:id, like "service:" and the name of a file in data/services.'
