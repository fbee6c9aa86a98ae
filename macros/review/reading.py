"""English sentences in, how hard they are to read out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

LONG = 25
"""Words: the length beyond which a sentence is listed (GOV.UK's guidance on writing)."""
LEAST = 60
"""Words: of fewer no reading age is given, since one odd word would decide it."""

_SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])")
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d[\d,.]*")


@dataclass(frozen=True)
class Reading:
    """What reading a text asks of its reader."""

    words: int
    sentences: int
    longest: tuple[tuple[int, str], ...]
    """Sentences of more than 25 words, the longest first: the number of words, and the sentence."""
    age: float | None
    """The age, in years, at which a pupil in the United States can read it; None for a short text."""

    @property
    def mean(self) -> float:
        """Words in a sentence, on average; 0 where there is none."""
        return round(self.words / self.sentences, 1) if self.sentences else 0


def read(blocks: Iterable[str]) -> Reading:
    """Measure English text, given by paragraphs and list items.

    The age is the Flesch-Kincaid grade level (Kincaid and others, Derivation of New Readability
    Formulas, 1975) and five years: 0.39 words per sentence + 11.8 syllables per word - 15.59 + 5.
    It was made for English prose in sentences, and counts lengths alone: it does not know whether
    a word is familiar, and a page of names or figures comes out too hard.
    """
    sentences = [sentence for block in blocks for sentence in _SENTENCE_END.split(" ".join(block.split()))]
    counted = [(len(found), sentence) for sentence in sentences if (found := _WORD.findall(sentence))]
    words = sum(number for number, _ in counted)
    age = None
    if words >= LEAST:
        syllables = sum(_syllables(word) for _, sentence in counted for word in _WORD.findall(sentence))
        age = round(0.39 * words / len(counted) + 11.8 * syllables / words - 15.59 + 5, 1)
    long = sorted((one for one in counted if one[0] > LONG), key=lambda one: -one[0])
    return Reading(words, len(counted), tuple(long), age)


def _syllables(word: str) -> int:
    """How many groups of vowels a word has, a silent e at its end left out. A number counts as one."""
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = re.search(r"[^aeioul]e$|[^aeioutd]ed$", word.lower()) is not None
    return max(1, groups - silent)
