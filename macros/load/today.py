"""The environment in, the day on which the site is built out."""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """Today, or the day that SOURCE_DATE_EPOCH names (seconds since 1970, as MkDocs and other builders read it)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date() if epoch else datetime.date.today()


def as_of() -> datetime.date:
    """The day whose standards are shown: that of the build, or the one that SITE_AS_OF names ("2023-04-01")."""
    day = os.environ.get("SITE_AS_OF")
    return datetime.date.fromisoformat(day) if day else today()
