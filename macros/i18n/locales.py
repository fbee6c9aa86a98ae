"""A locale's name in, how it writes dates, numbers and alphabets out (Unicode CLDR, by Babel)."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from babel import Locale, UnknownLocaleError, dates, lists, numbers
from babel.messages.plurals import get_plural


def direction(locale: str) -> str:
    """"rtl" for a language that is written from right to left, else "ltr"."""
    return "rtl" if _parse(locale).character_order == "right-to-left" else "ltr"


def canonical(code: str) -> str:
    """A code as the project writes it: "pt-BR" for "pt_br". Raises ValueError for one that CLDR does not know."""
    try:
        return str(_parse(code)).replace("_", "-")
    except (UnknownLocaleError, ValueError):
        raise ValueError(f'There is no language with the code "{code}".') from None


def own_name(locale: str, region: bool = False) -> str:
    """A language's name in itself: "Polski"; with the region of its code, "Português (Brasil)".

    Raises ValueError for a code that CLDR does not know.
    """
    parsed = _parse(canonical(locale))
    name = parsed.get_display_name() if region else parsed.get_language_name()
    return name[:1].upper() + name[1:]


def plural_forms(locale: str) -> str:
    """The Plural-Forms header of the locale's catalogues."""
    # Babel has the Arabic form for 100 before that for 11 to 99; translation programs, as gettext, have it after.
    return get_plural(_parse(locale)).plural_forms.replace("n%100>=0 && n%100<=2 ? 4 : 5", "n%100>=11 ? 4 : 5")


def plural_count(locale: str) -> int:
    """How many plural forms a language has."""
    return int(re.search(r"\d+", plural_forms(locale))[0])


def long_date(date: datetime.date, locale: str) -> str:
    """A date in words: "19 January 2023"."""
    return dates.format_date(date, "long", locale=_parse(locale))


def weekday(number: int, locale: str) -> str:
    """The name of a day of the week, 0 for Monday: "Monday"."""
    return dates.get_day_names("wide", context="stand-alone", locale=_parse(locale))[number]


def period(start: datetime.date, end: datetime.date, locale: str) -> str:
    """The days from one to another: "July – September 2026" for whole months, else "1 Jul – 15 Sept 2026"."""
    whole = start.day == 1 and (end + datetime.timedelta(days=1)).day == 1
    return dates.format_interval(start, end, "yMMMM" if whole else "yMMMd", locale=_parse(locale))


def month(date: datetime.date, locale: str) -> str:
    """A month's short name: "Sept"."""
    return dates.format_date(date, "LLL", locale=_parse(locale))


def number(value: float, locale: str) -> str:
    """A number with the locale's separators, in the digits that are used in the United Kingdom: "1.234,5"."""
    if isinstance(value, int) and 0 <= value < 1000:
        return str(value)  # Nearly all are, and CLDR's patterns take their time.
    grouped = abs(value) >= 10_000 or locale not in _GROUPED_FROM_FIVE_DIGITS
    return numbers.format_decimal(value, locale=_parse(locale), numbering_system="latn", group_separator=grouped)


def separated(figure: str, locale: str) -> str:
    """A figure as English has it, digit for digit, with the locale's separators: "1 200,50" for "1,200.50"."""
    group = numbers.get_group_symbol(_parse(locale), numbering_system="latn")
    decimal = numbers.get_decimal_symbol(_parse(locale), numbering_system="latn")
    whole, stop, rest = figure.partition(".")
    if len(whole) == len("1,200") and locale in _GROUPED_FROM_FIVE_DIGITS:
        group = ""
    return whole.replace(",", group) + (decimal if stop else "") + rest


def percent(number: str, locale: str) -> str:
    """A number of per cent with the sign where the language has it: "80%", "80 %", "%80"."""
    return numbers.format_percent(0.01, locale=_parse(locale), numbering_system="latn").replace("1", number)


def listed(texts: Sequence[str], locale: str) -> str:
    """Some texts as one: "A, B and C"."""
    return lists.format_list(texts, locale=_parse(locale))


_GROUPED_FROM_FIVE_DIGITS = frozenset("be bg es es-ES et hu hy ia ie it it-CH ka lv pl pt-PT sl sq".split())
"""Languages that write 1234 and 12 345: minimumGroupingDigits of CLDR, which Babel does not read."""


def sort_key(text: str, alphabet: str) -> tuple[tuple[tuple[int, int], ...], str]:
    """A key that sorts by a language's own alphabet: signs and digits first, then its letters, then those of others.

    ``alphabet`` is the letters in order, in small type; "" sorts by code. A letter that is not in it, such as an
    accented one, stands with its plain letter: marks decide only between words that are otherwise the same.
    The first entry of the key is the same for all letters that stand together.
    """
    folded = unicodedata.normalize("NFC", text.casefold())
    return tuple(_place(letter, alphabet) for letter in folded), folded


def _place(letter: str, alphabet: str) -> tuple[int, int]:
    plain = letter if letter in alphabet else _plain(letter)
    if plain in alphabet:
        return 1, alphabet.index(plain)
    return 2 if plain.isalpha() else 0, ord(plain)


_WHOLE_LETTERS = str.maketrans("łŁđĐøØ", "lLdDoO")


def typed_without_marks(*texts: str) -> tuple[str, ...]:
    """Words as people type them on a keyboard without the language's letters: "uslugi" for "usługi".

    Only for letters that are no plain letter with a mark: the search finds the others by itself.
    """
    words = (word for text in texts for word in text.split())
    return tuple(dict.fromkeys(plain for word in words if (plain := word.translate(_WHOLE_LETTERS)) != word))


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


@cache  # Every piece of text asks for its direction: some 50,000 times in a build.
def _parse(locale: str) -> Locale:
    return Locale.parse(locale.replace("-", "_"))
