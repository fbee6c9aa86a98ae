"""The views in which a page is tested: widths, colours, enlarged text, what opens when it is used, and paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from pages import SitePage
from playwright.sync_api import Page

LARGE_TEXT = "html { font-size: 200% !important; }"
"""Text set to twice the size (WCAG 1.4.4)."""
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
"""The spacing that readers may set (WCAG 1.4.12)."""
PHONE = 320
"""CSS pixels across: the width that WCAG 1.4.10 asks for, and a window of 1280 enlarged four times."""

_STYLE = """(text) => {
    let style = document.getElementById("reader_style");
    if (!style) {
        style = document.head.appendChild(document.createElement("style"));
        style.id = "reader_style";
    }
    style.textContent = text;
}"""


def open_menu(page: Page) -> None:
    """Open the menu of a narrow window, unless it is open."""
    if page.locator("#site_menu").is_hidden():
        page.locator("#menu_button").click()
    page.locator("#site_menu a").first.wait_for()


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
    style: str = ""
    """What the reader's browser adds to the style sheets."""
    use: Callable[[Page], None] | None = None
    """What a reader does first. It may have been done on the same page before."""
    needs: str = ""
    """An XPath: the view is one of pages only that have this."""
    without: tuple[str, ...] = ()
    """Rules of axe-core that tell nothing here."""

    def fits(self, page: SitePage) -> bool:
        """Whether the page has what the view shows."""
        return not self.needs or bool(page.tree.xpath(self.needs))

    def show(self, page: Page) -> None:
        """Turn an opened page to this view. All that differs from another view is undone, but for what ``use`` does."""
        page.set_viewport_size({"width": self.width, "height": 900})
        page.emulate_media(
            media=self.media,
            color_scheme=self.colours,
            forced_colors="active" if self.forced_colours else "none",
            reduced_motion="reduce",
        )
        page.evaluate(_STYLE, self.style)
        if self.use:
            self.use(page)


EVERY_PAGE = (
    View("1280 pixels"),
    View("1280 pixels, dark", colours="dark"),
    View("320 pixels", width=PHONE),
    View("320 pixels, dark", width=PHONE, colours="dark"),
)
"""Views of every page. They differ in what is emulated alone, so that the page need not be loaded anew."""

OTHERWISE = (
    # axe reads -webkit-text-fill-color, which Chromium does not force: it would judge colours that nobody sees.
    View("forced colours", forced_colours=True, without=("color-contrast", "link-in-text-block")),
    View("text at 200%", style=LARGE_TEXT),
    View("text at 200%, 320 pixels", width=PHONE, style=LARGE_TEXT),
    View("page at 200%", width=640),
    View("print", media="print"),
    View("print, dark", media="print", colours="dark"),
    View("details open", use=_open_details, needs="//details"),
    View("details open, 320 pixels, dark", width=PHONE, colours="dark", use=_open_details, needs="//details"),
    View("search results", use=_search, needs="//*[@id='search_parts']"),
    View("search results, 320 pixels, dark", width=PHONE, colours="dark", use=_search, needs="//*[@id='search_parts']"),
    View("menu open", width=PHONE, use=open_menu),
    View("menu open, dark", width=PHONE, colours="dark", use=open_menu),
)
"""Views of pages that stand for others. What opens comes last, and stays open: so the page need not be loaded anew."""

TRANSLATED = (
    EVERY_PAGE[0],
    EVERY_PAGE[3],
    *(view for view in OTHERWISE if view.name in ("forced colours", "text at 200%, 320 pixels", "print")),
    *(view for view in OTHERWISE if view.use and view.colours == "dark"),
)
"""Views of pages that stand for others in another language: where longer words or another direction could matter."""
