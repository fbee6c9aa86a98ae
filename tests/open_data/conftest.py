"""What tests of open data share: the real records as they are published, and the pages that show the same."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from published_data import ADDRESS, Files, Read, csv_rows, edition_of, files_of
from today import TODAY

from macros.formats import Edition
from macros.i18n.catalogue import read_catalogue
from macros.i18n.translate import translate
from macros.load.loaded import Loaded
from macros.load.site import load_site
from macros.model.stages import on_day
from macros.pages import list_pages
from macros.render.environment import Renderer


@pytest.fixture(scope="session")
def example_edition(example: Loaded, root: Path) -> Edition:
    """The example council's site, at an address."""
    return edition_of(example, root)


@pytest.fixture(scope="session")
def edition(root: Path) -> Edition:
    """The real site, at an address."""
    return edition_of(load_site(root / "data"), root)


@pytest.fixture(scope="session")
def polish(root: Path) -> Edition:
    """The real site in Polish."""
    loaded, catalogue = load_site(root / "data"), read_catalogue(root / "data", "pl")
    site = on_day(translate(loaded.site, catalogue), loaded.as_of)
    renderer = Renderer(site, root / "overrides", "pl", catalogue.interface)
    pages = {page.address: page for page in list_pages(site, catalogue.interface.gettext)}
    return Edition(renderer, pages, f"{ADDRESS}pl/", TODAY)


@pytest.fixture(scope="session", params=["example", "real", "polish"])
def files(request: pytest.FixtureRequest) -> Files:
    """The published files of the example, of the real site, and of the real site in another language."""
    names = {"example": "example_edition", "real": "edition", "polish": "polish"}
    return files_of(request.getfixturevalue(names[request.param]))


@pytest.fixture(scope="session")
def built_english(root: Path, shared: Path) -> Path:
    """The folder of the real site, built in English alone by the first worker that asks. Not to be written to."""
    project = shared / "english-project"
    with FileLock(shared / "english.lock"):
        if not (project / "site").exists():
            for name in ("macros", "overrides", "docs", "data"):
                shutil.copytree(root / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
            shutil.copy(root / "mkdocs.yml", project)
            command = [sys.executable, "-m", "macros", "build", "--locale", "en-GB"]
            settings = os.environ | {"SITE_URL": ADDRESS}
            done = subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="session")
def read_json(built_english: Path) -> Read:
    """The rows of a published table, from JSON."""
    return lambda table: json.loads((built_english / "data" / f"{table}.json").read_bytes())["rows"]


@pytest.fixture(scope="session")
def read_csv(built_english: Path) -> Read:
    """The rows of a published table, from CSV."""
    return lambda table: csv_rows((built_english / "data" / f"{table}.csv").read_bytes())
