"""Where blocks of a page begin that are written against it."""

from __future__ import annotations

import pytest

from macros.render.sides import own_sides

A, E = "ألف", '<span lang="en-GB" dir="ltr">One</span>'

SIDES = {
    "a heading that is wholly English": (f'<h2 id="a">{E}</h2>', f'<h2 id="a" dir="ltr">{E}</h2>'),
    "an English name in an Arabic sentence": (f"<p>{A} {E}.</p>", None),
    "an English name at the start of one": (f"<p>{E} {A}.</p>", None),
    "the source of some words": (
        f'<p class="source"><a href="b">{E}</a>, {E}, {A} 5.</p>',
        f'<p class="source" dir="ltr"><a href="b">{E}</a>, {E}, {A} 5.</p>',
    ),
    "English links with signs between them": (
        f'<p>“<a href="b">{E}</a>”, 2 {E}</p>',
        f'<p dir="ltr">“<a href="b">{E}</a>”, 2 {E}</p>',
    ),
    "cells of a table by themselves": (
        f"<tr><th>{A}</th><td>{E}<br>{E}</td><td>12</td></tr>",
        f'<tr><th>{A}</th><td dir="ltr">{E}<br>{E}</td><td>12</td></tr>',
    ),
    "a list that is wholly English": (f"<ul><li>{E}</li><li>{E}</li></ul>", f'<ul dir="ltr"><li>{E}</li><li>{E}</li></ul>'),
    "an Arabic remark on one of its items": (
        f"<ul><li>{E}</li><li>{E} <span>{A}</span></li></ul>",
        f'<ul dir="ltr"><li>{E}</li><li>{E} <span>{A}</span></li></ul>',
    ),
    "an Arabic paragraph in one of its items": (
        f"<ol><li><p>{E}</p><p>{A} 2.2. {A}</p><dl><div><dt>{A}</dt><dd>{E}</dd></div></dl></li></ol>",
        f'<ol dir="ltr"><li><p dir="ltr">{E}</p><p dir="rtl">{A} 2.2. {A}</p>'
        f'<dl><div dir="rtl"><dt>{A}</dt><dd>{E}</dd></div></dl></li></ol>',
    ),
    "an Arabic list in one of its items": (
        f"<ul><li>{E}<ul><li>{A}</li></ul></li></ul>",
        f'<ul dir="ltr"><li>{E}<ul dir="rtl"><li>{A}</li></ul></li></ul>',
    ),
    "a list with an Arabic item": (f"<ul><li>{E}</li><li>{A}</li></ul>", None),
    "a list in a list": (
        f"<ul><li>{A}<ul><li>{E}</li></ul></li><li>{A}</li></ul>",
        f'<ul><li>{A}<ul dir="ltr"><li>{E}</li></ul></li><li>{A}</li></ul>',
    ),
    "what says its direction already": ('<div lang="en-GB" dir="ltr"><p>One</p><ul><li>Two</li></ul></div>', None),
    "a page that is wholly Arabic": (f"<p>{A}</p>", None),
}


@pytest.mark.parametrize(("html", "expected"), SIDES.values(), ids=SIDES)
def test_a_block_begins_where_its_language_does(html: str, expected: str | None) -> None:
    """None where nothing changes: one word in another language turns no sentence."""
    assert own_sides(html, "ar") == (expected or html)


def test_a_page_in_the_same_direction_stays_as_it_is() -> None:
    """Polish and English both begin on the left."""
    assert own_sides(f"<h2>{E}</h2>", "pl") == f"<h2>{E}</h2>"
