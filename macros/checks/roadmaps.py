"""A site in, roadmap cells that fit nowhere out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.loaded import Loaded
from macros.model.section.plans import RoadmapSection
from macros.problems import Problem, did_you_mean


def ensure_roadmaps_fit_together(loaded: Loaded) -> Iterator[Problem]:
    """Ensure each cell of a roadmap has one of its periods, stands once, and doubts only lines that it has."""
    for section, origin in loaded.nested():
        if not isinstance(section, RoadmapSection):
            continue
        filled: set[tuple[str, str]] = set()
        for index, milestone in enumerate(section.milestones):
            place = ("milestones", index)
            if milestone.period not in section.periods:
                message = f'"{milestone.period}" is not one of the periods of this roadmap.'
                hint = did_you_mean(milestone.period, section.periods) or f"They are: {', '.join(section.periods)}."
                yield origin.problem((*place, "period"), message, hint)
            cell = (milestone.principle, milestone.period)
            if cell in filled:
                message = f'This roadmap already says something for "{cell[0]}" in "{cell[1]}".'
                yield origin.problem(place, message, "Put all the lines of one cell together.")
            filled.add(cell)
            lines = {line.id for line in milestone.lines}
            for number, identity in enumerate(milestone.doubtful):
                if identity not in lines:
                    message = f'"{identity}" is not the id of a line of this milestone.'
                    hint = did_you_mean(identity, lines) or "Write the id of one of its lines."
                    yield origin.problem((*place, "doubtful", number), message, hint)
