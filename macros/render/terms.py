"""The HTML of a page in, the same with each term linked to its explanation on first use out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from macros.model.reference import Term

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_CLOSED_TO_LINKS = {"a", "button", "summary", "h1", "h2", "h3", "h4", "caption", "code", "pre", "label", "nav",
                    "script", "style", "svg", "abbr"}  # fmt: skip
"""Elements in which a link would be wrong: inside another control, or in a heading that is itself an address."""

_PROGRAMME_PAGES = ("strategies/", "background/", "about/")
"""Addresses on which words of the programme have their special meaning."""
_WITHOUT = ("easy-read/", "glossary/", "search/", "data/")
"""Addresses on which no term is explained: they explain their own, or all, or have few words."""


class Glossary:
    """Explains the terms that are looked for on a page."""

    def __init__(self, terms: Iterable[Term]) -> None:
        wanted = [term for term in terms if term.found_on != "glossary only"]
        self._everywhere = TermFinder(term for term in wanted if term.found_on == "every page")
        self._on_programme_pages = TermFinder(wanted)

    def link(self, html: str, here: str) -> tuple[str, tuple[Term, ...]]:
        """As TermFinder, with the terms that are explained on the page at this address."""
        if here.startswith(_WITHOUT):
            return html, ()
        return (self._on_programme_pages if here.startswith(_PROGRAMME_PAGES) else self._everywhere).link(html)


class TermFinder:
    """Finds the first use of every term of a glossary in a page."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_form: dict[str, Term] = {}
        for term in terms:
            for form in (term.term, *term.also):
                self._by_form[form if term.acronym else form.casefold()] = term
        acronyms = [form for form, term in self._by_form.items() if term.acronym]
        phrases = [form for form, term in self._by_form.items() if not term.acronym]
        choices = "|".join((*_any_of(acronyms, exactly=True), *_any_of(phrases, exactly=False)))
        self._pattern = re.compile(rf"(?<![\w-])(?:{choices or '(?!)'})(?![\w-])")

    def link(self, html: str) -> tuple[str, tuple[Term, ...]]:
        """Link the first use of each term to ``#word-<id>``; the terms found, in order of use."""
        found: dict[str, Term] = {}
        closed: list[str] = []
        pieces = _TAG.split(html)
        for index, piece in enumerate(pieces):
            if index % 2:
                name = _NAME.match(piece)
                if name and name[1].lower() in _CLOSED_TO_LINKS:
                    if piece.startswith("</"):
                        if closed:
                            closed.pop()
                    elif not piece.endswith("/>"):
                        closed.append(name[1])
            elif not closed and piece:
                pieces[index] = self._pattern.sub(lambda match: self._link(match, found), piece)
        return "".join(pieces), tuple(found.values())

    def _link(self, match: re.Match[str], found: dict[str, Term]) -> str:
        words = match[0]
        term = self._by_form.get(words) or self._by_form[words.casefold()]
        if term.id in found:
            return words
        found[term.id] = term
        return f'<a class="term" href="#word-{term.id}">{words}</a>'


def _any_of(forms: list[str], exactly: bool) -> Iterator[str]:
    """Expressions for the forms, longest first, so that "LGR Board" is found before "LGR".

    One for each first letter: that of most words rules out all the others at once, which halves the time.
    """
    by_letter: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        by_letter.setdefault(form[0] if exactly else form[0].upper(), []).append(re.escape(form[1:]))
    for letter, rests in by_letter.items():
        rest = "|".join(rests)
        yield f"{re.escape(letter)}(?:{rest})" if exactly else f"[{letter}{letter.lower()}](?i:{rest})"
