"""axe-core: its code, and the rules of it that are run. It is imported when it is used: to build the site nobody needs it."""

from __future__ import annotations

from importlib.resources import files

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
TAGS = (*WCAG, "best-practice")
"""The rules that are run: WCAG 2.0 to 2.2, levels A and AA, and what axe-core calls best practices."""

SETTLE = """
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame(); // Scripts of the page that follow its width have run when the second frame begins.
    await frame();
"""
"""What an asynchronous function waits for before it runs axe-core."""

ABOUT = """(tags) => {
    const tried = axe.getRules(tags).filter((rule) => !["deprecated", "experimental"].some((tag) => rule.tags.includes(tag)));
    return { version: axe.version, rules: Object.fromEntries(tried.map((rule) => [rule.ruleId, rule.tags])) };
}"""
"""Asks axe-core for its version, and for the rules with these tags."""


def source() -> str:
    """The code of axe-core. Raises ModuleNotFoundError where it is not installed."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
