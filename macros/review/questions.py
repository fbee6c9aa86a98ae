"""What a browser showed in, what axe-core cannot decide out: what to look at, and what was looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.review.observed import Node, Run


@dataclass(frozen=True)
class Question:
    """Elements of which one rule cannot tell, and which have the same answer, or none yet."""

    rule: str
    help: str
    criteria: tuple[str, ...]
    answer: str
    """"" where nobody has answered."""
    places: Mapping[str, tuple[Node, ...]]
    """The elements, by the address of their page."""


def questions(run: Run) -> tuple[Question, ...]:
    """Every question of a review, those that nobody has answered first."""
    rules = {rule.id: rule for seen in run.pages.values() for rule in seen.undecided}
    places: dict[tuple[bool, str, str], dict[str, tuple[Node, ...]]] = {}
    for address, seen in run.pages.items():
        for rule in seen.undecided:
            for answer in {node.answer for node in rule.nodes}:
                nodes = tuple(node for node in rule.nodes if node.answer == answer)
                places.setdefault((bool(answer), rule.id, answer), {})[address] = nodes
    return tuple(
        Question(rule, rules[rule].help, rules[rule].criteria, answer, where)
        for (_, rule, answer), where in sorted(places.items(), key=lambda one: one[0])
    )
