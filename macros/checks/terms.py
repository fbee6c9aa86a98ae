"""A locale's terms.yml and .po files in, the terms that are translated another way out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import polib
from pydantic import Field, StringConstraints, ValidationError, field_validator

from macros.checks.translations import UNTRANSLATED, about, finished, may_stay
from macros.load.record_words import explain
from macros.load.yaml_file import read_yaml
from macros.model.record import Record
from macros.problems import Problem, Severity

Terms = Mapping[str, tuple[str, ...]]
"""For each English term, in small type and without a final "s", the beginnings of the words it is translated by."""

_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class ListedTerm(Record):
    """A member of a term list."""

    term: _Words
    """The English. What it has in brackets explains it; " / " stands between terms that are translated alike."""
    translation: _Words
    """What it is called in the language."""
    stems: Annotated[tuple[_Words, ...], Field(min_length=1)]
    """The beginnings of the words it is translated by, in all their forms."""

    @field_validator("term")
    @classmethod
    def _can_be_found(cls, term: str) -> str:
        if not _names(term):
            raise ValueError("Nothing in it is looked for: what stands in brackets explains a term. Write the term before them.")
        return term


def _names(term: str) -> list[str]:
    """What is looked for in the English, in small type and without a final "s"."""
    names = re.split(r"(?:^|\s)/(?:\s|$)", re.sub(r"\s*\([^)]*\)", "", term).casefold())
    return [name.strip().removesuffix("s") or "s" for name in names if re.search(r"\w", name)]


def read_terms(path: Path, name: str) -> tuple[Terms, list[Problem]]:
    """What a term list says, as far as it can be read, and what is wrong with it. Without a file there are no terms."""
    if not path.exists():
        return {}, []
    file = read_yaml(path, name)
    problems, terms = list(file.problems), {}
    if file.content is not None and not isinstance(file.content, tuple):
        message = "This file must be a list: each term in it starts with a hyphen and a space."
        problems.append(Problem(name, 1, "", message, "Write it as - term: council"))
    for index, content in enumerate(file.content if isinstance(file.content, tuple) else ()):
        try:
            one = ListedTerm.model_validate(content)
        except ValidationError as error:
            problems += explain(error, file, (index,), ListedTerm)
            continue
        for term in _names(one.term):
            terms[term] = (*terms.get(term, ()), *(stem.casefold() for stem in one.stems))
    return terms, problems


def ensure_terms_are_kept(catalogue: polib.POFile, name: str, terms: Terms) -> Iterator[Problem]:
    """Ensure each term is translated as the list has it: a suggestion only, as a person decides.

    Of terms inside each other the longest counts: "council tax" is no "council".
    """
    longest_first = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    pattern = re.compile(rf"\b({longest_first})s?\b", re.IGNORECASE)
    for entry in finished(catalogue) if terms else ():
        if "/search_words" in (entry.msgctxt or "") or (may_stay(entry) and entry.msgstr == entry.msgid):
            continue  # People do not search for the words of a list, and a name may stay.
        text = " ".join((entry.msgstr, *entry.msgstr_plural.values())).casefold()
        english = UNTRANSLATED.sub(" ", entry.msgid)
        for term, written in {found[1].casefold(): found[0].casefold() for found in pattern.finditer(english)}.items():
            if not any(stem in text for stem in terms[term]):
                message = f'"{written}" is translated another way here than in the term list ({", ".join(terms[term])}).'
                yield about(entry, name, message, "Use the same word, or add its form to the list.", Severity.SUGGESTION)
