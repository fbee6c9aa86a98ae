"""What axe-core measured, kept for the accessibility statement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import yaml
from observed_rules import ALT
from today import TODAY

from macros.review.observed import Observed, Run
from macros.review.recording import record


def test_only_what_wcag_asks_for_is_counted(tmp_path: Path) -> None:
    """A best practice that is not met is no violation of WCAG, and its rule is none of WCAG's."""
    seen = Observed((ALT, replace(ALT, id="region", criteria=())), (), frozenset(), (), 0)
    run = Run("axe-core 4", "Chromium 1", {"image-alt": ("1.1.1",), "region": ()}, {"/": seen, "about/": seen})
    kept = yaml.safe_load(record(run, "English", TODAY, tmp_path).read_text(encoding="utf-8"))
    assert {name: kept[name] for name in ("pages", "views", "rules", "violations")} == {
        "pages": 2,
        "views": 8,
        "rules": 1,
        "violations": 2,
    }
    assert (kept["criteria"], kept["failing"]) == (["1.1.1"], ["1.1.1"])
    assert kept["notes"].startswith("Every page in English was opened")
