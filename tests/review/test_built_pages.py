"""What is read from a built page, and how hard it is to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.review.built_pages import read_pages
from macros.review.reading import read


def test_a_page_is_read_as_its_visitors_meet_it(site_folder: Path) -> None:
    """Template, headings, landmarks, parts in another language and links."""
    home, service = read_pages(site_folder)
    assert (home.address, home.template, home.title, home.public) == ("/", "home", "Home", "https://council.example/")
    assert home.landmarks == (("banner", ""), ("navigation", "Sections"), ("main", ""), ("contentinfo", ""))
    assert home.parts == (("cy", "Mae popeth ar y safle hwn hefyd yn Gymraeg."),)
    assert [(link.words, link.kind) for link in service.links] == [
        ("form", "file"),
        ("Maps", "elsewhere"),
        ("Ring", "e-mail or telephone"),
    ]
    assert [link.address for link in service.formats] == ["form.pdf"]
    assert (home.leads_to, service.leads_to) == (("cy/", "services/"), ("services/allotments/form.pdf",))


def test_what_is_used_in_the_content_is_read_from_the_page(site_folder: Path) -> None:
    """Of the frame only where it leads: the choice of colours in it is on every page."""
    file = site_folder / "index.html"
    text = file.read_text(encoding="utf-8")
    frame = "<footer><select></select><a href='../about/?from=home#top'>About</a><a href='.'>Home</a>"
    pieces = {
        "area choice": "<nav class='notice areas'></nav>",
        "copy button": "<button data-copied='Copied.'></button>",
        "date field": "<input type='date'>",
        "details": "<details></details>",
        "search": "<template id='search_parts'></template>",
        "standard choice": "<select></select>",
        "table": "<table></table>",
    }
    for kinds in ([], *([kind] for kind in pieces), [*pieces]):
        content = "".join(pieces[kind] for kind in kinds)
        file.write_text(text.replace("<footer>", frame).replace("<ul>", f"{content}<ul>"), encoding="utf-8")
        home = read_pages(site_folder)[0]
        assert [*home.controls] == kinds
        assert home.leads_to == ("/", "about/", "cy/", "services/")


@pytest.mark.parametrize(
    ("piece", "media", "sending"),
    [
        ("<video src='a.mp4'></video>", ["video a.mp4"], []),
        ("<iframe src='https://elsewhere.example/'></iframe>", ["iframe https://elsewhere.example/"], []),
        ("<a href='talk.MP3?x=1'>Hear it</a>", ["link to talk.MP3?x=1"], []),
        ("<form action='search/' role='search'><input type='search' name='q'><button>Go</button></form>", [], []),
        ("<form action='https://council.example/search/'><input type='date'></form>", [], []),
        ("<form method='post'></form>", [], ["form to its own page by post"]),
        ("<form action='https://elsewhere.example/'></form>", [], ["form to https://elsewhere.example/ by get"]),
        ("<form action='mailto:a@council.example'></form>", [], ["form to mailto:a@council.example by get"]),
        ("<form><button formmethod='POST'>Go</button></form>", [], ["button that sends by post"]),
        ("<textarea></textarea><input type='password'>", [], ["field of the kind textarea", "field of the kind password"]),
    ],
)
def test_sound_video_and_forms_that_send_are_read_from_the_page(
    site_folder: Path, piece: str, media: list[str], sending: list[str]
) -> None:
    """What looks something up sends nothing that could be lost, wrong or secret."""
    file = site_folder / "index.html"
    file.write_text(file.read_text(encoding="utf-8").replace("<ul>", f"{piece}<ul>"), encoding="utf-8")
    home = read_pages(site_folder)[0]
    assert ([*home.media], [*home.sending]) == (media, sending)


def test_a_level_that_is_left_out_is_a_fault_of_the_headings(site_folder: Path) -> None:
    """WCAG 1.3.1: a heading of level 3 does not follow one of level 1."""
    home, service = read_pages(site_folder)
    assert home.heading_faults == ()
    assert service.heading_faults == ('"Rent" skips from level 1 to 3',)


def test_only_sentences_in_the_page_s_language_are_measured(site_folder: Path) -> None:
    """Links alone, and parts in another language, are no sentences of the page."""
    reading = read_pages(site_folder)[0].reading
    assert reading is not None
    assert (reading.words, reading.sentences) == (13, 2)


def test_long_sentences_are_listed_and_short_texts_get_no_age() -> None:
    """A sentence of 26 words is long; a text of 26 words says nothing of its reader's age."""
    long = f"{'word ' * 25}word."
    reading = read([long, "It is short."])
    assert [number for number, _ in reading.longest] == [26]
    assert reading.age is None


def test_longer_sentences_and_words_need_an_older_reader() -> None:
    """The Flesch-Kincaid grade of a plain and a heavy text, and five years."""
    plain = read(["The cat sat on the mat and ate a fish."] * 10)
    heavy = read(["Organisational transformation necessitates collaborative intervention and accountability."] * 10)
    assert plain.age is not None and heavy.age is not None
    assert plain.age < 8
    assert heavy.age > 25


def test_the_formula_gives_what_it_gives_by_hand() -> None:
    """Ten words of one syllable in a sentence: 0.39 * 10 + 11.8 * 1 - 15.59 + 5."""
    assert read(["The big dog ran up the hill to the top."] * 6).age == 5.1
