"""macros/formats/linked_data.py: what a page is about, for machines, and nothing that the records do not say."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from published_data import ADDRESS
from lxml import html

from macros.formats import Edition
from macros.formats.linked_data import linked_data
from macros.pages.services import ServicePage


def about(edition: Edition, address: str) -> dict[str, Any]:
    """The JSON-LD of a page."""
    return json.loads(linked_data(edition, address))


def test_a_service_says_who_provides_it_how_to_reach_it_and_what_binds_it(example_edition: Edition) -> None:
    """The paper it is based on, the ways of contact that its standards name, and the laws: an act is legislation."""
    page = about(example_edition, "services/libraries/")
    assert page["@type"] == "WebPage" and page["url"] == f"{ADDRESS}services/libraries/" and page["inLanguage"] == "en-GB"
    assert page["isBasedOn"]["name"] == "Agenda pack of the Scrutiny Committee"
    assert page["citation"] == [
        {"@type": "Legislation", "name": "Public Libraries and Museums Act 1964", "url": "https://www.legislation.gov.uk/ukpga/1964/75"}
    ]
    assert page["mainEntity"] == {
        "@type": "GovernmentService",
        "name": "Libraries",
        "description": "Borrow books and use a computer.",
        "provider": {"@type": "GovernmentOrganization", "name": "Exampleshire Council"},
        "availableChannel": [{"@type": "ServiceChannel", "name": "Telephone", "url": f"{ADDRESS}channels/telephone/"}],
    }


def test_a_code_is_not_called_legislation(example_edition: Edition) -> None:
    """Of what the papers name, only acts and regulations are law."""
    assert about(example_edition, "services/housing-repairs/")["citation"] == [{"@type": "CreativeWork", "name": "Exampleshire Code for Decent Homes"}]


def test_a_service_is_for_some_areas_only_where_nothing_is_for_everybody(example_edition: Edition, edition: Edition) -> None:
    """Repairs in the example have standards for all tenants too. Somerset's housing customer service has none."""
    assert "areaServed" not in about(example_edition, "services/housing-repairs/")["mainEntity"]
    areas = about(edition, "services/housing-customer-service/")["mainEntity"]["areaServed"]
    assert [area["name"] for area in areas] == [area.name for area in edition.site.council.areas]


def test_the_glossary_is_a_set_of_terms(example_edition: Edition) -> None:
    """Each with the place where it is explained."""
    terms = about(example_edition, "glossary/")
    assert terms["@type"] == "DefinedTermSet"
    assert {"@type": "DefinedTerm", "name": "LGR", "url": f"{ADDRESS}glossary/#lgr"} in terms["hasDefinedTerm"]
    assert len(terms["hasDefinedTerm"]) == len(example_edition.site.terms)


def test_the_page_of_open_data_is_a_data_set_with_every_file(edition: Edition, polish: Edition) -> None:
    """Search engines for data find it; it is told of once, in the language of the data."""
    files = [one["contentUrl"].removeprefix(ADDRESS) for one in about(edition, "data/")["distribution"]]
    assert {"data/standards.csv", "data/standards.json"} <= set(files)
    assert linked_data(polish, "data/") == ""


def test_a_page_that_schema_org_has_no_word_for_says_nothing(example_edition: Edition) -> None:
    """No page is dressed up as what it is not."""
    for address in ("services/", "topics/home/", "laws/", "accessibility/", "nowhere/"):
        assert linked_data(example_edition, address) == ""


def test_without_an_address_of_the_site_no_page_of_it_is_named(example_edition: Edition) -> None:
    """A relative address means something else in each program that reads it."""
    unknown = dataclasses.replace(example_edition, address="")
    assert "url" not in about(unknown, "services/housing-repairs/")
    assert ADDRESS not in linked_data(unknown, "services/libraries/") and "channels/" not in linked_data(unknown, "services/libraries/")


def test_no_text_can_end_the_script_element(example_edition: Edition) -> None:
    """A name with a tag in it stays a name."""
    nasty = 'Bins </script><script>alert(1)</script> & <!-- "more"'
    page = example_edition.pages["services/libraries/"]
    assert isinstance(page, ServicePage)
    other = dataclasses.replace(page, service=page.service.model_copy(update={"name": nasty}))
    written = linked_data(dataclasses.replace(example_edition, pages={page.address: other}), page.address)
    assert "<" not in written
    element = html.fragment_fromstring(f'<script type="application/ld+json">{written}</script>')
    assert json.loads(element.text)["mainEntity"]["name"] == nasty


def test_it_stands_in_the_head_of_the_built_page(built_english: Path, edition: Edition) -> None:
    """Word for word, and a feed is announced beside it, on every page."""
    for path in built_english.rglob("index.html"):
        head, address = html.parse(str(path)).getroot().head, path.parent.relative_to(built_english).as_posix()
        scripts = head.xpath("./script[@type='application/ld+json']")
        assert [one.text for one in scripts] == list(filter(None, [linked_data(edition, f"{address}/")]))
        [feed] = head.xpath("./link[@type='application/atom+xml']/@href")
        assert (path.parent / feed).resolve() == built_english / "data" / "changes.atom"


def test_in_another_language_it_is_in_that_language(polish: Edition, edition: Edition) -> None:
    """Names and sentences are those of the page."""
    english, other = (about(one, "services/libraries/") for one in (edition, polish))
    assert other["inLanguage"] == "pl"
    assert other["mainEntity"]["description"] != english["mainEntity"]["description"]
    assert other["mainEntity"].keys() == english["mainEntity"].keys()


@pytest.mark.parametrize("address", ["services/housing-options/", "promise/", "channels/telephone/"])
def test_it_weighs_little(edition: Edition, address: str) -> None:
    """Every byte counts on a slow line: less than 2.5 KB before it is packed, most of which the page says as well."""
    assert len(linked_data(edition, address).encode()) < 2500
