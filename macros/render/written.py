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
_BACK = re.compile(r'(<a class="footnote-backref" href="#fnref\d*:([^"]+)") title="[^"]*"')


def usable(html: str, translate: Callable[[str], str]) -> str:
    """Mend what is listed above. ``translate`` gives the interface's words in the page's language."""
    _ = translate
    back = _("Back to the text, note")
    html = _TABLE.sub(lambda match: _table(match, html), html)
    html = _BACK.sub(lambda match: f'{match[1]} aria-label="{back} {match[2]}"', html)
    return _tabs(html)


def _table(match: re.Match[str], html: str) -> str:
    """A table in a region that can be focused and scrolled, named by the heading above it."""
    above = _HEADING.findall(html[: match.start()])
    name = f' aria-labelledby="{above[-1]}"' if above else ""
    table = match[0].replace("<th>", '<th scope="col">').replace("<th style", '<th scope="col" style')
    return f'<div class="table" role="region" tabindex="0"{name}>{table}</div>'


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
