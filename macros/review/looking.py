"""Pages of a served site in, what a browser shows of them out: axe-core, screenshots and the tab order.

Playwright and axe-core are imported when they are used: to build the site nobody needs them.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.review.axe import ABOUT, SETTLE, TAGS, source
from macros.review.built_pages import BuiltPage
from macros.review.chromium import launch
from macros.review.observed import COLOURS, WIDTHS, Box, Node, Observed, Rule, Run, Stop, criteria_of
from macros.review.undecided import ANSWERS, WHICH_ANSWER

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page, Playwright

HIGHEST = 16000
"""Pixels: Chromium paints no higher picture. What is below is left out of the screenshot."""
QUALITY = 60
"""Of the screenshots, in per cent: text stays clear, at two thirds of what a PNG weighs."""

_AXE = """async ({ tags, answers }) => { SETTLE WHICH_ANSWER
    const found = await axe.run(document, { resultTypes: ["violations", "incomplete"], runOnly: tags });
    const list = (rules) => rules.map((rule) => ({ ...rule, nodes: rule.nodes.map((node) => ({
        target: node.target.join(" "),
        html: node.html.slice(0, 300),
        words: [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" "),
        answer: answers[whichAnswer(rule, node)]?.answer ?? "",
    })) }));
    return {
        violations: list(found.violations),
        incomplete: list(found.incomplete),
        passes: found.passes.map((rule) => rule.id),
    };
}""".replace("SETTLE", SETTLE).replace("WHICH_ANSWER", WHICH_ANSWER)
_SCROLLING = """() => [...document.querySelectorAll("body *")].filter((one) =>
    ["auto", "scroll"].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1
    && one.checkVisibility({ visibilityProperty: true })
).map((one) => ({
    holds: one.querySelector("table") ? "table" : one.closest("pre") || one.querySelector("pre, code") ? "code" : one.localName,
    name: one.getAttribute("aria-label") || document.getElementById(one.getAttribute("aria-labelledby"))?.textContent || "",
    focusable: one.tabIndex >= 0,
}))"""
_WATCH = """() => {
    window.stops = [];
    const seen = new Set(), roles = { a: "link", summary: "button", select: "combobox" };
    document.addEventListener("focusin", ({ target }) => {
        window.allSeen ||= seen.has(target);
        if (window.allSeen) return;
        seen.add(target);
        const style = getComputedStyle(target), box = target.getBoundingClientRect();
        const name = target.getAttribute("aria-label") || target.labels?.[0]?.textContent || target.textContent;
        window.stops.push({
            role: target.getAttribute("role") || roles[target.localName] || target.localName,
            name: name.trim().replace(/\\s+/g, " ").slice(0, 90),
            marked: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none",
            visible: box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth
                && box.bottom + scrollY > 0,
        });
    });
}"""
_MOST = 3000
"""How often Tab is pressed at most: a page may hold the focus for ever."""


class NoBrowser(Exception):
    """No Chromium starts on this machine."""


def look(site: str, pages: Sequence[BuiltPage], screenshots: Path) -> Run:
    """Look at every page of the site at an address, on all cores, and write its screenshots into a folder.

    Raises ModuleNotFoundError where Playwright or axe-core is missing, and NoBrowser where no Chromium starts.
    """
    return asyncio.run(_look(site, pages, screenshots))


async def _look(site: str, pages: Sequence[BuiltPage], screenshots: Path) -> Run:
    from playwright.async_api import async_playwright

    axe = source()
    screenshots.mkdir(parents=True, exist_ok=True)
    waiting, seen = iter(pages), {}
    async with async_playwright() as playwright:
        browser = await _launch(playwright)

        async def work() -> None:
            window = await _window(browser, site)
            for page in waiting:
                seen[page.address] = await _observe(window, site, page, axe, screenshots)
            await window.context.close()

        run = await _about(browser, axe)
        await asyncio.gather(*(work() for _ in range(os.cpu_count() or 1)))
        await browser.close()
    return Run(run.axe, run.browser, run.rules, {page.address: seen[page.address] for page in pages})


async def _launch(playwright: Playwright) -> Browser:
    from playwright.async_api import Error

    try:
        return await launch(playwright)
    except Error as error:
        raise NoBrowser from error


async def _window(browser: Browser, site: str) -> Page:
    """A window that asks no other host for anything."""
    context = await browser.new_context(reduced_motion="reduce")
    await context.route(lambda address: not address.startswith(site), lambda route: route.abort())
    return await context.new_page()


async def _about(browser: Browser, axe: str) -> Run:
    page = await browser.new_page()
    await page.evaluate(axe)
    about = await page.evaluate(ABOUT, TAGS)
    await page.close()
    tried = {name: criteria_of(tags) for name, tags in about["rules"].items()}
    return Run(f"axe-core {about['version']}", f"Chromium {browser.version}", tried)


async def _observe(window: Page, site: str, page: BuiltPage, axe: str, screenshots: Path) -> Observed:
    await window.goto(site + page.path)
    await window.evaluate(axe)
    sideways, scrolling, found = 0, [], {}
    for width in WIDTHS:
        await window.set_viewport_size({"width": width, "height": 900})
        for colours in COLOURS:
            await window.emulate_media(color_scheme=colours)
            found[f"{width} pixels, {colours}"] = await window.evaluate(_AXE, {"tags": TAGS, "answers": ANSWERS})
        size = await window.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        if width == WIDTHS[0]:
            sideways, scrolling = max(0, size[0] - width), await window.evaluate(_SCROLLING)
        whole = {"x": 0, "y": 0, "width": width, "height": min(size[1], HIGHEST)}
        picture = screenshots / f"{page.slug}-{width}.jpg"
        await window.screenshot(path=picture, type="jpeg", quality=QUALITY, full_page=True, clip=whole)
    return Observed(
        _rules(found, "violations"),
        _rules(found, "incomplete"),
        frozenset(name for one in found.values() for name in one["passes"]),
        await _tab(window),
        sideways,
        tuple(Box(**box) for box in scrolling),
    )


async def _tab(window: Page) -> tuple[Stop, ...]:
    """Press Tab until it leads where it has been."""
    await window.evaluate(_WATCH)
    for pressed in range(1, _MOST):
        await window.keyboard.press("Tab")
        if pressed % 10 == 0 and await window.evaluate("window.allSeen || document.activeElement === document.body"):
            break
    return tuple(Stop(**stop) for stop in await window.evaluate("window.stops"))


def _rules(found: dict[str, dict[str, Any]], outcome: str) -> tuple[Rule, ...]:
    """What axe-core says in each view, by rule."""
    rules: dict[str, Rule] = {}
    for view, one in found.items():
        for rule in one[outcome]:
            nodes = tuple(Node(view, **node) for node in rule["nodes"])
            before = rules[rule["id"]].nodes if rule["id"] in rules else ()
            words = rule["help"], rule["impact"] or "", criteria_of(rule["tags"])
            rules[rule["id"]] = Rule(rule["id"], *words, before + nodes)
    return tuple(rules.values())
