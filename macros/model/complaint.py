"""What residents can do when a standard was not kept: a text to send, and who comes after the council."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from macros.model.record import Citation, Prose, Record, Text

PLACES = ("service", "promise", "address")
"""What is filled into a ready text: each stands in braces in it."""


class FurtherStep(Record):
    """Whom residents can turn to after the council's own complaints procedure."""

    text: Prose
    """Who it is, when, and how to reach them."""
    source: Citation
    """Where it is published."""


def _names_the_promise(text: str) -> str:
    """Hold that a ready text has a place for the standard, and no place for what nobody fills in."""
    places = set(re.findall(r"\{(.*?)\}", text))
    if "promise" not in places:
        raise ValueError("The standard's words have no place in it. Write {promise} where they shall stand.")
    if unknown := sorted(places - {*PLACES}):
        raise ValueError(f"Nothing is filled in for {{{unknown[0]}}}. Use {{service}}, {{promise}} and {{address}}, and … for the reader's words.")
    return text


ComplaintText = Annotated[Text, AfterValidator(_names_the_promise)]
