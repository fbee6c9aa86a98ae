"""A pack in, an OpenACR report out: a conformance report in the form of VPAT 2.5, which other tools read.

See https://github.com/GSA/openacr, its schema openacr-0.1.0.json and its catalogue
2.5-edition-wcag-2.2-en.
"""

from __future__ import annotations

from typing import Any

import yaml

from macros.review.pack import Pack
from macros.review.standing import Standing

CATALOGUE = "2.5-edition-wcag-2.2-en"


def openacr(pack: Pack) -> str:
    """The report as YAML.

    It claims nothing for a criterion that nobody has judged: the catalogue's "not-evaluated" is for
    level AAA alone, so such a criterion has no level, and the notes name it. The e-mail address of
    the author is left empty, for the person who answers for the report.
    """
    contact = pack.site.council.accessibility_contact
    author: dict[str, Any] = {"email": ""}
    if pack.site.accessibility.organisation:
        author["company_name"] = pack.site.accessibility.organisation
    if contact and contact.form:
        author["website"] = contact.form
    report = {
        "title": f"{pack.site.council.site_name} Accessibility Conformance Report",
        "product": {
            "name": str(pack.site.council.site_name),
            "version": f"build reviewed on {pack.made_on.isoformat()}",
            "description": str(pack.site.accessibility.scope),
        },
        "author": author,
        "report_date": pack.made_on.isoformat(),
        "last_modified_date": pack.made_on.isoformat(),
        "version": 1,
        "notes": "A draft, made from records of tests and findings. A person must read it, and add who answers for it.",
        "evaluation_methods_used": _methods(pack),
        "catalog": CATALOGUE,
        "chapters": {
            "success_criteria_level_a": _chapter(pack, "A"),
            "success_criteria_level_aa": _chapter(pack, "AA"),
            "success_criteria_level_aaa": {"notes": "Level AAA was not evaluated.", "disabled": True},
        },
    }
    return yaml.dump(report, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100)


def _methods(pack: Pack) -> str:
    by_machine = f"{pack.run.axe} in {pack.run.browser}, on all {len(pack.pages)} pages at 320 and 1280 pixels."
    by_hand = [
        f"{test.tested_on.isoformat()}, {test.tested_by}: {', '.join(test.technology)} on {', '.join(test.pages)}."
        for test in pack.site.manual_tests.values()
    ]
    return " ".join([by_machine, *(by_hand or ["No person has tested the site."])])


def _chapter(pack: Pack, level: str) -> dict[str, Any]:
    ours = [one for one in pack.standings if one.criterion.level == level]
    open_ = [one.criterion.id for one in ours if one.outcome in ("untested", "cantTell")]
    notes = f"Not evaluated, so without a level: {', '.join(open_)}." if open_ else "Every criterion was evaluated."
    return {"notes": notes, "criteria": [_criterion(pack, one) for one in ours]}


def _criterion(pack: Pack, one: Standing) -> dict[str, Any]:
    component: dict[str, Any] = {"name": "web"}
    if one.outcome in ("passed", "failed", "inapplicable"):
        problems = [f"{finding.what_happens} {finding.who_is_affected}" for finding in one.open]
        component["adherence"] = {"level": _level(pack, one), "notes": " ".join([one.why, *problems])}
    return {"num": one.criterion.id, "components": [component]}


def _level(pack: Pack, one: Standing) -> str:
    """A fault that is on every page, or on most, means that the site does not support the criterion."""
    if one.outcome != "failed":
        return "supports" if one.outcome == "passed" else "not-applicable"
    named = set(one.failing).union(*(finding.pages for finding in one.open))
    everywhere = not all(finding.pages for finding in one.open) or len(named) > len(pack.pages) / 2
    return "does-not-support" if everywhere else "partially-supports"
