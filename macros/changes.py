"""An older version of data/ in, what changed since in sentences out; and, once published, kept as a record."""

from __future__ import annotations

import html
import io
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

import yaml

from macros.load.loaded import Loaded
from macros.load.site import load_site
from macros.load.today import as_of, today
from macros.model.compare import compare
from macros.model.revision import Amendment, Revision
from macros.model.stages import on_day
from macros.problems import Problem, ProblemsFound
from macros.render.environment import Renderer


def changes_since(root: Path, since: str) -> tuple[str, tuple[Amendment, ...]]:
    """What changed in the promises since a version: the sentences to print, and the changes themselves.

    ``since`` is a folder that holds an older data/, or a revision of git. Both are taken as of the same day. Raises ProblemsFound if
    either version cannot be read.
    """
    newer = load_site(root / "data")
    with tempfile.TemporaryDirectory() as folder:
        older = _older(root, since, Path(folder))
    day = as_of()
    site = on_day(newer.site, day)
    found = compare(on_day(older.site, day), site)
    renderer = Renderer(site, root / "overrides")
    sentences = [_plain(renderer.component("changes", "amendment", "", one)) for one in found]
    return "\n".join(sentences) or "Nothing that is promised has changed.", found


def keep(root: Path, amendments: tuple[Amendment, ...]) -> Path:
    """Write the changes as a record that the site publishes, and return its file.

    Raises ProblemsFound if changes were kept on this day already.
    """
    day = today()
    path = root / "data" / "changes" / f"{day}.yml"
    if path.exists():
        hint = "Take that file away to make it anew, with the changes since the version before it."
        raise ProblemsFound([Problem(f"data/changes/{path.name}", 0, "", "Changes were kept today already.", hint)])
    revision = Revision(id=str(day), published_on=day, amendments=amendments)
    path.parent.mkdir(exist_ok=True)
    shown = revision.model_dump(exclude_defaults=True)
    path.write_text(yaml.dump(_lists(shown), sort_keys=False, allow_unicode=True, width=110), encoding="utf-8")
    return path


def _older(root: Path, since: str, folder: Path) -> Loaded:
    """The older version, out of a folder or out of git."""
    data = root / since / "data"
    if not data.is_dir():
        _take_out_of_git(root, since, folder)
        data = folder / "data"
    try:
        return load_site(data)
    except ProblemsFound as found:
        message = f"This is how data/ was in {since}. It is not right by today's rules, so it cannot be compared."
        raise ProblemsFound([Problem("data/", 0, "", message), *found.problems]) from None


def _take_out_of_git(root: Path, revision: str, folder: Path) -> None:
    try:
        done = subprocess.run(["git", "-C", str(root), "archive", "--format=zip", revision, "data"], capture_output=True, check=False)
    except FileNotFoundError:
        done = None
    if done is None or done.returncode:
        hint = 'Name a folder that holds an older data/, or a revision that "git log" shows.'
        raise ProblemsFound([Problem("data/", 0, "", f'There is no version "{revision}" to compare with.', hint)])
    with zipfile.ZipFile(io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder)


def _plain(markup: str) -> str:
    """Markup as one line of text, without the words that are there for screen readers alone."""
    return " ".join(html.unescape(re.sub(r'<span class="heard">.*?</span>|<[^>]+>', "", markup)).split())


def _lists(value: object) -> object:
    """Tuples as lists, which YAML can write."""
    if isinstance(value, dict):
        return {name: _lists(one) for name, one in value.items()}
    return [_lists(one) for one in value] if isinstance(value, tuple) else value
