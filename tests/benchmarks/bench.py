"""How fast the site is built, as ratios of CPU time, and how soon a saved record is served. Run it with "make bench".

Builds copies of the project in a temporary folder: as it is, and with ten and fifty times the
services. Beside them, Material as it comes builds the same pages' Markdown: what the files beside the
pages take, the documents in every format and the open data, is left out of that comparison, since
Material makes none. CPU time is that of a build's whole process tree, reading the data, all checks and
the search index included. Ours and theirs take turns, so that whatever else the machine does falls on
both. Exits 1 if a limit is not met.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from copies import copy_project, in_one_language, write_stock
from serving import save_to_served

PAIRS = 3
SAVES = 5
BUILD = ("-m", "mkdocs", "build", "--quiet")
BUILD_ALL = ("-m", "macros", "build")
READ_AND_CHECK = ("-m", "macros", "check")
MAKE_FILES = (
    "-c",
    "from pathlib import Path; from macros.formats import list_files; from macros.project import open_project; "
    "list(list_files(open_project(Path.cwd()).edition('')))",
)
INDEX = ("-c", "from pathlib import Path; from macros.search import index; index(Path('site'))")


@dataclass(frozen=True)
class Cost:
    """What one run took: CPU seconds, user and system; mebibytes at most at any time; seconds by the clock."""

    cpu: float
    peak: float
    wall: float


@dataclass(frozen=True)
class Line:
    """One line of the report. No limit: only to know."""

    what: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def met(self) -> bool:
        """Whether the value is within its limit."""
        return self.limit is None or self.value <= self.limit

    def __str__(self) -> str:
        limit = "" if self.limit is None else f"at most {self.limit:g}   {'met' if self.met else 'NOT MET'}"
        return f"{self.what:<62} {self.value:8.2f} {self.unit:<6} {limit}".rstrip()


def run(folder: Path, *arguments: str) -> Cost:
    """Run Python in a folder. Raises RuntimeError, with what it said, if it fails."""
    said = folder / "said.txt"
    with said.open("wb") as out:
        settings = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
        began = time.monotonic()
        process = subprocess.Popen([sys.executable, *arguments], cwd=folder, env=settings, stdout=out, stderr=out)
        _, status, used = os.wait4(process.pid, 0)  # Unlike getrusage(), of this process and its own alone.
    if status:
        raise RuntimeError(said.read_text(encoding="utf-8"))
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, time.monotonic() - began)


def pages(folder: Path) -> int:
    """How many pages a build made."""
    return sum(1 for _ in (folder / "site").rglob("*.html"))


def files(folder: Path) -> float:
    """The CPU time, in seconds, that the files beside the pages take."""
    return run(folder, *MAKE_FILES).cpu - run(folder, *READ_AND_CHECK).cpu


def compare(folder: Path, stock: Path, what: str) -> Iterator[Line]:
    """Ours beside stock Material."""
    apart = files(folder)
    pairs = [(run(folder, *BUILD), run(stock, *BUILD)) for _ in range(PAIRS)]
    ratio = statistics.median((ours.cpu - apart) / theirs.cpu for ours, theirs in pairs)
    yield Line(f"{what}, {pages(folder)} pages: ours to stock Material", ratio, "", 0.5)
    yield Line("  CPU time of our pages", statistics.median(ours.cpu for ours, _ in pairs) - apart, "s")
    yield Line("  CPU time of stock Material", statistics.median(theirs.cpu for _, theirs in pairs), "s")
    yield Line("  CPU time of our files in other formats", apart, "s")
    yield Line("  peak memory of ours", max(ours.peak for ours, _ in pairs), "MiB")


def measure(folder: Path) -> Iterator[Line]:
    """Every line of the report, as soon as it is known."""
    real, tenfold, fiftyfold = (copy_project(folder / f"ours-{times}", times) for times in (1, 10, 50))
    run(real, *BUILD)  # The first run also compiles the code.
    yield from compare(real, write_stock(real, folder / "stock-1"), "Real site")
    yield Line("  of our pages, start-up, reading the data and checking it", run(real, *READ_AND_CHECK).cpu, "s")
    yield Line("  of our pages, the search index", run(real, *INDEX).cpu, "s")
    yield from compare(tenfold, write_stock(tenfold, folder / "stock-10"), "Ten times the services")
    per_page = (run(real, *BUILD).cpu - files(real)) / pages(real)
    ours = run(fiftyfold, *BUILD)
    apart = files(fiftyfold)
    ratio = (ours.cpu - apart) / pages(fiftyfold) / per_page
    yield Line(f"Fifty times, {pages(fiftyfold)} pages: CPU time of a page to that at real size", ratio, "", 1.2)
    yield Line("  CPU time of our pages", ours.cpu - apart, "s")
    yield Line("  CPU time of our files in other formats", apart, "s")
    yield Line("  peak memory of ours", ours.peak, "MiB")
    everything, english = copy_project(folder / "languages"), in_one_language(copy_project(folder / "english"))
    both = [(run(everything, *BUILD_ALL), run(english, *BUILD_ALL)) for _ in range(PAIRS)]
    ratio = statistics.median(one.cpu / other.cpu for one, other in both)
    yield Line("All languages to English alone, CPU time", ratio, "", 5)
    ratio = statistics.median(one.wall / other.wall for one, other in both)
    yield Line("  the same by the clock", ratio, "", 3)
    yield Line("From saving a record of the real site to its page, by the clock", save_to_served(real, SAVES), "s", 1)


def main() -> int:
    """Measure and report. Returns 0 if every limit is met."""
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        for line in measure(Path(folder)):
            print(line, flush=True)
            kept = kept and line.met
    print(f"Load of the machine, which the clock notices and the ratios hardly do: {os.getloadavg()[0]:.1f}.")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
