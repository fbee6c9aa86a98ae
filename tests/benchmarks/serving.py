"""A copy of the project in, the seconds from saving one record to the new page served out."""

from __future__ import annotations

import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LONGEST = 60
"""Seconds to wait for a page before it counts as never served."""


def save_to_served(project: Path, times: int) -> float:
    """Change the first share that a service promises, ``times`` over, and wait for its page each time.

    The median, in seconds of wall clock, which is what a person waits. Raises TimeoutError if a page never comes.
    """
    path, share = _first_share(project)
    page = f"services/{path.stem}/"
    text = path.read_text(encoding="utf-8")
    seconds = []
    with _preview(project) as site:
        shown = _wait_for(f"{share}%", site + page)
        unused = [one for one in range(10, 100) if f"{one}%" not in shown]
        for number, now in enumerate(unused[:times]):
            changed = text.replace(f"{share}%", f"{now}%").replace(f"share: {share}\n", f"share: {now}\n")
            start = time.perf_counter()
            path.write_text(changed, encoding="utf-8")
            _wait_for(f"{now}%", site + page)
            seconds.append(time.perf_counter() - start)
            time.sleep(1 + number / 70)  # So that saving does not keep step with the server's looking.
    return statistics.median(seconds)


def _first_share(project: Path) -> tuple[Path, int]:
    """A file of data/services/ that promises a share, in words and as data, and the share in per cent."""
    for path in sorted((project / "data" / "services").glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        for found in re.findall(r"share: (\d\d)\n", text):
            if f"{found}%" in text:
                return path, int(found)
    raise LookupError("No service promises a share.")


@contextmanager
def _preview(project: Path) -> Iterator[str]:
    """A running ``mkdocs serve``: its address."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{one.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
    server = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://{address}/"
    finally:
        server.terminate()
        server.wait()


def _wait_for(words: str, page: str) -> str:
    """The page, as soon as it has the words."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(page, timeout=LONGEST) as answer:
                if words in (text := answer.read().decode()):
                    return text
        except urllib.error.URLError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f'{page} did not say "{words}" within {LONGEST} seconds.')
