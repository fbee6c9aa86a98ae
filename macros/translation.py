"""What translators' work needs: the project in, its .po files made and kept up to date, and how far they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polib

from macros.i18n.catalogue import content_entries, folder, update
from macros.i18n.interface import interface_entries
from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import plural_forms
from macros.i18n.markdown import page_messages
from macros.i18n.messages import Message, site_messages
from macros.load.site import load_site
from macros.model.site import Site


def extract(root: Path) -> dict[str, list[polib.POEntry]]:
    """Every message of the project, by domain. Raises ProblemsFound if the data cannot be read."""
    site = load_site(root / "data").site
    messages = [*site_messages(site), *_docs_messages(root / "docs")]
    return {"content": content_entries(messages), "interface": interface_entries(root)}


def write_templates(root: Path) -> None:
    """Write data/locales/content.pot and interface.pot, which translation tools start new languages from."""
    for domain, entries in extract(root).items():
        new = polib.POFile(wrapwidth=100)
        new.metadata = _header("")
        new.extend(entries)
        target = root / "data" / "locales" / f"{domain}.pot"
        target.parent.mkdir(parents=True, exist_ok=True)
        new.save(str(target))


def update_catalogues(root: Path) -> tuple[str, ...]:
    """Bring the .po files of every locale in council.yml up to date. Returns the names of those written.

    Finished work is kept: see ``macros.i18n.catalogue.update``. A new locale gets empty files.
    """
    written = []
    for locale in translated_locales(load_site(root / "data").site):
        place = folder(root / "data", locale)
        place.mkdir(parents=True, exist_ok=True)
        for domain, entries in extract(root).items():
            path = place / f"{domain}.po"
            old = polib.pofile(str(path)) if path.exists() else polib.POFile()
            new = update(old, entries)
            new.metadata = _header(locale)
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            new.save(str(path))
            if path.read_text(encoding="utf-8") != before:
                written.append(path.relative_to(root).as_posix())
    return tuple(written)


def translated_locales(site: Site) -> tuple[str, ...]:
    """The locales of the site but the source locale."""
    return tuple(locale.id for locale in site.council.locales if locale.id != SOURCE_LOCALE)


def _docs_messages(docs: Path) -> Iterator[Message]:
    for path in sorted(docs.rglob("*.md")):
        if path.name != "README.md":
            file = path.relative_to(docs.parent).as_posix()
            yield from page_messages(path.read_text(encoding="utf-8"), file)


def _header(locale: str) -> dict[str, str]:
    """The header of a .po file. It has no dates, so that a file changes only when its messages do."""
    header = {
        "Project-Id-Version": "council promises",
        "Language": locale.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    return header | ({"Plural-Forms": f"{plural_forms(locale)};"} if locale else {})
