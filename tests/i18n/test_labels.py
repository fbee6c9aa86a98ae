"""A label that is reworded does not lose its translation."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from macros.i18n.catalogue import Catalogue, update
from macros.i18n.interface import interface_entries


def label(text: str, done: str = "", *files: str, many: str = "") -> polib.POEntry:
    """A label of the interface in its templates."""
    made = polib.POEntry(msgid=text, msgid_plural=many, occurrences=[(file, "") for file in files])
    if many:
        made.msgstr_plural = {0: done, 1: done}
    else:
        made.msgstr = done
    return made


def labels(*entries: polib.POEntry) -> polib.POFile:
    """An interface.po."""
    made = polib.POFile()
    made.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    made.extend(entries)
    return made


def test_a_reworded_label_shows_the_translator_what_it_was() -> None:
    """It has no context, but its template lost one and got one. It is work to do: no page shows it."""
    old = labels(label("Skip", "Pomiń", "base.html"), label("Menu", "Menu główne", "base.html", "menu.html"))
    new = update(old, [label("Skip to the text", "", "base.html"), label("Menu", "", "base.html", "menu.html")])
    assert [(entry.msgid, entry.msgstr, entry.fuzzy, entry.previous_msgid) for entry in new] == [
        ("Skip to the text", "Pomiń", True, "Skip"), ("Menu", "Menu główne", False, None),
    ]  # fmt: skip
    assert Catalogue("pl", polib.POFile(), new).interface.gettext("Skip to the text") == "Skip to the text"
    twice = update(new, [label("Skip to what it says", "", "base.html"), label("Menu", "", "menu.html")])
    assert (twice[0].msgstr, twice[0].fuzzy, twice[0].previous_msgid) == ("Pomiń", True, "Skip")


def test_a_reworded_label_with_a_number_keeps_its_forms() -> None:
    """And says both English forms that they were made from."""
    old = labels(label("%(num)s day", "dni", "base.html", many="%(num)s days"))
    new = update(old, [label("a day", "", "base.html", many="%(num)s whole days")])
    assert (new[0].msgstr_plural, new[0].fuzzy) == ({0: "dni", 1: "dni"}, True)
    assert (new[0].previous_msgid, new[0].previous_msgid_plural) == ("%(num)s day", "%(num)s days")


@pytest.mark.parametrize(
    "today",
    [
        [label("Go", "", "base.html"), label("Stop", "", "base.html")],
        [label("Go", "", "menu.html")],
        [label("a day", "", "base.html", many="%(num)s days")],
    ],
    ids=["two came", "another template", "one with a number"],
)
def test_a_new_label_is_not_taken_for_another(today: list[polib.POEntry]) -> None:
    """Where more than one came, or one elsewhere, nobody can tell which it was."""
    new = update(labels(label("Skip", "Pomiń", "base.html")), today)
    assert not any(entry.fuzzy or entry.msgstr or any(entry.msgstr_plural.values()) for entry in new if not entry.obsolete)
    assert [entry.msgstr for entry in new if entry.obsolete] == ["Pomiń"]


def test_a_translator_is_told_how_long_a_menu_entry_may_be(root: Path) -> None:
    """Beside each label that stands in the menu."""
    comments = {entry.msgid: entry.comment for entry in interface_entries(root)}
    assert comments["Our promise"].endswith("menu entry, 30 letters at most")
    assert not any("menu entry" in comment and "30 letters" not in comment for comment in comments.values())


def test_a_label_keeps_what_any_of_its_templates_tells_the_translator(tmp_path: Path) -> None:
    """Whichever of them comes first, and without the word that marks it as meant for translators."""
    templates = tmp_path / "overrides"
    templates.mkdir()
    (templates / "a.html").write_text('{{ _(", ") }}', encoding="utf-8")
    (templates / "b.html").write_text('{# translators: between figures #}\n{{ _(", ") }}', encoding="utf-8")
    pages = tmp_path / "macros" / "pages"
    pages.mkdir(parents=True)
    (pages / "one.py").write_text('# translators: menu entry\nname = _("Services")\n', encoding="utf-8")
    comments = {entry.msgid: entry.comment for entry in interface_entries(tmp_path)}
    assert comments == {", ": "between figures", "Services": "menu entry, 30 letters at most"}
