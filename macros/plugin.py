"""MkDocs events in, pages made from records out. Listens only; the work is done elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.meta import get_data
from watchdog.observers.polling import PollingObserver

from macros.finishing import finish
from macros.formats import list_files
from macros.formats.downloads import Offer, WrittenPage, offers, written_page
from macros.formats.linked_data import linked_data
from macros.i18n.local_text import SOURCE_LOCALE, LocalText, language
from macros.i18n.locales import direction, long_date
from macros.i18n.markdown import translate_page
from macros.kept_page import Kept, KeptPage
from macros.load.today import as_of, today
from macros.problems import ProblemsFound, Severity, report
from macros.project import Project, open_project
from macros.render.compiled import Compiled
from macros.render.escape import relax
from macros.render.front_matter import languages
from macros.render.html_blocks import headings, ids
from macros.render.sides import own_sides
from macros.render.written import below_title, usable
from macros.search import SearchFailed
from macros.template_errors import template_lines

log = get_plugin_logger(__name__)


class CouncilConfig(Config):
    """The plugin's settings in mkdocs.yml."""

    locale = c.Type(str, default=SOURCE_LOCALE)
    """The language of this build. One build makes one locale."""
    locales = c.Type(str, default=SOURCE_LOCALE)
    """Languages that are built side by side with this one, with commas between: pages link to them."""


class CouncilPlugin(BasePlugin[CouncilConfig]):
    """Adds a page for every record to a MkDocs site."""

    project: Project
    _here = ""
    _preview = False
    _kept = Kept()
    _compiled = Compiled()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is a preview, which is built again at every change."""
        self._preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the data. Stops the build with every problem at once, before anything is written."""
        root = Path(config.config_file_path).parent
        try:
            self.project = open_project(root, self.config.locale, lambda: self._here, self._root(config))
        except ProblemsFound as found:
            raise PluginError(f"\n{found}") from None
        if self.project.remarks:
            log.info("\n%s", report(self.project.remarks))
        self._texts: dict[str, tuple[LocalText, ...]] = {}
        config.site_name = self.project.site.council.site_name
        # Nothing of Material's is used: its assets are not published, and its 14,000 files not looked through.
        config.theme.dirs = [config.theme.custom_dir, config.theme.dirs[-1]]
        config.markdown_extensions.append("macros.render.html_blocks:HtmlBlocks")
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the generated pages, and the files beside them."""
        self._kept.hold_for((config.markdown_extensions, config.mdx_configs, {*files.src_uris, *self.project.pages}))
        with self._told(config):
            self._edition = self.project.edition(config.site_url or "", self._preview, self.config.locales.split(","))
            made = tuple(list_files(self._edition))
            offered = offers(self._edition, made)
            texts = [self.project.renderer.page(page, offered.get(page.address)) for page in self.project.pages.values()]
        for page, text in zip(self.project.pages.values(), texts, strict=True):
            file = File.generated(config, page.source_path, content=text)
            file.edit_uri = f"../{page.data_file}"
            file.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(file)
            if self._preview:
                KeptPage(file, config, self._kept)
        for one in made:
            files.append(File.generated(config, one.path, content=one.content))
        return files

    @contextmanager
    def _told(self, config: MkDocsConfig) -> Iterator[None]:
        """Stop the build at what is wrong with a template, or with the words in it, and say where."""
        try:
            with template_lines(Path(config.config_file_path).parent, self.project.site):
                yield
        except ProblemsFound as found:
            raise PluginError(f"\n{found}") from None

    def on_env(self, env, config: MkDocsConfig, files: Files):
        """Give the frame of the page what it reads."""
        council, locale = self.project.site.council, self.config.locale
        env.add_extension("jinja2.ext.i18n")
        env.bytecode_cache = self._compiled
        env.install_gettext_translations(self.project.renderer.interface, newstyle=True)
        env.globals |= {
            "address_in": lambda code, url: f"{self._root(config)}{'' if code == SOURCE_LOCALE else code + '/'}{url}",
            "as_of": long_date(as_of(), locale) if as_of() != today() else "",
            "council": council, "locale": locale, "direction": direction,
            "locales": [one for one in council.locales if one.id in self.config.locales.split(",")],
            "source_locale": SOURCE_LOCALE, "language": language, "linked_data": partial(linked_data, self._edition),
            "titles": {page.address: page.menu or page.title for page in self.project.pages.values()},
            "notices": relax(self.project.renderer.notices("", ())),
        }
        return env

    def _root(self, config: MkDocsConfig) -> str:
        """Where the source locale's site is published; "" where that is not known."""
        return (config.site_url or "").removesuffix(f"{self.config.locale}/")

    def on_page_read_source(self, page: MkDocsPage, config: MkDocsConfig) -> str | None:
        """Translate a hand-written page. Generated ones are made in their language."""
        if self.project.catalogue is None or page.file.generated_by:
            return None
        source = page.file.content_string
        text, self._texts[page.url] = translate_page(source, f"docs/{page.file.src_uri}", self.project.catalogue)
        return text

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Explain each term where it is first used, and lay out what runs against the page."""
        page.present_anchor_ids = (page.present_anchor_ids or set()) | ids(html)  # MkDocs saw none in HTML set aside.
        html = relax(html)
        if page.url in self._texts:
            self._texts[page.url] += tuple(self._shown)  # By the functions that the page calls.
            page.meta["notices"] = relax(self.project.renderer.notices(page.url, self._texts[page.url]))
            if "template" not in page.meta:  # Such a frame has the title, and sets them below it.
                html = below_title(html, page.meta["notices"])
        if not page.file.generated_by:
            offered = self._downloads(html, page, config, files) if page.meta.get("formats") else None
            html += relax(self.project.renderer.formats(page.url, page.title, offered))
            html = usable(html, self.project.renderer.interface.gettext)
        page.meta["headings"] = headings(html)
        return own_sides(self.project.renderer.explain(html, page.url), self.config.locale)

    def _downloads(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> tuple[Offer, ...]:
        """Make the files of a hand-written page that asks for them. What is offered comes out."""
        with self._told(config):
            file, about = f"docs/{page.file.src_uri}", page.meta.get("description", "")
            written = WrittenPage(page.url, file, page.title, about, html, self._texts.get(page.url, ()))
            made, offered = written_page(written, self._edition)
        for one in made:
            files.append(File.generated(config, one.path, content=one.content))
        return offered

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index the finished pages for search, and follow every link on them. A preview goes on with bad links."""
        built, root = Path(config.site_dir), Path(config.config_file_path).parent
        try:
            problems = finish(built, root, config.site_url or "", self.config.locale, self.config.locales, self._preview)
        except SearchFailed as failed:
            raise PluginError(f"\n{failed}") from None
        if problems and self._preview:
            log.info("\n%s", report(replace(problem, severity=Severity.WARNING) for problem in problems))
        elif problems:
            raise PluginError(f"\n{report(problems)}")

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder) -> LiveReloadServer:
        """Build again when data or templates change, which is looked for ten times a second, not twice."""
        root = Path(config.config_file_path).parent
        watched = [config.docs_dir, config.config_file_path]
        for path in watched:
            server.unwatch(path)
        server.observer = PollingObserver(timeout=0.1)
        for path in (*watched, str(root / "data"), str(root / "overrides")):
            server.watch(path)
        return server

    def on_page_markdown(self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Note which page the functions are called on, and what they show: this runs before mkdocs-macros renders it."""
        self._here, self._shown = page.url, self.project.renderer.note()
        if page.url in self._texts:
            page.meta |= languages(get_data(page.file.content_string)[1], page.file.src_uri, self.project.catalogue)
        return markdown

    def define_macros(self, env) -> None:
        """Offer the functions of ``macros.functions`` to the pages in docs/."""
        for name, function in self.project.functions.all().items():
            env.macro(function, name)
