"""The pages that a person tests."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from macros.review.built_pages import BuiltPage, Link
from macros.review.sample import PROCESSES, SHARE, Chosen, choose

AREA, DATE, COMPLAINT = ("area choice",), ("date field", "details", "table"), ("copy button", "standard choice")


def page(address: str, template: str, *leads_to: str, controls: tuple[str, ...] = (), file: bool = False) -> BuiltPage:
    """A page of which nothing but its place, its links and its controls matters."""
    files = (Link("PDF", "/file.pdf", "file"),) if file else ()
    return BuiltPage(address, "en-GB", template, address, (), (), (), files, controls, leads_to, None, (), (), "")


def in_welsh(english: BuiltPage) -> BuiltPage:
    """The same page in Welsh; each links to the other."""
    places = tuple(f"cy/{place.lstrip('/')}" for place in english.leads_to)
    return replace(english, address=f"cy/{english.address.lstrip('/')}", locale="cy", leads_to=(*places, english.address))


@pytest.fixture
def pages() -> list[BuiltPage]:
    """A site in two languages with thirty services, of which a few have something to use, and two topics with five of them each."""
    services = [f"services/{number}/" for number in range(30)]
    controls = {0: AREA, 1: DATE, 2: COMPLAINT, 7: AREA + COMPLAINT, 8: DATE + COMPLAINT}
    english = [
        page("/", "home", "topics/a/", "topics/b/", "areas/", "services/", "complain/", "accessibility/"),
        page("topics/a/", "topic", *services[10:15]),
        page("topics/b/", "topic", *services[20:25]),
        page("search/", "search", *services),
        page("services/", "services", *services),
        page("areas/", "areas", services[0], services[7]),
        page("complain/", "written"),
        page("formats/", "written"),
        page("accessibility/", "accessibility"),
        page("channels/", "channels", "channels/telephone/"),
        page("channels/telephone/", "channel"),
        page("channels/letters/", "channel"),
        *(page(place, "service", "formats/", controls=controls.get(number, ()), file=number > 2) for number, place in enumerate(services)),
    ]
    return [replace(one, leads_to=(*one.leads_to, f"cy/{one.address.lstrip('/')}")) for one in english] + [*map(in_welsh, english)]


def ways(sample: tuple[Chosen, ...]) -> dict[str, list[BuiltPage]]:
    """The pages of each process, in order. A reason says which it is: "process: Find out how to complain (cy), page 2 of 2"."""
    found: dict[str, dict[int, BuiltPage]] = {}
    for one in sample:
        for reason in one.reasons:
            name, _, place = reason.removeprefix("process: ").rpartition(", page ")
            if name:
                found.setdefault(name, {})[int(place.partition(" of ")[0])] = one.page
    return {name: [found[number] for number in sorted(found)] for name, found in found.items()}


def test_every_template_and_every_process_in_each_language_is_in_the_sample(pages: list[BuiltPage]) -> None:
    """WCAG-EM 1.0, step 3: the structured part."""
    sample = choose(pages, "en-GB")
    reasons = {reason for one in sample for reason in one.reasons}
    assert {f"template: {one.template}" for one in pages} <= reasons
    assert ways(sample).keys() == {name + language for name, _ in PROCESSES for language in ("", " (cy)")}


def test_each_page_of_a_process_links_to_the_next(pages: list[BuiltPage]) -> None:
    """A tester walks it from its first page to its last, in one language but for the process that changes it."""
    for name, way in ways(choose(pages, "en-GB")).items():
        assert len(way) == len(next(steps for process, steps in PROCESSES if name.startswith(process))), name
        assert all(after.address in before.leads_to for before, after in zip(way, way[1:], strict=False)), name
        assert len({one.locale for one in way}) == (2 if name.startswith("Change the language") else 1), name


def test_the_pages_of_a_process_have_what_it_needs(pages: list[BuiltPage]) -> None:
    """An area, a date and a complaint are chosen, worked out and written where there are any; files are taken where there are some."""
    found = ways(choose(pages, "en-GB"))
    for language in ("", " (cy)"):
        assert "area choice" in found[f"Choose your area, on a service that differs by area{language}"][-1].controls
        assert "date field" in found[f"Work out a date, and keep it in your calendar{language}"][-1].controls
        assert "copy button" in found[f"Fill in a complaint, and copy it{language}"][-1].controls
        assert found[f"Get another format{language}"][0].formats


def test_a_process_without_a_way_is_left_out(pages: list[BuiltPage]) -> None:
    """Nobody can do it there: no service differs by area, and no page leads to the ways to complain."""
    plain = [replace(one, controls=tuple(set(one.controls) - set(AREA))) for one in pages]
    cut = [replace(one, leads_to=tuple(place for place in one.leads_to if "complain" not in place)) for one in plain]
    missing = ways(choose(pages, "en-GB")).keys() - ways(choose(cut, "en-GB")).keys()
    assert {name.removesuffix(" (cy)") for name in missing} == {"Choose your area, on a service that differs by area", "Find out how to complain"}


def test_where_one_way_leads_nowhere_another_is_taken(pages: list[BuiltPage]) -> None:
    """The topic that would be taken first may have no service."""
    name = "Find a service by topic, and see what it promises"
    first = ways(choose(pages, "en-GB"))[name][1]
    emptied = [replace(one, leads_to=()) if one == first else one for one in pages]
    assert ways(choose(emptied, "en-GB"))[name][1].address == {"topics/a/": "topics/b/", "topics/b/": "topics/a/"}[first.address]


def test_of_a_template_the_page_with_most_to_use_is_taken(pages: list[BuiltPage]) -> None:
    """The service with a date field, details, a table and a complaint stands for the others."""
    [service] = [one.page for one in choose(pages, "en-GB") if "template: service" in one.reasons]
    assert service.address == "services/8/"


def test_chance_adds_a_tenth(pages: list[BuiltPage]) -> None:
    """WCAG-EM 1.0, step 3.d: at least one page in ten of the structured part."""
    sample = choose(pages, "en-GB")
    drawn = [one for one in sample if one.reasons == ("random",)]
    assert len(drawn) == math.ceil((len(sample) - len(drawn)) * SHARE)


def test_the_same_pages_give_the_same_sample_in_any_order(pages: list[BuiltPage]) -> None:
    """Two reviews test the same."""
    there, back = (choose(ordered, "en-GB") for ordered in (pages, pages[::-1]))
    assert {one.page.address: one.reasons for one in there} == {one.page.address: one.reasons for one in back}


def test_a_new_page_changes_little(pages: list[BuiltPage]) -> None:
    """So that results of two reviews can be compared."""
    before = {one.page.address for one in choose(pages, "en-GB")}
    for number in range(40, 60):
        added = page(f"services/{number}/", "service", "formats/", file=True)
        linked = [replace(one, leads_to=(*one.leads_to, added.address)) if one.template in ("search", "services", "topic") else one for one in pages]
        after = {one.page.address for one in choose([*linked, added], "en-GB")}
        assert len(before - after) <= 2
