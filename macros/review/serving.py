"""A built site in, its address on this machine out, for as long as a browser looks at it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@contextmanager
def serve(site: Path, folder: str) -> Iterator[str]:
    """Serve a site at "/" or in the folder of its host that it was built for ("/promises/"), to this machine alone."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, folder, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{folder}"
        finally:
            server.shutdown()
            thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    protocol_version = "HTTP/1.1"

    def __init__(self, folder: str, *arguments: Any, **named: Any) -> None:
        self.folder = folder
        super().__init__(*arguments, **named)

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.folder))

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
