"""A site in, easy read whose pictures are not there out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.easy_read import EasyRead
from macros.problems import Problem, did_you_mean


def ensure_easy_read_has_its_pictures(loaded: Loaded) -> Iterator[Problem]:
    """Ensure there is a drawing for each picture that easy read names."""
    for record, origin in loaded.records():
        for index, statement in enumerate(record.statements if isinstance(record, EasyRead) else ()):
            name = statement.picture
            if name in loaded.site.pictures or f"picture:{name}" in loaded.unread:
                continue
            hint = did_you_mean(name, loaded.site.pictures) or "Save it there as SVG."
            yield origin.problem(("statements", index, "picture"), f"There is no data/easy_read/pictures/{name}.svg.", hint)
