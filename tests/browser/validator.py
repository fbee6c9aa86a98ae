"""Built pages in, what html-validate finds wrong with their HTML out."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from node import run

CONFIG = Path(__file__).with_name("validator.json")
"""All its rules are on but these, which are of taste, or wrong here:

- doctype-style, void-style: HTML does not mind in what case "doctype" is written, nor a slash in ``<img />``;
- long-title: a title is as long as the name of the paper that the page shows;
- no-inline-style: Markdown sets columns of figures to the right in this way; all else is an error;
- no-redundant-role: a table that narrow screens show as blocks is no table to Safari unless its role is written;
- prefer-native-element: a named ``div role="region"`` is what a named ``section`` is;
- require-sri: style sheet and scripts come from the site's own host;
- tel-non-breaking: a telephone number may break, lest it be wider than a phone with large text.
"""


def validate(node_modules: Path, folder: Path) -> list[str]:
    """Each breach of the standard, or of the validator's advice on accessibility, by file and line."""
    script = node_modules / "html-validate" / "bin" / "html-validate.mjs"
    with tempfile.TemporaryDirectory() as scratch:
        answer = Path(scratch) / "answer.json"
        said = run(script, "--config", str(CONFIG), "--formatter", f"json={answer}", "--ext", "html", ".", folder=folder)
        if not answer.exists():
            raise RuntimeError(f"html-validate failed.\n{said}")
        results = json.loads(answer.read_text(encoding="utf-8"))
    return [
        f"{Path(result['filePath']).relative_to(folder.resolve())}:{fault['line']}: {fault['message']} ({fault['ruleId']})"
        for result in results
        for fault in result["messages"]
    ]
