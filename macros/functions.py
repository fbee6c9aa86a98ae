"""What the pages in docs/ may call. Thin: each finds records and hands them to a component."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.formats.open_data import TABLES, own_table
from macros.i18n.locales import number
from macros.model.service import Statement
from macros.pages.page import by_letter
from macros.pages.services import in_topic
from macros.problems import pick
from macros.render.environment import Renderer

Function = Callable[..., str]


class Functions:
    """The macros for one Site. ``here`` gives the address of the page that is being made."""

    def __init__(self, renderer: Renderer, here: Callable[[], str]) -> None:
        self._site = renderer.site
        self._renderer = renderer
        self._here = here

    def all(self) -> dict[str, Function]:
        """Every macro by the name that authors write."""
        names = (name for name in vars(type(self)) if not name.startswith("_") and name != "all")
        return {name: getattr(self, name) for name in names}

    def promise(self, group: str = "") -> str:
        """The lines of the Customer Promise: all commitments, or those of one group.

        Example: {{ promise() }} or {{ promise("making-it-easy") }}
        """
        promise = self._site.promise
        groups = {one.id: one for one in (*promise.groups, promise.request)}
        wanted = [pick(groups, group, "promise group")] if group else list(promise.groups)
        return self._set("promise", "promise_groups", wanted)

    def channel(self, channel: str) -> str:
        """The standards of one way to contact the council.

        Example: {{ channel("telephone") }}
        """
        return self._set("statements", "statement_list", pick(self._site.channels, channel, "channel").standards)

    def complaint_steps(self, field: bool = False) -> str:
        """The steps of a complaint with the times the council promises. field=true adds a field for the day to count from.

        Example: {{ complaint_steps() }} or {{ complaint_steps(field=true) }}
        """
        return self._set("complain", "complaint_steps", field)

    def complaint_text(self) -> str:
        """A text to send when a standard was not kept, to copy or as an e-mail.

        Example: {{ complaint_text() }}
        """
        return self._set("complaint_text", "complaint_text")

    def after_complaints(self) -> str:
        """Who comes after the council's own complaints procedure, or that no paper says it.

        Example: {{ after_complaints() }}
        """
        return self._set("complain", "after_complaints")

    def service_list(self, topic: str) -> str:
        """The services of one topic, each with a line on what it is.

        Example: {{ service_list(topic="homes-and-rent") }}
        """
        pick(self._site.topics, topic, "topic")
        services = sorted(self._site.services.values(), key=lambda service: self._renderer.order(service.name))
        return self._set("service_list", "service_list", in_topic(services, topic))

    def services_a_to_z(self) -> str:
        """Every service from A to Z, each with a line on what it is.

        Example: {{ services_a_to_z() }}
        """
        letters = by_letter(self._site.services.values(), lambda service: service.name, self._renderer.order)
        return self._set("service_list", "services_a_to_z", letters)

    def topic_tiles(self) -> str:
        """A tile for each topic.

        Example: {{ topic_tiles() }}
        """
        return self._set("service_list", "topic_tiles")

    def area_choice(self) -> str:
        """A list of areas and landlords, so that readers say once where they live: what is for them then stands first.

        Example: {{ area_choice() }}
        """
        return self._set("areas", "area_choice")

    def target(self, reference: str) -> str:
        """The figure of one standard, in words, to stand in a sentence.

        Example: {{ target("service:housing-repairs/emergency") }} gives "Within 24 hours".
        """
        return self._set("figure", "target_list", self._standard(reference).targets).strip()

    def due(self, *references: str) -> str:
        """On which day the time of a standard ends, counted from the reader's own day, and how it is counted.

        Example: {{ due("channel:letter-and-email/full-response") }}
        """
        return self._set("due", "due_of", [self._standard(reference) for reference in references])

    def standard_cards(self, *references: str) -> str:
        """Standards as cards: the figure large, the wording, and a link to the page it stands on.

        Example: {{ standard_cards("service:housing-repairs/emergency", "channel:telephone/wait-time") }}
        """
        cards = [(reference, self._standard(reference)) for reference in references]
        return self._set("cards", "standard_cards", cards)

    def link(self, reference: str, words: str = "") -> str:
        """A link to any record.

        Example: {{ link("service:housing-rents") }} or {{ link("term:vesting-day", "the first day") }}
        """
        pick(self._site.places, reference, "record")
        return self._set("links", "one", reference, words).strip()

    def contact(self, contact: str) -> str:
        """How to reach a team that the papers name.

        Example: {{ contact("democratic-services") }}
        """
        contacts = {one.id: one for one in self._site.council.contacts}
        return self._set("contact", "contact_card", pick(contacts, contact, "contact"))

    def data_files(self) -> str:
        """The files of open data, each with what is in it.

        Example: {{ data_files() }}
        """
        return self._set("open_data", "data_files", list(TABLES), own_table(self._renderer.locale))

    def data_fields(self) -> str:
        """Every field of open data, with what it means.

        Example: {{ data_fields() }}
        """
        return self._set("open_data", "data_fields", list(TABLES), own_table(self._renderer.locale))

    def licence(self) -> str:
        """What is known of the licence of the words, from council.yml.

        Example: {{ licence() }}
        """
        return self._set("open_data", "licence")

    def search_form(self) -> str:
        """A search box that leads to the search page.

        Example: {{ search_form() }}
        """
        return self._set("search", "search_form")

    def council_name(self) -> str:
        """The council's name.

        Example: {{ council_name() }}
        """
        return str(self._renderer.show(self._site.council.name))

    def counts(self, kind: str) -> str:
        """How many records of a kind there are: services, strategies, terms, laws, standards.

        Example: {{ counts("services") }} services
        """
        site = self._site
        counted = {
            "services": len(site.services),
            "strategies": len(site.strategies),
            "terms": len(site.terms),
            "laws": len(site.laws),
            "standards": sum(len(service.standards) for service in site.services.values()),
        }
        return number(pick(counted, kind, "count"), self._renderer.locale)

    def _standard(self, reference: str) -> Statement:
        return pick(self._site.statements, reference, "standard")

    def _set(self, component: str, macro: str, *arguments: Any) -> str:
        return str(self._renderer.component(component, macro, self._here(), *arguments))
