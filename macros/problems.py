"""What went wrong in, a plain-language report out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

T = TypeVar("T")


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


def nearest(word: str, words: Iterable[str], alike: float = 0.6) -> str:
    """The one of the words that the word was probably meant to be; empty if none is so much alike (0 to 1)."""
    by_lower = {one.lower(): one for one in sorted(words)}
    near = difflib.get_close_matches(word.lower(), by_lower, 1, alike)
    return by_lower[near[0]] if near else ""


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """A hint that names the nearest of the words that would be right; empty if none is near."""
    near = nearest(word, words)
    return f'Did you mean "{near}"?' if near else ""


def pick(choices: Mapping[str, T], wanted: str, noun: str) -> T:
    """One of several by name. Raises LookupError in words that the author of a page can act on."""
    if wanted in choices:
        return choices[wanted]
    near = difflib.get_close_matches(wanted, list(choices), 1, 0.5)
    raise LookupError(f'There is no {noun} "{wanted}".' + (f' Did you mean "{near[0]}"?' if near else ""))


def report(problems: Iterable[Problem]) -> str:
    """Every problem by file and line, then a closing line that says what happened."""
    ordered = sorted(set(problems))
    stopping = list(errors(ordered))
    remarks = len(ordered) - len(stopping)
    lines = [str(problem) for problem in ordered]
    if stopping:
        files = count(len({problem.file for problem in stopping}), "file")
        lines.append(f"{count(len(stopping), 'problem')} found in {files}. Nothing was built.")
    if remarks:
        stops = "It does" if remarks == 1 else "They do"
        lines.append(f"{count(remarks, 'remark')} to read. {stops} not stop the build.")
    if not ordered:
        lines.append("No problems found.")
    return "\n".join(lines)
