"""Text that knows which language it is in, so that a page can say so (WCAG 3.1.2 Language of Parts)."""

from __future__ import annotations

from macros.i18n.without_markup import without_markup

SOURCE_LOCALE = "en-GB"
"""The language of data/ and of the templates."""


class LocalText(str):
    """A string with its language, and with the English that it stood for if that has changed since."""

    locale: str
    """Its language: "pl", or the source locale for text that is not translated."""
    older_english: str
    """The English it was translated from, where that is no longer what the record says; else ""."""
    english: str
    """What the record says now."""
    printed: bool
    """Whether it is a name as a paper prints it, which nobody translates."""

    def __new__(
        cls, text: str, locale: str, english: str, older_english: str = "", printed: bool = False
    ) -> LocalText:
        made = super().__new__(cls, text)
        made.locale, made.english, made.older_english, made.printed = locale, english, older_english, printed
        return made

    @property
    def change(self) -> tuple[str, str] | None:
        """The words of the English it was translated from, and of today's; None where these are the same."""
        if not self.older_english:
            return None
        older, newer = without_markup(self.older_english), without_markup(self.english)
        return (older, newer) if older != newer else None


def paragraphs(text: str) -> list[str]:
    """A text's paragraphs, each with the text's language. The first carries what has changed since, once for all."""
    pieces = text.split("\n\n")
    if not isinstance(text, LocalText):
        return pieces
    older = (text.older_english, *([""] * len(pieces)))
    return [LocalText(one, text.locale, text.english, was, text.printed) for one, was in zip(pieces, older, strict=False)]


def language(text: str) -> str:
    """The language of a text that says so; "" for one that is in the page's language."""
    return getattr(text, "locale", "")
