"""A page's address in, what the page is about as JSON-LD in the words of schema.org out: for the head of the page.

Only what records say. An address stands in it where the website's own is known, and nothing in its place where it
is not. What schema.org has no word for (a promise's time in working days, its share of cases) is left to open data.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from macros.formats.open_data import TABLES
from macros.formats.published import Edition
from macros.i18n.local_text import SOURCE_LOCALE
from macros.model.record import Citation
from macros.model.reference import Law
from macros.model.service import Service
from macros.pages.promise import ChannelPage, PromisePage
from macros.pages.references import GlossaryPage
from macros.pages.services import ServicePage

Thing = dict[str, Any]

_STATUSES = {"draft": "Draft", "adopted": "Adopted"}


def linked_data(edition: Edition, address: str) -> str:
    """The JSON-LD of a page, safe to stand in a script element; "" for a page that schema.org has no word for."""
    page = edition.pages.get(address)
    match page:
        case ServicePage():
            thing = _page(edition, address, page.service.source, _service(edition, page.service))
            thing |= _some("citation", (_law(edition.site.laws[law]) for law in page.service.laws))
        case ChannelPage():
            about = _channel(edition, page.channel.id) | {"description": page.channel.summary}
            thing = _page(edition, address, page.channel.source, about)
        case PromisePage():
            promise = {"name": page.promise.title, "creativeWorkStatus": _STATUSES[page.promise.status], "sourceOrganization": _council(edition)}
            thing = _page(edition, address, page.promise.source, {"@type": "CreativeWork", **promise})
        case GlossaryPage():
            terms = [
                {"@type": "DefinedTerm", "name": term.term, **_url(edition, f"{address}#{term.id}")}
                for _, terms in page.letters
                for term in terms
            ]
            thing = {"@type": "DefinedTermSet", "name": page.title, "inLanguage": edition.locale, "hasDefinedTerm": terms}
        case _ if address == "data/" and edition.locale == SOURCE_LOCALE and edition.address:
            thing = _dataset(edition)
        case _:
            return ""
    # "<" could end the script element, or begin a comment in it.
    return json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _page(edition: Edition, address: str, source: Citation, about: Thing) -> Thing:
    paper = {"@type": "CreativeWork", "name": edition.site.sources[source.paper].title, **_url(edition, f"sources/#{source.paper}")}
    return {"@type": "WebPage", **_url(edition, address), "inLanguage": edition.locale, "isBasedOn": paper, "mainEntity": about}


def _service(edition: Edition, service: Service) -> Thing:
    """A service. It is said to be for some areas only where none of its standards is for everybody."""
    channels = dict.fromkeys(channel for statement in service.statements for channel in statement.channels)
    everywhere = not service.groups or any(group.area is None for group in service.groups)
    areas = () if everywhere else service.areas
    return {
        "@type": "GovernmentService",
        "name": service.name,
        "description": service.summary,
        "provider": _council(edition),
        **_some("areaServed", ({"@type": "Place", "name": edition.site.places[f"area:{area}"].name} for area in areas)),
        **_some("availableChannel", (_channel(edition, channel) for channel in channels)),
    }


def _council(edition: Edition) -> Thing:
    return {"@type": "GovernmentOrganization", "name": edition.site.council.name}


def _channel(edition: Edition, channel: str) -> Thing:
    return {"@type": "ServiceChannel", "name": edition.site.channels[channel].name, **_url(edition, f"channels/{channel}/")}


def _law(law: Law) -> Thing:
    kind = "Legislation" if law.kind in ("act", "regulations") else "CreativeWork"
    return {"@type": kind, "name": law.title} | ({"url": law.url} if law.url else {})


def _dataset(edition: Edition) -> Thing:
    council = edition.site.council
    files = [f"data/{table.name}.{ending}" for table in TABLES for ending in ("csv", "json")]
    types = {"csv": "text/csv", "json": "application/json"}
    return {
        "@type": "Dataset",
        "name": f"{council.site_name}: open data",
        "description": council.disclaimer,
        **_url(edition, "data/"),
        "inLanguage": edition.locale,
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": edition.address + file, "encodingFormat": types[file.rpartition(".")[2]]}
            for file in files
        ],
    }


def _url(edition: Edition, address: str) -> Thing:
    return {"url": edition.address + address} if edition.address else {}


def _some(name: str, things: Iterable[Thing]) -> dict[str, list[Thing]]:
    """A property with these values, if there are any."""
    found = list(things)
    return {name: found} if found else {}
