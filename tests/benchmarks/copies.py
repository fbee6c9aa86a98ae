"""This project in, scratch copies of it to build out: as it is, with more services, and as stock Material's input."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import jinja2
import yaml

from macros.project import open_project

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = ("data", "docs", "macros", "overrides", "mkdocs.yml")
"""What a build reads."""

STOCK_CONFIG = """\
site_name: Stock Material
theme: material
markdown_extensions:
"""


def copy_project(to: Path, times: int = 1) -> Path:
    """A copy of the project in a new folder, with ``times`` as many services."""
    to.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, to / part)
        else:
            shutil.copy2(ROOT / part, to / part)
    for path in sorted((to / "data" / "services").glob("*.yml")):
        record = yaml.load(path.read_bytes(), yaml.CSafeLoader)
        for number in range(2, times + 1):
            again = _renamed(record, f"-{number}")
            again |= {"id": f"{record['id']}-{number}", "name": f"{record['name']} {number}"}
            text = yaml.dump(again, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
            path.with_stem(again["id"]).write_text(text, encoding="utf-8")
    return to


def in_one_language(project: Path) -> Path:
    """The same project with the first of its languages alone."""
    settings = project / "data" / "council.yml"
    council = yaml.load(settings.read_bytes(), yaml.CSafeLoader)
    council["locales"] = council["locales"][:1]
    text = yaml.dump(council, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    settings.write_text(text, encoding="utf-8")
    return project


def _renamed(value: Any, ending: str) -> Any:
    """A record in which every reference to a service leads to the copy of that service."""
    if isinstance(value, dict):
        return {name: _renamed(one, ending) for name, one in value.items()}
    if isinstance(value, list):
        return [_renamed(one, ending) for one in value]
    if isinstance(value, str) and value.startswith("service:"):
        service, slash, part = value.partition("/")
        return f"{service}{ending}{slash}{part}"
    return value


def write_stock(project: Path, to: Path) -> Path:
    """The Markdown of every page of a project, to be built by Material as it comes: its theme, search and menu."""
    here = ""
    opened = open_project(project, here=lambda: here)
    pages = {page.source_path: opened.renderer.page(page) for page in opened.pages.values()}
    for path in sorted((project / "docs").rglob("*.md")):
        if path.name != "README.md":
            source = path.relative_to(project / "docs").as_posix()
            here = "" if source == "index.md" else source.removesuffix(".md") + "/"
            text = jinja2.Environment().from_string(path.read_text(encoding="utf-8")).render(opened.functions.all())
            pages[source] = text.replace("\ntemplate: ", "\nour_template: ")
    for source, text in pages.items():
        (to / "docs" / source).parent.mkdir(parents=True, exist_ok=True)
        (to / "docs" / source).write_text(text, encoding="utf-8")
    ours = (project / "mkdocs.yml").read_text(encoding="utf-8")
    extensions = ours.partition("\nmarkdown_extensions:\n")[2].partition("\nextra:")[0]
    (to / "mkdocs.yml").write_text(f"{STOCK_CONFIG}{extensions}\n", encoding="utf-8")
    return to
