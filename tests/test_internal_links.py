"""A bad link names the line that made it: in the project of the example council, with a small built site beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.internal_links import check_internal_links
from macros.problems import Problem

DOCS = """---
title: About
---

# About

See [rents](rents.md) and [libraries](services.md#z),
or <a href="../servces/">services</a>
and <img srcset="../a.png 1x, ../b.png 2x" alt="">.

[again]: topics.md#nowhere

## Ours {: #ours }

<p id="ours">x</p>

{{ services_a_to_z() }}
"""
LIBRARY = "services/libraries/index.html"


@pytest.fixture
def project(council: Path, root: Path) -> Path:
    """A project with data, templates and one hand-written page."""
    shutil.copytree(root / "overrides", council / "overrides")
    (council / "docs").mkdir()
    (council / "docs" / "about.md").write_text(DOCS, encoding="utf-8")
    return council


def add(project: Path, template: str, line: str) -> str:
    """Write a line at the end of a template; the place as a problem names it."""
    path = project / "overrides" / template
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{text}\n{line}\n", encoding="utf-8")
    return f"overrides/{template}:{len(text.splitlines()) + 1}"


def line_of(project: Path, file: str, words: str) -> str:
    """The place of the first line with these words, as a problem names it."""
    lines = (project / file).read_text(encoding="utf-8").splitlines()
    return f"{file}:{next(number for number, line in enumerate(lines, 1) if words in line)}"


def check(project: Path, files: dict[str, str]) -> list[Problem]:
    """The problems of a built site with these files and empty pages at the usual addresses."""
    pages = ("", "about/", "services/", "services/libraries/", "topics/", "laws/")
    for name, text in ({f"{page}index.html": "" for page in pages} | files).items():
        path = project / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html><body>{text}</body></html>", encoding="utf-8")
    return check_internal_links(project / "site", project)


def places(problems: list[Problem]) -> list[str]:
    """Where the problems are."""
    return [f"{problem.file}:{problem.line}" for problem in problems]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<a href="rents.md">x</a>', "rents.md"),
        ('<a href="../services/#z">x</a>', "services.md#z"),
        ('<a href="../servces/">x</a>', "servces"),
        ('<img srcset="../b.png 1x" alt="">', "b.png"),
        ('<a href="../topics/#nowhere">x</a>', "topics.md#nowhere"),
    ],
)
def test_a_bad_link_of_a_hand_written_page_names_its_line(project: Path, html: str, words: str) -> None:
    """A Markdown link is found in the form in which it was written, and so is HTML."""
    assert places(check(project, {"about/index.html": html})) == [line_of(project, "docs/about.md", words)]


def test_an_id_that_stands_twice_names_both_lines(project: Path) -> None:
    """A heading and a paragraph with the same id are both in the report."""
    problems = check(project, {"about/index.html": '<h2 id="ours">x</h2><p id="ours">x</p>'})
    lines = [line_of(project, "docs/about.md", words) for words in ("{: #ours }", '<p id="ours"')]
    assert places(problems) == lines


def test_an_id_of_a_record_names_the_record(project: Path) -> None:
    """The comms officer who chose the id is told, not the one who wrote the template."""
    problems = check(project, {LIBRARY: '<li id="requests">x</li><h2 id="requests">x</h2>'})
    assert places(problems) == [line_of(project, "data/services/libraries.yml", "id: requests")]


def test_an_address_written_out_in_a_template_names_its_line(project: Path) -> None:
    """The frame of all pages, a page's template and a component are searched."""
    frame = add(project, "base.html", """<a href="{{ 'nowhere/' | url }}">x</a>""")
    component = add(project, "components/complain.html", '<a href="{{ "nothing/#at-all" | url }}">x</a>')
    plain = add(project, "pages/service.md", '<a href="none.html">x</a>')
    links = '<a href="../../nowhere/">x</a><a href="../../nothing/#at-all">x</a><a href="none.html">x</a>'
    assert set(places(check(project, {LIBRARY: links}))) == {frame, component, plain}


def test_an_address_of_another_template_is_not_blamed(project: Path) -> None:
    """What stands in a template that the page is not made with did not make its link."""
    add(project, "pages/glossary.md", '<a href="none.html">x</a>')
    add(project, "404.html", '<a href="none.html">x</a>')
    problems = check(project, {LIBRARY: '<a href="none.html">x</a>'})
    assert places(problems) == ["overrides/pages/service.md:0"]


def test_an_address_put_together_in_a_template_names_its_line(project: Path) -> None:
    """The page is made again to see which line makes the address."""
    page = add(project, "pages/service.md", '<a href="{{ ("shelves/" ~ service.id ~ "/") | url }}">x</a>')
    component = add(project, "components/source.html", '{% macro far(id) %}<p id="{{ id }}-far"></p>{% endmacro %}')
    add(project, "pages/service.md", '{% from "components/source.html" import far %}{{ far(service.id) }}')
    html = '<a href="../../shelves/libraries/">x</a><p id="libraries-far"></p><p id="libraries-far"></p>'
    assert set(places(check(project, {LIBRARY: html}))) == {page, component}


def test_a_macro_in_a_hand_written_page_names_the_line_of_its_component(project: Path) -> None:
    """What a macro made is not looked for in docs/."""
    problems = check(project, {"about/index.html": '<a href="#letter-a">A</a>'})
    assert places(problems) == [line_of(project, "overrides/components/letters.html", "#letter-")]


def test_a_record_that_its_page_does_not_show_names_the_template_of_that_page(project: Path) -> None:
    """The links to the record are right; the page they lead to is not."""
    (problem,) = check(project, {LIBRARY: '<a href="../../laws/#libraries-act-1964">x</a>'})
    assert (problem.file, problem.line) == ("overrides/pages/laws.md", 0)
    assert 'The record "law:libraries-act-1964" belongs there' in problem.hint


def test_an_address_in_a_stylesheet_names_its_line(project: Path) -> None:
    """Stylesheets are published as they are."""
    place = add(project, "assets/style.css", "h1 { background: url(nothing.png) }")
    shutil.copytree(project / "overrides" / "assets", project / "site" / "assets")
    assert places(check_internal_links(project / "site", project)) == [place]


def test_a_link_that_nobody_wrote_names_the_file_of_its_page(project: Path) -> None:
    """A wrong line is worse than none."""
    html = '<a href="../../nowhere/">x</a>'
    problems = check(project, {LIBRARY: html, "about/index.html": '<a href="../nowhere/">x</a>'})
    assert places(problems) == ["docs/about.md:0", "overrides/pages/service.md:0"]


def test_a_page_in_another_language_names_the_same_line(project: Path) -> None:
    """All languages are made from the same files."""
    place = add(project, "pages/service.md", '<a href="{{ ("shelves/" ~ service.id ~ "/") | url }}">x</a>')
    html = '<a href="../../shelves/libraries/">x</a>'
    assert places(check(project, {f"cy/{LIBRARY}": html})) == [place]


def test_a_line_that_makes_many_bad_links_is_told_once(project: Path) -> None:
    """A wrong link in the frame is one problem, not one for every page."""
    place = add(project, "base.html", """<a href="{{ 'nowhere/' | url }}">x</a>""")
    pages = {LIBRARY: '<a href="../../nowhere/">x</a>', "about/index.html": '<a href="../nowhere/">x</a>'}
    (problem,) = check(project, pages)
    assert places([problem]) == [place]
    assert problem.path == "on about/ and 1 other page"


def test_a_line_that_makes_bad_links_of_many_kinds_tells_three_and_counts_the_rest(project: Path) -> None:
    """A loop in a template does not fill the screen."""
    place = add(project, "pages/service.md", '{% for one in "abcd" %}<a href="#shelf-{{ one }}">x</a>{% endfor %}')
    problems = check(project, {LIBRARY: "".join(f'<a href="#shelf-{one}">x</a>' for one in "abcd")})
    assert places(problems) == [place] * 3
    assert problems[-1].hint.endswith("There is 1 more problem of this kind here.")
