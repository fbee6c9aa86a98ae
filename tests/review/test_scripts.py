"""data/criteria.yml: people test every kind of control that the site has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.load.site import load_site
from macros.model.criterion import CriterionNumber

CONTROLS = {
    "a made by due.js": ("Add … to your calendar",),
    "button data-copied": ("Copy the text", "Write it as an e-mail"),
    "button menu_button": ("menu",),
    "button submit": ("search",),
    "div table": ("table",),
    "input date": ("Count dates from",),
    "input search_words": ("search",),
    "nav languages": ("language",),
    "nav notice areas": ("choose an area",),
    "nav site_menu": ("menu",),
    "pagefind-input": ("search",),
    "select not_kept": ("Which standard was not kept?",),
    "select site_colours": ("colours",),
    "summary": ("what folds out",),
}
"""What people use on a page, as templates make it, and what scripts call it: by its label, which begins with a capital, or in words."""
LEFT_OUT = {
    "input made by carry.js": "It is hidden, and takes the area along to the search page.",
    "nav": "Its links only lead on: those of the footer.",
    "nav contents": "Its links only lead on. The script of 2.4.3 follows one.",
    "nav letters": "Its links only lead on, within the page.",
    "nav steps-between": "Its links only lead on.",
    "nav trail wide": "Its links only lead on.",
}
"""What needs no script of its own, and why."""
FOR_ALL: tuple[CriterionNumber, ...] = ("2.1.1", "4.1.2")
"""What must be so of every control: keys work it, and it is read with its name, with what it is and with its value."""


def controls(file: Path, text: str) -> Iterator[str]:
    """What people use that a template or script has: the element, with what tells it from others of its kind."""
    for tag, attributes in re.findall(r"<([a-z]+(?:-[a-z]+)*)\b([^>]*)", re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)):
        says = dict(re.findall(r'([\w-]+)="([^"{]*)', attributes))
        if tag in ("input", "select", "textarea", "button", "summary", "nav", "pagefind-input") or says.get("tabindex") == "0":
            data = next((name for name in says if name.startswith("data-")), "")
            yield f"{tag} {says.get('id') or says.get('class') or (tag == 'button' and data) or says.get('type') or ''}".strip()
    for tag in re.findall(r'createElement\("(a|button|input|select|textarea)"\)', text):
        yield f"{tag} made by {file.name}"


@pytest.fixture(scope="module")
def templates(root: Path) -> dict[Path, str]:
    """What pages are made with, by file: frame, templates, components and scripts. The tester's own pages are no part of the site."""
    files = (file for ending in ("html", "md", "js") for file in (root / "overrides").rglob(f"*.{ending}"))
    return {file: file.read_text(encoding="utf-8") for file in files if "review" not in file.parts and file.name != "README.md"}


@pytest.fixture(scope="module")
def steps(root: Path) -> dict[str, str]:
    """The steps of each script, by the number of its criterion."""
    criteria = load_site(root / "data").site.criteria
    return {number: " ".join(one.script.steps) for number, one in criteria.items() if one.script}


def test_a_new_kind_of_control_is_found() -> None:
    """By its id, its class, what its script reads from it, or its type."""
    text = '{# <select> #}<input type="file"><select id="sort"><button type="button" data-shown="{{ _("Shown.") }}"><pre tabindex="0">'
    assert [*controls(Path("a.html"), text)] == ["input file", "select sort", "button data-shown", "pre"]
    assert [*controls(Path("a.js"), 'document.createElement("button")')] == ["button made by a.js"]


def test_every_kind_of_control_is_known(templates: dict[Path, str]) -> None:
    """A new one needs steps in data/criteria.yml and a line above, or a reason why not; one that is gone needs neither."""
    found = {control for file, text in templates.items() for control in controls(file, text)}
    assert found == CONTROLS.keys() | LEFT_OUT.keys()


@pytest.mark.parametrize("number", FOR_ALL)
@pytest.mark.parametrize("control", CONTROLS)
def test_every_kind_of_control_is_tested_by_people(steps: dict[str, str], control: str, number: str) -> None:
    """With the keyboard and with a screen reader."""
    assert not [words for words in CONTROLS[control] if words.casefold() not in steps[number].casefold()]


def test_scripts_call_controls_by_the_labels_that_they_have(templates: dict[Path, str]) -> None:
    """A tester looks for the words of the script on the page. Three dots stand for what differs."""
    labels = [words for called in CONTROLS.values() for words in called if words[0].isupper()]
    assert len(labels) == 5
    made = "\n".join(templates.values())
    assert not [label for label in labels if not re.search(re.escape(label).replace("…", r"\{\w+\}"), made)]
