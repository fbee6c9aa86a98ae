"""A built page and an address on it in, the files and lines where somebody wrote that address out.

An answer is a line that makes this very address, or line 0 of the page's own file. It is never a guess.
"""

from __future__ import annotations

import html
import posixpath
import re
import tempfile
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

import jinja2

from macros.functions import Functions
from macros.load.site import read_site
from macros.project import open_project
from macros.render.environment import Renderer

Spot = tuple[str, int]
"""A file as a person would type it, and a line from 1; 0 stands for the whole file."""

_ATTRIBUTE = r"""\b(?:href|src|srcset|action|formaction|poster|id)=["']"""
_IN_ATTRIBUTE = re.compile(rf"{_ATTRIBUTE}([^\"']*)")
_IN_MARKDOWN = re.compile(r"\]\(\s*<?([^)\s>]+)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)")
_IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)""")
_IN_FILTER = re.compile(r"""["']([^"']*)["']\s*\|\s*url\b""")
_HEADING_ID = re.compile(r"\{:[^}]*?#([\w-]+)")

_MADE_HERE = re.compile(rf"{_ATTRIBUTE}|\{{:\s*#")
_MADE = re.compile("\x02([^\x03]*):(\\d+)\x03([^\"'\\s}]*)")
"""A mark that goes through rendering with what a template line makes: the line's file, its number, the result."""


class Origins:
    """Where the addresses and ids on the pages of a project come from. Reads the project at ``root`` anew."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._loaded, _ = read_site(root / "data")
        project = open_project(root)
        self._site, self._pages = project.site, project.pages
        self._locales = {locale.id for locale in self._site.council.locales}
        self._records = {place.address: reference for reference, place in self._site.places.items()}

    def of(self, page: str, written: str, target: str | None) -> list[Spot]:
        """Where what stands on a page as ``written`` was made.

        ``target`` is where a link leads, from the site's root: "laws/#rent-standard"; None says it is an id.
        A page in another locale is made from the same files.
        """
        page = self._in_source_locale(page)
        if self.record_at(target):
            return [self._whole(self._in_source_locale(target).partition("#")[0])]
        found = set(self._in_docs(page, written, target))
        found |= self._ids_in_data(page, written) if target is None else set(self._in_overrides(page, written, target))
        return sorted(found or self._rendered(page, written) or {self._whole(page)})

    def record_at(self, target: str | None) -> str:
        """The record that an address belongs to, as "kind:id"; "" if there is none.

        A link to such an address is right. If it leads nowhere, the page it leads to fails to show the record.
        """
        return self._records.get(self._in_source_locale(target), "") if target else ""

    def _in_source_locale(self, address: str) -> str:
        """An address without the folder of its locale: "services/" for "pl/services/"."""
        locale, _, rest = address.partition("/")
        return rest if locale in self._locales else address

    def of_web_address(self, address: str) -> list[Spot]:
        """Every line of data/, docs/ and overrides/ that holds an address on another website."""
        exactly = re.compile(rf"{re.escape(address)}(?![\w/~%?&=+-]|[.#]\w)")
        return [
            (name, number)
            for folder in ("data", "docs", "overrides")
            for name, number, line in self._lines(folder)
            if exactly.search(html.unescape(line))
        ]

    def _lines(self, folder: str) -> Iterator[tuple[str, int, str]]:
        """File, number and text of each line that people write in a folder."""
        for path in sorted((self._root / folder).rglob("*")):
            if path.suffix in (".yml", ".csv", ".md", ".html", ".css", ".js") and path.name != "README.md":
                name = path.relative_to(self._root).as_posix()
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                    yield name, number, line

    def _in_docs(self, page: str, written: str, target: str | None) -> Iterator[Spot]:
        """Lines of a hand-written page with a Markdown link or HTML of this address, or with this id."""
        for name, number, line in self._lines("docs") if page not in self._pages else ():
            if _published(name, "") != page:
                continue
            found = _written_in(line)
            if target is None:
                found |= set(_HEADING_ID.findall(line))
            else:
                links = {one or other for one, other in _IN_MARKDOWN.findall(line)}
                found |= links | {written for link in links if _published(link, name) == target}
            if written in found:
                yield name, number

    def _ids_in_data(self, page: str, identity: str) -> set[Spot]:
        """Lines of the page's own records that give something this id."""
        return {
            (origin.file.name, origin.file.line((*origin.place, "id")))
            for record, origin in self._loaded.nested()
            if getattr(record, "id", None) == identity
            if page in self._pages and origin.file.name.startswith(self._pages[page].data_file)
        }

    def _in_overrides(self, page: str, written: str, target: str) -> Iterator[Spot]:
        """Lines of templates that hand the address to the filter url, and of the page's frame with it as it is.

        The first are bad wherever they are used. The second depend on where a page stands.
        """
        for name, number, attributes, addresses in self._overrides:
            framed = Path(name).parent.name == "partials" or name in _frames(page)
            if (framed and written in attributes) or {target, target.removesuffix("/")} & addresses:
                yield name, number

    @cached_property
    def _overrides(self) -> list[tuple[str, int, set[str], set[str]]]:
        """The lines of overrides/ with addresses: in attributes, and handed to the filter url."""
        lines = (
            (name, number, _written_in(line), set(_IN_FILTER.findall(line)))
            for name, number, line in self._lines("overrides")
        )
        return [line for line in lines if line[2] or line[3]]

    def _rendered(self, page: str, wanted: str) -> set[Spot]:
        """The template lines that made an address or an id, whatever they made it from."""
        return {(name, int(line)) for name, line, made in self._made.get(page, ()) if html.unescape(made) == wanted}

    @cached_property
    def _made(self) -> Mapping[str, list[tuple[str, str, str]]]:
        """For each page: file, line and result of all addresses and ids that pages/ and components/ made.

        The pages are rendered once more, from templates in which each of these places is marked.
        """
        with tempfile.TemporaryDirectory() as folder:
            for name, number, line in self._lines("overrides"):
                marked = Path(folder, name)
                marked.parent.mkdir(parents=True, exist_ok=True)
                with marked.open("a", encoding="utf-8") as file:
                    file.write(_MADE_HERE.sub(f"\\g<0>\x02{name}:{number}\x03", line) + "\n")
            renderer = Renderer(self._site, Path(folder, "overrides"))
            made = {address: renderer.page(page) for address, page in self._pages.items()}
            for name in {name for name, _, _ in self._lines("docs") if name.endswith(".md")}:
                address = _published(name, "")
                text = jinja2.Template((self._root / name).read_text(encoding="utf-8"))
                made[address] = text.render(Functions(renderer, lambda address=address: address).all())
        return {address: _MADE.findall(text) for address, text in made.items()}

    def _whole(self, page: str) -> Spot:
        """The file that a page is made from: its template, its Markdown, or itself if it is in overrides/."""
        if page in self._pages:
            return f"overrides/pages/{self._pages[page].template}", 0
        names = (name for name, _, _ in self._lines("docs") if _published(name, "") == page)
        return next(names, f"overrides/{page}"), 0


def _frames(page: str) -> tuple[str, ...]:
    """The files of overrides/ that a page has its frame from; a stylesheet has none but itself."""
    if page.endswith(".css"):
        return (f"overrides/{page}",)
    own = page if "." in page else f"{page.strip('/')}.html"
    return "overrides/base.html", "overrides/main.html", f"overrides/{own}"


def _written_in(line: str) -> set[str]:
    """What a line has in attributes and in url(): each whole, and its words, since ``srcset`` has several."""
    found = [html.unescape(one) for one in _IN_ATTRIBUTE.findall(line) + _IN_STYLE.findall(line)]
    return {*found, *(word for one in found for word in re.split(r"[\s,]+", one))}


def _published(link: str, name: str) -> str:
    """Where a link to a Markdown file leads, from the site's root; ``name`` is the file that it stands in.

    >>> _published("../services.md#a", "docs/help/about.md")
    'services/#a'
    """
    path, mark, anchor = link.partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)).removeprefix("docs/")
    return re.sub(r"(^|/)index/$", r"\1", re.sub(r"\.md$", "/", path)) + mark + anchor
