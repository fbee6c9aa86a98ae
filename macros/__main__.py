"""The verbs of the ``council`` command."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from pathlib import Path

from macros.build import build
from macros.changes import changes_since, keep
from macros.describe import describe
from macros.external_links import check_external_links
from macros.load.site import load_site
from macros.new import start, words
from macros.new_locale import add_locale
from macros.problems import Problem, ProblemsFound, errors, report
from macros.project import open_project
from macros.review.reviewing import review
from macros.translation import check_translations, status, update_catalogues, write_templates


def check(root: Path) -> int:
    """Report every problem in data/ and docs/. Raises ProblemsFound if any of them stops a build."""
    print(report(open_project(root).remarks))
    return 0


def make(root: Path, locale: str | None) -> int:
    """Build every locale, or one. Returns the engine's exit code. Raises ProblemsFound for a locale that the site has not."""
    locales = [one.id for one in load_site(root / "data").site.council.locales]
    if locale and locale not in locales:
        hint = f"Write one of these: {', '.join(locales)}. Or add the language: council translate add {locale}."
        raise ProblemsFound([Problem("data/council.yml", 0, "locales", f'The site has no language with the code "{locale}".', hint)])
    return build(root, locales, [locale] if locale else locales)


def translate(root: Path, step: str, locale: str | None) -> int:
    """One step of the translators' work. Returns 1 if "check" finds a problem."""
    match step:
        case "add":
            print("\n".join(f"Wrote {name}." for name in add_locale(root, str(locale))))
        case "extract":
            write_templates(root)
            print("Wrote data/locales/content.pot and data/locales/interface.pot.")
        case "update":
            print("\n".join(f"Wrote {name}." for name in update_catalogues(root)) or "Nothing has changed.")
        case "status":
            print(status(root))
        case _:
            problems = list(check_translations(root))
            print(report(problems))
            return 1 if any(errors(problems)) else 0
    return 0


def changes(root: Path, since: str, publish: bool) -> int:
    """Print what changed in the promises since a version and, if they are published, keep it. Returns 0."""
    sentences, found = changes_since(root, since)
    print(sentences)
    if publish and found:
        print(f"Wrote {keep(root, found).relative_to(root).as_posix()}.")
    return 0


def new(root: Path, kind: str, identity: str) -> int:
    """Write a record to fill in. Returns 0."""
    path = start(root / "data", kind, identity)
    print(f'Wrote {path.relative_to(root).as_posix()}. Fill it in, then run "council check".')
    return 0


def _day(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is no day. Write it as 2027-04-01.') from None


def main(arguments: list[str] | None = None) -> int:
    """Run one verb. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="council", description="Check and build the council's promises.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("build", help="build the whole site into site/; a failed build leaves the last one as it was")
    verbs.choices["build"].add_argument("--locale", help="build one language only, and leave the others as they are")
    changing = verbs.add_parser("changes", help="print what changed in the promises since an older version")
    changing.add_argument("--since", required=True, metavar="VERSION", help="a folder that holds an older data/, or a revision of git")
    changing.add_argument("--publish", action="store_true", help="also keep the changes in data/changes/, for the page of what changed")
    verbs.add_parser("check", help="report every problem in the data, and build nothing")
    for verb in ("build", "check"):
        verbs.choices[verb].add_argument("--as-of", type=_day, help="show the standards of another day: 2027-04-01")
    verbs.add_parser("describe", help="for developers: renew the README files of data/, overrides/ and docs/")
    verbs.add_parser("links", help="ask every website that the built site links to; needs the internet")
    newly = verbs.add_parser("new", help="write a record to fill in, with every field explained")
    newly.add_argument("kind", choices=words())
    newly.add_argument("id", help='its name in addresses: "housing-repairs"')
    reviewing = verbs.add_parser("review", help="for accessibility testers: write the built site's pack into review/")
    reviewing.add_argument("--against", type=Path, metavar="FOLDER", help="compare with an older pack, kept in a folder")
    reviewing.add_argument("--record", action="store_true", help="also keep what axe-core measured in data/, for the accessibility statement")
    translating = verbs.add_parser("translate", help="for translators: make and check the .po files")
    translating.add_argument("step", choices=("add", "extract", "update", "status", "check"))
    translating.add_argument("locale", nargs="?", help='with add: the code of the new language, such as "cy"')
    given = parser.parse_args(arguments)
    if given.verb == "translate" and (given.step == "add") != bool(given.locale):
        parser.error('"add", and no other step, needs the code of a language: council translate add cy')
    if getattr(given, "as_of", None):
        os.environ["SITE_AS_OF"] = given.as_of
    try:
        match given.verb:
            case "build":
                return make(Path.cwd(), given.locale)
            case "changes":
                return changes(Path.cwd(), given.since, given.publish)
            case "check":
                return check(Path.cwd())
            case "describe":
                print("\n".join(f"Wrote {name}." for name in describe(Path.cwd())) or "Nothing has changed.")
                return 0
            case "links":
                return check_external_links(Path.cwd(), os.environ.get("SITE_URL", ""))
            case "review":
                print(f"Wrote {review(Path.cwd(), given.against, given.record).relative_to(Path.cwd())}. Open it in a browser.")
                return 0
            case "translate":
                return translate(Path.cwd(), given.step, given.locale)
            case _:
                return new(Path.cwd(), given.kind, given.id)
    except ProblemsFound as found:
        print(report(found.problems))
        return 1


if __name__ == "__main__":
    sys.exit(main())
