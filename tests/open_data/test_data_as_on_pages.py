"""Nothing in the data differs from the page: each is read as a stranger reads it, from the built site, and compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from published_data import ADDRESS, Read, as_cells
from lxml import html

TAGS = {"Required by law": "statutory duty", "Required by a code or regulator": "regulator's code", "The council's own promise": "own promise"}
STATUSES = {"Draft": "draft", "Adopted": "adopted"}


def words(element: html.HtmlElement | None) -> str:
    """The words of an element, without those that only lead elsewhere or explain."""
    return "" if element is None else " ".join(element.text_content().split())


def page_of(site: Path, address: str) -> html.HtmlElement:
    """The content of a built page."""
    return html.parse(str(site / address / "index.html")).getroot().find(".//main")


@dataclass(frozen=True)
class Shown:
    """A standard or a note, as a page shows it."""

    page: str
    id: str
    text: str
    figures: tuple[str, ...]
    cases: tuple[str, ...]
    starts: tuple[str, ...]
    lines: tuple[str, ...]
    basis: str
    laws: tuple[str, ...]
    lead_in: str
    area: str
    is_standard: bool


def shown_on(site: Path, address: str) -> Iterator[Shown]:
    """Every standard and note of a page of a service or of a way of contact."""
    for found in page_of(site, address).xpath(".//ul[@class='standards']"):
        before = found.getprevious()
        lead_in = words(before) if before is not None and before.get("class") == "lead-in" else ""
        area = "".join(found.xpath("ancestor::section/@data-for"))
        for item in found:
            yield _shown(address, item, lead_in, area)


def _shown(address: str, item: html.HtmlElement, lead_in: str, area: str) -> Shown:
    figures = item.xpath("./div[@class='figures']/p")
    cases = tuple(words(one.find("span[@class='case']")) for one in figures)
    starts = tuple(words(one.find("span[@class='case starts']")) for one in figures)
    basis = item.xpath("./p[@class='basis']")
    return Shown(
        page=f"{ADDRESS}{address}#{item.get('id')}",
        id=item.get("id"),
        text=words(item.xpath("./p[@class='wording']")[0]),
        figures=tuple(
            words(one).removesuffix(start).strip().removesuffix(case).strip()
            for one, case, start in zip(figures, cases, starts, strict=True)
        ),
        cases=cases,
        starts=tuple(start.removeprefix("Time starts: ") for start in starts),
        lines=tuple(words(one) for one in item.xpath("./ul/li")),
        basis=next((TAGS[words(tag)] for one in basis for tag in one.xpath("./span[@class='tag']")), ""),
        laws=tuple(link.get("href").partition("#")[2] for one in basis for link in one.xpath("./a")),
        lead_in=lead_in,
        area=area,
        is_standard="standard" in item.get("class").split(),
    )


def in_words(target: Mapping[str, str]) -> str:
    """A row of targets in the words that an English page has for its figure."""
    number, unit = target["time_value"], " ".join(filter(None, (target["day_type"], target["time_unit"])))
    time = f"{number} {unit}{'' if number == '1' else 's'}"
    share = f"{round(float(target['target']) * 100)}%" if target["target"] else ""
    bound = target["bound"].capitalize()
    match target["kind"]:
        case "share":
            return f"{bound} {share}".strip()
        case "share within a time":
            return f"At least {share} within {time}" if bound == "At least" else f"{share} within {time}"
        case "time":
            return f"{bound if bound in ('Under', 'At most') else 'Within'} {time}"
        case "frequency":
            return f"Every {unit}" if number == "1" else f"Every {number} {unit}s"
    return "None" if target["number"] == "0" else target["number"]


@pytest.fixture(scope="module")
def rows(read_csv: Read, read_json: Read) -> Mapping[str, list[dict[str, str]]]:
    """Each table that pages are compared with, from CSV; JSON says the same in each row."""
    names = ("services", "standards", "targets", "notes", "promise", "channels", "glossary", "laws", "strategies", "strategy_items")
    found = {name: read_csv(name) for name in names}
    for name in names:
        assert as_cells(read_json(name)) == [{key: re.sub(r"\s", " ", cell) for key, cell in row.items()} for row in found[name]]
    return found


def by_page(rows: list[dict[str, str]]) -> dict[str, dict[str, str]]:
    """Rows by the address of the place where they are shown."""
    return {row["page"]: row for row in rows}


@pytest.fixture(scope="module")
def shown(built_english: Path) -> list[Shown]:
    """Every standard and note on the pages of services and of ways of contact."""
    folders = [path.parent for kind in ("services", "channels") for path in sorted((built_english / kind).glob("*/index.html"))]
    return [one for folder in folders for one in shown_on(built_english, f"{folder.relative_to(built_english).as_posix()}/")]


def test_every_standard_and_note_of_a_page_is_a_row_and_every_row_is_on_its_page(
    shown: list[Shown], rows: Mapping[str, list[dict[str, str]]]
) -> None:
    """No more and no fewer; the kinds are not mixed up."""
    assert len(shown) > 200
    assert sorted(one.page for one in shown if one.is_standard) == sorted(row["page"] for row in rows["standards"])
    assert sorted(one.page for one in shown if not one.is_standard) == sorted(row["page"] for row in rows["notes"])


def test_words_areas_bases_and_laws_are_those_of_the_page(shown: list[Shown], rows: Mapping[str, list[dict[str, str]]]) -> None:
    """Row by row: the wording, the lines under it and over it, for whom it is, and why it binds."""
    found = by_page(rows["standards"]) | by_page(rows["notes"])
    for one in shown:
        row = found[one.page]
        assert row["service_standard" if one.is_standard else "note"].split() == one.text.split()
        assert row["service_standard_id" if one.is_standard else "note_id"] == one.id
        assert (row["area"], row["basis"], row["laws"]) == (one.area, one.basis, " ".join(one.laws)), one.page
        assert row["lead_in"].split() == one.lead_in.split()
        assert tuple(" ".join(line.split()) for line in row.get("sub_lines", "").splitlines()) == one.lines


def test_figures_are_those_of_the_page(shown: list[Shown], rows: Mapping[str, list[dict[str, str]]]) -> None:
    """Each figure that a page shows large is a row, with the same number, unit, kind of days, share, bound, case and start."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for row in rows["targets"]:
        found.setdefault(row["page"], []).append((in_words(row), row["case"], row["clock_starts"]))
    assert any(row["clock_starts"] for row in rows["targets"])
    assert found == {one.page: list(zip(one.figures, one.cases, one.starts, strict=True)) for one in shown if one.figures}


def test_services_and_channels_are_those_of_their_pages(built_english: Path, rows: Mapping[str, list[dict[str, str]]]) -> None:
    """Names, sentences, standing, and the paper with its section and pages."""
    for row in (*rows["services"], *rows["channels"]):
        kind = "service" if "service_id" in row else "channel"
        main = page_of(built_english, row["page"].removeprefix(ADDRESS))
        assert words(main.find("h1")) == row[f"{kind}_name"]
        assert words(main.xpath("./p[@class='lead']")[0]) == " ".join(row[f"{kind}_description"].split())
        standing = words(main.xpath(".//*[contains(@class, 'standing')]")[0]).lower()
        assert row["stage" if kind == "service" else "status"] in standing
        source = words(main.xpath(".//p[@class='source']")[0])
        pages = row["source_pages"].replace(" to ", "–")
        assert f", {row['source_section']}" in source and source.endswith(f"{pages}." if pages else f"{row['source_section']}.")
        assert main.xpath(".//p[@class='source']/a/@href")[0].endswith(f"sources/#{row['source']}")
        if kind == "service":
            assert (row["pending"] == "true") == ("no published standards yet" in words(main))


def test_the_promise_is_that_of_its_page(built_english: Path, rows: Mapping[str, list[dict[str, str]]]) -> None:
    """Every line in its order, under its heading; what is asked of customers is not taken for what the council promises."""
    main, shown = page_of(built_english, "promise/"), []
    for heading in main.xpath("./h3 | ./h2"):
        following = heading.getnext()
        if following is not None and following.get("class") == "promise":
            asked = "council" if heading.tag == "h3" else "customer"
            shown += [(words(heading), asked, item.get("id"), words(item.find("p"))) for item in following]
    assert shown == [
        (row["group"], row["made_by"], row["promise_id"], " ".join(row["promise"].split())) for row in rows["promise"]
    ]
    assert {row["status"] for row in rows["promise"]} == {STATUSES[words(main.xpath(".//*[@class='tag']")[0])]}


def test_the_glossary_and_the_laws_are_those_of_their_pages(built_english: Path, rows: Mapping[str, list[dict[str, str]]]) -> None:
    """Every term with what it stands for and means; every law with its name and the address of its text."""
    glossary, terms = page_of(built_english, "glossary/"), by_page(rows["glossary"])
    entries = glossary.xpath(".//dl[@class='glossary']/div")
    assert {f"{ADDRESS}glossary/#{entry.get('id')}" for entry in entries} == terms.keys()
    for entry in entries:
        row, said = terms[f"{ADDRESS}glossary/#{entry.get('id')}"], words(entry)
        assert words(entry.find("dt")) == row["term"]
        assert not row["expansion"] or f"Short for {row['expansion']}." in said
        for line in row["definition"].splitlines():
            assert " ".join(line.removeprefix("• ").split()) in said
        if row["acronym"] == "true" and not row["expansion"]:
            assert "do not say what this stands for" in said
    laws = page_of(built_english, "laws/")
    assert {heading.get("id"): words(heading) for heading in laws.findall("h2")} == {row["law_id"]: row["law"] for row in rows["laws"]}
    assert set(laws.xpath(".//a[@rel='external']/@href")) == {row["url"] for row in rows["laws"]} - {""}


def test_what_strategies_say_stands_where_its_row_says(built_english: Path, rows: Mapping[str, list[dict[str, str]]]) -> None:
    """Each piece has a place of its own on its page, or is what stands there, and its words are on that page."""
    pages: dict[str, Any] = {}
    for row in rows["strategy_items"]:
        address, _, anchor = row["page"].removeprefix(ADDRESS).partition("#")
        if address not in pages:
            main = page_of(built_english, address)
            pages[address] = {one.get("id"): one for one in main.iter() if isinstance(one.tag, str) and one.get("id")}, words(main)
        ids, said = pages[address]
        assert anchor in ids, row["page"]
        own = words(ids[anchor])
        if row["kind"] == "change":
            assert [words(cell) for cell in ids[anchor]] == [row["replaces"], row["text"]]
        elif row["kind"] in ("line", "milestone", "deliverable", "answer"):
            assert all(" ".join(row[name].split()) in own for name in ("title", "text") if row[name] and "\n" not in row[name])
        else:
            assert own == " ".join(row["title"].split())
            paragraphs = [re.sub(r"^(•|\d+\.) ", "", line.strip()) for line in row["text"].splitlines() if line and ": " not in line]
            assert all(" ".join(line.split()) in said for line in paragraphs), row["reference"]
