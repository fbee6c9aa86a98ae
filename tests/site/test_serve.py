"""``mkdocs serve``: whatever is changed, every page that it concerns shows it. What is kept between builds never stands in for it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

LONGEST = 60
"""Seconds after which a page will not come any more. No test of speed: see tests/benchmarks/."""


@dataclass(frozen=True)
class Preview:
    """A project and the server that shows it."""

    folder: Path
    address: str
    server: subprocess.Popen[bytes]

    def change(self, file: str, old: str, new: str) -> None:
        """Save one of the project's files with other words in it."""
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} no longer has {old!r}: choose another place to change."
        (self.folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    def shows(self, page: str, words: str) -> bool:
        """Whether a page comes to have these words."""
        end = time.monotonic() + LONGEST
        while time.monotonic() < end and self.server.poll() is None:
            try:
                with urllib.request.urlopen(self.address + page, timeout=LONGEST) as answer:
                    if words in answer.read().decode():
                        return True
            except urllib.error.URLError:
                pass
            time.sleep(0.05)
        return False


@pytest.fixture(scope="module")
def preview(root: Path, example_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the example council, with hand-written pages that name none of the real one's records."""
    folder = tmp_path_factory.mktemp("preview")
    for name in ("macros", "overrides"):
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(example_data, folder / "data")
    shutil.copy(root / "mkdocs.yml", folder)
    (folder / "docs").mkdir()
    for page in (root / "docs").glob("*.md"):
        (folder / "docs" / page.name).write_text(f"# {page.stem}\n\nWritten by hand.\n", encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host]
    settings = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, env=settings, stdout=log, stderr=log)
    try:
        shown = Preview(folder, f"http://{host}/", server)
        assert shown.shows("services/libraries/", "Libraries"), (folder / "log").read_text(encoding="utf-8")
        yield shown
    finally:
        server.terminate()
        server.wait()


CHANGES = {
    "a figure of a record, on its page": (
        "data/services/libraries.yml", "95% of the books you ask for.\"\n        kind: accuracy\n        targets:\n          - share: 95",
        "96% of the books you ask for.\"\n        kind: accuracy\n        targets:\n          - share: 96",
        "services/libraries/", "<strong>96%</strong>",
    ),
    "a record's name, on the page of another that names it": (
        "data/services/housing-repairs.yml", "name: Repairs to council homes", "name: Mending of council homes",
        "services/libraries/", ">Mending of council homes</a>",
    ),
    "a new term, on a page that uses the word": (
        "data/glossary.yml", "- id: nvh\n",
        "- id: reader\n  term: Readers\n  definition: Those who read.\n  source:\n    paper: pack\n    section: Annexe\n- id: nvh\n",
        "services/libraries/", 'href="#word-reader"',
    ),
    "another explanation of a term, on the glossary": (
        "data/glossary.yml", "The day on which a new council begins.", "The first day of a new council.",
        "glossary/", "The first day of a new council.",
    ),
    "the template of a kind of page": (
        "overrides/pages/service.md", "# {{ title }}\n", "# {{ title }}\n\n<p>Changed in the template.</p>\n",
        "services/allotments/", "Changed in the template.",
    ),
    "a component": (
        "overrides/components/statements.html", '<ul class="standards">', '<ul class="standards changed">',
        "services/libraries/", '<ul class="standards changed">',
    ),
    "the frame of every page": (
        "overrides/base.html", "</body>", "<p>Changed in the frame.</p>\n</body>",
        "services/allotments/", "Changed in the frame.",
    ),
    "a hand-written page": (
        "docs/about.md", "Written by hand.", "Written by hand, and again.",
        "about/", "Written by hand, and again.",
    ),
}  # fmt: skip
"""What is changed: the file, the words in it and what they become; the page, and what it must then have."""


@pytest.mark.parametrize("change", CHANGES)
def test_a_preview_shows_what_was_changed(preview: Preview, change: str) -> None:
    """A preview shows what a build would: a change of anything, on every page that it concerns."""
    file, old, new, page, words = CHANGES[change]
    preview.change(file, old, new)
    assert preview.shows(page, words), (preview.folder / "log").read_text(encoding="utf-8")


def test_a_preview_shows_a_new_record(preview: Preview) -> None:
    """A new file in data/ gets a page, and the lists have it."""
    text = (preview.folder / "data/services/allotments.yml").read_text(encoding="utf-8")
    new = text.replace("id: allotments", "id: orchards").replace("name: Allotments", "name: Orchards")
    (preview.folder / "data/services/orchards.yml").write_text(new, encoding="utf-8")
    assert preview.shows("services/", 'href="orchards/"'), (preview.folder / "log").read_text(encoding="utf-8")
    assert preview.shows("services/orchards/", "<h1"), (preview.folder / "log").read_text(encoding="utf-8")


def test_a_hand_written_page_may_link_to_any_id(preview: Preview) -> None:
    """MkDocs, which stops at a link to an id that it does not know, also knows those in HTML."""
    preview.change("docs/complain.md", "Written by hand.", "See [our promise](promise.md#keep-data-safe).")
    assert preview.shows("complain/", 'href="../promise/#keep-data-safe"'), (preview.folder / "log").read_text()


def test_a_preview_goes_on_after_a_mistake(preview: Preview) -> None:
    """A record that cannot be built stops nothing for good: when it is mended, the page comes."""
    preview.change("data/services/allotments.yml", "stage: aligned", "stag: aligned")
    deadline = time.monotonic() + LONGEST
    while "stag" not in (preview.folder / "log").read_text(encoding="utf-8") and time.monotonic() < deadline:
        time.sleep(0.05)
    assert 'Unknown field "stag"' in (preview.folder / "log").read_text(encoding="utf-8")
    preview.change("data/services/allotments.yml", "stag: aligned", "stage: interim")
    assert preview.shows("services/allotments/", "Interim"), (preview.folder / "log").read_text(encoding="utf-8")
