"""A built site in, what stands in each of its pages out. Nothing here needs a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin, urlsplit

from lxml import html

from macros.model.file_kinds import file_kind
from macros.review.media_and_forms import media, sending
from macros.review.reading import Reading, read

_BLOCKS = ("p", "li", "dd", "td", "blockquote", "figcaption")
_INNER = ("main", "article", "section", "nav", "aside")
"""A header or footer in one of these is no landmark (HTML Accessibility API Mappings 1.0)."""
_LEAST = 5
"""Words: a block of fewer is a label, not a sentence."""
_CONTROLS = {
    "area choice": ".//nav[contains(concat(' ', @class, ' '), ' areas ')]",
    "copy button": ".//button[@data-copied]",
    "date field": ".//input[@type='date']",
    "details": ".//details",
    "search": ".//input[@type='search'] | .//*[@id='search_parts']",
    "standard choice": ".//select",
    "table": ".//table",
}
"""What is used in a page's main content, and where it is. A date field also makes links to the reader's calendar."""


@dataclass(frozen=True)
class Link:
    """Where a link of the page's content leads."""

    words: str
    address: str
    kind: str
    """"this site", "elsewhere", "e-mail or telephone", or "file"."""


@dataclass(frozen=True)
class BuiltPage:
    """One page, as it was built."""

    address: str
    """After the site's own, as findings name it: "services/housing-rents/"; "/" is the home page."""
    locale: str
    template: str
    title: str
    headings: tuple[tuple[int, str], ...]
    """Level and words."""
    landmarks: tuple[tuple[str, str], ...]
    """Role and name; the name is "" where there is none."""
    parts: tuple[tuple[str, str], ...]
    """Parts in another language than the page: the language, and how the part begins."""
    links: tuple[Link, ...]
    """Those of the main content."""
    controls: tuple[str, ...]
    """Kinds of what is used in the main content: "date field", "details"."""
    leads_to: tuple[str, ...]
    """Addresses within the site that the whole page links to, its frame included."""
    reading: Reading | None
    """None for a page that is not in English."""
    media: tuple[str, ...]
    """Sound, video and what is embedded."""
    sending: tuple[str, ...]
    """Forms that send something, and fields that take more than a word to look up."""
    public: str
    """Its public address; "" where the site was built without one."""

    @property
    def slug(self) -> str:
        """Its name in the pack."""
        return self.address.strip("/").removesuffix(".html").replace("/", "--") or "home"

    @property
    def path(self) -> str:
        """Its address in the built site: "" is the home page."""
        return self.address.lstrip("/")

    @property
    def formats(self) -> tuple[Link, ...]:
        """Links to files: the page's content in other formats, or data."""
        return tuple(link for link in self.links if link.kind == "file")

    @property
    def files(self) -> tuple[str, ...]:
        """Files to download that it offers, by their addresses as findings name them: "pl/downloads/promise-pl.pdf"."""
        places = (urljoin(f"/{self.path}", link.address).lstrip("/") for link in self.formats)
        return tuple(place for place in dict.fromkeys(places) if file_kind(place) and "/downloads/" in f"/{place}")

    @property
    def heading_faults(self) -> tuple[str, ...]:
        """What is odd about the headings: more or fewer than one of the first level, or a level left out."""
        first = sum(level == 1 for level, _ in self.headings)
        found = [] if first == 1 else [f"{first} headings of level 1"]
        levels = [0, *(level for level, _ in self.headings)]
        for above, (level, words) in zip(levels, self.headings, strict=False):
            if level > above + 1:
                found.append(f'"{words}" skips from level {above} to {level}')
        return tuple(found)


def read_pages(site: Path) -> tuple[BuiltPage, ...]:
    """Every page of a built site, by address."""
    return tuple(sorted((_read(site, file) for file in site.rglob("*.html")), key=lambda page: page.address))


def _read(site: Path, file: Path) -> BuiltPage:
    address = file.relative_to(site).as_posix().removesuffix("index.html") or "/"
    tree = html.fromstring(file.read_bytes())
    main = next(tree.iter("main"), tree)
    kinds = (kind.removeprefix("page-") for kind in (main.get("class") or "").split() if kind.startswith("page-"))
    locale = tree.get("lang") or ""
    public = next((one.get("href") for one in tree.iter("link") if one.get("rel") == "canonical"), "")
    blocks = [text for block in _blocks(main, locale) if len((text := _own_text(block)).split()) >= _LEAST]
    return BuiltPage(
        address=address,
        locale=locale,
        template=next(kinds, file.stem),
        title=" ".join((tree.findtext(".//title") or "").split()),
        headings=tuple((int(one.tag[1]), _text(one)) for one in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")),
        landmarks=tuple(_landmarks(tree)),
        parts=tuple((one.get("lang"), _text(one)[:60]) for one in tree.iter("*") if one.get("lang", locale) != locale),
        links=tuple(_link(one) for one in main.iter("a") if one.get("href")),
        controls=tuple(kind for kind, place in _CONTROLS.items() if main.xpath(place)),
        leads_to=tuple(sorted(_places(tree, address))),
        reading=read(blocks) if locale.startswith("en") else None,
        media=tuple(media(tree)),
        sending=tuple(sending(tree, urlsplit(public).netloc)),
        public=public,
    )


def _places(tree: html.HtmlElement, address: str) -> set[str]:
    parts = (urlsplit(urljoin(f"/{address.lstrip('/')}", one.get("href"))) for one in tree.iter("a") if one.get("href"))
    return {part.path.lstrip("/") or "/" for part in parts if not part.scheme}


def _landmarks(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    plain = {"main": "main", "nav": "navigation", "search": "search", "aside": "complementary"}
    for one in tree.iter("*"):
        name = _name(tree, one)
        role = one.get("role") or plain.get(one.tag, "")
        if one.tag in ("header", "footer") and next(one.iterancestors(*_INNER), None) is None:
            role = "banner" if one.tag == "header" else "contentinfo"
        elif one.tag in ("section", "form") and name and not role:
            role = "region" if one.tag == "section" else "form"
        if role in ("banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"):
            yield role, name


def _name(tree: html.HtmlElement, element: html.HtmlElement) -> str:
    named_by = (tree.get_element_by_id(one, None) for one in (element.get("aria-labelledby") or "").split())
    words = " ".join(_text(one) for one in named_by if one is not None)
    return words or element.get("aria-label") or ""


def _link(element: html.HtmlElement) -> Link:
    address = element.get("href")
    parts = urlsplit(address)
    if parts.scheme in ("mailto", "tel"):
        kind = "e-mail or telephone"
    elif parts.scheme:
        kind = "elsewhere"
    else:
        kind = "this site" if PurePosixPath(parts.path).suffix in ("", ".html") else "file"
    return Link(_text(element) or element.get("aria-label") or "", address, kind)


def _blocks(main: html.HtmlElement, locale: str) -> Iterator[html.HtmlElement]:
    """Paragraphs and the like that are in the page's language and are more than a link."""
    for block in main.iter(*_BLOCKS):
        languages = [one.get("lang") for one in (block, *block.iterancestors()) if one.get("lang")]
        linked = sum(len(_text(link)) for link in block.iter("a"))
        if languages[0] == locale and linked < len(_text(block)) * 0.8:
            yield block


def _own_text(block: html.HtmlElement) -> str:
    """The text of a block without that of the blocks in it."""
    pieces = [block.text or ""]
    for child in block:
        if child.tag not in (*_BLOCKS, "ul", "ol", "dl", "table"):
            pieces.append(_own_text(child) if isinstance(child.tag, str) else "")
        pieces.append(child.tail or "")
    return " ".join(" ".join(pieces).split())


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
