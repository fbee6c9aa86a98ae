"""A pack in, the same as EARL 1.0 in JSON-LD out (https://www.w3.org/TR/EARL10-Schema/)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from macros.model.accessibility import Finding
from macros.model.criterion import Criterion
from macros.review.observed import Rule
from macros.review.pack import Pack

CONTEXT = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "wcag": "https://www.w3.org/TR/WCAG22/#",
    "title": "dct:title",
    "description": "dct:description",
    "version": "dct:hasVersion",
    "name": "foaf:name",
    "date": {"@id": "dct:date", "@type": "http://www.w3.org/2001/XMLSchema#date"},
    "hasPart": {"@id": "dct:hasPart", "@type": "@id"},
    "isPartOf": {"@id": "dct:isPartOf", "@type": "@id"},
    **{name: {"@type": "@id"} for name in ("assertedBy", "mode", "outcome", "subject", "test")},
}
SITE, COUNCIL_REVIEW, AXE = "#site", "#council-review", "#axe"


def earl(pack: Pack) -> dict[str, Any]:
    """What was tested, by whom, and the outcome.

    A rule of a machine that finds nothing does not pass a criterion: rules pass for themselves, as
    test cases of a criterion, and the criterion is passed only where it was judged whole.
    """
    tool = {"@id": AXE, "@type": ["Assertor", "Software"], "title": "axe-core", "version": pack.run.axe.split()[-1]}
    tool |= {"description": f"In {pack.run.browser}"}
    ours = {"@id": COUNCIL_REVIEW, "@type": ["Assertor", "Software"], "title": "council review"}
    website = {"@id": SITE, "@type": "TestSubject", "title": str(pack.site.council.site_name)}
    titles = {_page(pack, page.address): page.title for page in pack.pages}
    website |= {"hasPart": list(titles)}
    by_hand = (address for one in (*pack.site.manual_tests.values(), *_open(pack)) for address in one.pages)
    titles = {_page(pack, address): address for address in by_hand} | titles
    pages = [{"@id": address, "@type": "TestSubject", "title": title} for address, title in titles.items()]
    graph = [website, *pages, tool, ours, *_people(pack), *_tests(pack), *_assertions(pack)]
    return {"@context": CONTEXT, "@graph": graph}


def criterion_address(criterion: Criterion) -> str:
    """Where a criterion stands in WCAG 2.2: its name is its anchor."""
    return "wcag:" + re.sub(r"[^a-z0-9]+", "-", str(criterion.title).lower()).strip("-")


def _open(pack: Pack) -> Iterator[Finding]:
    return (one for one in pack.site.findings.values() if one.open)


def _people(pack: Pack) -> Iterator[dict[str, Any]]:
    """Who tested by hand, with the pages and files that they tested together, and who found what is open."""
    for finding in _open(pack):
        yield {"@id": f"#found/{finding.id}", "@type": ["Assertor", "foaf:Agent"], "name": str(finding.found_by)}
    for test in pack.site.manual_tests.values():
        yield {"@id": f"#by/{test.id}", "@type": ["Assertor", "foaf:Agent"], "name": str(test.tested_by)}
        parts = [_page(pack, address) for address in test.pages]
        title = f"What was tested: {test.id}"
        yield {"@id": f"#pages/{test.id}", "@type": "TestSubject", "title": title, "hasPart": parts}


def _tests(pack: Pack) -> Iterator[dict[str, Any]]:
    addresses = {one.id: criterion_address(one) for one in pack.site.criteria.values()}
    for criterion in pack.site.criteria.values():
        title = f"{criterion.id} {criterion.title}"
        yield {"@id": addresses[criterion.id], "@type": ["TestCriterion", "TestRequirement"], "title": title}
    for rule, criteria in pack.run.rules.items():
        parts = [addresses[number] for number in criteria if number in addresses]
        case = {"@id": f"#{rule}", "@type": ["TestCriterion", "TestCase"], "title": rule}
        yield case | ({"isPartOf": parts} if parts else {})


def _assertions(pack: Pack) -> Iterator[dict[str, Any]]:
    today = pack.made_on.isoformat()
    for one in pack.standings:
        criterion = criterion_address(one.criterion)
        mode = "semiAuto" if one.tests or one.open else "automatic"
        yield _assertion(COUNCIL_REVIEW, mode, SITE, criterion, one.outcome, one.why, today)
    for rule in pack.run.rules:
        yield _assertion(AXE, "automatic", SITE, f"#{rule}", *_of_rule(pack, rule), today)
    for address, seen in pack.run.pages.items():
        for outcome, rules in (("failed", seen.violations), ("cantTell", seen.open_questions)):
            for rule in rules:
                subject, words = _page(pack, address), _targets(rule)
                yield _assertion(AXE, "automatic", subject, f"#{rule.id}", outcome, words, today)
    for test in pack.site.manual_tests.values():
        for number in test.criteria:
            criterion, outcome = criterion_address(pack.site.criteria[number]), "failed" if number in test.failing else "passed"
            words, day = f"With {'; '.join(test.technology)}. {test.notes or ''}".strip(), test.tested_on.isoformat()
            yield _assertion(f"#by/{test.id}", "manual", f"#pages/{test.id}", criterion, outcome, words, day)
    for finding in _open(pack):
        criterion, day = criterion_address(pack.site.criteria[finding.criterion]), finding.found_on.isoformat()
        words = f"{finding.what_happens} {finding.who_is_affected}"
        for subject in [_page(pack, address) for address in finding.pages] or [SITE]:
            # Its record does not say how it was found: by hand, or with the help of a tool.
            yield _assertion(f"#found/{finding.id}", "unknownMode", subject, criterion, "failed", words, day)


def _of_rule(pack: Pack, rule: str) -> tuple[str, str]:
    """The outcome of a rule on the whole site, and on how many pages it was so."""
    failed = sum(any(one.id == rule for one in seen.violations) for seen in pack.run.pages.values())
    undecided = sum(any(one.id == rule for one in seen.open_questions) for seen in pack.run.pages.values())
    passed = sum(rule in seen.passed for seen in pack.run.pages.values())
    outcome = "failed" if failed else "cantTell" if undecided else "passed" if passed else "inapplicable"
    return outcome, f"Pages: {failed} failed, {undecided} undecided, {passed} with something that passed."


def _assertion(by: str, mode: str, subject: str, test: str, outcome: str, words: str, date: str) -> dict[str, Any]:
    result = {"@type": "TestResult", "outcome": f"earl:{outcome}", "description": words, "date": date}
    asserted = {"assertedBy": by, "mode": f"earl:{mode}", "subject": subject, "test": test}
    return {"@type": "Assertion", **asserted, "result": result}


def _targets(rule: Rule) -> str:
    return "; ".join(f"{node.target} at {node.view}" for node in rule.nodes)


def _page(pack: Pack, address: str) -> str:
    """A page as the subject of a test: its public address, or a name in the report where the site has none."""
    path = address.lstrip("/")
    return pack.public + path if pack.public else f"#page/{path}"
