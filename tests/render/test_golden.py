"""The Markdown of every page of the example council, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.load.loaded import Loaded
from macros.model.stages import on_day
from macros.pages import list_pages
from macros.pages.page import Page
from macros.render.environment import Renderer

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = ROOT / "tests" / "expected"


@pytest.fixture(scope="module")
def pages(example: Loaded) -> dict[str, Page]:
    """The pages of the example council, by address."""
    return {page.address: page for page in list_pages(on_day(example.site, example.as_of))}


@pytest.fixture(scope="module")
def renderer(example: Loaded) -> Renderer:
    """The one environment, with the project's own templates."""
    return Renderer(on_day(example.site, example.as_of), ROOT / "overrides")


def test_every_page_is_as_expected(
    pages: dict[str, Page], renderer: Renderer, request: pytest.FixtureRequest
) -> None:
    """A template changes what residents see only on purpose: read the difference, then accept it."""
    found = {f"{address.strip('/').replace('/', '+')}.md": renderer.page(page) for address, page in pages.items()}
    if request.config.getoption("--update-expected"):
        EXPECTED.mkdir(exist_ok=True)
        for path in EXPECTED.glob("*.md"):
            path.unlink()
        for name, text in found.items():
            (EXPECTED / name).write_text(text, encoding="utf-8")
    expected = {path.name: path.read_text(encoding="utf-8") for path in EXPECTED.glob("*.md")}
    changed = sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))
    accept = "pytest --update-expected tests/render/test_golden.py"
    assert not changed, f'These pages have changed. If that is right, accept it with "{accept}".'


def test_every_kind_of_page_is_among_them(pages: dict[str, Page]) -> None:
    """The example council has a page of each template."""
    templates = {path.name for path in (ROOT / "overrides" / "pages").glob("*.md")}
    assert {page.template for page in pages.values()} == templates


def test_text_from_a_record_is_never_read_as_markdown_or_html(example: Loaded, renderer: Renderer) -> None:
    """A sign such as * or < in a record is shown as itself."""
    page = next(page for page in list_pages(example.site) if page.address == "services/")
    nasty = 'Bins <b> & *all* _the_ [rest](x) {{ 7*7 }} `code` #1'
    service = next(iter(example.site.services.values())).model_copy(update={"name": nasty})
    text = renderer.page(type(page)(**{**vars(page), "letters": (("B", (service,)),)}))
    body = text.split("---\n", 2)[2]
    assert "<b>" not in body and "{{" not in body and "*all*" not in body and "`code`" not in body
