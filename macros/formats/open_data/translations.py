"""The site in another language in, the words that are translated out: what they mean is said in the source locale's data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.formats.open_data.shape import Field, Row, Table
from macros.i18n.local_text import LocalText
from macros.model.reference import Locale
from macros.model.site import Site


@dataclass(frozen=True)
class Translated:
    """One text in another language."""

    table: str
    field: str
    english: str
    text: str
    current: bool
    """Whether it is a translation of what the records say now."""
    locale: Locale


def translations(tables: Sequence[Table[Any]], locale: str) -> Table[Translated]:
    """A table with a row for each text of other tables that is translated into a locale."""
    return Table(
        "translations",
        "Translations",
        "A text of another table in this language. What a row of that table says in English is what holds.",
        (
            Field("table", "The table that has the text in English.", lambda one: one.table, required=True),
            Field("field", "The field of that table.", lambda one: one.field, required=True),
            Field("language", "The language of the text.", lambda one: one.locale.id, required=True),
            Field("english", "What the text is in English.", lambda one: one.english, required=True),
            Field("text", "The text. Figures in it are those of the English text.", lambda one: one.text, required=True),
            Field("current", "Whether it is translated from what the English says now.", lambda one: one.current, "boolean", required=True),
            Field(
                "translated_by",
                "Who translated it.",
                lambda one: one.locale.translated_by,
                required=True,
                words={"person": "person", "machine": "machine"},
            ),
            Field("reviewed_by", "Who has checked the translation. Blank: nobody has.", lambda one: one.locale.reviewer),
        ),
        _rows(tables, locale),
        cited=False,
        key=("table", "reference", "field", "english"),
    )


def _rows(tables: Sequence[Table[Any]], locale: str) -> Callable[[Site], Iterator[Row[Translated]]]:
    def rows(site: Site) -> Iterator[Row[Translated]]:
        [own] = [one for one in site.council.locales if one.id == locale]
        for table in tables:
            for row in table.rows(site):
                for field in table.columns:
                    if words := _translated(field.value(row.record), locale):
                        current = not any(one.older_english for one in words)
                        english, text = "\n".join(one.english for one in words), "\n".join(words)
                        translated = Translated(table.name, field.name, english, text, current, own)
                        yield Row(row.reference, translated, address=row.address)

    return rows


def _translated(value: Any, locale: str) -> tuple[LocalText, ...]:
    """The texts in a value, if they are all in the locale."""
    texts = value if isinstance(value, tuple) else (value,)
    return texts if all(isinstance(one, LocalText) and one.locale == locale for one in texts) else ()
