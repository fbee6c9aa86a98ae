"""A MkDocs page in, the same with its Markdown converted as it was for the last build out, if it has not changed."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

_RESULT = ("content", "toc", "present_anchor_ids", "links_to_anchors")
"""What MkDocs finds out about a page that has a title when it converts it."""


class Kept(dict[str, tuple[str, dict[str, Any]]]):
    """Of each page, by the name of its file: its Markdown, and the result."""

    _depends_on: object = None

    def hold_for(self, depends_on: object) -> None:
        """Forget all if something has changed that the conversion of every page depends on."""
        if self._depends_on != depends_on:
            self._depends_on = depends_on
            self.clear()


class KeptPage(Page):
    """A page of a preview, which is built again and again while nearly all pages stay the same.

    Its conversion depends on its Markdown, on which other pages there are, and on mkdocs.yml. The
    first is looked at here, the others by whoever owns ``kept``.
    """

    def __init__(self, file: File, config: MkDocsConfig, kept: Kept) -> None:
        super().__init__(None, file, config)
        self._kept = kept

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the Markdown, or take what came of it last time."""
        markdown, result = self._kept.get(self.file.src_uri, ("", {}))
        if markdown != self.markdown:
            super().render(config, files)
            result = {name: getattr(self, name) for name in _RESULT}
            self._kept[self.file.src_uri] = (self.markdown or "", result)
        vars(self).update(result)
