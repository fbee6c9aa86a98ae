"""MkDocs events in, pages made from records out. Listens only; the work is done elsewhere."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from macros import functions  # imported here so that a broken import is shown as what it is
from macros.checks import check_data
from macros.load.site import load_site
from macros.model.site import Site
from macros.pages import list_pages
from macros.pages.page import Page
from macros.problems import ProblemsFound, errors, report
from macros.render.environment import Renderer
from macros.render.escape import relax
from macros.render.terms import TermFinder

PROGRAMME_PAGES = ("strategies/", "background/", "about/")
"""Addresses on which words of the programme have their special meaning."""


class CouncilPlugin(BasePlugin):
    """Adds a page for every record to a MkDocs site."""

    site: Site
    renderer: Renderer
    pages: dict[str, Page]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the data. Stops the build with every problem at once, before anything is written."""
        root = Path(config.config_file_path).parent
        try:
            loaded = load_site(root / "data")
            problems = check_data(loaded)
            if any(errors(problems)):
                raise ProblemsFound(problems)
        except ProblemsFound as found:
            raise PluginError(f"\n{report(found.problems)}") from None
        self.site = loaded.site
        self.renderer = Renderer(self.site, root / "overrides")
        self.pages = {page.address: page for page in list_pages(self.site)}
        terms = [term for term in self.site.terms.values() if term.found_on != "glossary only"]
        self._programme_terms = TermFinder(terms)
        self._every_page_terms = TermFinder(term for term in terms if term.found_on == "every page")
        config.site_name = self.site.council.site_name
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the generated pages. Material's own assets are not used, so they are not published."""
        for file in [file for file in files if file.generated_by is None and not file.src_uri.endswith(".md")]:
            if file.src_uri.startswith("assets/") and "/material/" in (file.abs_src_path or ""):
                files.remove(file)
        for page in self.pages.values():
            file = File.generated(config, page.source_path, content=self.renderer.page(page))
            file.edit_uri = f"../{page.data_file}"
            file.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(file)
        return files

    def on_env(self, env, config: MkDocsConfig, files: Files):
        """Give the frame of the page what it reads."""
        titles = {page.address: page.menu or page.title for page in self.pages.values()}
        env.globals |= {"council": self.site.council, "titles": titles}
        env.globals |= {"_": lambda text, **values: text % values if values else text}
        return env

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Explain each term where it is first used."""
        html = relax(html)
        if page.url.startswith(("glossary/", "search/")):
            return html
        finder = self._programme_terms if page.url.startswith(PROGRAMME_PAGES) else self._every_page_terms
        linked, terms = finder.link(html)
        words = self.renderer.component("words", "words_explained", page.url, terms) if terms else ""
        return linked + relax(words)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder) -> LiveReloadServer:
        """Build again when data or templates change."""
        root = Path(config.config_file_path).parent
        for folder in ("data", "overrides"):
            server.watch(str(root / folder))
        return server

    def define_macros(self, env) -> None:
        """Offer the functions of ``macros.functions`` to the pages in docs/."""
        for name, function in functions.Functions(self.renderer, lambda: env.page.url).all().items():
            env.macro(function, name)
