"""An address from the site's root in, the link to it from one page out."""

from __future__ import annotations

import posixpath
import re


def relative(address: str, here: str) -> str:
    """An address from the site's root as a link from the page at ``here``. It may lead out: "../downloads/".

    >>> relative("services/housing-rents/#x", "topics/homes/")
    '../../services/housing-rents/#x'
    """
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    link = posixpath.relpath(f"/site/{path}", f"/site/{here}") if path != here else ""
    if link and not posixpath.splitext(path)[1]:
        link = "./" if link == "." else f"{link}/"
    return f"{link}{address[len(path) :]}" or "./"
