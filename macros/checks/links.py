"""A site in, links in its texts that lead nowhere out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.references import nearest_reference
from macros.load.loaded import Loaded
from macros.model.record import Words
from macros.problems import Problem

LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]]*)\]\((?P<to>(?:[^()]|\([^()]*\))*)\)")
"""[words](address), but no image."""


def ensure_links_lead_somewhere(loaded: Loaded) -> Iterator[Problem]:
    """Ensure every link in a text leads to a record that exists, or to a secure web address."""
    for found, origin in loaded.strings():
        if isinstance(found.mark, Words):
            for link in LINK.finditer(found.value):
                if found.mark.prose:
                    message, hint = _fault(link["words"], link["to"].strip(), loaded)
                else:
                    message, hint = "A link does not work in this field.", "Write the words alone."
                if message:
                    yield origin.problem(found.path, message, hint)


def _fault(words: str, to: str, loaded: Loaded) -> tuple[str, str]:
    """What is wrong with a link: a message and a hint, both empty if nothing is."""
    if not words.strip():
        return f'The link to "{to}" has no words.', "Write what it leads to between the square brackets."
    if re.fullmatch(r"https://\S+", to):
        return "", ""
    if to.startswith("http://"):
        return f'The link to "{to}" is not secure.', "Write https:// if the address works with it."
    if ":" in to and loaded.may_exist(to):
        return "", ""
    return f'The link "{words}" leads to "{to}", which is not on this site.', nearest_reference(to, loaded.site.places)
