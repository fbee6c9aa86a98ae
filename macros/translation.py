"""What translators' work needs: the project in, its .po files made and kept up to date, and how far they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polib

from macros.checks import check_catalogue
from macros.checks.stale_catalogues import ensure_catalogue_is_up_to_date
from macros.checks.terms import ensure_terms_are_kept, read_terms
from macros.i18n.catalogue import DOMAINS, content_entries, folder, update
from macros.i18n.interface import interface_entries
from macros.i18n.local_text import SOURCE_LOCALE
from macros.i18n.locales import plural_count, plural_forms
from macros.i18n.markdown import page_messages
from macros.i18n.messages import Message, site_messages
from macros.i18n.po_file import read_po
from macros.i18n.progress import progress
from macros.load.site import load_site
from macros.model.site import Site
from macros.problems import Problem, Severity


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
            old = read_po(path) if path.exists() else polib.POFile()
            new = update(old, entries)
            new.metadata = old.metadata | _header(locale)  # A translator's program writes more into it.
            forms = plural_count(locale)
            for entry in new:
                if entry.msgid_plural:
                    entry.msgstr_plural = {form: entry.msgstr_plural.get(form, "") for form in range(forms)}
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
    return header | ({"Plural-Forms": plural_forms(locale)} if locale else {})


def check_translations(root: Path) -> Iterator[Problem]:
    """Every problem in the catalogues and the term list of every locale."""
    messages = extract(root)
    for locale in translated_locales(load_site(root / "data").site):
        listed = root / "data" / "locales" / locale / "terms.yml"
        terms, problems = read_terms(listed, listed.relative_to(root).as_posix())
        yield from problems
        for domain in DOMAINS:
            path = folder(root / "data", locale) / f"{domain}.po"
            name, catalogue = path.relative_to(root).as_posix(), read_po(path)
            yield from _stale(catalogue, name, domain, messages)
            yield from check_catalogue(catalogue, name, locale, domain)
            yield from ensure_terms_are_kept(catalogue, name, terms)


def _stale(catalogue: polib.POFile, name: str, domain: str, messages: dict[str, list[polib.POEntry]]) -> Iterator[Problem]:
    """A label in English would not say so and stops a build; other English does, and is shown until it is translated."""
    severity = Severity.ERROR if domain == "interface" else Severity.WARNING
    return ensure_catalogue_is_up_to_date(catalogue, name, messages[domain], severity)


def status(root: Path) -> str:
    """How far each locale is, by section: finished, to be looked at again, missing, not checked by a person, and words to do.

    Below stand the files that do not have all of today's English, so that no figure looks better than it is.
    """
    messages = extract(root)
    lines = []
    for one in progress(root / "data", load_site(root / "data").site.council.locales[1:]):
        checked = f"checked by {one.locale.reviewer}" if one.locale.reviewer else "not checked by a person"
        lines.append(f"{one.locale.id} ({one.locale.name}), {one.total.share}% finished, {checked}")
        lines.append(f"  {'section':<22}{'finished':>10}{'fuzzy':>8}{'missing':>9}{'unreviewed':>12}{'words to do':>13}")
        for part in (*one.sections, one.total):
            figures = f"{part.finished:>10}{part.fuzzy:>8}{part.missing:>9}{part.unreviewed:>12}{part.words:>13}"
            lines.append(f"  {part.section:<22}{figures}")
        for domain in DOMAINS:
            path = folder(root / "data", one.locale.id) / f"{domain}.po"
            stale = _stale(read_po(path), path.name, domain, messages)
            lines += (f"  {problem.file}: {problem.message} {problem.hint}" for problem in stale)
    return "\n".join(lines) or "The site has one language."
