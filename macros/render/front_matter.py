"""A page in, the front matter of its Markdown out: what the frame reads."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from macros.i18n.catalogue import Catalogue
from macros.i18n.local_text import language
from macros.i18n.locales import typed_without_marks
from macros.pages.page import Page


def front_matter(page: Page) -> str:
    """What stands above the Markdown of a page, with the lines that fence it off."""
    menu = page.menu or page.title
    front = {
        "title": str(page.title),
        "title_lang": language(page.title),
        "menu": str(menu),
        "menu_lang": language(menu),
        "description": str(page.description),
        "description_lang": language(page.description),
        "trail": list(page.trail),
        "template_kind": page.template.removesuffix(".md"),
        "search_words": " ".join((*page.search_words, *typed_without_marks(page.title, *page.search_words))),
        "data_file": page.data_file,
        "render_macros": False,
    }
    return f"---\n{yaml.dump(front, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)}---\n"


def languages(front: Mapping[str, object], file: str, catalogue: Catalogue) -> dict[str, str]:
    """The languages of the title, the menu's words and the description of a page in docs/, as its English front matter has them."""
    own = {key: catalogue.local(f"docs/{file}/{key}", str(front[key])) for key in ("title", "menu", "description") if key in front}
    return {f"{key}_lang": text.locale for key, text in own.items()}
