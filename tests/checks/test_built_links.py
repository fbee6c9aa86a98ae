"""Links on built pages: small sites written by hand, each with one fault or with none."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from macros.checks.built_links import BuiltSite

PAGE = '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"></head><body>{}</body></html>'

CLEAN = {
    "index.html": '<h1 id="top">Home</h1><a href="services/">Services</a><a href="#top">Up</a><a href="">Here</a>',
    "services/index.html": """
        <link rel="stylesheet" href="../assets/style.css"><script src="../assets/frame.js"></script>
        <h2 id="a">A</h2><h2 id="café">B</h2>
        <a href="..">Home</a> <a href="./">Here</a> <a href="rents/#late">Late</a> <a href="rents/?from=a#late">Late</a>
        <a href="#caf%C3%A9">B</a> <a href="https://example.org/nothing/">Elsewhere</a> <a href="//example.org/">Too</a>
        <a href="mailto:a@example.org">Write</a> <a href="tel:01632960001">Call</a>
        <img src="../assets/a%20map.png" srcset="../assets/a%20map.png 1x, ../assets/icon.svg 2x" alt="">
        <svg><use href="../assets/icon.svg#any"></use></svg>
        <form action="../services/"><input></form>""",
    "services/rents/index.html": '<p id="late">Late</p><a href="../../assets/rents.pdf#page=2">As PDF</a>',
    "404.html": '<a href="#x" id="x">Skip</a><a href="/services/rents/#late">Late</a><a href="/">Home</a>',
    "assets/style.css": 'body { background: url("icon.svg"); src: url(data:font/woff2;base64,AA) }',
    "assets/frame.js": "",
    "assets/icon.svg": "<svg/>",
    "assets/a map.png": "",
    "assets/rents.pdf": "",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    """A built folder with these files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(text) if name.endswith(".html") else text, encoding="utf-8")
    return folder


def test_a_site_whose_links_work_has_no_faults(tmp_path: Path) -> None:
    """What a browser can follow is never called a fault."""
    assert list(BuiltSite(write(tmp_path, CLEAN)).faults()) == []


FAULTS = {
    '<a href="../servces/">x</a>': 'There is no page "servces/" on the site. Did you mean "services/"?',
    '<a href="../servces/" title="other attributes">x</a>': 'There is no page "servces/"',
    '<area href="../nowhere/">': 'There is no page "nowhere/"',
    '<link rel="icon" href="../assets/icn.svg">': 'no file "assets/icn.svg" on the site. Did you mean "assets/icon',
    '<script src="../assets/fame.js"></script>': 'There is no file "assets/fame.js"',
    '<img src="../assets/map.png" alt="">': 'There is no file "assets/map.png"',
    '<img srcset="../assets/icon.svg 1x, ../assets/icon2.svg 2x" alt="">': 'There is no file "assets/icon2.svg"',
    '<video poster="../assets/film.jpg"></video>': 'There is no file "assets/film.jpg"',
    '<object data="../assets/plan.pdf"></object>': 'There is no file "assets/plan.pdf"',
    '<form action="../seach/"><button formaction="../">x</button></form>': 'There is no page "seach/"',
    '<button formaction="../nowhere/">x</button>': 'There is no page "nowhere/"',
    '<svg><use xlink:href="../assets/none.svg#a"></use></svg>': 'There is no file "assets/none.svg"',
    '<a href="rents/#lat">x</a>': 'Nothing on the page "services/rents/" has the id "lat". Did you mean "late"?',
    '<a href="#lat">x</a>': 'Nothing on the page "services/" has the id "lat".',
    '<a name="named"></a><a href="#named">x</a>': 'has the id "named"',
    '<a href="../assets/">x</a>': '"assets/" is a folder without a page of its own.',
    '<a href="../assets">x</a>': '"assets" is a folder without a page of its own.',
    '<a href="rents">x</a>': '"services/rents" has no slash at its end. Write "services/rents/".',
    '<a href="/services/">x</a>': '"/services/" starts with a slash, so it breaks where the site stands in a folder.',
    '<a href="../../services/">x</a>': '"../../services/" leads out of the site.',
    '<a href="rents.md">x</a>': 'There is no page "services/rents.md".',
    '<p id="a">x</p><p id="a">y</p>': '2 things on the page have the id "a"',
}


@pytest.mark.parametrize("html", FAULTS)
def test_a_link_that_a_browser_cannot_follow_is_found(tmp_path: Path, html: str) -> None:
    """Each fault is told once, with the page it is on and what is wrong."""
    files = CLEAN | {"services/index.html": f'{html}<p id="café">x</p>'}
    (fault,) = BuiltSite(write(tmp_path, files)).faults()
    assert fault.page == "services/"
    assert FAULTS[html] in f"{fault.message} {fault.hint}"


def test_an_address_in_a_stylesheet_is_followed(tmp_path: Path) -> None:
    """A picture that a stylesheet asks for is looked for from where the stylesheet stands."""
    (fault,) = BuiltSite(write(tmp_path, CLEAN | {"assets/style.css": "a { src: url('assets/icon.svg') }"})).faults()
    assert (fault.page, fault.target) == ("assets/style.css", "assets/assets/icon.svg")


@pytest.mark.parametrize("href", ["services/", "../services/", "/other/services/"])
def test_the_page_for_missing_pages_works_from_any_depth(tmp_path: Path, href: str) -> None:
    """404.html is shown at addresses of any depth, so its links start with the path of the site."""
    site = write(tmp_path, {"index.html": "", "services/index.html": "", "404.html": f'<a href="{href}">x</a>'})
    (fault,) = BuiltSite(site, "https://example.org/council/").faults()
    assert 'does not start with "/council/"' in fault.message


@pytest.mark.parametrize(
    ("href", "faults"), [("/council/services/", 0), ("/council/servces/", 1), ("/council/x/../", 0)]
)
def test_links_of_the_page_for_missing_pages_are_followed(tmp_path: Path, href: str, faults: int) -> None:
    """A link with the site's path is followed like any other."""
    site = write(tmp_path, {"index.html": "", "services/index.html": "", "404.html": f'<a href="{href}">x</a>'})
    for site_url in ("https://example.org/council/", "https://example.org/council"):
        assert len(list(BuiltSite(site, site_url).faults())) == faults


@pytest.mark.parametrize(("address", "faults"), [("https://example.org/a/", 0), ("https://example.org/b/", 1)])
def test_full_addresses_of_the_site_itself_are_followed(tmp_path: Path, address: str, faults: int) -> None:
    """A canonical address leads to a page of this site, and nobody else is asked for it."""
    home = f'<link rel="canonical" href="{address}"><a href="https://example.net/">x</a>'
    files = {"index.html": home, "a/index.html": ""}
    site = BuiltSite(write(tmp_path, files), "https://example.org/")
    assert len(list(site.faults())) == faults
    assert site.external() == {"https://example.net/": [""]}


def test_folders_that_are_filled_later_are_not_searched(tmp_path: Path) -> None:
    """A preview has no search index, and one language is built without the others."""
    files = {"index.html": '<script src="pagefind/pagefind.js"></script><a href="../pl/">Polski</a>'}
    site = write(tmp_path, files)
    assert len(list(BuiltSite(site).faults())) == 2
    assert list(BuiltSite(site, "", ("pagefind/", "../")).faults()) == []


def test_two_hundred_pages_take_less_than_half_a_second(tmp_path: Path) -> None:
    """The check runs at every build, so nobody may have a reason to switch it off."""
    links = "".join(f'<li id="n{number}"><a href="../p{number}/#n{number}">x</a></li>' for number in range(100))
    site = write(tmp_path, {f"p{number}/index.html": links for number in range(200)})
    start = time.process_time()
    assert list(BuiltSite(site).faults()) == []
    assert time.process_time() - start < 0.5
