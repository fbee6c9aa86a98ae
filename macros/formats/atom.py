"""What changed in, an Atom feed (RFC 4287) out, for those who want to hear of it."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree, html

from macros.formats.published import Edition, PublishedFile
from macros.i18n.local_text import LocalText
from macros.i18n.locales import direction
from macros.model.revision import Amendment

PATH = "data/changes.atom"
_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Entry:
    """One thing that happened."""

    id: str
    """Its name in the feed: it never changes, and no other entry has it."""
    title: str
    summary: str
    address: str
    """The page to read of it, from the site's root: "changes/#day-2027-04-01"."""
    date: datetime.date
    """The day on which it was published."""


def list_files(edition: Edition) -> Iterator[PublishedFile]:
    """The feed of one locale."""
    yield PublishedFile(PATH, write(list(entries(edition)), edition))


def entries(edition: Edition) -> Iterator[Entry]:
    """The changes, the latest first; then the papers that the promises were first taken from, for as long as they have a date."""
    site = edition.site
    for revision in sorted(site.revisions.values(), key=lambda one: one.published_on, reverse=True):
        for one in revision.amendments:
            whole = (one.about or "").partition("/")[0]
            title = site.promise.title if whole.startswith("promise:") else site.places[whole].name if whole in site.places else one.name
            anchor = f"{revision.id}-{one.id}"
            yield Entry(f"changes/{anchor}", title, _sentence(one, edition), f"changes/#{anchor}", revision.published_on)
    records = (site.promise, *site.channels.values(), *site.services.values())
    papers = (site.sources[one] for one in dict.fromkeys(record.source.paper for record in records))
    for paper in sorted((one for one in papers if one.date), key=lambda one: one.date, reverse=True):
        yield Entry(f"sources/{paper.id}", paper.title, paper.used_for, f"sources/#{paper.id}", paper.date)


def _sentence(one: Amendment, edition: Edition) -> str:
    """What changed, as the page of changes says it."""
    written = edition.renderer.component("changes", "what_changed", "changes/", one)
    return " ".join(html.fragment_fromstring(written, create_parent="p").text_content().split())


def write(found: Sequence[Entry], edition: Edition) -> bytes:
    """The feed. Ids are made of the council's name, so that they stay the same when the website moves."""
    council, locale = edition.site.council, edition.locale
    feed = etree.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: locale}, {None: _ATOM})
    _add(feed, "id", _id(edition, PATH))
    _text(feed, "title", council.site_name, locale)
    _text(feed, "subtitle", council.disclaimer, locale)
    _add(feed, "updated", _moment(max((one.date for one in found), default=edition.today)))
    _add(_add(feed, "author"), "name", council.site_name)
    _add(feed, "link", rel="self", type="application/atom+xml", href=_address(edition, PATH))
    _add(feed, "link", rel="alternate", type="text/html", href=_address(edition, "changes/"))
    for one in found:
        entry = _add(feed, "entry")
        _add(entry, "id", _id(edition, one.id))
        _text(entry, "title", one.title, locale)
        _add(entry, "updated", _moment(one.date))
        _add(entry, "link", rel="alternate", type="text/html", href=_address(edition, one.address))
        _text(entry, "summary", one.summary, locale)
    etree.indent(feed, " ")
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8") + b"\n"


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text
    return element


def _text(parent: etree._Element, name: str, text: str, locale: str) -> None:
    """A text with its language, and with its direction, which Atom has only inside XHTML."""
    language = text.locale if isinstance(text, LocalText) else locale
    if direction(language) == "ltr":
        element = _add(parent, name, text)
    else:
        element = _add(parent, name, type="xhtml")
        div = etree.SubElement(element, f"{{{_XHTML}}}div", {"dir": "rtl", _LANGUAGE: language}, {None: _XHTML})
        div.text = text
    if language != locale:
        element.set(_LANGUAGE, language)


def _id(edition: Edition, name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{edition.site.council.name}/{edition.locale}/{name}").urn


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _address(edition: Edition, path: str) -> str:
    """A whole address; where the website's own is not known, one that is read from the feed's folder."""
    return f"{edition.address}{path}" if edition.address else f"../{path}"
