"""The verbs of the ``council`` command."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.checks import check_data
from macros.load.site import load_site
from macros.problems import ProblemsFound, errors, report


def check(root: Path) -> int:
    """Report every problem in the data. Returns 1 if any of them stops a build."""
    try:
        problems = check_data(load_site(root / "data"))
    except ProblemsFound as found:
        problems = list(found.problems)
    print(report(problems))
    return 1 if any(errors(problems)) else 0


def main(arguments: list[str] | None = None) -> int:
    """Run one verb. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="council", description="Check and build the council's promises.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("check", help="report every problem in the data, and build nothing")
    parser.parse_args(arguments)
    return check(Path.cwd())


if __name__ == "__main__":
    sys.exit(main())
