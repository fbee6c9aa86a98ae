"""A site in, success criteria that it says nothing of out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from macros.load.loaded import Loaded
from macros.model.criterion import CriterionNumber
from macros.problems import Problem


def ensure_every_criterion_is_listed(loaded: Loaded) -> Iterator[Problem]:
    """Ensure all 55 success criteria of WCAG 2.2, levels A and AA, are listed: one that is not would be forgotten."""
    for number in get_args(CriterionNumber):
        if number not in loaded.site.criteria and not loaded.may_exist(f"criterion:{number}"):
            hint = "Add it with its name and level from https://www.w3.org/TR/WCAG22/, and how it is tested."
            yield Problem("data/criteria.yml", 0, "", f"The success criterion {number} is missing.", hint)
