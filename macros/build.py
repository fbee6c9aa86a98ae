"""The project in, a finished ``site/`` out: built beside the last good one and swapped in only if all is well."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from macros.i18n.local_text import SOURCE_LOCALE
from macros.internal_links import check_internal_links
from macros.problems import report


def build(root: Path, locales: Sequence[str], wanted: Sequence[str]) -> int:
    """Build the wanted locales of the site at ``root`` into ``root/site``. Returns 0 for success.

    ``locales`` are all that the site has. Each is one process, side by side on all cores; the
    source locale stands at the root of the site, every other in a folder of its own. A build that
    fails leaves the last good ``site/`` as it was, and no leftovers.
    """
    scratch, site = root / ".build", root / "site"
    scratch.mkdir(exist_ok=True)
    # Pages link to each other's languages, so only to those that are there or are being built.
    locales = [one for one in locales if one in wanted or (_place(site, one) / "index.html").is_file()]
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        staged = {locale: Path(folder, locale) for locale in wanted}
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            codes = pool.map(lambda locale: _build_locale(root, locale, locales, staged[locale]), wanted)
        if failed := [code for code in codes if code]:
            return failed[0]
        whole = staged.get(SOURCE_LOCALE) or _copy(site, Path(folder, "whole"))
        for locale in locales:
            if locale != SOURCE_LOCALE:
                shutil.rmtree(whole / locale, ignore_errors=True)
                shutil.copytree(staged.get(locale, site / locale), whole / locale)
        if problems := check_internal_links(whole, root, os.environ.get("SITE_URL", "")):
            print(report(problems), file=sys.stderr)
            return 1
        if site.exists():
            site.rename(Path(folder, "old"))
        whole.rename(site)
    shutil.rmtree(scratch, ignore_errors=True)
    return 0


def _build_locale(root: Path, locale: str, locales: Sequence[str], target: Path) -> int:
    """Run the engine once. Its address ends in the locale's folder, so that its links know their place."""
    address = os.environ.get("SITE_URL", "")
    if address and locale != SOURCE_LOCALE:
        address = f"{address.rstrip('/')}/{locale}/"
    settings = {"SITE_LOCALE": locale, "SITE_LOCALES": ",".join(locales), "SITE_URL": address}
    # Material announces its end of life at every start; that is no news to a comms officer.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    environment = os.environ | settings | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, env=environment, check=False, capture_output=True, text=True)
    if done.returncode or locale == SOURCE_LOCALE:
        print(done.stdout + done.stderr, file=sys.stderr, end="")
    return done.returncode


def _place(site: Path, locale: str) -> Path:
    return site if locale == SOURCE_LOCALE else site / locale


def _copy(site: Path, target: Path) -> Path:
    """A copy of the last good site; an empty folder where there is none."""
    if site.is_dir():
        return shutil.copytree(site, target)
    target.mkdir()
    return target
