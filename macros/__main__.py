"""The verbs of the ``council`` command."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.build import build
from macros.describe import describe
from macros.new import start, words
from macros.problems import ProblemsFound, report
from macros.project import open_project


def check(root: Path) -> int:
    """Report every problem in data/ and docs/. Raises ProblemsFound if any of them stops a build."""
    print(report(open_project(root).remarks))
    return 0


def new(root: Path, kind: str, identity: str) -> int:
    """Write a record to fill in. Returns 0."""
    path = start(root / "data", kind, identity)
    print(f'Wrote {path.relative_to(root).as_posix()}. Fill it in, then run "council check".')
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run one verb. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="council", description="Check and build the council's promises.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("build", help="build the whole site into site/; a failed build leaves the last one as it was")
    verbs.add_parser("check", help="report every problem in the data, and build nothing")
    verbs.add_parser("describe", help="for developers: renew the README files of data/, overrides/ and docs/")
    newly = verbs.add_parser("new", help="write a record to fill in, with every field explained")
    newly.add_argument("kind", choices=words())
    newly.add_argument("id", help='its name in addresses: "housing-repairs"')
    given = parser.parse_args(arguments)
    try:
        match given.verb:
            case "build":
                return build(Path.cwd())
            case "check":
                return check(Path.cwd())
            case "describe":
                print("\n".join(f"Wrote {name}." for name in describe(Path.cwd())) or "Nothing has changed.")
                return 0
            case _:
                return new(Path.cwd(), given.kind, given.id)
    except ProblemsFound as found:
        print(report(found.problems))
        return 1


if __name__ == "__main__":
    sys.exit(main())
