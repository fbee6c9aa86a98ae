"""``council review``: a tester's pack that can be used by testers with disabilities, made of a few pages."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from axe import Axe
from lxml import html
from pages import SitePage
from playwright.sync_api import Page
from today import TODAY
from views import EVERY_PAGE, View

from macros.checks.placeholders import ensure_no_placeholders
from macros.load.site import load_site
from macros.problems import ProblemsFound
from macros.review.undecided import UNDECIDED

PAGE = """<!doctype html><html lang="{locale}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="{top}assets/style.css"></head><body>
<header><a href="{top}">Home</a></header><main id="page_content" tabindex="-1" class="page-{template}" style="margin: 1rem"><h1>{title}</h1>{body}</main>
</body></html>"""
WORDS = "<p>We answer letters within ten days, and ring you back on the same day. <a href='#page_content'>Top</a></p>"
BROKEN = """<img src='chart.png'><div style='width: 700px'>A chart</div>
<ul style='overflow-x: auto'><li style='width: 700px'>A line</li></ul>"""
WIDE = """<div class='table' tabindex='0' role='region' aria-label='Opening times'><table><tr><th scope='col'>Day</th>
<th scope='col' style='min-width: 700px'>Time</th><th scope='col'>Where</th></tr>
<tr><td>Monday and Tuesday</td><td>From nine to five</td><td>In the library</td></tr></table></div>"""


def put(site: Path, address: str, template: str, body: str = WORDS, locale: str = "en-GB") -> None:
    """Write a page into a built site."""
    file = site / address / "index.html" if not address.endswith(".html") else site / address
    file.parent.mkdir(parents=True, exist_ok=True)
    top = "../" * address.count("/")
    page = PAGE.format(locale=locale, title=f"A {template}", top=top, template=template, body=body)
    file.write_text(page, encoding="utf-8")


def council(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a tester does."""
    command = [sys.executable, "-m", "macros", *arguments]
    return subprocess.run(command, cwd=root, env=os.environ, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory, root: Path, example_data: Path) -> Path:
    """A project whose site was reviewed twice: first with a picture without words, then without it."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(example_data, project / "data")
    shutil.copytree(root / "overrides", project / "overrides")
    assert council(project, "translate", "update").returncode == 0
    site = project / "site"
    shutil.copytree(root / "overrides" / "assets", site / "assets")
    put(site, "", "home")
    put(site, "404.html", "404")
    put(site, "cy/", "home", locale="cy")
    put(site, "services/housing-repairs/", "service", WORDS + BROKEN)
    first = council(project, "review")
    assert first.returncode == 0, first.stdout + first.stderr
    (project / "review").rename(project / "before")
    put(site, "services/housing-repairs/", "service")
    put(site, "about/", "written", WORDS + WIDE)
    done = council(project, "review", "--against", "before", "--record")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


def test_a_fault_is_found_and_its_mending_seen(reviewed: Path) -> None:
    """The picture without words fails 1.1.1 in each of four views, and 320 pixels; when it is gone, both are better."""
    page = "services/housing-repairs/"
    before = json.loads((reviewed / "before" / "results.json").read_text(encoding="utf-8"))
    assert before["criteria"]["1.1.1"] == "failed"
    assert before["pages"][page]["measures"]["fails image-alt"] == 4
    assert before["pages"][page]["measures"]["pixels wider than 320"] >= 380
    compared = (reviewed / "review" / "compared.html").read_text(encoding="utf-8")
    mended = f"{page}</a></th><td>fails image-alt</td><td>4</td><td>0</td>"
    assert compared.index('id="better"') < compared.index(mended)
    assert compared.index('id="new"') < compared.index("about/</a></li>")


def test_a_table_may_scroll_at_320_pixels_and_nothing_else(reviewed: Path) -> None:
    """Where Tab reaches it and it has a name. A list that scrolls in itself is a fault, and fails 1.4.10."""
    before, now = (json.loads((reviewed / one / "results.json").read_text(encoding="utf-8")) for one in ("before", "review"))
    page = before["pages"]["services/housing-repairs/"]
    assert page["scrolling"] == [{"holds": "ul", "name": "", "focusable": False}]
    assert (page["measures"]["parts that may not scroll sideways"], before["criteria"]["1.4.10"]) == (1, "failed")
    assert now["pages"]["about/"]["scrolling"] == [{"holds": "table", "name": "Opening times", "focusable": True}]
    assert now["criteria"]["1.4.10"] == "untested"
    shown = (reviewed / "review" / "pages" / "about.html").read_text(encoding="utf-8")
    assert "The page does not scroll sideways." in shown and "table: <span>Opening times</span></li>" in shown


def test_what_axe_cannot_decide_is_listed_with_its_answer(reviewed: Path) -> None:
    """Cells that are scrolled out of sight were looked at once; the page says what was seen, and where that is recorded."""
    shown = html.parse(reviewed / "review" / "questions.html")
    words = " ".join(shown.xpath("string(//main)").split())
    assert "in macros/review/undecided.py" in words
    open_, _, answered = words.partition("Answered")
    assert "No question is without an answer." in open_
    assert "color-contrast" in answered and UNDECIDED[0].answer in answered and "about/ At 320 pixels, dark:" in answered


def test_the_statement_gets_true_figures(reviewed: Path) -> None:
    """As a record like every other: each page at two widths, in light and in dark."""
    kept = load_site(reviewed / "data").site.automated_results["axe"]
    assert (kept.pages, kept.views, kept.violations) == (5, 20, 0)
    assert kept.tool.startswith("axe-core ")
    assert kept.rules > 50


def test_the_tab_order_is_that_of_the_keyboard(reviewed: Path) -> None:
    """Each stop once, with its name and its mark."""
    results = json.loads((reviewed / "review" / "results.json").read_text(encoding="utf-8"))
    stops = results["pages"]["/"]["stops"]
    found = [(stop["role"], stop["name"], stop["marked"], stop["visible"]) for stop in stops]
    assert found == [("link", "Home", True, True), ("link", "Top", True, True)]


def test_each_page_has_its_pictures_findings_and_lines_to_copy(reviewed: Path) -> None:
    """What a tester needs stands on one page; a translation names the page that it translates."""
    page = (reviewed / "review" / "pages" / "services--housing-repairs.html").read_text(encoding="utf-8")
    assert "The large figure has too little contrast in dark colours." in page
    assert "pages:\n  - services/housing-repairs/  #" in page
    assert f"found_on: {TODAY}" in page
    assert "pages:\n  - cy/  #" in (reviewed / "review" / "pages" / "cy.html").read_text(encoding="utf-8")
    for width in (320, 1280):
        assert (reviewed / "review" / "screenshots" / f"services--housing-repairs-{width}.jpg").stat().st_size > 1000


def test_what_is_to_be_copied_can_be_read_when_it_is_filled_in(reviewed: Path, tmp_path: Path) -> None:
    """The lines for a finding and for a test become records; as they are, their marks for what is still to be written are refused."""
    data = shutil.copytree(reviewed / "data", tmp_path / "data")
    pages = reviewed / "review" / "pages" / "services--housing-repairs.html", reviewed / "review" / "sample.html"
    finding, test = (html.parse(page).xpath("string(//pre)") for page in pages)
    for folder, identity, text in (("", "name-of-the-finding", finding), ("tests", "name-of-the-test", test)):
        (data / "accessibility" / folder / f"{identity}.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        load_site(data)
    assert len(found.value.problems) == 2, "The number of the criterion is missing."
    for file in (data / "accessibility").rglob("name-of-*.yml"):
        numbered = re.sub(r"(criterion:|  -) TODO\n", r"\1 2.4.4\n", file.read_text(encoding="utf-8"))
        file.write_text(numbered, encoding="utf-8")
    loaded = load_site(data)
    assert len([*ensure_no_placeholders(loaded)]) == 5, "And so are words, and programs with their versions."
    site = loaded.site
    assert site.findings["name-of-the-finding"].pages == ("services/housing-repairs/",)
    assert "services/housing-repairs/" in site.manual_tests["name-of-the-test"].pages


@pytest.mark.parametrize("view", [EVERY_PAGE[0], EVERY_PAGE[-1]], ids=lambda view: view.name)
def test_the_pack_itself_meets_the_rules(reviewed: Path, window: Page, axe: Axe, view: View) -> None:
    """Every kind of page of the pack, with what folds out open: no rule fails, and nothing is wider than the window."""
    files = [*(reviewed / "review").glob("*.html")]
    files += [reviewed / "before" / "pages" / "services--housing-repairs.html"]
    files += [reviewed / "review" / "pages" / "cy.html"]
    faults = []
    for file in files:
        window.goto(file.as_uri())
        view.show(window)
        window.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true })")
        faults += map(str, axe.judge(window, SitePage(file.name, "en-GB", "review", file), view).violations)
        if window.evaluate("document.documentElement.scrollWidth") > view.width:
            faults.append(f"{file.name} is wider than {view.width} pixels")
    assert len(files) >= 8
    assert not faults, "\n".join(faults)


def test_links_between_the_pack_s_pages_lead_somewhere(reviewed: Path) -> None:
    """The folder is whole in itself."""
    for file in (reviewed / "review").rglob("*.html"):
        for address in html.parse(file).xpath("//a/@href | //link/@href | //img/@src"):
            path = address.partition("#")[0]
            if path and ":" not in path:
                assert (file.parent / path).exists(), f"{file.name}: {address}"


def test_what_is_missing_is_said_in_plain_words(tmp_path: Path, example_data: Path) -> None:
    """Without a built site, and with a folder that holds no review."""
    shutil.copytree(example_data, tmp_path / "data")
    done = council(tmp_path, "review")
    assert (done.returncode, 'Run "make site" first.' in done.stdout) == (1, True)
    put(tmp_path / "site", "", "home")
    done = council(tmp_path, "review", "--against", "nowhere")
    assert (done.returncode, "There is no results.json in this folder." in done.stdout) == (1, True)


def test_a_part_of_the_site_is_not_kept_as_a_measurement_of_the_whole(tmp_path: Path, example_data: Path) -> None:
    """Without its Welsh pages, no browser is started, and neither the pack nor the figures are written."""
    shutil.copytree(example_data, tmp_path / "data")
    (tmp_path / "data" / "accessibility" / "results" / "axe.yml").unlink()
    put(tmp_path / "site", "", "home")
    done = council(tmp_path, "review", "--record")
    assert done.returncode == 1
    assert "The built site has no page in Cymraeg (cy), so" in done.stdout
    assert 'Build it in every language ("make site"), then run "council review --record" again.' in done.stdout
    assert not (tmp_path / "review").exists()
    assert not (tmp_path / "data" / "accessibility" / "results" / "axe.yml").exists()


def test_a_machine_without_a_browser_hears_how_to_get_one(reviewed: Path) -> None:
    """The public build does not need Playwright, so it may be missing."""
    code = "import sys; sys.modules['playwright'] = None; from macros.__main__ import main; sys.exit(main(['review']))"
    done = subprocess.run([sys.executable, "-c", code], cwd=reviewed, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "playwright" in done.stdout
    assert 'Run "make review"' in done.stdout
    assert (reviewed / "review" / "index.html").exists()
