"""A built site in, its address on this machine out: served as free hosts do, compressed, and counted."""

from __future__ import annotations

import gzip
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import unquote, urlsplit

COMPRESSED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")


class Host:
    """Serves the folder that ``site`` stands in: most free hosts put a site into a folder of theirs."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.sent: list[tuple[str, int]] = []
        """Each answer: the path that was asked for, and the bytes of its body as they went over the wire."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answers, self))
        self._thread = threading.Thread(target=self._server.serve_forever)

    @property
    def address(self) -> str:
        """The site's own address, with a slash at its end."""
        return f"http://127.0.0.1:{self._server.server_port}/{self.site.name}/"

    def __enter__(self) -> Host:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Answers(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, host: Host, *arguments: Any) -> None:
        self.host = host
        super().__init__(*arguments)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.host.site.parent / path.lstrip("/")
        if file.is_dir():
            file /= "index.html"
        found = file.is_file()
        if not found:
            file = self.host.site / "404.html"
        body, kind = file.read_bytes(), self.guess_type(str(file))
        packed = kind.startswith(COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", "")
        if packed:
            body = gzip.compress(body, 6, mtime=0)
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.host.sent.append((path, len(body)))

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
