"""What axe-core measured, kept for the accessibility statement."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import yaml
from observed_rules import ALT
from today import TODAY

from macros.checks import check_data
from macros.i18n.progress import progress
from macros.load.site import load_site
from macros.review.observed import Observed, Run
from macros.review.recording import record


def test_only_what_wcag_asks_for_is_counted(tmp_path: Path) -> None:
    """A best practice that is not met is no violation of WCAG, and its rule is none of WCAG's."""
    seen = Observed((ALT, replace(ALT, id="region", criteria=())), (), frozenset(), (), 0)
    run = Run("axe-core 4", "Chromium 1", {"image-alt": ("1.1.1",), "region": ()}, {"/": seen, "about/": seen})
    kept = yaml.safe_load(record(run, ("en-GB",), frozenset({"1.2.1"}), TODAY, tmp_path).read_text(encoding="utf-8"))
    assert {name: kept[name] for name in ("pages", "views", "rules", "violations")} == {
        "pages": 2,
        "views": 8,
        "rules": 1,
        "violations": 2,
    }
    assert (kept["criteria"], kept["failing"]) == (["1.1.1", "1.2.1", "1.4.10"], ["1.1.1"])
    assert kept["languages"] == ["en-GB"]


def test_what_the_review_measures_itself_is_kept_too(tmp_path: Path) -> None:
    """1.4.10: a page that is wider than 320 pixels fails it, though axe-core has no rule for that."""
    run = Run("axe-core 4", "Chromium 1", {"image-alt": ("1.1.1",)}, {"/": Observed((), (), frozenset(), (), 12)})
    kept = yaml.safe_load(record(run, ("en-GB",), frozenset(), TODAY, tmp_path).read_text(encoding="utf-8"))
    assert (kept["violations"], kept["failing"]) == (0, ["1.4.10"])


def test_a_rule_alone_tells_nothing_of_video(tmp_path: Path) -> None:
    """It sees that there are captions, not whether they say what is said: only where there is no video is all known."""
    run = Run("axe-core 4", "Chromium 1", {"video-caption": ("1.2.2",)}, {"/": Observed((), (), frozenset(), (), 0)})
    kept = [yaml.safe_load(record(run, (), none, TODAY, tmp_path).read_text(encoding="utf-8"))["criteria"] for none in (frozenset(), {"1.2.2"})]
    assert kept == [["1.4.10"], ["1.2.2", "1.4.10"]]


def test_a_record_needs_neither_translation_nor_mending(root: Path, tmp_path: Path) -> None:
    """The council's own data are as whole with a measurement of today as they are without."""
    data = shutil.copytree(root / "data", tmp_path / "data")
    (data / "accessibility" / "results" / "axe.yml").unlink(missing_ok=True)
    locales = load_site(data).site.council.locales
    before = progress(data, locales[1:])
    run = Run("axe-core 4", "Chromium 1", {"image-alt": ("1.1.1",)}, {"/": Observed((), (), frozenset(), (), 0)})
    record(run, tuple(one.id for one in locales), frozenset(), TODAY, data)
    measured = load_site(data)
    assert measured.site.automated_results["axe"].measured_on == TODAY
    assert progress(data, locales[1:]) == before
    assert not [problem for problem in check_data(measured) if problem.file.startswith("data/accessibility")]
