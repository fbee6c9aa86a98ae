"""What pages say in the words of schema.org is said as schema.org has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from node import run
from pages import SitePage


def faults(scripts: dict[str, str], node_modules: Path, folder: Path) -> list[str]:
    """What TypeScript finds wrong in JSON-LD by the vocabulary of schema.org, which schema-dts has as types.

    ``scripts`` are each page's JSON-LD by the page's name. A property that a type does not have is a
    fault, and so are a type and a form of value that are not there.
    """
    (folder / "node_modules").symlink_to(node_modules)
    lines = ['import type { DefinedTermSet, Dataset, WebPage, WithContext } from "schema-dts";']
    lines += [f"export const page{n}: WithContext<DefinedTermSet | Dataset | WebPage> = {script};" for n, script in enumerate(scripts.values())]
    (folder / "pages.ts").write_text("\n".join(lines), encoding="utf-8")
    compiler = node_modules / "typescript" / "bin" / "tsc"
    options = ("--noEmit", "--strict", "--skipLibCheck", "--pretty", "false", "--ignoreConfig", "pages.ts")
    said = run(compiler, *options, folder=folder).splitlines()
    names = list(scripts)
    return [f"{names[int(line.split('(')[1].split(',')[0]) - 2]}: {line}" if line.startswith("pages.ts(") else line for line in said]


def test_every_page_is_described_as_schema_org_has_it(pages: tuple[SitePage, ...], node_modules: Path, tmp_path: Path) -> None:
    """On every page of every language that is described: services, ways of contact, the promise, the glossary, open data."""
    found = {str(page): page.tree.xpath("string(//head/script[@type='application/ld+json'])") for page in pages}
    described = {name: script for name, script in found.items() if script}
    assert len(described) > 70
    assert not faults(described, node_modules, tmp_path)


@pytest.mark.parametrize(
    "wrong",
    [
        '"mainEntity":{"@type":"GovernmentServices","name":"x"}',
        '"mainEntity":{"@type":"GovernmentService","title":"x"}',
        '"mainEntity":{"@type":"GovernmentService","provider":{"@type":"GovernmentOrganization","areaServd":"x"}}',
        '"inLanguage":1',
    ],
)
def test_what_schema_org_does_not_have_is_noticed(wrong: str, node_modules: Path, tmp_path: Path) -> None:
    """A type, a property, a property further in, and a value of another form."""
    said = faults({"a page": f'{{"@context":"https://schema.org","@type":"WebPage",{wrong}}}'}, node_modules, tmp_path)
    assert len([line for line in said if line.startswith("a page: ")]) == 1
