"""macros/model/record.py: walk() finds every text and reference, and the example council holds every field."""

from __future__ import annotations

from macros.load.loaded import Loaded
from macros.load.shape import shape
from macros.model.kinds import kinds
from macros.model.record import Found, Record, Refers, Words, walk
from macros.model.service import Service


def find(loaded: Loaded, path: str) -> list[Found]:
    """What walk() finds in the libraries service at a path, written with dots."""
    wanted = tuple(int(step) if step.isdigit() else step for step in path.split("."))
    return [found for found in walk(loaded.site.services["libraries"]) if found.path == wanted]


def test_walk_finds_a_text_in_a_list_of_records(example: Loaded) -> None:
    [found] = find(example, "groups.0.statements.1.text")
    assert isinstance(found.mark, Words) and found.value.startswith("We will find 95%")


def test_walk_finds_references_and_what_they_refer_to(example: Loaded) -> None:
    assert [found.mark for found in find(example, "topics.0")] == [Refers("topic")]
    assert [found.value for found in find(example, "groups.0.statements.0.laws.0")] == ["libraries-act-1964"]
    assert [found.mark for found in find(example, "related.2")] == [Refers("any")]


def test_walk_leaves_out_what_is_neither(example: Loaded) -> None:
    assert not find(example, "id") and not find(example, "stage") and not find(example, "groups.0.lead_in")


def test_walk_knows_prose_from_plain_text(example: Loaded) -> None:
    marks = {found.path: found.mark for found in walk(example.site.promise)}
    assert marks["introduction",] == Words(prose=True)
    assert marks["title",] == Words()


def test_walk_finds_the_cells_of_a_table(example: Loaded) -> None:
    cells = [found.value for found in walk(example.site.strategies["customer"]) if "rows" in found.path]
    assert cells == ["Telephones", "100", "Website", "–"]


def first(record: type[Record], name: str) -> tuple[str, str]:
    """A field, named by the record that it was first written for: what all sections share counts once."""
    return next(one.__name__ for one in reversed(record.__mro__) if name in getattr(one, "model_fields", {})), name


def test_the_example_council_fills_every_field_of_every_record(example: Loaded) -> None:
    """What the model can hold stands in the example at least once, so that templates and formats meet it."""
    records = {record for kind in kinds() for record in shape(kind.record).records()}
    possible = {first(record, name) for record in records for name in record.model_fields}
    filled = {
        first(type(record), name)
        for record, _ in example.nested()
        for name, field in type(record).model_fields.items()
        if field.is_required() or getattr(record, name) != field.default
    }
    assert possible - filled == {("TextSection", "kind")}, "Only this one has its only value by default."


def test_the_example_council_has_every_kind_of_section_and_of_target(example: Loaded) -> None:
    sections = shape(type(example.site.strategies["customer"])).step("parts").step(0).step("sections").step(0)
    documents = [*example.site.strategies.values(), *example.site.background.values()]
    assert {section.kind for document in documents for section in document.sections} == set(sections.by_kind)
    services: list[Service] = list(example.site.services.values())
    targets = {target.kind for service in services for one in service.statements for target in one.targets}
    assert targets == {"time", "share within a time", "share", "frequency", "count"}
