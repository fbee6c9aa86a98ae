"""A built site and a fault in, a copy of the site that has the fault out, and what each check of the suite says of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from inspect import signature
from pathlib import Path
from typing import Any

import structure
import validator
from axe import Axe
from keyboard import Keyboard
from lxml.html import HtmlElement
from pages import SitePage, read_pages
from playwright.sync_api import Error, Page
from server import Host
from views import PHONE, View
from visiting import Visits
from weight import weigh

STYLE = "assets/style.css"
SCRIPT = "assets/frame.js"
PAGE = "services/libraries/"


@dataclass(frozen=True)
class Broken:
    """A copy of the site with a fault, and what the checks need."""

    host: Host
    page: SitePage
    """The page that has the fault, as it is in the copy."""
    whole: SitePage
    """The same page without it."""
    window: Page
    visits: Visits
    axe: Axe
    keyboard: Keyboard
    node_modules: Path

    def open(self, view: View) -> Page:
        """The page in a view."""
        self.window.goto(self.host.address + self.page.address)
        view.show(self.window)
        return self.window


Check = Callable[[Broken], list[str]]
"""What a check of the suite finds on the broken page."""


@dataclass(frozen=True)
class Fault:
    """A fault that is made on purpose."""

    name: str
    check: Check
    says: str
    """What the check must say, in part."""
    new: str
    """What is put in."""
    old: str = ""
    """In place of what; at the end of the file where this is empty."""
    file: str = ""
    """In which file; the page's own where this is empty."""
    page: str = PAGE
    """The address of the page that is looked at."""

    def make(self, site: Path, copy: Path, page: SitePage) -> SitePage:
        """Copy the site, break the copy, and return its page. Raises AssertionError if there is nothing to break."""
        languages = [folder.name for folder in site.iterdir() if (folder / "404.html").is_file()]
        shutil.copytree(site, copy, ignore=lambda folder, _: languages if folder == str(site) else [], copy_function=os.link)
        file = copy / (self.file or page.file.relative_to(site))
        text = file.read_text(encoding="utf-8")
        assert self.old in text, f"{self.file or self.page} no longer has {self.old!r}: break it in another way."
        file.unlink()  # It is a link to the file of the whole site.
        file.write_text(text.replace(self.old, self.new) if self.old else text + self.new, encoding="utf-8")
        return SitePage(page.address, page.locale, page.template, copy / page.file.relative_to(site))


def by_axe(view: View) -> Check:
    """axe-core, in a view."""
    return lambda broken: [
        fault
        for judged in broken.axe.judge_all(broken.window, broken.host.address, broken.page, (view,))
        for fault in judged.faults()
    ]


def by_validator(broken: Broken) -> list[str]:
    """The validator of HTML."""
    return validator.validate(broken.node_modules, broken.page.file.parent)


def by_walk(view: View) -> Check:
    """A walk with the keyboard, in a view."""
    return lambda broken: broken.keyboard.walk(broken.open(view), set())


def by_layout(check: Callable[[Page], list[str]], view: View) -> Check:
    """One of the checks of the layout, in a view."""
    return lambda broken: check(broken.open(view))


def by_structure(check: Callable[[HtmlElement], list[str]]) -> Check:
    """One of the checks of the page's file."""
    return lambda broken: check(broken.page.tree)


def by_place(check: Callable[[HtmlElement, str], list[str]]) -> Check:
    """One of the checks of the page's file that need its address."""
    return lambda broken: check(broken.page.tree, broken.page.address)


def by_language(broken: Broken) -> list[str]:
    """The check of what is left untranslated."""
    return structure.unmarked(broken.page.tree, broken.whole.tree)


def by_test(test: Callable[..., None]) -> Check:
    """A test of the suite itself, with fixtures of the broken site in place of those of the whole one."""

    def check(broken: Broken) -> list[str]:
        fixtures: dict[str, Callable[[], Any]] = {
            "visit": lambda: broken.visits.open,
            "on": lambda: broken.visits.on,
            "requested": lambda: broken.visits.requested,
            "plain": lambda: broken.visits.open(java_script_enabled=False, viewport={"width": PHONE, "height": 900}),
            "window": lambda: broken.window,
            "served": lambda: broken.host.address,
            "host": lambda: broken.host,
            "pages": lambda: read_pages(broken.host.site),
            "kinds": lambda: (broken.page,),
            "english": lambda: (broken.page,),
            "weights": lambda: [weigh(broken.host.site, broken.page)],
            "width": lambda: PHONE,
        }
        try:
            test(**{name: fixtures[name]() for name in signature(test).parameters})
        except (AssertionError, Error) as failed:
            return [str(failed)]
        return []

    return check
