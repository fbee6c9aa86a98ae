"""The search index of a built site, where it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.search import SearchFailed, index


def test_a_site_that_cannot_be_indexed_is_named(tmp_path: Path) -> None:
    """A build that ends without a search index says which folder it was about, and what Pagefind said."""
    with pytest.raises(SearchFailed, match=tmp_path.name) as failed:
        index(tmp_path)
    assert "did not contain any html files" in str(failed.value)


def test_only_what_the_search_page_loads_is_published(tmp_path: Path) -> None:
    """Pagefind's other interfaces do not stand on the council's website."""
    (tmp_path / "index.html").write_text('<html lang="en-GB"><body><p>Bins</p></body></html>', encoding="utf-8")
    index(tmp_path)
    assert (tmp_path / "pagefind" / "pagefind-component-ui.js").exists()
    assert not list((tmp_path / "pagefind").glob("*highlight*"))
    assert not list((tmp_path / "pagefind").glob("*modular*"))
