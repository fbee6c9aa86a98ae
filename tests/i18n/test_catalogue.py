"""Updating a catalogue keeps a translator's work."""

from __future__ import annotations

import polib
import pytest

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


@pytest.mark.parametrize("changes", [("Rubbish bins",), ("Rubbish bins", "The rubbish bins")], ids=["once", "twice"])
def test_a_change_that_is_taken_back_leaves_the_translation_finished(changes: tuple[str, ...]) -> None:
    """Nobody needs to look at it again, whatever the English said in between."""
    old = catalogue(("a/text", "Bins", "Kosze"))
    for english in changes:
        old = update(old, messages(("a/text", english)))
    new = update(old, messages(("a/text", "Bins")))
    assert (len(new), new[0].msgstr, new[0].fuzzy, new[0].previous_msgid) == (1, "Kosze", False, None)


def test_a_change_that_is_taken_back_brings_back_its_own_translation() -> None:
    """Another text may say the same in English and be translated another way."""
    old = catalogue(("a/text", "Call us", "Dzwoń"), ("b/text", "Call us", "Zadzwoń"))
    changed = update(old, messages(("a/text", "Please call us"), ("b/text", "Call us")))
    back = update(changed, messages(("a/text", "Call us"), ("b/text", "Call us")))
    assert [(one.msgstr, one.fuzzy, one.obsolete) for one in back] == [("Dzwoń", False, False), ("Zadzwoń", False, False)]


def test_a_file_that_has_a_change_and_its_return_is_mended() -> None:
    """Its previous English is today's, and a page would say that it has changed."""
    old = catalogue(("a/text", "Bins", "Kosze"))
    old[0].flags, old[0].previous_msgid = ["fuzzy"], "Bins"
    new = update(old, messages(("a/text", "Bins")))
    assert (new[0].fuzzy, new[0].previous_msgid) == (False, None)


@pytest.mark.parametrize("plural", ["%(num)s bins", "%(num)s rubbish bins"])
def test_a_label_with_a_number_is_finished_again_only_where_both_its_texts_are_back(plural: str) -> None:
    """The form for many was made from the English for many."""

    def label(one: str, many: str, **more: object) -> polib.POEntry:
        return polib.POEntry(msgid=one, msgid_plural=many, occurrences=[("overrides/a.html", "")], **more)

    old = polib.POFile()
    old.append(label("%(num)s bin", "%(num)s bins", msgstr_plural={0: "%(num)s kosz", 1: "%(num)s kosze", 2: "%(num)s koszy"}))
    changed = update(old, [label("%(num)s rubbish bin", "%(num)s rubbish bins")])
    assert changed[0].fuzzy
    new = update(changed, [label("%(num)s bin", plural)])
    assert new[0].fuzzy == (plural != "%(num)s bins") and new[0].msgstr_plural[1] == "%(num)s kosze"


def test_what_a_person_marked_as_fuzzy_stays_so() -> None:
    """By hand without the English before; or by a program that took it from another place with the same English."""
    old = catalogue(("a/text", "Bins", "Kosze"), ("b/text", "Roads", "Drogi"))
    old[0].flags = ["fuzzy"]
    old[1].flags, old[1].previous_msgid, old[1].previous_msgctxt = ["fuzzy"], "Roads", "c/text"
    assert [one.fuzzy for one in update(old, messages(("a/text", "Bins"), ("b/text", "Roads")))] == [True, True]


def test_what_is_put_in_before_a_text_does_not_get_its_translation() -> None:
    """A place may be a number: what stood there moved on by one, and its translation went with it."""
    new = update(
        catalogue(("a/0", "Bins", "Kosze"), ("a/1", "Roads", "Drogi")),
        messages(("a/0", "Trees"), ("a/1", "Bins"), ("a/2", "Roads")),
    )
    assert [(entry.msgid, entry.msgstr, entry.fuzzy) for entry in new] == [
        ("Trees", "", False), ("Bins", "Kosze", False), ("Roads", "Drogi", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "today",
    [
        (("a/0", "Our roads"), ("a/1", "Trees")),
        (("a/0", "Our roads"), ("a/1", "Trees"), ("a/2", "Parks")),
        (("a/0", "Our bins"), ("a/1", "Our roads"), ("a/2", "Trees")),
        (("a/0", "Bins"), ("a/1", "Our trees")),
    ],
    ids=["first taken out", "first taken out and one put in", "neighbour changed too", "middle taken out, last changed"],
)
def test_a_text_of_a_list_does_not_get_the_translation_of_another(today: tuple[tuple[str, str], ...]) -> None:
    """Where what stands beside it has changed too, the same number need not be the same text."""
    new = update(catalogue(("a/0", "Bins", "Kosze"), ("a/1", "Roads", "Drogi"), ("a/2", "Trees", "Drzewa")), messages(*today))
    changed = [entry for entry in new if entry.msgid.startswith("Our")]
    assert changed and not any(entry.msgstr or entry.fuzzy for entry in changed)
    assert {"Kosze", "Drogi", "Drzewa"} == {entry.msgstr for entry in new if entry.msgstr}


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("end", ["", "/clock_starts"])
def test_a_text_of_a_list_that_alone_was_reworded_keeps_its_translation(place: int, end: str) -> None:
    """What stands before and after it is what it was."""
    was = [f"{name} of the council" for name in ("Bins", "Roads", "Trees")]
    now = [f"Our {text}" if index == place else text for index, text in enumerate(was)]
    new = update(
        catalogue(*((f"a/{index}{end}", text, f"pl {text}") for index, text in enumerate(was))),
        messages(*((f"a/{index}{end}", text) for index, text in enumerate(now))),
    )
    assert [entry.msgstr for entry in new] == [f"pl {text}" for text in was]
    assert [entry.previous_msgid for entry in new] == [was[place] if index == place else None for index in range(3)]


@pytest.mark.parametrize("context", ["a/0", "a/text"])
def test_what_was_taken_out_long_ago_is_no_older_wording_of_what_is_put_there(context: str) -> None:
    """It is kept in the file, and nobody is shown it."""
    gone = update(catalogue((context, "Bins", "Kosze")), messages(("b/text", "Roads")))
    new = update(gone, messages((context, "The bins"), ("b/text", "Roads")))
    assert (new[0].msgid, new[0].msgstr, new[0].fuzzy) == ("The bins", "", False)
    assert (new[2].msgid, new[2].msgstr, new[2].obsolete) == ("Bins", "Kosze", True)


def test_reworded_english_keeps_its_translation_also_where_another_text_still_says_the_same() -> None:
    """Two standards with the same words: one of them is changed."""
    new = update(
        catalogue(("a/text", "Call us", "Dzwoń"), ("b/text", "Call us", "Dzwoń")),
        messages(("a/text", "Please call us"), ("b/text", "Call us")),
    )
    assert [(entry.msgstr, entry.fuzzy, entry.previous_msgid) for entry in new] == [
        ("Dzwoń", True, "Call us"), ("Dzwoń", False, None),
    ]  # fmt: skip


def test_a_translation_that_a_program_took_from_a_likely_place_is_not_shown(tmp_path) -> None:
    """It was made for another record. It stays the translator's to judge, whatever is updated or moved."""
    path = tmp_path / "content.po"
    path.write_text(
        '#, fuzzy\n#| msgctxt "b/text"\n#| msgid "The bins"\nmsgctxt "a/text"\nmsgid "Bins"\nmsgstr "Kosze"\n\n'
        '#, fuzzy\n#| msgctxt "c/text"\n#| msgid "The roads"\nmsgctxt "c/text"\nmsgid "Roads"\nmsgstr "Drogi"\n',
        encoding="utf-8",
    )
    old = polib.pofile(str(path))
    read = Catalogue("pl", old, polib.POFile())
    assert read.entry("a/text", "Bins") is None
    assert read.entry("c/text", "Roads").older_english == "The roads"
    new = update(old, messages(("a/text", "A bins"), ("moved/text", "Roads")))
    assert [(entry.msgstr, entry.fuzzy) for entry in new] == [("Kosze", True), ("Drogi", True)]
    read = Catalogue("pl", new, polib.POFile())
    assert read.entry("a/text", "A bins") is None
    assert read.entry("moved/text", "Roads").older_english == "The roads"


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
