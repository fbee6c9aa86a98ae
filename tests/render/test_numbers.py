"""Numbers in sentences."""

from __future__ import annotations

import gettext
from pathlib import Path

from macros.render.components import templates


def test_a_counted_number_has_the_languages_separators(tmp_path: Path) -> None:
    """Whichever plural form it stands in."""
    (tmp_path / "rows.html").write_text('{{ ngettext("%(num)s row", "%(num)s rows", rows) }}', encoding="utf-8")
    shown = {
        locale: templates(tmp_path, str, gettext.NullTranslations(), locale).get_template("rows.html").render(rows=12345, here="")
        for locale in ("en-GB", "pl", "ro")
    }
    assert shown == {"en-GB": "12,345 rows", "pl": "12\u00a0345 rows", "ro": "12.345 rows"}
