"""What went wrong in, a plain-language report out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How much a problem matters. Only an error stops the build."""

    ERROR = 0
    WARNING = 1
    SUGGESTION = 2


@dataclass(frozen=True, order=True)
class Problem:
    """One thing for a person to mend, with the place and what to do.

    ``line`` counts from 1; 0 means the whole file. ``path`` names the place inside the
    record in words ("standards > 1 (Answer letters) > targets"). ``message`` says what is
    wrong and ``hint`` what to write instead.
    """

    file: str
    line: int
    path: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        label = "" if self.severity is Severity.ERROR else f"{self.severity.name.capitalize()}: "
        words = f"{label}{self.message}" + (f" {self.hint}" if self.hint else "")
        first = f"{where}  {self.path}" if self.path else where
        return f"{first}\n  {words}"


class ProblemsFound(Exception):
    """Raised when data cannot be built. Carries every problem, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))


def errors(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Only the problems that stop a build."""
    return (problem for problem in problems if problem.severity is Severity.ERROR)


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 problem", "2 problems"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def report(problems: Iterable[Problem]) -> str:
    """Every problem by file and line, then one closing line that says what happened."""
    ordered = sorted(set(problems))
    stopping = list(errors(ordered))
    advice = len(ordered) - len(stopping)
    lines = [str(problem) for problem in ordered]
    if stopping:
        files = count(len({problem.file for problem in stopping}), "file")
        lines.append(f"{count(len(stopping), 'problem')} found in {files}. Nothing was built.")
    if advice:
        lines.append(f"{count(advice, 'more remark')} to look at; none of them stops the build.")
    if not ordered:
        lines.append("No problems found.")
    return "\n".join(lines)
