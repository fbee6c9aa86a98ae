"""A Site in another locale: what is translated, what stays English and says so."""

from __future__ import annotations

import polib
import pytest

from macros.i18n.catalogue import Catalogue
from macros.i18n.figures import put_in, take_out
from macros.i18n.messages import site_messages, texts
from macros.i18n.translate import translate
from macros.load.loaded import Loaded
from macros.model.record import replace
from macros.model.site import Site


def in_welsh(site: Site, translations: dict[str, str], older: dict[str, str] | None = None) -> Site:
    """The example council with some texts translated, by context; ``older`` is the English they were made from."""
    content = polib.POFile()
    for message in site_messages(site):
        if message.context in translations:
            entry = polib.POEntry(msgctxt=message.context, msgid=message.text, msgstr=translations[message.context])
            if older and message.context in older:
                entry.flags, entry.previous_msgid = ["fuzzy"], older[message.context]
            content.append(entry)
    return translate(site, Catalogue("cy", content, polib.POFile()))


@pytest.fixture
def measured(example: Loaded) -> tuple[str, str, str]:
    """A standard with a figure: its context, its service and itself."""
    for service in example.site.services.values():
        for statement in service.statements:
            if statement.targets and any(character.isdigit() for character in statement.text):
                return f"services/{service.id}/{statement.id}/text", service.id, statement.id
    raise AssertionError("The example council has no standard with a figure.")


def find(site: Site, service: str, statement: str) -> str:
    """The wording of a statement."""
    return next(one.text for one in site.services[service].statements if one.id == statement)


def test_what_has_no_translation_stays_english_and_says_so(example: Loaded) -> None:
    """WCAG 3.1.2: the language of each part can be told."""
    site = in_welsh(example.site, {})
    title = site.promise.title
    assert (title, title.locale) == (example.site.promise.title, "en-GB")


def test_a_name_that_stays_is_said_in_english_and_is_no_gap(example: Loaded) -> None:
    """Where it is several words; a single one may be the same in both languages."""
    services = example.site.services
    one = next(service for service in services.values() if " " not in service.name)
    many = next(service for service in services.values() if " " in service.name)
    site = in_welsh(example.site, {f"services/{service.id}/name": service.name for service in (one, many)})
    assert (site.services[one.id].name.locale, site.services[one.id].name.printed) == ("cy", False)
    assert (site.services[many.id].name.locale, site.services[many.id].name.printed) == ("en-GB", True)


def test_a_translation_replaces_the_english_and_nothing_else(example: Loaded) -> None:
    """Ids, references and figures are the same in every locale."""
    site = in_welsh(example.site, {"promise/title": "Addewid"})
    assert (site.promise.title, site.promise.title.locale) == ("Addewid", "cy")
    assert list(site.services) == list(example.site.services)
    for identity, service in example.site.services.items():
        same = [one.targets[0].within for one in service.standards if one.targets]
        assert [one.targets[0].within for one in site.services[identity].standards if one.targets] == same


def test_a_figure_comes_from_the_record_not_from_the_translation(example: Loaded, measured) -> None:
    """The translator wrote {1}; the page shows today's figure."""
    context, service, statement = measured
    message = next(one for one in site_messages(example.site) if one.context == context)
    site = in_welsh(example.site, {context: f"cy {message.text}"})
    text = find(site, service, statement)
    assert text.startswith("cy ") and "{" not in text
    assert take_out(text)[1] == take_out(find(example.site, service, statement))[1]


def test_a_translation_of_older_english_is_shown_and_says_so(example: Loaded, measured) -> None:
    """The wording is older, the figures are current."""
    context, service, statement = measured
    message = next(one for one in site_messages(example.site) if one.context == context)
    site = in_welsh(example.site, {context: f"cy {message.text}"}, {context: f"Please: {message.text}"})
    text = find(site, service, statement)
    assert text.startswith("cy ")
    assert text.older_english.startswith("Please: ") and "{" not in text.older_english


def test_a_translation_that_may_state_another_measure_is_not_shown(example: Loaded, measured) -> None:
    """If the unit has changed, English is shown: no page may promise what the council does not."""
    context, service, statement = measured
    message = next(one for one in site_messages(example.site) if one.context == context)
    site = in_welsh(example.site, {context: f"cy {message.text}"}, {context: f"{message.text} each century, 5 years"})
    assert find(site, service, statement).locale == "en-GB"


def test_a_name_as_printed_is_the_same_in_every_locale(example: Loaded) -> None:
    """A resident must be able to find it in the paper."""
    service = next(iter(in_welsh(example.site, {}).services.values()))
    assert service.printed_name.printed
    contexts = {message.context for message in site_messages(example.site)}
    assert not any(context.endswith("/printed_name") for context in contexts)


def test_a_translator_is_told_what_the_placeholders_stand_for(example: Loaded, measured) -> None:
    """On a line of its own below the name of the field; a text that has none has no such line."""
    for message in site_messages(example.site):
        field, _, today = message.comment.partition("\n")
        assert ": " in field and "{" not in field
        assert today == "" or message.text != put_in(message.text, [one.partition(" = ")[2] for one in today.split(", ")], "en-GB")
    context, service, statement = measured
    message = next(one for one in site_messages(example.site) if one.context == context)
    figures = take_out(find(example.site, service, statement))[1]
    assert message.comment.endswith("\nToday " + ", ".join(f"{{{place}}} = {one}" for place, one in enumerate(figures, 1)))


def test_a_changed_figure_changes_nothing_but_the_comment(example: Loaded, measured) -> None:
    """No catalogue is out of date by it, and no translator has work to do."""
    _, service, statement = measured
    record = example.site.services[service]
    [found] = [one for one in texts(record) if one.value == find(example.site, service, statement)]
    changed = found.value.replace(take_out(found.value)[1][0], "97")
    site = example.site.model_copy(update={"services": {**example.site.services, service: replace(record, {found.path: changed})}})
    pairs = list(zip(site_messages(example.site), site_messages(site), strict=True))
    assert all((one.context, one.text) == (other.context, other.text) for one, other in pairs)
    assert [other.comment for one, other in pairs if one.comment != other.comment][0].endswith("97")


def test_every_message_has_a_context_of_its_own(example: Loaded) -> None:
    """Two texts with one context could not be told apart in a catalogue."""
    contexts = [message.context for message in site_messages(example.site)]
    assert len(contexts) == len(set(contexts))
