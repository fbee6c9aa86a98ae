"""What tests of the real site share: LinkChecker, over a server that lets it go as fast as it can."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

_CHECK = """
import json, sys
from macros.external_links import run_linkchecker
start, plugins = json.load(sys.stdin)
settings = {"maxrequestspersecond": 1000, "recursionlevel": 1, "threads": 2}
results = run_linkchecker(start, enabledplugins=plugins, **settings)
bad = [one for one in results if not one.valid or one.warnings]
print(json.dumps([len(results), [f"{one.parent_url} {one.url} {one.result} {one.warnings}" for one in bad]]))
"""
"""Each page is read once, and each address on it is asked for once: from the start, no deeper than one step."""


class Welcoming(SimpleHTTPRequestHandler):
    """Serves files at any rate: LinkChecker keeps to ten requests a second where a server does not send its name."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def end_headers(self) -> None:
        """Welcome LinkChecker."""
        self.send_header("LinkChecker", "welcome")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """A client that is done with a file may go before the rest of it is sent."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address of a site, which stands in a folder of its host, as the tests' site says it does."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Welcoming, directory=str(folder.parent))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def linkchecker(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., tuple[int, list[str]]]:
    """Let LinkChecker follow every link on some pages of a folder, and every anchor if it shall.

    Gives how many addresses it asked for, and a line for each that is bad. It runs in a process of its
    own, since it changes Python's own names and time limits.
    """
    own = {"XDG_DATA_HOME": str(tmp_path_factory.mktemp("linkchecker"))}

    def check(folder: Path, pages: Iterable[str], anchors: bool = True) -> tuple[int, list[str]]:
        with serve(folder) as site:
            start = [site + page.removesuffix("index.html") for page in pages]
            done = subprocess.run(
                [sys.executable, "-c", _CHECK],
                input=json.dumps([start, ["AnchorCheck"] if anchors else []]),
                env=os.environ | own,
                capture_output=True,
                text=True,
                check=False,
            )
            assert not done.stderr, done.stderr
            number, bad = json.loads(done.stdout)
            return number, [line.replace(site, "/") for line in bad]

    return check
