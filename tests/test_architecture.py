"""The rules of the code's own shape. Each docstring is the rule."""

from __future__ import annotations

import ast
import inspect
from importlib import import_module
from pathlib import Path

import pytest
from importlinter import cli

from macros.checks import CHECKS

ROOT = Path(__file__).resolve().parent.parent
MODULES = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "macros").rglob("*.py"))}

LONGEST = 200
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "handler", "tools", "lib", "base", "core"}


def lint_imports(contract: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Hold one contract of [tool.importlinter] in pyproject.toml."""
    code = cli.lint_imports(str(ROOT / "pyproject.toml"), (contract,), no_cache=True, no_logo=True)
    assert code == 0, capsys.readouterr().out


def parse(module: str) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def test_imports_run_one_way(capsys: pytest.CaptureFixture[str]) -> None:
    """plugin > functions > checks | formats > render > load | i18n | pages > model > problems."""
    lint_imports("one-way", capsys)


def test_only_the_outermost_modules_know_mkdocs(capsys: pytest.CaptureFixture[str]) -> None:
    """A move to another engine touches plugin.py, functions.py, __main__.py and overrides/, and nothing else."""
    lint_imports("engine", capsys)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_fits_on_a_few_screens(module: str) -> None:
    """No module has more than 200 lines."""
    lines = len(MODULES[module].read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST, f"{module} has {lines} lines. What would you carry out of it?"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_what_it_is_for(module: str) -> None:
    """A module's first line says what comes in and what goes out, and its name says the same in a word."""
    assert ast.get_docstring(parse(module)), f"{module} has no docstring."
    vague = VAGUE & set(Path(module).with_suffix("").parts)
    assert not vague, f"{vague} could hold anything: name what is in it."


@pytest.mark.parametrize("module", MODULES)
def test_what_others_may_call_is_explained(module: str) -> None:
    """Every public class and function has a docstring that says what its name cannot."""
    bare = [
        node.name
        for node in parse(module).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        if not ast.get_docstring(node)
    ]
    assert not bare, f"{module}: {', '.join(bare)} without a docstring."


@pytest.mark.parametrize("module", MODULES)
def test_imports_are_absolute(module: str) -> None:
    """Every import names the whole way from macros, so that a search finds it."""
    relative = [node.lineno for node in ast.walk(parse(module)) if isinstance(node, ast.ImportFrom) and node.level]
    assert not relative, f"{module}: relative imports on lines {relative}."


def test_every_rule_of_the_data_is_in_the_list() -> None:
    """CHECKS lists every function of macros/checks that takes what was loaded, and a module has one rule at most."""
    found = []
    for path in (ROOT / "macros" / "checks").glob("*.py"):
        module = import_module(f"macros.checks.{path.stem}")
        rules = [one for name, one in vars(module).items() if name.startswith("ensure_")]
        own = [one for one in rules if one.__module__ == module.__name__]
        assert len(own) <= 1, f"{path.name} has more than one rule: give each a module."
        found += [one for one in own if "loaded" in inspect.signature(one).parameters]
    assert {rule.__name__ for rule in found} == {rule.__name__ for rule in CHECKS}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_rule_says_what_it_ensures(check: object) -> None:
    """The first line of a rule's docstring starts with "Ensure"."""
    assert (inspect.getdoc(check) or "").startswith("Ensure ")
