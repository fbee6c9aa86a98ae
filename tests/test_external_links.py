"""Links to other websites, asked for on a server on this machine that plays the rest of the world."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

class World(ThreadingHTTPServer):
    """The rest of the world: an address of each kind. Remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked: list[str] = []
        self.closing = threading.Event()
        self.address = f"http://127.0.0.1:{self.server_port}/"


class Answers(BaseHTTPRequestHandler):
    """/404 answers 404, /301/200 leads to /200 with the code 301, /hang says nothing."""

    server: World

    def do_GET(self) -> None:
        """Answer what the path asks for. The header LinkChecker lifts its limit of requests."""
        self.server.asked.append(self.path)
        first, *rest = self.path.strip("/").split("/")
        if first == "hang":
            self.server.closing.wait()
            return
        body = b"User-agent: *\nDisallow: /private/\n" if first == "robots.txt" else b"<p>x</p>"
        self.send_response(int(first) if first.isdigit() else 200)
        self.send_header("LinkChecker", "welcome")
        self.send_header("Content-Type", "text/plain" if first == "robots.txt" else "text/html")
        self.send_header("Content-Length", str(len(body)))
        if rest:
            self.send_header("Location", f"/{'/'.join(rest)}")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def world() -> Iterator[World]:
    """The rest of the world, on a free port."""
    with World() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.closing.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def project(council: Path, root: Path) -> Path:
    """A project whose templates need no links outside."""
    shutil.copytree(root / "overrides", council / "overrides")
    (council / "docs").mkdir()
    (council / "site" / "about").mkdir(parents=True)
    (council / "site" / "index.html").write_text("<p>Home</p>", encoding="utf-8")
    return council


def write(project: Path, *addresses: str) -> None:
    """A hand-written page with one address on each line, from line 1, and the page as it is built."""
    links = [f'<a href="{address}">x</a>' for address in addresses]
    (project / "docs" / "about.md").write_text("\n".join(links), encoding="utf-8")
    (project / "site" / "about" / "index.html").write_text("\n".join(links), encoding="utf-8")


def check(project: Path, site_url: str = "") -> tuple[int, str]:
    """The exit code and the report, from a process of its own, as LinkChecker changes the one it runs in."""
    code = f"""
import sys
from pathlib import Path
from macros import external_links
external_links.PATIENCE, external_links.REQUESTS_PER_SECOND = 4, 1000  # This world needs neither.
sys.exit(external_links.check_external_links(Path({str(project)!r}), {site_url!r}))"""
    environment = os.environ | {"XDG_DATA_HOME": str(project / ".data")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def section(report: str, heading: str) -> str:
    """What a report says under a heading."""
    return report.partition(f"\n{heading}")[2].partition("\n\n")[2].partition("\n\n")[0]


def test_each_kind_of_answer_stands_under_its_heading_with_file_and_line(project: Path, world: World) -> None:
    """Broken, moved and not reached call for different things, so they are told apart."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        refused = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        at = world.address
        paths = ("200", "404", "500", "301/200", "301/404", "302/200", "301/302/200", "503", "429", "hang", "private/x")
        write(project, *(at + path for path in paths), refused)
        code, report = check(project)
    assert code == 1
    assert section(report, "Broken") == (
        f"docs/about.md:2\n  {at}404 answers 404 Not Found.\n"
        f"docs/about.md:3\n  {at}500 answers 500 Internal Server Error.\n"
        f"docs/about.md:5\n  {at}301/404 leads to {at}404, which answers 404 Not Found."
    )
    assert section(report, "Moved") == f"docs/about.md:4\n  {at}301/200 is now {at}200."
    assert section(report, "Not reached") == (
        f"docs/about.md:8\n  {at}503 answers 503 Service Unavailable.\n"
        f"docs/about.md:9\n  {at}429 answers 429 Too Many Requests.\n"
        f"docs/about.md:10\n  {at}hang did not answer in time.\n"
        f"docs/about.md:11\n  {at}private/x asks programs to stay away (robots.txt): open it yourself.\n"
        f"docs/about.md:12\n  {refused} refused the connection, or cannot be reached from here."
    )
    assert report.endswith("\n12 links: 3 good, 3 broken, 1 moved, 5 not reached.\n")


def test_only_a_broken_link_is_an_error(project: Path, world: World) -> None:
    """A link that moved still works, and one that was not reached may work."""
    write(project, f"{world.address}301/200", f"{world.address}503")
    assert check(project)[0] == 0


def test_a_good_answer_is_remembered_for_a_week(project: Path, world: World) -> None:
    """Nobody else's server is asked again and again. Bad answers are not remembered."""
    write(project, f"{world.address}200", f"{world.address}404")
    check(project)
    world.asked.clear()
    code, report = check(project)
    assert code == 1
    assert [path for path in world.asked if path != "/robots.txt"] == ["/404"]
    assert report.startswith("Asking for 1 link; 1 answered well in the last 7 days.\n")
    old = (date.today() - timedelta(days=7)).isoformat()
    (project / ".cache" / "links.json").write_text(json.dumps({f"{world.address}200": old}), encoding="utf-8")
    world.asked.clear()
    check(project)
    assert "/200" in world.asked


def test_an_address_that_is_no_longer_linked_is_forgotten(project: Path, world: World) -> None:
    """The cache does not grow for ever."""
    write(project, f"{world.address}200")
    check(project)
    write(project)
    check(project)
    assert json.loads((project / ".cache" / "links.json").read_text(encoding="utf-8")) == {}


def test_the_site_itself_is_not_asked(project: Path, world: World) -> None:
    """It may not be published yet."""
    write(project, f"{world.address}404")
    code, report = check(project, site_url=world.address)
    assert (code, world.asked) == (0, [])
    assert report.endswith("\n0 links: 0 good, 0 broken, 0 moved, 0 not reached.\n")


def test_an_address_is_found_in_the_data(project: Path, world: World) -> None:
    """An address in a record names the record's line, and one that only begins the same does not."""
    laws = project / "data" / "laws.yml"
    before = len(laws.read_text(encoding="utf-8").splitlines())
    with laws.open("a", encoding="utf-8") as file:
        file.write(f"# {world.address}404/more\n# {world.address}404.\n")
    write(project, f"{world.address}404")
    assert section(check(project)[1], "Broken").startswith(f"data/laws.yml:{before + 2}\n")


def test_a_host_that_nobody_knows_is_broken_but_not_without_a_network(project: Path, world: World) -> None:
    """Without a network every host seems to have gone, and no link is blamed for it."""
    gone = "http://nowhere.invalid/"
    try:
        socket.getaddrinfo("nowhere.invalid", None)
    except socket.gaierror as error:
        if error.errno != socket.EAI_NONAME:
            pytest.skip("names cannot be looked up here")
    write(project, gone)
    code, report = check(project)
    assert code == 0
    assert "nowhere.invalid" in section(report, "Not reached")
    write(project, f"{world.address}200", gone)
    code, report = check(project)
    assert code == 1
    assert f"{gone} is on a website that no longer exists." in section(report, "Broken")


def test_without_a_built_site_there_is_nothing_to_check(project: Path) -> None:
    """The report says what to do first."""
    shutil.rmtree(project / "site")
    command = [sys.executable, "-m", "macros", "links"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert 'Run "council build" first.' in done.stdout
