"""The views in which a page is tested: widths, colours, enlarged text, what opens when it is used, and paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from pages import SitePage
from playwright.sync_api import Page

LARGE_TEXT = "html { font-size: 200% !important; }"
"""What a reader's browser does whose text is set to twice the size."""
PHONE = 320
"""CSS pixels across: the width that WCAG 1.4.10 asks for, and a window of 1280 enlarged four times."""


def _open_menu(page: Page) -> None:
    page.locator("#menu-button").click()
    page.locator("#menu a").first.wait_for()


def _search(page: Page) -> None:
    """Look for a word that is on the page for certain: the first of the first service's name."""
    words = page.locator("main .entries a").first.inner_text().split()[0]
    page.locator("main input").fill(words)
    page.locator(".pf-results > li:not(.loading) a").first.wait_for()


def _open_details(page: Page) -> None:
    page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true })")


@dataclass(frozen=True)
class View:
    """One way to look at a page."""

    name: str
    width: int = 1280
    colours: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    forced_colours: bool = False
    large_text: bool = False
    use: Callable[[Page], None] | None = None
    """What a reader does first."""
    needs: str = ""
    """An XPath: the view is one of pages only that have this."""
    without: tuple[str, ...] = ()
    """Rules of axe-core that tell nothing here."""

    def fits(self, page: SitePage) -> bool:
        """Whether the page has what the view shows."""
        return not self.needs or bool(page.tree.xpath(self.needs))

    def show(self, page: Page) -> None:
        """Turn an opened page to this view."""
        page.set_viewport_size({"width": self.width, "height": 900})
        page.emulate_media(
            media=self.media,
            color_scheme=self.colours,
            forced_colors="active" if self.forced_colours else "none",
            reduced_motion="reduce",
        )
        if self.large_text:
            page.add_style_tag(content=LARGE_TEXT)
        if self.use:
            self.use(page)


EVERY_PAGE = (
    View("1280 pixels"),
    View("1280 pixels, dark", colours="dark"),
    View("320 pixels", width=PHONE),
    View("320 pixels, dark", width=PHONE, colours="dark"),
)
"""Views of every page. They differ in what is emulated alone, so that the page need not be loaded anew."""

SAMPLES = (
    View("menu open", width=PHONE, use=_open_menu),
    View("menu open, dark", width=PHONE, colours="dark", use=_open_menu),
    View("details open", use=_open_details, needs="//details"),
    View("details open, 320 pixels, dark", width=PHONE, colours="dark", use=_open_details, needs="//details"),
    View("search results", use=_search, needs="//*[@id='search-parts']"),
    View("search results, 320 pixels, dark", width=PHONE, colours="dark", use=_search, needs="//*[@id='search-parts']"),
    # axe reads -webkit-text-fill-color, which Chromium does not force: it would judge colours that nobody sees.
    View("forced colours", forced_colours=True, without=("color-contrast", "link-in-text-block")),
    View("text at 200%", large_text=True),
    View("text at 200%, 320 pixels", width=PHONE, large_text=True),
    View("page at 200%", width=640),
    View("print", media="print"),
    View("print, dark", media="print", colours="dark"),
)
"""Views of one page of each kind. Each starts from the page as it is loaded."""
