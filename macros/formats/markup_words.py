"""Elements of a document's markup that hold words in, the words as runs out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from macros.formats.blocks import Run, Words

_BREAK = "\u2028"
"""What a <br> is in a run, while words are read."""
_SPACE = re.compile(rf"[ \t\r\n\f{_BREAK}]+")

_SPANS = {"": ("", ""), "about": ("(", ")"), "case": ("(", ")"), "doubt": ("", ""), "heard": ("", ""), "tag": ("", ""), "wording": ("", "")}
"""Classes of a span, and what stands around its words in a line, where a page has a column or a box for them."""
_PLAIN = {"bdi", "code", "del", "em", "i", "ins", "kbd", "q", "small", "span", "sub", "sup", "time"}
"""Elements whose words are words like others: formats have no slanted type, and no other face for code."""
INLINE = {"a", "abbr", "b", "br", "strong", *_PLAIN}


def class_of(element: etree._Element) -> str:
    """What an element is there for: the first of its classes."""
    return (element.get("class") or "").partition(" ")[0]


def holds_words(element: etree._Element) -> bool:
    """Whether an element stands inside a line, and is of a class that is known."""
    return element.tag in INLINE and (element.tag != "span" or class_of(element) in _SPANS)


@dataclass(frozen=True)
class Reading:
    """How words are read."""

    locale: str
    """The document's language. Runs in another one name it."""
    resolve: Callable[[etree._Element], str]
    """From a link to a whole address, or to "#id"; to "" where its words must stand alone."""

    def within(self, element: etree._Element, run: Run) -> Run:
        """How words are inside an element, whose first words would be as ``run``."""
        if (language := element.get("lang")) is not None:
            run = replace(run, language="" if language == self.locale else language)
        match element.tag:
            case "a":
                return replace(run, address=self.resolve(element))
            case "abbr":
                return replace(run, expansion=element.get("title") or "")
            case "strong" | "b":
                return replace(run, strong=True)
            case _:
                return run

    def runs(self, element: etree._Element, run: Run) -> Iterator[Run]:
        """The words of an element and of all in it, spaces as they are written. ``run`` says how its own words are."""
        yield replace(run, text=element.text or "")
        for child in element:
            yield from self.child(child, run)

    def child(self, child: etree._Element, run: Run) -> Iterator[Run]:
        """The words of an element inside a line, and those after it that are as ``run``."""
        if child.get("aria-hidden") == "true" or child.get("hidden") is not None:
            # A sign that only looks nice, beside what it says; or what waits for a script.
            yield replace(run, text=child.tail or "")
            return
        inside = self.within(child, run)
        before, after = _SPANS[class_of(child)] if child.tag == "span" else ("", "")
        yield replace(inside, text=_BREAK if child.tag == "br" else before)
        yield from self.runs(child, inside)
        yield replace(inside, text=after)
        yield replace(run, text=child.tail or "")


def lines(runs: Iterable[Run]) -> Iterator[Words]:
    """Runs as lines, where <br> parts them; each as ``tidy`` makes them."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split(_BREAK)
        line.append(replace(run, text=first))
        for text in others:
            yield tidy(line)
            line = [replace(run, text=text)]
    yield tidy(line)


def tidy(runs: Iterable[Run]) -> Words:
    """Runs with one space where there are several, none at the start or end, and like ones put together."""
    found: list[Run] = []
    for run in runs:
        text = _SPACE.sub(" ", run.text)
        if not found or found[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if text and found and replace(run, text="") == replace(found[-1], text=""):
            found[-1] = replace(run, text=found[-1].text + text)
        elif text:
            found.append(replace(run, text=text))
    while found and not found[-1].text.rstrip(" "):
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(" "))
    return tuple(found)


def plain(words: Words) -> str:
    """Words as plain text."""
    return "".join(run.text for run in words)
