"""Two reviews compared."""

from __future__ import annotations

from collections.abc import Callable

from observed_rules import ALT, CONTRAST

from macros.review.comparing import Change, compare
from macros.review.pack import Pack


def test_a_mended_fault_is_better_and_a_new_one_worse(pack: Callable[..., Pack]) -> None:
    """Each with its page, its rule and both figures."""
    page = "services/allotments/"
    found = compare(pack(violations=(ALT,)).results(), pack(undecided=(CONTRAST,)).results())
    assert found.better == (Change(page, "fails image-alt", 1, 0),)
    assert found.worse == (Change(page, "undecided color-contrast", 0, 1),)
    assert ("1.1.1", "failed", "untested") in found.criteria


def test_nothing_changes_between_a_review_and_itself(pack: Callable[..., Pack]) -> None:
    """No figure, no criterion, no page."""
    results = pack(violations=(ALT,)).results()
    found = compare(results, results)
    assert not (found.better or found.worse or found.criteria)
    assert not (found.new_pages or found.gone_pages or found.other_tools)


def test_pages_that_only_one_build_has_are_named_and_not_compared(pack: Callable[..., Pack]) -> None:
    """A new page with faults is new, not worse."""
    old, new = pack().results(), pack(violations=(ALT,)).results()
    old["pages"]["gone/"] = old["pages"].pop("services/allotments/")
    found = compare(old, new)
    assert (found.new_pages, found.gone_pages, found.worse) == (("services/allotments/",), ("gone/",), ())


def test_another_version_of_a_tool_is_said(pack: Callable[..., Pack]) -> None:
    """It may find more in the same pages."""
    old = pack().results() | {"tools": ["axe-core 8", "Chromium 9"]}
    assert compare(old, pack().results()).other_tools == ("axe-core 8", "Chromium 9")
