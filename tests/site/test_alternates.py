"""What search engines are told of a page's other languages, as the site is published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree, html
from pseudo import ADDRESS

pytestmark = pytest.mark.xdist_group("locales")

FOLDERS = {"en-GB": "", "pl": "pl/", "ar": "ar/"}
DEFAULT = "x-default"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(scope="module")
def wanted(pseudo_site: Path) -> Mapping[str, dict[str, str]]:
    """For the address of each page that is there, in each language, where it is in every language and by default."""
    pages = sorted(path.parent.relative_to(pseudo_site / "pl").as_posix() for path in (pseudo_site / "pl").rglob("index.html"))
    pages = ["" if page == "." else f"{page}/" for page in pages]
    alternates = {page: {code: f"{ADDRESS}{folder}{page}" for code, folder in FOLDERS.items()} for page in pages}
    return {
        address: {**own, DEFAULT: own["en-GB"]} for own in alternates.values() for address in own.values()
    }


def file(site: Path, address: str) -> Path:
    """The file that is served at the address of a page."""
    return site / address.removeprefix(ADDRESS) / "index.html"


def test_each_page_names_itself_in_every_language(pseudo_site: Path, wanted: Mapping[str, dict[str, str]]) -> None:
    """Each of the others exists and names the same, itself among them: search engines believe only those that name each other."""
    assert len(wanted) > 3 * 20
    assert {path for path in pseudo_site.rglob("index.html")} == {file(pseudo_site, address) for address in wanted}
    for address, alternates in wanted.items():
        head = html.parse(str(file(pseudo_site, address))).getroot().find("head")
        links = head.xpath("link[@rel='alternate'][@hreflang]")
        assert {link.get("hreflang"): link.get("href") for link in links} == alternates and len(links) == len(alternates), address
        assert head.xpath("string(link[@rel='canonical']/@href)") == address


@pytest.mark.parametrize("locale", FOLDERS)
def test_a_sitemap_lists_every_page_of_its_language(pseudo_site: Path, wanted: Mapping[str, dict[str, str]], locale: str) -> None:
    """Each with itself in every language."""
    listed = {}
    for entry in etree.parse(pseudo_site / FOLDERS[locale] / "sitemap.xml").findall("s:url", NAMES):
        listed[entry.findtext("s:loc", namespaces=NAMES)] = {
            link.get("hreflang"): link.get("href") for link in entry.findall("x:link[@rel='alternate']", NAMES)
        }
    assert listed == {alternates[locale]: alternates for alternates in wanted.values()}


def test_robots_are_told_of_every_languages_sitemap(pseudo_site: Path) -> None:
    """Once, at the root of the site. They may read all of it."""
    text = (pseudo_site / "robots.txt").read_text(encoding="utf-8")
    assert text.splitlines()[:2] == ["User-agent: *", "Allow: /"]
    named = [line.removeprefix("Sitemap: ") for line in text.splitlines() if line.startswith("Sitemap: ")]
    assert named == [f"{ADDRESS}{folder}sitemap.xml" for folder in FOLDERS.values()]
    assert [path for path in pseudo_site.rglob("robots.txt")] == [pseudo_site / "robots.txt"]
