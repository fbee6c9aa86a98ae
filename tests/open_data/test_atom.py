"""macros/formats/atom.py: a feed as RFC 4287 has it, that never tells a reader the same thing twice."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import feedparser
import pytest
from published_data import ADDRESS
from lxml import etree

from macros.formats import Edition
from macros.formats.atom import Entry, entries, write
from macros.i18n.local_text import LocalText

ATOM = "{http://www.w3.org/2005/Atom}"
RULES = etree.RelaxNG(etree.parse(str(Path(__file__).with_name("atom.rng"))))


def feed_of(edition: Edition) -> etree._Element:
    """The feed that is published."""
    return etree.fromstring(write(list(entries(edition)), edition))


@pytest.fixture(params=["example_edition", "edition", "polish"])
def any_edition(request: pytest.FixtureRequest) -> Edition:
    """The example, the real site, and the real site in another language."""
    return request.getfixturevalue(request.param)


def test_the_feed_is_as_the_rfc_says(any_edition: Edition) -> None:
    """By the RFC's rules, written out in RELAX NG; with the site's address known and not known."""
    for edition in (any_edition, dataclasses.replace(any_edition, address="")):
        feed = feed_of(edition)
        RULES.assertValid(feed)
        assert sorted(link.get("rel") for link in feed.findall(f"{ATOM}link")) == ["alternate", "self"]
        assert {link.get("rel") for link in feed.findall(f"{ATOM}entry/{ATOM}link")} == {"alternate"}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("<id>urn:uuid:", "<id>"), ("T00:00:00Z", ""), ("<author>", "<author/><author>"), ('rel="self"', 'rel="me"'), ("entry>", "item>")],
)
def test_the_rules_notice_a_bad_feed(example_edition: Edition, right: str, wrong: str) -> None:
    """An id that is no address, a date without a time, an author without a name, a link that is not there, another element."""
    feed = write(list(entries(example_edition)), example_edition).decode().replace(right, wrong)
    assert not RULES.validate(etree.fromstring(feed.encode()))


def test_a_feed_reader_understands_it(example_edition: Edition) -> None:
    """A reader of other people's finds no fault, and sees each change with its day, its sentence and its page."""
    read = feedparser.parse(write(list(entries(example_edition)), example_edition))
    assert not read.bozo and read.version == "atom10"
    assert [(one.title, one.updated[:10]) for one in read.entries] == [
        ("Letter and e-mail", "2026-04-01"),
        ("Libraries", "2026-04-01"),
        ("Libraries", "2026-04-01"),
        ("Allotments", "2026-04-01"),
        ("The ferry", "2026-04-01"),
        ("Agenda pack of the Scrutiny Committee", "2031-05-19"),
    ]
    assert read.entries[1].summary == "New: “We will find 95% of the books you ask for.”"
    assert read.entries[1].link == f"{ADDRESS}changes/#2026-04-01-service-libraries-requests"


def test_at_first_the_feed_tells_of_the_paper_alone(edition: Edition) -> None:
    """Until something changes, what is true is that the paper of January 2023 was published."""
    [entry] = entries(edition)
    assert (entry.address, entry.date) == ("sources/#scrutiny-pack", datetime.date(2023, 1, 19))


def test_every_link_leads_to_a_place_that_is_there(edition: Edition, built_english: Path) -> None:
    """Of the feed itself and of each entry."""
    feed = etree.fromstring((built_english / "data" / "changes.atom").read_bytes())
    for link in feed.iter(f"{ATOM}link"):
        path, _, anchor = link.get("href").removeprefix(ADDRESS).partition("#")
        file = built_english / path
        text = (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")
        assert f'id="{anchor}"' in text or not anchor


def ids(edition: Edition) -> list[str]:
    """Every id in a feed."""
    return [one.text for one in feed_of(edition).iter(f"{ATOM}id")]


def test_ids_stay_when_the_site_moves_or_is_built_on_another_day(any_edition: Edition) -> None:
    """A reader that has seen an entry does not show it as new: an id depends on the council and on the entry's own name."""
    moved = dataclasses.replace(any_edition, address="https://elsewhere.example/", today=datetime.date(2030, 1, 1))
    assert ids(moved) == ids(any_edition)
    assert len(set(ids(any_edition))) == len(ids(any_edition))


def test_each_language_has_entries_of_its_own(edition: Edition, polish: Edition) -> None:
    """Somebody who follows two languages sees both."""
    assert not set(ids(edition)) & set(ids(polish))
    assert feed_of(polish).get("{http://www.w3.org/XML/1998/namespace}lang") == "pl"


def test_a_text_says_its_language_and_from_which_side_it_is_read(example_edition: Edition) -> None:
    """In an Arabic feed Arabic is marked as read from the right, and English as English."""
    renderer = example_edition.renderer
    arabic = dataclasses.replace(example_edition, renderer=type(renderer)(renderer.site, Path("overrides"), "ar"))
    title = LocalText("Libraries", "en-GB", "Libraries")
    feed = write([Entry("x", title, "نعرض النتائج.", "changes/", datetime.date(2026, 4, 1))], arabic)
    RULES.assertValid(etree.fromstring(feed))
    text = feed.decode()
    assert '<title xml:lang="en-GB">Libraries</title>' in text
    assert '<div xmlns="http://www.w3.org/1999/xhtml" dir="rtl" xml:lang="ar">نعرض النتائج.</div>' in text
