"""Plain text in, text that neither HTML nor Markdown reads as anything but itself out."""

from __future__ import annotations

import re

from markupsafe import Markup

_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "<>&\"'*_[]{}#|`\\~"}


def escape(value: object) -> Markup:
    """Escape for HTML and for Markdown at once; numeric entities mean the same in both.

    What a component or filter has already marked as safe stays as it is.
    """
    if isinstance(value, Markup):
        return value
    return Markup(str(value).translate(_SIGNS))


_PLACE = re.compile(r"\{([a-z]+)\}")


def fill(text: str, **values: object) -> Markup:
    """A text, escaped, with values in the places that it names in braces. A value may be finished HTML.

    >>> fill("{service} & more", service="Bins")
    Markup('Bins &#38; more')
    """
    pieces = _PLACE.split(str(text))
    return Markup("").join(escape(values.get(one, f"{{{one}}}") if index % 2 else one) for index, one in enumerate(pieces))


_HARMLESS = {f"&#{ord(sign)};": sign for sign in "'*_[]{}#|`\\~"}
_ENTITY = re.compile("|".join(_HARMLESS))


def relax(html: str) -> str:
    """Finished HTML with the signs that only Markdown minded written as themselves again.

    Attribute values of this project stand in double quotes, so an apostrophe is harmless too.
    """
    return _ENTITY.sub(lambda match: _HARMLESS[match[0]], html)
