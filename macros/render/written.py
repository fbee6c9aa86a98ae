"""The HTML of a hand-written page in, the same made usable by everyone out.

Python-Markdown's extensions write some things that a keyboard or a screen reader cannot use. What
is mended here: wide tables can be scrolled by keyboard (WCAG 2.1.1), tabs are headed blocks with
no control to operate, and the ways back from footnotes have names of their own (2.4.4).
"""

from __future__ import annotations

import re
from collections.abc import Callable

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_HEADING = re.compile(r'<h[1-6] id="([^"]+)"')
_TABS = re.compile(r'<div class="tabbed-set.*?<div class="tabbed-labels">(.*?)</div>\s*<div class="tabbed-content">', re.DOTALL)
_LABEL = re.compile(r"<label[^>]*>(.*?)</label>", re.DOTALL)
_BACK = re.compile(r'(<a class="footnote-backref" href="#fnref(\d*):([^"]+)") title="[^"]*"')


_TITLE = re.compile(r'(?:<div [^>]*lang="[^>]*>\s*<h1.*?</h1>.*?</div>|<h1.*?</h1>)', re.DOTALL)
"""The title of a page, with the element around it that says that it is in another language."""


def below_title(html: str, more: str) -> str:
    """The page with ``more`` below its title, or first if it has none; in the page's own language whatever the title's is."""
    title = _TITLE.search(html)
    end = title.end() if title else 0
    return html[:end] + more + html[end:]


def usable(html: str, translate: Callable[[str], str]) -> str:
    """Mend what is listed above. ``translate`` gives the interface's words in the page's language."""
    html = _TABLE.sub(lambda match: _table(match, html), html)
    return _tabs(_ways_back(html, translate))


def _table(match: re.Match[str], html: str) -> str:
    """A table in a group that can be focused and scrolled, named by the heading above it: several may have one heading."""
    above = _HEADING.findall(html[: match.start()])
    name = f' aria-labelledby="{above[-1]}"' if above else ""
    table = match[0].replace("<th>", '<th scope="col">').replace("<th style", '<th scope="col" style')
    return f'<div class="table" role="group" tabindex="0"{name}>{table}</div>'


def _ways_back(html: str, translate: Callable[[str], str]) -> str:
    """Ways back named by the number that the note has on the page, and by which mention of it they lead to."""
    _ = translate
    back = _("Back to the text, note")
    numbers: dict[str, int] = {}

    def named(match: re.Match[str]) -> str:
        number = numbers.setdefault(match[3], len(numbers) + 1)
        return f'{match[1]} aria-label="{back} {number}{f" ({match[2]})" if match[2] else ""}"'

    return _BACK.sub(named, html)


def _tabs(html: str) -> str:
    """Each tab as a block with its label above it: the same on a screen, on paper and read aloud."""
    while match := _TABS.search(html):
        labels = iter(_LABEL.findall(match[1]))
        before, after = html[: match.start()], html[match.end() :]
        after = re.sub(
            r'<div class="tabbed-block">',
            lambda _: f'<div class="tab"><p class="label">{next(labels)}</p>',
            after,
            count=len(_LABEL.findall(match[1])),
        )
        html = f'{before}<div class="tabs"><div>{after}'
    return html
