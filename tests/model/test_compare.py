"""Two versions of the promises in, what changed out."""

from __future__ import annotations

import datetime
from typing import Any

from macros.load.loaded import Loaded
from macros.model.compare import compare
from macros.model.record import Record
from macros.model.service import Service, Stage
from macros.model.site import Site
from macros.model.target import Target, Time


def found(older: Site, newer: Site) -> list[tuple[str, str | None]]:
    """Kind and subject of each change."""
    return [(one.kind, one.about or one.name) for one in compare(older, newer)]


def with_service(site: Site, name: str, **changed: Any) -> Site:
    """The site with one of its services changed."""
    service = site.services[name].model_copy(update=changed)
    return site.model_copy(update={"services": {**site.services, name: service}})


def with_statement(service: Service, name: str, **changed: Any) -> tuple[Record, ...]:
    """The groups of a service with one of its statements changed."""
    return tuple(
        group.model_copy(
            update={
                "statements": tuple(
                    one.model_copy(update=changed) if one.id == name else one for one in group.statements
                )
            }
        )
        for group in service.groups
    )


def test_nothing_has_changed_between_a_version_and_itself(example: Loaded) -> None:
    """The same data give no sentence."""
    assert compare(example.site, example.site) == ()


def test_another_figure_is_a_change_with_both_figures(example: Loaded) -> None:
    """Residents read what it is and what it was."""
    older, libraries = example.site, example.site.services["libraries"]
    target = (Target(share=97),)
    groups = with_statement(libraries, "requests", text="We will find 97% of the books you ask for.", targets=target)
    (change,) = compare(older, with_service(older, "libraries", groups=groups))
    assert (change.kind, change.about) == ("changed", "service:libraries/requests")
    assert (change.was_targets[0].share, change.now_targets[0].share) == (95, 97)
    assert change.was == "We will find 95% of the books you ask for."
    assert change.now == "We will find 97% of the books you ask for."


def test_other_words_for_the_same_figure_have_no_figures_beside_them(example: Loaded) -> None:
    """What did not change is not said to have changed."""
    older, libraries = example.site, example.site.services["libraries"]
    groups = with_statement(libraries, "requests", text="We find 95% of the books that you ask for.")
    (change,) = compare(older, with_service(older, "libraries", groups=groups))
    assert (change.was_targets, change.now_targets) == ((), ())


def test_a_standard_that_moves_within_its_service_has_not_changed(example: Loaded) -> None:
    """The order of a list is no promise."""
    older, libraries = example.site, example.site.services["libraries"]
    assert found(older, with_service(older, "libraries", groups=libraries.groups[::-1])) == []


def test_a_standard_that_is_new_or_gone_is_told_with_its_words(example: Loaded) -> None:
    """Each way round."""
    whole, libraries = example.site, example.site.services["libraries"]
    fewer = with_service(whole, "libraries", groups=libraries.groups[1:])
    new = {one.about: one.now for one in compare(fewer, whole) if one.kind == "new"}
    gone = [(one.about, one.was) for one in compare(whole, fewer) if one.kind == "gone"]
    standards = libraries.groups[0].statements[1:]  # The first only describes the service: no promise.
    assert new == {f"service:libraries/{one.id}": one.text for one in standards}
    assert gone == [("service:libraries", one.text) for one in standards]


def test_a_whole_service_that_is_new_or_gone_is_one_change(example: Loaded) -> None:
    """Not one for each of its standards."""
    whole = example.site
    fewer = whole.model_copy(update={"services": {"libraries": whole.services["libraries"]}})
    names = [name for name in whole.services if name != "libraries"]
    assert found(fewer, whole) == [("new", f"service:{name}") for name in names]
    assert found(whole, fewer) == [("gone", whole.services[name].name) for name in names]


def test_a_line_of_the_promise_counts(example: Loaded) -> None:
    """The Customer Promise is a promise too."""
    older, promise = example.site, example.site.promise
    first = promise.groups[0]
    lines = (first.lines[0].model_copy(update={"text": "Something else."}), *first.lines[1:])
    changed = promise.model_copy(update={"groups": (first.model_copy(update={"lines": lines}), *promise.groups[1:])})
    newer = older.model_copy(update={"promise": changed})
    assert found(older, newer) == [("changed", f"promise:{first.lines[0].id}")]


def test_what_only_explains_does_not_count(example: Loaded) -> None:
    """A better summary is no new promise."""
    assert found(example.site, with_service(example.site, "libraries", summary="Books.", remarks=())) == []


def test_a_time_in_other_days_is_another_figure(example: Loaded) -> None:
    """Ten calendar days are not ten working days."""
    older, letter = example.site, example.site.channels["letter"]
    answer = letter.standards[0]
    days = answer.targets[0].model_copy(update={"within": Time(value=10, unit="day", day_type="calendar")})
    standards = (answer.model_copy(update={"targets": (days, *answer.targets[1:])}), *letter.standards[1:])
    channel = letter.model_copy(update={"standards": standards})
    newer = older.model_copy(update={"channels": {**older.channels, "letter": channel}})
    assert found(older, newer) == [("changed", "channel:letter/answer")]


APRIL = datetime.date(2027, 4, 1)
SOONER = Target(share=90, within=Time(value=3, unit="month"))
TALK = Stage(
    **{"id": "aligned-talk", "stage": "aligned", "text": "a talk with a librarian within three months"},
    **{"targets": (SOONER,), "from": APRIL},
)


def test_what_will_hold_later_is_told_with_its_day(example: Loaded) -> None:
    """Residents read of it before it holds; it is compared with what holds until then."""
    older, libraries = example.site, example.site.services["libraries"]
    newer = with_service(older, "libraries", groups=with_statement(libraries, "a-talk", later=(TALK,)))
    (change,) = compare(older, newer)
    assert (change.kind, change.about, change.since) == ("changed", "service:libraries/a-talk", APRIL)
    assert (change.was, change.now) == ("a talk with a librarian within six months", TALK.text)
    assert (change.was_targets[0].within.value, change.now_targets) == (6, (SOONER,))


def test_a_plan_that_is_given_up_is_told_and_one_that_came_true_is_not(example: Loaded) -> None:
    """What was announced does not vanish in silence, nor is it said to be given up when it holds."""
    site, libraries = example.site, example.site.services["libraries"]
    announced = with_service(site, "libraries", groups=with_statement(libraries, "a-talk", later=(TALK,)))
    (change,) = compare(announced, site)
    assert (change.kind, change.was, change.since) == ("gone", TALK.text, APRIL)
    true = {"text": TALK.text, "targets": TALK.targets, "starts": APRIL}
    came = with_service(site, "libraries", groups=with_statement(libraries, "a-talk", **true))
    assert [one.kind for one in compare(announced, came)] == ["changed"]


def test_all_that_a_reader_needs_to_understand_a_standard_counts(example: Loaded) -> None:
    """The line above its list, the lines under it, for whom it is, and its last day: each can weaken a promise."""
    older, libraries = example.site, example.site.services["libraries"]
    group = next(one for one in libraries.groups if one.lead_in)
    weaker = group.model_copy(update={"lead_in": "We will try to:"})
    groups = tuple(weaker if one is group else one for one in libraries.groups)
    changes = compare(older, with_service(older, "libraries", groups=groups))
    assert [one.about for one in changes] == [f"service:libraries/{one.id}" for one in group.statements]
    assert changes[0].now == f"We will try to: {group.statements[0].text}"
    ending = compare(older, with_service(older, "libraries", groups=with_statement(libraries, "requests", ends=APRIL)))
    assert [(one.about, one.until) for one in ending] == [("service:libraries/requests", APRIL)]
    letter = older.channels["letter"]
    fewer = letter.model_copy(update={"standards": tuple(one.model_copy(update={"sub_lines": ()}) for one in letter.standards)})
    (gone,) = compare(older, older.model_copy(update={"channels": {**older.channels, "letter": fewer}}))
    assert gone.about == "channel:letter/answer" and gone.was.endswith("that time applies.") and not gone.now.endswith("applies.")
    repairs = older.services["housing-repairs"]
    moved = tuple(one.model_copy(update={"area": "southmere"}) if one.area == "northvale" else one for one in repairs.groups)
    assert len(compare(older, with_service(older, "housing-repairs", groups=moved))) == 1
