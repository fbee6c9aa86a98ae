"""What is said in the README files is true: of the fields, the templates, the macros and the commands."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Iterator
from inspect import get_annotations, getdoc, signature
from pathlib import Path

import jinja2
import pytest
import yaml
from jinja2 import defaults, meta, nodes

from macros.__main__ import main
from macros.describe import MARK, stale
from macros.describe.components import opening_comment
from macros.describe.functions import functions
from macros.describe.pages import field_descriptions, page_kinds
from macros.describe.records import heading, records, rows
from macros.formats import documents
from macros.load.loaded import Loaded
from macros.model.kinds import kinds
from macros.model.record import Record, written_fields
from macros.pages.page import Page
from macros.pages.services import TopicPage
from macros.render.environment import Renderer

ROOT = Path(__file__).resolve().parent.parent
WRITTEN = ("data/README.md", "overrides/README.md", "docs/README.md")
READMES = ("README.md", *WRITTEN)
TEMPLATES = {template: page for page, template in (*documents.WHOLE.items(), *documents.QUICK.items())} | dict.fromkeys(documents.SHORTER["quick_topic"], TopicPage)
COMPONENTS = sorted((ROOT / "overrides" / "components").iterdir())


@pytest.fixture(scope="module")
def environment(example: Loaded, root: Path) -> jinja2.Environment:
    """The environment that sets pages and components."""
    return Renderer(example.site, root / "overrides")._environment


def test_the_reference_parts_are_fresh(root: Path) -> None:
    """What is written from the code says what the code says now."""
    assert not stale(root), f'{", ".join(stale(root))} out of date. Run "council describe" and look at what has changed.'


def test_describe_renews_the_reference_and_leaves_what_people_wrote(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``council describe`` writes below the mark alone."""
    shutil.copytree(root / "tests" / "example", tmp_path / "tests" / "example")
    shutil.copytree(root / "overrides", tmp_path / "overrides")
    for name in WRITTEN:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"# Our own words\n\n{MARK}\n\nAn old reference.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["describe"]) == 0
    for name in WRITTEN:
        above, _, below = (tmp_path / name).read_text(encoding="utf-8").partition(MARK)
        assert above == "# Our own words\n\n"
        assert "## " in below
        assert "An old reference." not in below


@pytest.mark.parametrize("record", records(), ids=heading)
def test_every_field_is_explained(record: type[Record]) -> None:
    """Every field of every record has a description, which data/README.md and "council new" show."""
    bare = [name for name, field in record.model_fields.items() if not field.description]
    assert not bare, f"{heading(record)}: write a docstring under {', '.join(bare)}."


def examples(readme: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Each example of data/README.md with the heading that it stands under."""
    for section in re.split(r"^### ", readme.partition(MARK)[2], flags=re.MULTILINE)[1:]:
        for block in re.findall(r"^```yaml\n(.*?)^```", section, re.DOTALL | re.MULTILINE):
            yield section.partition("\n")[0], yaml.safe_load(block)
        for block in re.findall(r"^```csv\n(.*?)^```", section, re.DOTALL | re.MULTILINE):
            for row in csv.DictReader(block.splitlines()):
                yield section.partition("\n")[0], {column: cell for column, cell in row.items() if cell}


def test_examples_show_every_field_and_can_be_copied(root: Path) -> None:
    """Each example is a whole record without a fault, and each field stands in one of them."""
    by_heading = {heading(record): record for record in records()}
    by_heading |= {f"`data/{kind.place}`": rows().get(kind.record, kind.record) for kind in kinds()}
    shown: set[tuple[type, str]] = set()
    for title, example in examples((root / "data" / "README.md").read_text(encoding="utf-8")):
        by_heading[title].model_validate(example, strict=False)
        shown |= {(owner, name) for owner in by_heading[title].__mro__ for name in example}
    own = [(record, name) for record in records() if record not in rows() for name in written_fields(record) if name not in written_fields(record.__base__)]
    unseen = [f"{heading(record)}: {name}" for record, name in own if (record, name) not in shown]
    assert not unseen, "Write these fields somewhere in tests/example, and run \"council describe\"."


@pytest.mark.parametrize("name", functions())
def test_every_macro_has_an_example_of_its_call(name: str) -> None:
    """A docstring says what a macro gives, and then shows a call that the macro takes."""
    words, _, example = (getdoc(functions()[name]) or "").partition("\n\nExample: ")
    assert words, f"Say in a docstring what {name} gives."
    calls = list(jinja2.Environment().parse(example).find_all(nodes.Call))
    assert calls, f"End the docstring of {name} with a paragraph \"Example: {{{{ {name}(...) }}}}\"."
    for call in calls:
        assert call.node.name == name
        arguments = [argument.as_const() for argument in call.args]
        signature(functions()[name]).bind(None, *arguments, **{one.key: one.value.as_const() for one in call.kwargs})


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda path: path.name)
def test_a_component_opens_with_a_comment(component: Path) -> None:
    """Its first line says what it is, and what it is given."""
    comment = opening_comment(component.read_text(encoding="utf-8"))
    assert comment, f"Begin {component.name} with a comment: what it is, its parameters, an example."
    assert "Parameters:" in comment or "Reads " in comment


@pytest.mark.parametrize("page", (Page, *page_kinds()), ids=lambda page: page.__name__)
def test_every_field_of_a_page_is_explained(page: type[Page]) -> None:
    """Every field that a template may use has a docstring under it."""
    explained = field_descriptions(page) | field_descriptions(Page)
    bare = page.__dataclass_fields__.keys() - explained.keys() - {"template"}
    assert not bare, f"{page.__name__}: write a docstring under {', '.join(bare)}."


def names_used(environment: jinja2.Environment, template: str) -> set[str]:
    """Every name that a template reads and does not make itself, with those of the templates it brings in."""
    tree = environment.parse((ROOT / "overrides" / template).read_text(encoding="utf-8"))
    made = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    brought_in = (names_used(environment, other) for other in meta.find_referenced_templates(tree) if other)
    return meta.find_undeclared_variables(tree).union(*brought_in) - made


@pytest.mark.parametrize("page", page_kinds(), ids=lambda page: page.__name__)
def test_a_page_template_reads_what_is_documented(page: type[Page], environment: jinja2.Environment) -> None:
    """A template uses the fields of its kind of page and the names for all, and every field of its own."""
    used = names_used(environment, f"pages/{page.template}") - environment.globals.keys() - {"page", "here"}
    fields = field_descriptions(page).keys()
    assert used <= fields | field_descriptions(Page).keys()
    assert get_annotations(page).keys() & fields <= used, "A field that no template reads: take it away."


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_of_a_document_reads_what_is_documented(template: str, environment: jinja2.Environment) -> None:
    """It uses the fields of the page with the same records, and the page's whole address."""
    kind = TEMPLATES[template]
    used = names_used(environment, f"documents/{template}.html") - environment.globals.keys() - {"page", "here", "online"}
    assert used <= field_descriptions(kind).keys() | field_descriptions(Page).keys()


@pytest.mark.parametrize("component", [path.name for path in COMPONENTS if path.suffix == ".html"])
def test_a_component_reads_its_parameters_alone(component: str, environment: jinja2.Environment) -> None:
    """What a component is set from stands in its brackets, so that docs/ can use it as well as a page."""
    assert names_used(environment, f"components/{component}") <= environment.globals.keys() | {"here"}


@pytest.fixture(scope="module")
def named(root: Path) -> str:
    """All code in the part of overrides/README.md that people write."""
    readme = (root / "overrides" / "README.md").read_text(encoding="utf-8").partition(MARK)[0]
    return " ".join(re.findall(r"`([^`]+)`", readme))


def test_the_names_for_all_templates_are_documented(environment: jinja2.Environment, named: str) -> None:
    """overrides/README.md names every global, filter and test that Jinja does not have of itself."""
    ours = {
        *(environment.globals.keys() - defaults.DEFAULT_NAMESPACE.keys() - {"pgettext", "npgettext"}),
        *(f"| {name}" for name in environment.filters.keys() - defaults.DEFAULT_FILTERS.keys()),
        *(f"is {name}" for name in environment.tests.keys() - defaults.DEFAULT_TESTS.keys()),
    }
    assert not [name for name in ours if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", named)]


@pytest.mark.parametrize("frame", [path.name for path in sorted((ROOT / "overrides").glob("*.html"))])
def test_a_frame_reads_what_is_documented(frame: str, environment: jinja2.Environment, named: str) -> None:
    """overrides/README.md names everything that a frame reads."""
    tree = environment.parse((ROOT / "overrides" / frame).read_text(encoding="utf-8"))
    assert not [name for name in meta.find_undeclared_variables(tree) if not re.search(rf"(?<!\w){name}(?!\w)", named)]


def slug(title: str) -> str:
    """The anchor that a heading has where README files are read."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


@pytest.mark.parametrize("name", READMES)
def test_links_and_commands_in_a_readme_are_there(name: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every link to a file or heading leads to one, and every command can be typed."""
    text = (root / name).read_text(encoding="utf-8")
    headings = {slug(title) for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
    for to in re.findall(r"\]\((?!https?://)([^)]+)\)", re.sub(r"```.*?```|`[^`]+`", "", text, flags=re.DOTALL)):
        path, _, anchor = to.partition("#")
        assert (root / name).parent.joinpath(path).exists(), to
        assert path or anchor in headings, to
    targets = re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert not set(re.findall(r"`make (\w+)", text)) - set(targets)
    with pytest.raises(SystemExit):
        main(["--help"])
    verbs = re.findall(r"\w+", re.findall(r"\{(.*?)\}", capsys.readouterr().out)[0])
    assert not set(re.findall(r"`(?:\.venv/bin/)?council (\w+)", text)) - set(verbs)
