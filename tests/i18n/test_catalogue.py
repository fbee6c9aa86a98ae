"""Updating a catalogue keeps a translator's work."""

from __future__ import annotations

import polib

from macros.i18n.catalogue import Catalogue, update


def catalogue(*entries: tuple[str, str, str]) -> polib.POFile:
    """A .po file of (context, English, translation)."""
    made = polib.POFile()
    made.extend(polib.POEntry(msgctxt=context, msgid=text, msgstr=done) for context, text, done in entries)
    return made


def messages(*entries: tuple[str, str]) -> list[polib.POEntry]:
    """Today's messages: (context, English)."""
    return [polib.POEntry(msgctxt=context, msgid=text) for context, text in entries]


def test_the_same_english_in_the_same_place_keeps_its_translation() -> None:
    """Nothing has changed."""
    new = update(catalogue(("a/text", "Bins", "Kosze")), messages(("a/text", "Bins")))
    assert (new[0].msgstr, new[0].fuzzy) == ("Kosze", False)


def test_a_moved_or_renamed_record_brings_its_translation_along() -> None:
    """The English is the same, only its place is another."""
    new = update(catalogue(("old/text", "Bins", "Kosze")), messages(("new/text", "Bins")))
    assert (new[0].msgstr, new[0].fuzzy) == ("Kosze", False)


def test_changed_english_makes_its_own_translation_fuzzy_and_keeps_what_it_was_made_from() -> None:
    """Merged by place, not by likeness: a rewritten sentence keeps the translation of the old one."""
    new = update(catalogue(("a/text", "Bins", "Kosze")), messages(("a/text", "We collect your rubbish")))
    assert (new[0].msgstr, new[0].fuzzy, new[0].previous_msgid) == ("Kosze", True, "Bins")


def test_english_changed_twice_still_says_what_was_translated() -> None:
    """The reader's notice compares with the English that the translator saw."""
    once = update(catalogue(("a/text", "Bins", "Kosze")), messages(("a/text", "Rubbish bins")))
    twice = update(once, messages(("a/text", "We collect your rubbish")))
    assert twice[0].previous_msgid == "Bins"


def test_what_is_put_in_before_a_text_does_not_get_its_translation() -> None:
    """A place may be a number: what stood there moved on by one, and its translation went with it."""
    new = update(
        catalogue(("a/0", "Bins", "Kosze"), ("a/1", "Roads", "Drogi")),
        messages(("a/0", "Trees"), ("a/1", "Bins"), ("a/2", "Roads")),
    )
    assert [(entry.msgid, entry.msgstr, entry.fuzzy) for entry in new] == [
        ("Trees", "", False), ("Bins", "Kosze", False), ("Roads", "Drogi", False),
    ]  # fmt: skip


def test_a_changed_text_that_also_moves_keeps_its_fuzzy_translation() -> None:
    """Its English is found again, and is still not what was translated."""
    once = update(catalogue(("a/0", "Bins", "Kosze")), messages(("a/0", "Rubbish bins")))
    moved = update(once, messages(("a/0", "Trees"), ("a/1", "Rubbish bins")))
    assert (moved[0].msgstr, moved[1].msgstr, moved[1].fuzzy, moved[1].previous_msgid) == ("", "Kosze", True, "Bins")


def test_an_older_translation_is_not_shown_where_a_figure_may_be_stale() -> None:
    """In a record or on a written page: English is better than a false promise."""
    old = catalogue(("a/text", "We publish every six months", "Co trzy miesiące"))
    old[0].flags, old[0].previous_msgid = ["fuzzy"], "We publish every three months"
    assert Catalogue("pl", old, polib.POFile()).entry("a/text", "We publish every six months") is None


def test_what_is_left_over_is_kept_as_obsolete() -> None:
    """A sentence may come back."""
    gone = update(catalogue(("a/text", "Bins", "Kosze")), messages(("b/text", "Roads")))
    assert [(entry.msgid, entry.obsolete) for entry in gone] == [("Roads", False), ("Bins", True)]
    back = update(gone, messages(("a/text", "Bins")))
    assert (back[0].msgstr, back[0].obsolete) == ("Kosze", False)


def test_a_fuzzy_entry_is_shown_only_with_the_english_it_was_made_from() -> None:
    """Without it, nobody could tell the reader what has changed."""
    old = catalogue(("a/text", "Bins", "Kosze"), ("b/text", "Roads", "Drogi"))
    old[0].flags, old[0].previous_msgid = ["fuzzy"], "The bins"
    old[1].flags = ["fuzzy"]
    read = Catalogue("pl", old, polib.POFile())
    assert read.entry("a/text", "Bins").older_english == "The bins"
    assert read.entry("b/text", "Roads") is None


def test_the_updated_file_can_be_read_again(tmp_path) -> None:
    """Saved, read and saved again, it has the same bytes."""
    new = update(catalogue(("a/text", "Bins", "Kosze")), messages(("a/text", 'Bins "and" more\nlines')))
    new.save(str(tmp_path / "once.po"))
    polib.pofile(str(tmp_path / "once.po"), wrapwidth=100).save(str(tmp_path / "twice.po"))
    assert (tmp_path / "once.po").read_bytes() == (tmp_path / "twice.po").read_bytes()
