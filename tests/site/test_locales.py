"""The site in several languages, in pseudo-translations that show what escaped translation or lost its mark."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from babel.dates import get_day_names
from lxml import html
from pseudo import ADDRESS, UNTRANSLATED, pseudo

pytestmark = pytest.mark.xdist_group("locales")  # They change one project in turn.

PLAIN = re.compile(r"\b[A-Za-z]*[aeiou][A-Za-z]*\b")
"""A word with a plain vowel: the pseudo-translation has none."""
UNREAD = {"script", "style", "code"}
"""What is in no language. Names of files say so themselves."""
DATE = re.compile("|".join([r"\d+ \w+ \d{4}", r"\bi\b", *get_day_names("wide", locale="pl").values()]))
"""A date or a day of the week in words, or the "and" of a list, which CLDR writes in real Polish."""
NAMES = {"Polski"}
"""The language's own name, in the language links and on the page."""


def council(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a project's folder, with the project's own code, and with the address that it was built for."""
    command = [sys.executable, "-m", "macros", *arguments]
    return subprocess.run(command, cwd=project, env=os.environ | {"SITE_URL": ADDRESS}, capture_output=True, text=True, check=False)


def pages(folder: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Each page under a folder with its address."""
    for path in sorted(folder.rglob("index.html")):
        yield path.parent.relative_to(folder).as_posix(), html.parse(str(path)).getroot()


def texts(element: html.HtmlElement, language: str = "") -> Iterator[tuple[str, str]]:
    """Each text in an element, hidden names and the description included, with its language (WCAG 3.1.2)."""
    language = element.get("lang") or language
    if element.tag in UNREAD or element.get("translate") == "no":
        return
    words = [element.text, element.get("content") if element.get("name") == "description" else None]
    words += (element.get(name) for name in ("aria-label", "title", "placeholder", "alt"))
    yield from ((text, language) for text in words if text)
    for child in element:
        if isinstance(child.tag, str):
            yield from texts(child, language)
        if child.tail:
            yield child.tail, language


def test_every_language_has_every_page(pseudo_site: Path) -> None:
    """The address of a page is the same in every language, below the language's folder."""
    english = {address for address, _ in pages(pseudo_site) if not address.startswith(("pl", "ar/", "ar"))}
    english = {path for path in english if path.split("/")[0] not in ("pl", "ar")} | {"areas"}
    for locale in ("pl", "ar"):
        assert {address for address, _ in pages(pseudo_site / locale)} == english


@pytest.mark.parametrize(("locale", "direction"), [("pl", "ltr"), ("ar", "rtl")])
def test_a_page_says_its_language_and_direction(pseudo_site: Path, locale: str, direction: str) -> None:
    """WCAG 3.1.1 Language of Page."""
    for address, page in pages(pseudo_site / locale):
        assert (page.get("lang"), page.get("dir")) == (locale, direction), address


def test_no_text_escapes_translation(pseudo_site: Path) -> None:
    """Every word on a page is translated, or stands in an element that says it is English."""
    escaped: dict[str, str] = {}
    for address, page in pages(pseudo_site / "pl"):
        name = page.findtext(".//title")
        for text, language in texts(page):
            if text == name:  # The name of a window has one language, that of the page's title. What is above may have another.
                levels = name.split(" – ")
                text = f"{levels[0]} – {levels[-1]}"
            if language == "pl" and "@" not in text and (word := PLAIN.search(DATE.sub("", text))) and word[0] not in NAMES:
                escaped.setdefault(f"{word[0]} in: {text.strip()[:70]}", address)
    assert not escaped, "\n".join(f"{address}: {text}" for text, address in escaped.items())


def test_what_is_not_translated_says_that_it_is_english(pseudo_project: Path, pseudo_site: Path) -> None:
    """Each text that is left in English is on a page, so that the test above is of them too; and nothing else is called English."""
    english = {one.msgctxt: one.msgid for one in polib.pofile(str(pseudo_project / "data/locales/pl/LC_MESSAGES/content.po"))}
    marked, translated = set(), {}
    for address, page in pages(pseudo_site / "pl"):
        for text, language in texts(page.body):
            if language == "en-GB":
                marked.add(text.strip())
                if text.startswith("«"):
                    translated.setdefault(text, address)
    wanted = {context: re.match(r"[#\s]*([^{\n]*[^{\n\s])", english[context])[1] for context in UNTRANSLATED}
    assert not {context for context, words in wanted.items() if not any(words in text for text in marked)}
    assert not translated


@pytest.mark.parametrize(("address", "language"), [("about", "en-GB"), ("search", "en-GB"), ("services/housing-repairs", "en-GB"), ("complain", None)])
def test_the_name_of_a_window_says_its_language(pseudo_site: Path, address: str, language: str | None) -> None:
    """Where a page's title is not translated."""
    page = html.parse(str(pseudo_site / "pl" / address / "index.html")).getroot()
    assert page.find("head/title").get("lang") == language


def test_each_page_links_to_itself_in_every_language(pseudo_site: Path) -> None:
    """By the language's own name, marked as being in it; the links lead to pages that exist."""
    for locale in ("", "pl", "ar"):
        for address, page in pages(pseudo_site / locale):
            if locale == "" and address.split("/")[0] in ("pl", "ar"):
                continue
            links = page.xpath("//nav[contains(@class, 'languages')]//a")
            assert [(link.text, link.get("lang"), link.get("hreflang")) for link in links] == [
                ("English", "en-GB", "en-GB"),
                ("Polski", "pl", "pl"),
                ("العربية", "ar", "ar"),
            ]
            for link, folder in zip(links, ("", "pl", "ar"), strict=True):
                target = (pseudo_site / locale / address / link.get("href")).resolve()
                assert target == (pseudo_site / folder / address).resolve(), address


def test_a_page_says_who_translated_it(pseudo_site: Path) -> None:
    """In the page's own language, below its title; nobody has checked these. The page of an address that does not exist has words too."""
    for address, page in (*pages(pseudo_site / "pl"), ("404", html.parse(str(pseudo_site / "pl" / "404.html")).getroot())):
        notice = page.xpath("//main//h1/following::div[contains(@class, 'translation')]")
        assert len(notice) == 1 and "màçhîñé" in notice[0].text_content(), address


def test_a_changed_figure_is_current_in_every_language_at_once(pseudo_project: Path, pseudo_site: Path) -> None:
    """No translator is needed, and no page says that its wording is older."""
    record = pseudo_project / "data" / "services" / "somerset-independence-plus.yml"
    before = record.read_text(encoding="utf-8")
    after = before.replace("within 10 working days", "within 8 working days").replace("value: 10,", "value: 8,")
    assert after != before
    record.write_text(after, encoding="utf-8")
    try:
        assert council(pseudo_project, "translate", "update").returncode == 0
        assert council(pseudo_project, "build", "--locale", "pl").returncode == 0
        page = html.parse(str(pseudo_site / "pl" / "services" / record.stem / "index.html")).getroot()
        words = page.xpath("string(//main)")
        assert "8 wörkîñg dàýš" in words and "10 wörkîñg" not in words.split("Îf thîš")[0]
        assert not page.xpath("//div[contains(@class, 'translation')]//ins")
    finally:
        record.write_text(before, encoding="utf-8")


def test_changed_wording_is_told_in_the_readers_language(pseudo_project: Path, pseudo_site: Path) -> None:
    """The older translation stands, with what has changed in English, and that the figures are current; in docs/ too."""
    changed = {
        "services/somerset-independence-plus.yml": ("Respond to a request for service within", "Respond to the request for service, within"),
        "channels.yml": ("Respond to complaints within", "Respond to the complaints, within"),
    }
    records = [pseudo_project / "data" / name for name in changed]
    before = [record.read_text(encoding="utf-8") for record in records]
    for record, text, (old, new) in zip(records, before, changed.values(), strict=True):
        assert old in text
        record.write_text(text.replace(old, new), encoding="utf-8")
    try:
        assert council(pseudo_project, "translate", "update").returncode == 0
        assert council(pseudo_project, "build", "--locale", "pl").returncode == 0
        for address, file in (("services/somerset-independence-plus", 0), ("channels/complaints", 1), ("complain", 1), ("", 1)):
            page = html.parse(str(pseudo_site / "pl" / address / "index.html")).getroot()
            notice = page.xpath("//div[contains(@class, 'translation')]//details")[0]
            assert "fîgûréš àré çûrréñt" in notice.text_content()
            old, new = list(changed.values())[file]
            assert notice.xpath(".//del")[0].text.startswith(old) and notice.xpath(".//ins")[0].text.startswith(new)
    finally:
        for record, text in zip(records, before, strict=True):
            record.write_text(text, encoding="utf-8")
        council(pseudo_project, "translate", "update")


def test_building_one_language_leaves_the_others_as_they_are(pseudo_project: Path, pseudo_site: Path) -> None:
    """A translator sees a change without building five languages."""
    stamp = (pseudo_site / "ar" / "index.html").read_bytes()
    assert council(pseudo_project, "build", "--locale", "pl").returncode == 0
    assert (pseudo_site / "ar" / "index.html").read_bytes() == stamp
    assert (pseudo_site / "index.html").is_file() and (pseudo_site / "pl" / "index.html").is_file()


def test_an_unfinished_interface_stops_the_build_of_its_language(pseudo_project: Path, pseudo_site: Path) -> None:
    """A label or notice in English would not say that it is; the last good site stays."""
    path = pseudo_project / "data" / "locales" / "pl" / "LC_MESSAGES" / "interface.po"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace(f'msgstr "{pseudo("Skip to the content")}"', 'msgstr ""'), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != before
    try:
        built = council(pseudo_project, "build", "--locale", "pl")
        assert built.returncode == 1
        assert "Skip to the content" in built.stdout + built.stderr
        assert (pseudo_site / "pl" / "index.html").is_file()
    finally:
        path.write_text(before, encoding="utf-8")


def test_a_label_that_is_not_in_the_catalogue_yet_stops_the_build_of_its_language(pseudo_project: Path) -> None:
    """Its English would stand there unmarked, and the catalogue itself looks whole."""
    path = pseudo_project / "overrides" / "base.html"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace('_("Skip to the content")', '_("Skip to what this page says")'), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != before
    try:
        built, status = council(pseudo_project, "build", "--locale", "pl"), council(pseudo_project, "translate", "status")
        assert built.returncode == 1
        told = 'interface.po: 1 English text is not in this file yet. The first is "Skip to what this page says".'
        assert told.partition(": ")[2] in built.stdout + built.stderr and told in status.stdout
    finally:
        path.write_text(before, encoding="utf-8")
