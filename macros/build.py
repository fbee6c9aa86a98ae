"""The project in, a finished ``site/`` out: built beside the last good one and swapped in only if all is well."""

from __future__ import annotations

import os
import shutil
import runpy
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from macros.i18n.local_text import SOURCE_LOCALE
from macros.internal_links import check_internal_links
from macros.problems import Problem, report
from macros.project import interface_messages, open_project
from macros.template_errors import template_lines


def build(root: Path, locales: Sequence[str], wanted: Sequence[str]) -> int:
    """Build the wanted locales of the site at ``root`` into ``root/site``. Returns 0 for success.

    ``locales`` are all that the site has. Each is one process, side by side on all cores; the
    source locale stands at the root of the site, every other in a folder of its own. A build that
    fails leaves the last good ``site/`` as it was, and no leftovers. Raises ProblemsFound for what is wrong in all of them.
    """
    scratch, site, address = root / ".build", root / "site", os.environ.get("SITE_URL", "")
    _prepare(root, wanted)
    scratch.mkdir(exist_ok=True)
    # Pages link to each other's languages, so only to those that are there or are being built.
    locales = [one for one in locales if one in wanted or (_place(site, one) / "index.html").is_file()]
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        staged = {locale: Path(folder, locale) for locale in wanted}
        pool = ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork"))
        with pool:
            started = {one: pool.submit(_build_locale, root, one, locales, staged[one], address) for one in wanted}
        codes = {locale: done.result() for locale, done in started.items()}
        for locale, code in codes.items():
            if code or locale == wanted[0]:
                print(staged[locale].with_suffix(".log").read_text(encoding="utf-8"), file=sys.stderr, end="")
        if any(codes.values()):
            return max(codes.values())
        partly = set(wanted) != set(locales)
        problems = [problem for one in wanted for problem in _own_bad_links(staged[one], root, one, locales, address)] if partly else []
        whole = staged.get(SOURCE_LOCALE) or _copy(site, Path(folder, "whole"))
        for locale in locales:
            if locale != SOURCE_LOCALE:
                shutil.rmtree(whole / locale, ignore_errors=True)
                if locale in staged:
                    staged[locale].rename(whole / locale)
                else:
                    shutil.copytree(site / locale, whole / locale)
        if not partly and len(locales) > 1:
            problems = check_internal_links(whole, root, address)
        if problems:
            print(report(problems), file=sys.stderr)
            return 1
        if site.exists():
            site.rename(Path(folder, "old"))
        whole.rename(site)
    shutil.rmtree(scratch, ignore_errors=True)
    return 0


def _prepare(root: Path, wanted: Sequence[str]) -> None:
    """Do once what every process needs: they are forked from this one.

    Raises ProblemsFound for what is wrong in every language: it is told once.
    """
    for module in ("macros.plugin", "mkdocs.commands.build", "mkdocs_macros.plugin"):
        import_module(module)
    project = open_project(root)
    with template_lines(root, project.site):
        project.renderer.compile()
    if set(wanted) != {SOURCE_LOCALE}:
        interface_messages(root)


def _build_locale(root: Path, locale: str, locales: Sequence[str], target: Path, address: str) -> int:
    """Run the engine once, in a process that may do so for several. Its address ends in the locale's folder, as its links do."""
    os.environ |= {"SITE_LOCALE": locale, "SITE_LOCALES": ",".join(locales), "SITE_URL": _address(address, locale)}
    # Material announces its end of life at every start; that is no news to a comms officer.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(root)
    sys.argv = ["mkdocs", "build", "--strict", "--site-dir", str(target)]
    log = target.with_suffix(".log")
    with log.open("w") as file:
        os.dup2(file.fileno(), sys.stdout.fileno())
        os.dup2(file.fileno(), sys.stderr.fileno())
        try:
            runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
        except SystemExit as ended:
            return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


def _own_bad_links(built: Path, root: Path, locale: str, locales: Sequence[str], address: str) -> list[Problem]:
    """The bad links within one language. Where the others are not built anew, a page of theirs may not be there yet."""
    others = tuple(f"{one}/" for one in locales) if locale == SOURCE_LOCALE else ("../",)
    return check_internal_links(built, root, _address(address, locale), others)


def _address(address: str, locale: str) -> str:
    """Where a language is published, "" where that is not known."""
    return f"{address.rstrip('/')}/{locale}/" if address and locale != SOURCE_LOCALE else address


def _place(site: Path, locale: str) -> Path:
    return site if locale == SOURCE_LOCALE else site / locale


def _copy(site: Path, target: Path) -> Path:
    """A copy of the last good site; an empty folder where there is none."""
    if site.is_dir():
        return shutil.copytree(site, target)
    target.mkdir()
    return target
