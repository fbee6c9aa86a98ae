"""ProperDocs, a fork of MkDocs 1.6, makes the same site: the engine can be changed by one word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_properdocs_makes_the_same_site(root: Path, tmp_path: Path) -> None:
    """Every file of the real site is the same, byte for byte, whichever of the two engines builds it."""
    settings = os.environ | {"SITE_URL": "https://council.example/promises/"}
    settings |= {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    builds = {
        engine: subprocess.Popen(
            [sys.executable, "-m", engine, "build", "--strict", "--site-dir", str(tmp_path / engine)],
            cwd=root, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for engine in ("mkdocs", "properdocs")
    }  # fmt: skip
    for engine, process in builds.items():
        said, _ = process.communicate()
        assert process.returncode == 0, f"{engine} stopped:\n{said}"
    ours, theirs = (_files(tmp_path / engine) for engine in builds)
    assert (tmp_path / "properdocs" / "promise" / "index.html").is_file()
    assert not ours.keys() ^ theirs.keys(), f"Only one of them makes {sorted(ours.keys() ^ theirs.keys())}."
    assert not [name for name in ours if ours[name] != theirs[name]]


def _files(folder: Path) -> dict[str, bytes]:
    """The content of every file by its address."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
