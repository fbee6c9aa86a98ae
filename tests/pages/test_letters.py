"""The letters of a list from A to Z, in the order of each language of the real site."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
import yaml

from macros.i18n.locales import sort_key
from macros.pages.page import by_letter

LISTS = {
    "pt": (["Bibliotecas", "Água", "Autocarros", "Árvores", "Écrans"], "ABE", ["Água", "Árvores", "Autocarros"]),
    "pl": (["Łąki", "Lasy", "Żłobki", "Zasiłki", "Édouard"], "ELŁZŻ", ["Édouard"]),
    "ro": (["Școli", "Stradă", "Înmormântări", "Impozite", "Țigări"], "IÎSȘȚ", ["Impozite"]),
    "uk": (["Їжа", "Інтернет", "Ґанок", "Гроші", "Йод", "Юрист", "Ялинка"], "ГҐІЇЙЮЯ", ["Гроші"]),
    "ar": (["بطاقات", "إيجار", "اتصال", "أشجار", "آثار", "Wi-Fi"], "ابW", ["اتصال", "آثار", "أشجار", "إيجار"]),
}


@pytest.mark.parametrize("locale", LISTS)
def test_letters_stand_in_the_languages_order(root: Path, locale: str) -> None:
    """A letter with a mark has a heading of its own only where the alphabet has it: Polish Ł, and not Portuguese Á."""
    council = yaml.safe_load((root / "data" / "council.yml").read_text(encoding="utf-8"))
    alphabet = next(one.get("alphabet", "") for one in council["locales"] if one["id"] == locale)
    names, letters, first = LISTS[locale]
    found = by_letter(names, str, partial(sort_key, alphabet=alphabet))
    assert "".join(letter for letter, _ in found) == letters
    assert list(found[0][1]) == first
    assert by_letter(reversed(names), str, partial(sort_key, alphabet=alphabet)) == found
