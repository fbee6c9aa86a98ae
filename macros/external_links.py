"""A built site in, a report on its links to other websites out. Asks those, so it needs the internet."""

from __future__ import annotations

import json
import re
import socket
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from macros.checks.built_links import BuiltSite
from macros.origins import Origins
from macros.problems import Problem, ProblemsFound, count

CACHE = ".cache/links.json"
"""Addresses that answered well, with the day when they did."""
TRUSTED_FOR = timedelta(days=7)
"""How long a good answer counts."""
PATIENCE = 30
"""Seconds until a website that does not answer counts as not reached."""
REQUESTS_PER_SECOND = 1
"""To one website at most: LinkChecker waits from one to six times as long as this says."""

_LATER = (429, 503)
"""Status codes of a website that asks to be left alone for now (RFC 6585, RFC 9110)."""
_FAILURES = {
    "ConnectTimeout": "did not answer in time",
    "ReadTimeout": "did not answer in time",
    "SSLError": "has a certificate that this computer does not trust",
    "TooManyRedirects": "leads from one address to the next without end",
    "ConnectionError": "refused the connection, or cannot be reached from here",
}


class Kind(Enum):
    """What came of asking for an address, and what a reader of the report does then."""

    GOOD = ""
    BROKEN = "Broken. Find where the page is now, or take the link away."
    MOVED = "Moved for good. Write the new address."
    NOT_REACHED = "Not reached, perhaps only today or from this computer. Try again before you change anything."


@dataclass(frozen=True)
class Answer:
    """What a website said to one address."""

    kind: Kind
    words: str = ""
    """To go on after the address: "answers 404 Not Found"."""


def check_external_links(root: Path, site_url: str = "") -> int:
    """Ask for every link to another website in ``root/site`` and print the report. Returns 1 if any is broken.

    The site's own addresses begin with ``site_url``. Raises ProblemsFound if there is no built site.
    """
    if not (root / "site").is_dir():
        raise ProblemsFound([Problem("site/", 0, "", "There is no built site here.", 'Run "council build" first.')])
    pages = BuiltSite(root / "site", site_url).external()
    good = {address: day for address, day in _read_cache(root / CACHE).items() if address in pages}
    asked = sorted(pages.keys() - good.keys())
    known = f"{len(good)} answered well in the last {TRUSTED_FOR.days} days"
    print(f"Asking for {count(len(asked), 'link')}; {known}.", flush=True)
    answers = _answers(asked)
    good |= {address: date.today().isoformat() for address, answer in answers.items() if answer.kind is Kind.GOOD}
    _write_cache(root / CACHE, good)
    if bad := {address: answer for address, answer in answers.items() if answer.kind is not Kind.GOOD}:
        _print_report(bad, pages, Origins(root))
    kinds = Counter(answer.kind for answer in bad.values())
    counts = f"{kinds[Kind.BROKEN]} broken, {kinds[Kind.MOVED]} moved, {kinds[Kind.NOT_REACHED]} not reached"
    print("", f"{count(len(pages), 'link')}: {len(good)} good, {counts}.", sep="\n")
    return 1 if kinds[Kind.BROKEN] else 0


def _print_report(bad: Mapping[str, Answer], pages: Mapping[str, list[str]], origins: Origins) -> None:
    """What to do, kind by kind, each address with the lines that hold it."""
    for kind in (Kind.BROKEN, Kind.MOVED, Kind.NOT_REACHED):
        problems = [
            Problem(file, line, "", f"{address} {answer.words}.")
            for address, answer in bad.items()
            if answer.kind is kind
            for file, line in origins.of_web_address(address) or origins.of(pages[address][0], address, address)
        ]
        if problems:
            print("", kind.value, "", *sorted(problems), sep="\n")


def run_linkchecker(addresses: Iterable[str], **settings: Any) -> list[Any]:
    """LinkChecker's result for every address it comes to, starting from these.

    The results have the fields of ``linkcheck.checker.urlbase.CompactUrlData``. To be run in a process of
    its own: LinkChecker changes Python's own names and time limits when it is imported.
    """
    from linkcheck.cmdline import aggregate_url
    from linkcheck.configuration import Configuration
    from linkcheck.director import check_urls, get_aggregate
    from linkcheck.logger import _Logger

    results: list[Any] = []

    class Kept(_Logger):
        """Keeps every result."""

        LoggerName = "kept"

        def start_output(self) -> None:
            """Nothing is written."""

        def end_output(self, **_: Any) -> None:
            """Nothing is written."""

        def log_url(self, url_data: Any) -> None:
            """Told of every address, as the setting is verbose."""
            results.append(url_data)

    configuration = Configuration()
    configuration.update({"status": False, "verbose": True, **settings})
    configuration.logger_add(Kept)
    configuration["logger"] = configuration.logger_new(Kept.LoggerName)
    configuration.sanitize()
    aggregate = get_aggregate(configuration)
    for address in addresses:
        aggregate_url(aggregate, address)
    check_urls(aggregate)
    return results


def _answers(asked: list[str]) -> dict[str, Answer]:
    """What each address answers. One that LinkChecker says nothing of was not reached."""
    settings = {"maxrequestspersecond": REQUESTS_PER_SECOND, "timeout": PATIENCE, "recursionlevel": 0}
    results = {result.base_url: result for result in run_linkchecker(asked, **settings)} if asked else {}
    # Without a network every host seems to have gone.
    online = any(_status(result) for result in results.values())
    answers = dict.fromkeys(asked, Answer(Kind.NOT_REACHED, "could not be asked for"))
    return answers | {address: _answer(address, result, online) for address, result in results.items()}


def _answer(address: str, result: Any, online: bool) -> Answer:
    """What a result of LinkChecker means for a link."""
    status = _status(result)
    on_the_way = f"leads to {result.url}, which" if result.url != address and _redirects(result) else ""
    if status >= 400 and status not in _LATER:
        return Answer(Kind.BROKEN, f"{on_the_way} answers {result.result}".strip())
    if status in _LATER:
        return Answer(Kind.NOT_REACHED, f"answers {result.result}")
    if status:
        moved = result.url != address and set(_redirects(result)) and set(_redirects(result)) <= {301, 308}
        return Answer(Kind.MOVED, f"is now {result.url}") if moved else Answer(Kind.GOOD)
    if result.valid:
        return Answer(Kind.NOT_REACHED, "asks programs to stay away (robots.txt): open it yourself")
    failure = result.result.partition(":")[0]
    if failure == "ConnectionError" and online and _has_gone(urlsplit(address).hostname or ""):
        return Answer(Kind.BROKEN, "is on a website that no longer exists")
    return Answer(Kind.NOT_REACHED, _FAILURES.get(failure, f"could not be asked for ({result.result})"))


def _status(result: Any) -> int:
    """The status code of the last answer; 0 if there was none."""
    code = re.match(r"(\d{3}) ", result.result)
    return int(code[1]) if code else 0


def _redirects(result: Any) -> list[int]:
    """The status codes of the redirects on the way. LinkChecker tells them only in words, in the user's language."""
    words = [message for tag, message in result.warnings if tag == "http-redirected"]
    return [int(code) for message in words for code in re.findall(r"\s(3\d\d)\s", message)]


def _has_gone(host: str) -> bool:
    """Whether nobody on the internet knows a host, as against a look-up that failed for now."""
    try:
        socket.getaddrinfo(host, None)
    except socket.gaierror as error:
        return error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None))
    return False


def _read_cache(path: Path) -> Mapping[str, str]:
    """The addresses with a good answer that still counts."""
    days = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return {address: day for address, day in days.items() if date.fromisoformat(day) > date.today() - TRUSTED_FOR}


def _write_cache(path: Path, days: Mapping[str, str]) -> None:
    path.parent.mkdir(exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(json.dumps(days, indent=1, sort_keys=True), encoding="utf-8")
    new.replace(path)
