"""The project with its built site in, the accessibility tester's pack in ``review/`` out."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from macros.i18n.progress import progress
from macros.load.site import load_site
from macros.load.today import today
from macros.model.evaluation import YEAR
from macros.model.reference import Locale
from macros.problems import Problem, ProblemsFound
from macros.review.built_pages import BuiltPage, read_pages
from macros.review.comparing import compare
from macros.review.files import choose_files
from macros.review.looking import NoBrowser, look
from macros.review.observed import Run
from macros.review.pack import Pack
from macros.review.recording import record
from macros.review.sample import choose
from macros.review.serving import serve
from macros.review.standing import inapplicable, standings
from macros.review.writing import write


def review(root: Path, against: Path | None = None, keep: bool = False) -> Path:
    """Write the pack of ``site/`` into ``review/``, compared with the pack in another folder. Returns its first page.

    ``keep`` also writes what axe-core measured into data/, for the accessibility statement: of the whole site, so a
    build that lacks a language is refused. The last pack stays as it was if this one cannot be made. Raises ProblemsFound
    where the site is not built or not whole, the other folder holds no pack, or what opens pages is not installed.
    """
    if not (root / "site" / "index.html").is_file():
        raise ProblemsFound([Problem("site/", 0, "", "The site is not built yet.", 'Run "make site" first.')])
    old = _results(against) if against else None
    site = load_site(root / "data").site
    locales = site.council.locales
    pages = read_pages(root / "site")
    if keep:
        _whole(pages, locales)
    done = progress(root / "data", locales[1:])
    (root / ".build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root / ".build") as scratch:
        folder = Path(scratch, "review")
        run = _look(root / "site", pages, folder / "screenshots")
        samples = choose(pages, locales[0].id), choose_files(pages, locales[0].id)
        pack = Pack(today(), site, pages, run, *samples, standings(site, run, pages, today() - YEAR), done)
        write(pack, compare(old, pack.results()) if old else None, root / "overrides", folder)
        target = root / "review"
        if target.exists():
            target.rename(Path(scratch, "old"))
        folder.rename(target)
    if keep:
        record(run, tuple(one.id for one in locales), inapplicable(pages), today(), root / "data")
    return target / "index.html"


def _whole(pages: tuple[BuiltPage, ...], locales: tuple[Locale, ...]) -> None:
    """Refuse a build without all languages of the site: its figures would stand for the whole of it."""
    built = {page.locale for page in pages}
    if missing := ", ".join(f"{one.name} ({one.id})" for one in locales if one.id not in built):
        message = f"The built site has no page in {missing}, so what is measured would not be true of the whole site."
        hint = 'Build it in every language ("make site"), then run "council review --record" again.'
        raise ProblemsFound([Problem("site/", 0, "", message, hint)])


def _results(folder: Path) -> dict[str, Any]:
    file = folder / "results.json"
    if not file.is_file():
        hint = "Name the folder of an older review: a copy of review/, kept under another name."
        raise ProblemsFound([Problem(f"{folder}/", 0, "", "There is no results.json in this folder.", hint)])
    return json.loads(file.read_text(encoding="utf-8"))


def _look(site: Path, pages: tuple[BuiltPage, ...], screenshots: Path) -> Run:
    """What a browser shows of the pages. What is missing for that is said in plain words."""
    home = next(page.public for page in pages if page.address == "/")
    hint = 'Run "make review": it installs what is missing, then makes the review.'
    try:
        with serve(site, urlsplit(home).path or "/") as address:
            return look(address, pages, screenshots)
    except ModuleNotFoundError as missing:
        message = f"The review opens every page in a browser, and needs {missing.name}, which is not installed."
        raise ProblemsFound([Problem("review/", 0, "", message, hint)]) from None
    except NoBrowser:
        message = "The review opens every page in a browser, and no Chromium starts here."
        raise ProblemsFound([Problem("review/", 0, "", message, hint)]) from None
