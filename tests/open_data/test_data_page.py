"""docs/data.md: what it tells people to copy works, and every file and field is explained."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from published_data import Read
from lxml import html

EXAMPLE = "https://www.example.org/"
"""The address that stands for the site's own in the examples."""


@pytest.fixture(scope="module")
def page(built_english: Path) -> html.HtmlElement:
    """The page, as it is built."""
    return html.parse(str(built_english / "data" / "index.html")).getroot().find(".//main")


@pytest.fixture(scope="module")
def examples(page: html.HtmlElement) -> list[str]:
    """What people are told to copy."""
    return [code.text_content() for code in page.xpath(".//pre")]


def test_every_file_is_on_the_page_and_every_link_leads_to_one(page: html.HtmlElement, built_english: Path) -> None:
    """Nothing is published that nobody is told of."""
    linked = {(built_english / "data" / link).resolve() for link in page.xpath(".//a/@href")}
    assert {path for path in (built_english / "data").iterdir() if path.name != "index.html"} <= linked


def test_every_field_is_explained(page: html.HtmlElement, built_english: Path) -> None:
    """The heading of each CSV file, field by field, in its order."""
    names = [link.text.removesuffix(".csv") for link in page.xpath(".//a") if (link.text or "").endswith(".csv")]
    explained = [[field.text for field in block.xpath(".//dt/code")] for block in page.xpath(".//details")]
    assert len(names) == len(explained) > 10
    for name, fields in zip(names, explained, strict=True):
        heading = (built_english / "data" / f"{name}.csv").read_text(encoding="utf-8").partition("\n")[0]
        assert heading.strip().split(",") == fields


def test_examples_name_files_that_are_there(examples: list[str], built_english: Path) -> None:
    """Each address, with the site's own in the place of the example's."""
    addresses = re.findall(rf"{EXAMPLE}([\w./-]+)", "\n".join(examples))
    assert len(addresses) == 3
    assert all((built_english / address).is_file() for address in addresses)


def test_the_spreadsheet_formula_counts_what_it_says(examples: list[str], read_csv: Read, built_english: Path) -> None:
    """Its column, counted by hand, holds the types of the standards."""
    [(column, word)] = re.findall(r'=COUNTIF\((\w):\w, "(\w+)"\)', "\n".join(examples))
    text = (built_english / "data" / "standards.csv").read_bytes().decode()
    cells = [row[ord(column) - ord("A")] for row in csv.reader(io.StringIO(text, newline=""))]
    assert cells[0] == "type"
    assert cells.count(word) == sum(row["type"] == "TML" for row in read_csv("standards")) > 10


def test_the_python_lines_run(examples: list[str], read_csv: Read, built_english: Path) -> None:
    """As they stand, but for the address."""
    [lines] = [example for example in examples if "import csv" in example]
    lines = lines.replace(EXAMPLE, f"{built_english.as_uri()}/")
    done = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=False)
    assert not done.stderr
    expected = [f"{row['time_value']} {row['page']}" for row in read_csv("targets") if row["day_type"] == "working"]
    assert done.stdout.splitlines() == expected
    assert len(expected) > 10


def test_the_page_says_what_is_known_of_the_licence(page: html.HtmlElement) -> None:
    """The papers name none, and none is made up."""
    heading = page.get_element_by_id("licence")
    assert heading.getnext().text_content().startswith("The papers name no licence for the use of their words.")
