"""A pack without a browser: two built pages, what one would have shown of them, and the example council's records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from today import TODAY

from macros.load.loaded import Loaded
from macros.model.accessibility import AutomatedResult, Finding, ManualTest
from macros.model.evaluation import YEAR
from macros.review.built_pages import read_pages
from macros.review.files import choose_files
from macros.review.observed import Observed, Rule, Run, Stop
from macros.review.pack import Pack
from macros.review.sample import choose
from macros.review.standing import standings

HOME = """<!doctype html><html lang="en-GB"><head><title>Home</title>
<link rel="canonical" href="https://council.example/"></head><body>
<header><nav aria-label="Sections"><a href="services/">Services</a></nav></header>
<main class="page-home"><h1>Home</h1><p>We answer letters within ten days. You can also ring us on weekdays.</p>
<ul><li><a href="cy/">Everything on this site in Welsh, from A to Z</a></li></ul>
<p lang="cy">Mae popeth ar y safle hwn hefyd yn Gymraeg.</p></main>
<footer>Council</footer></body></html>"""
SERVICE = """<!doctype html><html lang="en-GB"><head><title>Allotments</title></head><body><header></header>
<main class="page-service"><h1>Allotments</h1><h3>Rent</h3><p>Pay by the <a href="form.pdf">form</a>.
<a href="https://elsewhere.example/">Maps</a> <a href="tel:0123">Ring</a></p></main></body></html>"""


@pytest.fixture
def site_folder(tmp_path: Path) -> Path:
    """A built site of two pages."""
    for name, text in (("", HOME), ("services/allotments", SERVICE)):
        (tmp_path / "site" / name).mkdir(parents=True)
        (tmp_path / "site" / name / "index.html").write_text(text, encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture
def pack(site_folder: Path, example: Loaded) -> Callable[..., Pack]:
    """Make a pack, with what a browser showed of the service's page and with findings in place of the example's."""

    def make(
        *,
        violations: tuple[Rule, ...] = (),
        undecided: tuple[Rule, ...] = (),
        findings: tuple[Finding, ...] = (),
        results: dict[str, AutomatedResult] | None = None,
        tests: dict[str, ManualTest] | None = None,
        media: tuple[str, ...] = (),
    ) -> Pack:
        records = {"findings": {one.id: one for one in findings}, "automated_results": results or {}}
        records |= {"manual_tests": example.site.manual_tests if tests is None else tests}
        site = example.site.model_copy(update=records)
        pages = tuple(replace(page, media=media) for page in read_pages(site_folder))
        stops = (Stop("link", "Services", marked=True, visible=True),)
        seen = {
            "/": Observed((), (), frozenset({"document-title"}), stops, 0),
            "services/allotments/": Observed(violations, undecided, frozenset({"document-title"}), stops, 0),
        }
        rules = {"image-alt": ("1.1.1",), "color-contrast": ("1.4.3",)}
        rules |= {"document-title": ("2.4.2",), "video-caption": ("1.2.2",)}
        run = Run("axe-core 9", "Chromium 9", rules, seen)
        return Pack(TODAY, site, pages, run, choose(pages, "en-GB"), choose_files(pages, "en-GB"), standings(site, run, pages, TODAY - YEAR), ())

    return make
