"""Success criteria, and how this site is tested for each: by machine, by a person, or both."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from macros.model.record import Printed, Record, Text

CriterionNumber = Literal[
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5",
    "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13",
    "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6",
    "2.4.7", "2.4.11", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.7", "2.5.8",
    "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.6", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.7",
    "3.3.8", "4.1.2", "4.1.3",
]  # fmt: skip
"""The success criteria of levels A and AA in WCAG 2.2 (https://www.w3.org/TR/WCAG22/). 4.1.1 was removed from it."""

OwnTest = Annotated[str, StringConstraints(pattern=r"^tests/[a-z_/]+\.py::test_[a-z0-9_]+$")]
"""A test of this project, as pytest names it: "tests/browser/test_keyboard.py::test_single_keys_do_nothing"."""


class MachineTest(Record):
    """What a machine tests of a criterion, in every build that the browser tests see."""

    checks: Printed
    """What is tested, in words. For testers, so it is not translated."""
    rules: tuple[str, ...] = ()
    """Rules of axe-core: "color-contrast"."""
    tests: tuple[OwnTest, ...] = ()
    """This project's own tests, each by its file and name."""
    left: Printed | None = None
    """What neither rules nor tests look at, so that a person has to."""


class Script(Record):
    """How a person tests a criterion. For testers, so it is not translated."""

    technology: Printed
    """What to test it with: "Keyboard", "Screen reader"."""
    steps: Annotated[tuple[Printed, ...], Field(min_length=1)]
    """What to do, in order."""
    expected: Printed
    """What must be so."""


class Criterion(Record):
    """A success criterion of WCAG 2.2, and how this site is tested for it."""

    id: CriterionNumber
    """Its number: "1.4.3"."""
    title: Text
    """Its name in WCAG 2.2, or in the official translation of it."""
    level: Literal["A", "AA"]
    """Its level."""
    machine: MachineTest | None = None
    """What a machine tests; left out where it cannot test anything."""
    script: Script | None = None
    """How a person tests it; left out only where the machine alone can tell."""

    @model_validator(mode="after")
    def _can_be_tested(self) -> Criterion:
        if not self.machine and not self.script:
            raise ValueError("A criterion needs a machine test, a script for a person, or both.")
        return self
