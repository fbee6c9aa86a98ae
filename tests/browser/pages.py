"""A built site in, its pages out: each with its language and template, and which of them stand for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from lxml import html

SOURCE_LOCALE = "en-GB"


@dataclass(frozen=True)
class SitePage:
    """One page, as it was built."""

    address: str
    """After the site's own: "services/housing-rents/", "pl/promise/"; "" is the home page, "404.html" has no folder."""
    locale: str
    template: str
    """What kind of page it is: "service", "written"; "404"."""
    file: Path = field(compare=False)

    @property
    def tree(self) -> html.HtmlElement:
        """Its elements, read anew."""
        return html.fromstring(self.file.read_bytes())

    def __str__(self) -> str:
        return f"/{self.address}"


def read_pages(site: Path) -> tuple[SitePage, ...]:
    """Every page of a built site, in the order of the addresses."""
    return tuple(_read(site, file) for file in sorted(site.rglob("*.html")))


def _read(site: Path, file: Path) -> SitePage:
    tree = html.fromstring(file.read_bytes())
    kinds = (tree.find(".//main").get("class") or "page-404").split()
    template = next(kind.removeprefix("page-") for kind in kinds if kind.startswith("page-"))
    address = file.relative_to(site).as_posix().removesuffix("index.html")
    return SitePage(address, tree.get("lang"), template, file)


def samples(pages: Iterable[SitePage]) -> tuple[SitePage, ...]:
    """Pages that stand for all others.

    In English, of each template the fewest that together have all that its pages are made of:
    elements with their attributes and classes, each in what it stands in. In every other locale,
    where only the words differ, the one of each template that has most of that.
    """
    groups: dict[tuple[str, str], list[SitePage]] = {}
    for page in pages:
        groups.setdefault((page.locale, page.template), []).append(page)
    return tuple(
        chosen
        for (locale, _), group in groups.items()
        for chosen in islice(_cover(group), None if locale == SOURCE_LOCALE else 1)
    )


def _cover(group: list[SitePage]) -> Iterator[SitePage]:
    made = {page: _parts(page.tree) for page in group}
    missing = set().union(*made.values())
    while missing:
        best = max(group, key=lambda page: (len(made[page] & missing), -len(made[page])))
        missing -= made[best]
        yield best


def _parts(tree: html.HtmlElement) -> set[str]:
    found = set()
    for element in tree.iter("*"):
        above = element.getparent()
        here = _kind(element)
        found.add(here if above is None else f"{_kind(above)} > {here}")
        found.update(f"{element.tag}[{name}]" for name in element.attrib)
    return found


def _kind(element: html.HtmlElement) -> str:
    return ".".join([element.tag, *(element.get("class") or "").split()])
