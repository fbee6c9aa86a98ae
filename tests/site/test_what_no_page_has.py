"""The built site: what no page has, so that a machine alone can tell that most of these success criteria are met.

data/criteria.yml names these tests. A site that gets one of these things needs a script for people there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree


@pytest.fixture(scope="module")
def pages(built: Path) -> Mapping[str, etree._Element]:
    """Every page by its file."""
    files = built.rglob("*.html")
    return {file.relative_to(built).as_posix(): etree.fromstring(file.read_bytes(), etree.HTMLParser()) for file in files}


def find(pages: Mapping[str, etree._Element], path: str) -> Iterator[str]:
    """Whatever an XPath finds, with the page it stands on."""
    for name, page in pages.items():
        yield from (f"{name}: {etree.tostring(one, encoding='unicode')[:80]}" for one in page.xpath(path))


def test_no_page_has_sound_or_video(pages: Mapping[str, etree._Element]) -> None:
    """WCAG 1.2.1 to 1.2.5 and 1.4.2 are about sound, video and what is embedded from elsewhere."""
    assert pages
    assert not list(find(pages, "//audio | //video | //iframe | //object | //embed | //canvas | //track"))


def test_forms_only_look_something_up(pages: Mapping[str, etree._Element]) -> None:
    """WCAG 1.3.5, 3.3.4, 3.3.7 and 3.3.8 are about forms that send something, or ask about the person."""
    assert list(find(pages, "//form")), "The search is a form."
    assert not list(find(pages, "//form[translate(@method, 'GET', 'get') != 'get'] | //textarea | //@formmethod/.."))
    assert not list(find(pages, "//input[not(@type='search' or @type='date')]")), "Any other field may ask about the person."


def test_no_page_goes_on_by_itself(pages: Mapping[str, etree._Element]) -> None:
    """WCAG 2.2.1 and 2.2.2 are about limits of time, and about what moves by itself. A person still has to look."""
    assert not list(find(pages, "//meta[@http-equiv='refresh'] | //marquee | //blink"))
