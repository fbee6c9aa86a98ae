"""The tree of a document's markup in, where each of its links leads out."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import urljoin

from lxml import etree


class Places:
    """What has a name in a document, and where links in it lead.

    Links in the markup are relative, as on the page at ``here``. A document may hold more than one page:
    a section says of which page it is (``data-page``), and its ids are those of that page.
    """

    def __init__(self, root: etree._Element, here: str, address: str) -> None:
        self._here = here
        self._address = address
        self._names: dict[tuple[str, str], str] = {}
        for element in root.iter(etree.Element):
            page = self._page(element)
            if element.tag == "h1" and page == here:
                continue  # The title: a link to it leads to the document itself.
            if element.get("id"):
                self._names[page, element.get("id")] = self._name(page, element.get("id"))
            elif element.tag == "h1":
                self._names[page, ""] = self._name(page, "")
        self.wanted = {to[1:] for link in root.iter("a") if (to := self.resolve(link)).startswith("#")}
        """The names that links of the document lead to."""

    def id(self, element: etree._Element) -> str:
        """The name of an element in the document; "" where nothing leads to it."""
        page, own = self._page(element), element.get("id") or ""
        name = self._names.get((page, own), "") if own or element.tag == "h1" else ""
        return name if name in self.wanted else ""

    def resolve(self, link: etree._Element) -> str:
        """Where a link leads: a whole address, or "#id" in this document; "" where the site's address is not known."""
        written = link.get("href") or ""
        if re.match(r"[a-z][a-z0-9+.-]*:", written, re.IGNORECASE):
            return written
        path, _, anchor = written.partition("#")
        page = urljoin(f"/{self._here}", path).lstrip("/") if path else self._page(link)
        if not path and (page, anchor) not in self._names:  # What stands at the end is for every part.
            page = self._here
        if name := self._names.get((page, anchor)):
            return f"#{name}"
        if not self._address:
            return ""
        return f"{self._address}{page}#{anchor}" if anchor else f"{self._address}{page}"

    def _page(self, element: etree._Element) -> str:
        section = next(element.iterancestors("section"), None) if element.tag != "section" else element
        while section is not None and not section.get("data-page"):
            section = next(section.iterancestors("section"), None)
        return self._here if section is None else section.get("data-page")

    def _name(self, page: str, own: str) -> str:
        if page == self._here:
            return own
        return ".".join(filter(None, (posixpath.basename(page.rstrip("/")), own)))
