"""A pack in, its folder of web pages and files out: whole in itself, to be opened from disk."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jinja2

from macros.review.comparing import Comparison
from macros.review.earl import earl
from macros.review.media_and_forms import ABOUT_MEDIA, ABOUT_SENDING
from macros.review.observed import WIDTHS
from macros.review.openacr import openacr
from macros.review.pack import Pack
from macros.review.reading import LONG
from macros.review.sample import PROCESSES, SEED
from macros.review.undecided import RECORDED_IN


def write(pack: Pack, comparison: Comparison | None, overrides: Path, folder: Path) -> None:
    """Write the pack into a folder that may hold its screenshots already.

    The pages are HTML for testers, in English. They are set by an environment of their own: that of
    ``macros.render`` makes Markdown for residents, in every language.
    """
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(overrides / "review"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals |= {"pack": pack, "comparison": comparison, "widths": WIDTHS, "long": LONG, "seed": SEED, "recorded_in": RECORDED_IN}
    templates.globals |= {"about_media": ABOUT_MEDIA, "about_sending": ABOUT_SENDING}
    templates.globals |= {"processes": [name for name, _ in PROCESSES]}

    def page(name: str, template: str, **context: Any) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        top = "../" if "/" in name else ""
        path.write_text(templates.get_template(template).render(here=name, top=top, **context), encoding="utf-8")

    for name in ("index", "pages", "sample", "criteria", "questions", "languages"):
        page(f"{name}.html", f"{name}.html")
    if comparison:
        page("compared.html", "compared.html")
    for one in pack.pages:
        page(f"pages/{one.slug}.html", "page.html", page=one, seen=pack.seen(one))
    shutil.copy(overrides / "assets" / "style.css", folder)
    _write(folder / "results.json", json.dumps(pack.results(), ensure_ascii=False, indent=1))
    _write(folder / "earl.jsonld", json.dumps(earl(pack), ensure_ascii=False, indent=1))
    _write(folder / "openacr.yaml", openacr(pack))


def _write(path: Path, text: str) -> None:
    path.write_text(text + "\n", encoding="utf-8")
