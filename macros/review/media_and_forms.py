"""A page's HTML in, its sound, video and forms that send something out; and the criteria that are about nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from lxml import html

ABOUT_MEDIA = ("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.4.2")
"""Criteria on sound and video alone: where there is none, they do not apply."""
ABOUT_SENDING = ("1.3.5", "3.3.4", "3.3.7", "3.3.8")
"""Criteria on what people tell of themselves, send, enter twice or log in with: where no form takes that, they do not apply."""
_ENDINGS = {".aac", ".avi", ".flac", ".m4a", ".m4v", ".mov", ".mp3", ".mp4", ".mpeg", ".oga", ".ogg", ".ogv", ".opus", ".wav", ".webm"}
_LOOKS_UP = ("button", "checkbox", "date", "hidden", "radio", "reset", "search", "submit")
"""Kinds of field that take no more than words to look up, a day or a choice. Any other may ask about a person."""


def media(tree: html.HtmlElement) -> Iterator[str]:
    """Sound and video in a page, what is embedded and may be one of them, and links to files of them."""
    for one in tree.iter("audio", "video", "iframe", "object", "embed"):
        yield f"{one.tag} {one.get('src') or one.get('data') or ''}".strip()
    for link in tree.iter("a"):
        if PurePosixPath(urlsplit(link.get("href") or "").path).suffix.lower() in _ENDINGS:
            yield f"link to {link.get('href')}"


def sending(tree: html.HtmlElement, host: str) -> Iterator[str]:
    """What sends more than a word to look up: forms by another method than GET or to another host, and fields that take it.

    ``host`` is the site's own, "" where it is not known.
    """
    for form in tree.iter("form"):
        action, method = form.get("action") or "", (form.get("method") or "get").lower()
        parts = urlsplit(action)
        if method != "get" or parts.scheme not in ("", "http", "https") or parts.netloc not in ("", host):
            yield f"form to {action or 'its own page'} by {method}"
    for button in tree.iter("button", "input"):
        if (button.get("formmethod") or "get").lower() != "get":
            yield f"button that sends by {button.get('formmethod').lower()}"
    for field in tree.iter("textarea", "input"):
        if field.tag == "textarea" or (field.get("type") or "text").lower() not in _LOOKS_UP:
            yield f"field of the kind {field.get('type') or field.tag}"
