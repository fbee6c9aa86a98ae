"""An error while a page is rendered in, the problem with the template's own line out."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.checks.references import nearest_reference
from macros.model.site import Site
from macros.problems import Problem, ProblemsFound


@contextmanager
def template_lines(root: Path, site: Site) -> Iterator[None]:
    """Raise ProblemsFound, with file and line, for what goes wrong in a template of the project at ``root``.

    An error that no template line led to is a fault of this program and goes on as it is.
    """
    try:
        yield
    except Exception as error:
        steps = traceback.extract_tb(error.__traceback__)
        spots = [
            (Path(step.filename).relative_to(root).as_posix(), step.lineno or 0)
            for step in steps
            if Path(step.filename).is_relative_to(root / "overrides")
        ]
        if not spots:
            raise
        raise ProblemsFound([_problem(error, spots, site)]) from error


def _problem(error: Exception, spots: list[tuple[str, int]], site: Site) -> Problem:
    """What is wrong on the innermost line; the lines that led there stand in the path."""
    *callers, (file, line) = spots
    path = "called from " + ", ".join(f"{name}:{number}" for name, number in reversed(callers)) if callers else ""
    if isinstance(error, KeyError) and ":" in str(error.args[0]):
        message, hint = f'There is no record "{error.args[0]}".', nearest_reference(error.args[0], site.places)
    else:
        message, hint = f"This line cannot be rendered: {error}.", "overrides/README.md says what a template gets."
    return Problem(file, line, path, message, hint)
