"""What every test shares: this checkout's code, the example council, and the switch that accepts a change."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import node
import pytest
from filelock import FileLock
from pseudo import ADDRESS, copy_project
from today import EPOCH

import macros
from macros.load.loaded import Loaded
from macros.load.site import load_site

ROOT = Path(__file__).resolve().parent.parent

assert Path(macros.__file__).resolve() == ROOT / "macros" / "__init__.py", (
    f"These tests are in {ROOT}, but the code they would test is {macros.__file__}. "
    'Run "pip install -e ." in this checkout.'
)


def pytest_configure() -> None:
    """Set the day, also for what the tests start in a process of its own."""
    os.environ["SOURCE_DATE_EPOCH"] = str(EPOCH)
    os.environ.pop("SITE_AS_OF", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``pytest --update-expected`` accepts what the tests find as what they shall find from now on."""
    parser.addoption("--update-expected", action="store_true", help="rewrite the expected files")


@pytest.fixture(scope="session")
def root() -> Path:
    """This checkout."""
    return ROOT


@pytest.fixture(scope="session")
def example_data() -> Path:
    """The data of the example council. Not to be written to: see ``council``."""
    return ROOT / "tests" / "example" / "data"


@pytest.fixture(scope="session")
def example(example_data: Path) -> Loaded:
    """The example council, loaded."""
    return load_site(example_data)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all its workers share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def build(root: Path, shared: Path) -> Callable[..., Path]:
    """Build a copy of the project, with some files added to its docs/, into the folder ``promises`` of a host.

    In every language, or in one. ``council`` is the folder with its data/ and docs/, if that is not this checkout.

    The first worker that asks for a host's name builds; the others wait for it, and get the same folder.
    """

    def build(host: str, *added: Path, locale: str = "", council: Path = root) -> Path:
        project, site = shared / f"{host}-project", shared / host / "promises"
        with FileLock(shared / f"{host}.lock"):
            if site.exists():
                return site
            for folder in (root / "macros", root / "overrides", council / "docs", council / "data"):
                code = shutil.ignore_patterns("__pycache__")
                shutil.copytree(folder, project / folder.name, ignore=code, dirs_exist_ok=True)
            shutil.copy(root / "mkdocs.yml", project)
            for path in added:
                shutil.copy(path, project / "docs")
            _build(project, *(["--locale", locale] if locale else []))
            site.parent.mkdir()
            (project / "site").rename(site)
        return site

    return build


@pytest.fixture(scope="session")
def built(build: Callable[..., Path]) -> Path:
    """The folder of the real site in every language, built once. Not to be written to."""
    return build("real")


@pytest.fixture(scope="session")
def node_modules(root: Path) -> Path:
    """What the tests use from npm."""
    return node.installed(root)


@pytest.fixture(scope="session")
def pseudo_project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in English and two pseudo-languages. Tests that use it are of the group "locales"."""
    copy = tmp_path_factory.mktemp("locales") / "project"
    copy_project(root, copy)
    return copy


@pytest.fixture(scope="session")
def pseudo_site(pseudo_project: Path) -> Path:
    """The copy, built in all three languages."""
    _build(pseudo_project)
    return pseudo_project / "site"


def _build(project: Path, *options: str) -> None:
    """Build a project as it is published."""
    settings = os.environ | {"SITE_URL": ADDRESS}
    command = [sys.executable, "-m", "macros", "build", *options]
    done = subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def council(example_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of the example council's data that a test may break; it is the current folder."""
    shutil.copytree(example_data, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def real_project(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The real project, of which a test may break the data; it is the current folder."""
    shutil.copytree(root / "data", tmp_path / "data")
    for folder in ("docs", "overrides", "macros"):
        (tmp_path / folder).symlink_to(root / folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path
