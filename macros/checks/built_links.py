"""A built folder in, the links, anchors and ids on its pages that do not work out.

MkDocs' own validation reads the Markdown of docs/: links between pages, their anchors, and files that
no page leads to. It names the file and not the line, and it sees no HTML: nothing that a template, a
component, a macro or a record made, and that is nearly all of this site. This reads the finished pages
instead, whoever made them, and follows every address that a browser would follow.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from macros.problems import did_you_mean

_ADDRESSES = etree.XPath(
    "//@href | //@src | //@action | //@formaction | //@poster | //@cite | //object/@data | //@*[name()='xlink:href']",
    smart_strings=False,
)
_IMAGE_SETS = etree.XPath("//@srcset | //@imagesrcset", smart_strings=False)
_IDS = etree.XPath("//@id", smart_strings=False)
_STYLE_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)""")

_HOST = "https://council.invalid"
_HOME = f"{_HOST}/site/"
"""Where pages stand while addresses are joined: one folder deep, so that a link out of the site shows."""

NOT_FOUND = "404.html"
"""The page that a server shows at any address without a page."""


@dataclass(frozen=True)
class BuiltPage:
    """What one page says of itself and of others."""

    links: tuple[str, ...]
    """Every address on it, as written."""
    ids: tuple[str, ...] = ()
    """Every id on it, repeated ones too."""


@dataclass(frozen=True)
class Fault:
    """One thing on one page that does not work."""

    page: str
    """The page's address from the site's root: "services/housing-rents/"; "" is the home page."""
    written: str
    """The address, or the id, as it stands in the HTML."""
    target: str | None
    """Where it leads, from the site's root: "laws/#rent-standard". None for an id."""
    message: str
    hint: str = ""


class BuiltSite:
    """The pages of a built folder.

    ``site_url`` is the address it is published at, if that is known. ``awaited`` are folders, with a slash
    at the end, that are filled later: links into them are not followed. "../" is all that lies around it.
    """

    def __init__(self, folder: Path, site_url: str = "", awaited: tuple[str, ...] = ()) -> None:
        self._site_url = f"{site_url.rstrip('/')}/" if site_url else ""
        self._awaited = awaited
        self._files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self._folder = folder
        self._verdicts: dict[str, tuple[str, str]] = {}

    @cached_property
    def pages(self) -> Mapping[str, BuiltPage]:
        """Every page and stylesheet by its address."""
        return {
            re.sub(r"(^|/)index\.html$", r"\1", name): _read((self._folder / name).read_bytes(), name.endswith(".css"))
            for name in sorted(self._files)
            if name.endswith((".html", ".css"))
        }

    def faults(self) -> Iterator[Fault]:
        """Every link that leads nowhere and every id that stands twice on a page."""
        for page, built in self.pages.items():
            for written in dict.fromkeys(built.links):
                if not self.is_external(written) and (fault := self._follow(page, written)):
                    yield fault
            for identity, number in Counter(built.ids).items():
                if number > 1:
                    message = f'{number} things on the page have the id "{identity}", so a link to it is ambiguous.'
                    yield Fault(page, identity, None, message, "Give each an id of its own.")

    def external(self) -> dict[str, list[str]]:
        """Every web address outside the site, with the pages it stands on."""
        found: dict[str, list[str]] = {}
        for page, built in self.pages.items():
            for written in dict.fromkeys(built.links):
                if self.is_external(written) and re.match(r"https?://", written):
                    found.setdefault(written, []).append(page)
        return found

    def is_external(self, written: str) -> bool:
        """Whether an address leads off the site: to another website, an e-mail program, a telephone."""
        if self._site_url and written.startswith(self._site_url):
            return False
        return bool(re.match(r"[a-z][a-z0-9+.-]*:|//", written, re.IGNORECASE))

    def _follow(self, page: str, written: str) -> Fault | None:
        """What is wrong with one address on one page, if anything."""
        local = written
        if self._site_url and written.startswith(self._site_url):
            local = urljoin(_HOME, written.removeprefix(self._site_url))
        elif posixpath.basename(page) == NOT_FOUND and not written.startswith("#"):
            if "../" in self._awaited:  # Its place on the website is not known before the whole is there.
                return None
            root = urlsplit(self._site_url).path or "/"
            reached = urljoin(_HOME, written).removeprefix(_HOST)
            if not written.startswith("/") or not reached.startswith(root):
                message = f'"{written}" does not start with "{root}", and this page is shown at addresses of any depth.'
                return Fault(page, written, written, message, f"Write the address from {root} on.")
            local = urljoin(_HOME, reached.removeprefix(root))
        elif written.startswith("/"):
            hint = 'Write {{ "promise/" | url }} in a template, and [words](promise.md) in docs/.'
            message = f'"{written}" starts with a slash, so it breaks where the site stands in a folder.'
            return Fault(page, written, written, message, hint)
        joined = _joined(page, local)
        if not joined.startswith(_HOME):
            if "../" in self._awaited:
                return None
            return Fault(page, written, written, f'"{written}" leads out of the site.', "It has too many ../ in it.")
        path, _, anchor = joined.removeprefix(_HOME).partition("#")
        path, anchor = unquote(path.partition("?")[0]), unquote(anchor)
        target = f"{path}#{anchor}" if anchor else path
        if target not in self._verdicts:
            self._verdicts[target] = self._missing(path) or self._missing_anchor(path, anchor) or ("", "")
        message, hint = self._verdicts[target]
        return Fault(page, written, target, message, hint) if message else None

    def _missing(self, path: str) -> tuple[str, str] | None:
        if path in self.pages or path in self._files or path.startswith(self._awaited):
            return None
        if f"{path}/" in self.pages:
            return f'"{path}" has no slash at its end.', f'Write "{path}/".'
        if any(file.startswith(f"{path.rstrip('/')}/") for file in self._files):
            return f'"{path}" is a folder without a page of its own.', "Link to a page or a file in it."
        if path.endswith(".md"):
            names = {f"{page.rstrip('/')}.md" for page in self.pages}
            return f'There is no page "{path}".', did_you_mean(posixpath.basename(path), names)
        kind = "page" if path.endswith("/") else "file"
        return f'There is no {kind} "{path}" on the site.', did_you_mean(path, self._files | set(self.pages))

    def _missing_anchor(self, path: str, anchor: str) -> tuple[str, str] | None:
        page = self.pages.get(path)
        if not anchor or page is None or anchor in self._ids[path]:
            return None
        return f'Nothing on the page "{path}" has the id "{anchor}".', did_you_mean(anchor, page.ids)

    @cached_property
    def _ids(self) -> Mapping[str, frozenset[str]]:
        return {address: frozenset(page.ids) for address, page in self.pages.items()}


def _joined(page: str, local: str) -> str:
    """Where an address on a page leads, from the host on.

    Most are in the frame of every page, and lead to the same place: ../../laws/ from a/b/ is ../laws/ from a/.
    Taken step by step, they need to be joined only once, which halves the time of following all.
    """
    folder, slash, _ = page.rpartition("/")
    if not slash or not local.startswith("../"):
        return urljoin(_HOME + page, local)
    while folder and local.startswith("../"):
        folder, local = folder.rpartition("/")[0], local.removeprefix("../")
    return _joined_once(f"{_HOME}{folder}/" if folder else _HOME, local)


_joined_once = lru_cache(maxsize=10_000)(urljoin)


@lru_cache(maxsize=1000)
def _read(raw: bytes, style: bool) -> BuiltPage:
    """The addresses and ids of one HTML page, or the addresses of one stylesheet.

    Kept, as a preview follows all links at each change, and most pages are as they were.
    """
    if style:
        return BuiltPage(tuple(_STYLE_ADDRESS.findall(raw.decode())))
    root = etree.fromstring(raw or b"<html/>", etree.HTMLParser(encoding="utf-8"))
    return BuiltPage((*_ADDRESSES(root), *_from_sets(_IMAGE_SETS(root))), tuple(_IDS(root)))


def _from_sets(image_sets: Iterable[str]) -> Iterator[str]:
    """The addresses of ``srcset``: "small.png 1x, large.png 2x"."""
    for images in image_sets:
        yield from (image.split()[0] for image in images.split(",") if image.strip())
