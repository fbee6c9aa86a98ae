"""What Unicode CLDR says of a locale, as this project uses it."""

from __future__ import annotations

import datetime

import pytest

from macros.i18n.locales import canonical, direction, listed, long_date, number, own_name, percent, sort_key, typed_without_marks

POLISH = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"


@pytest.mark.parametrize(("locale", "expected"), [("ar", "rtl"), ("pl", "ltr"), ("en-GB", "ltr")])
def test_a_language_has_its_direction(locale: str, expected: str) -> None:
    """Arabic is written from right to left."""
    assert direction(locale) == expected


def test_dates_and_numbers_are_as_the_language_writes_them() -> None:
    """Digits are those of the United Kingdom everywhere: a resident compares them with letters and phones."""
    assert long_date(datetime.date(2023, 1, 19), "pl") == "19 stycznia 2023"
    assert long_date(datetime.date(2023, 1, 19), "en-GB") == "19 January 2023"
    assert number(1234.5, "ro") == "1.234,5"
    assert number(12, "ar") == "12"
    assert [percent("97", locale) for locale in ("en-GB", "ro", "ar", "tr")] == ["97%", "97\u00a0%", "97%", "%97"]
    assert [number(value, "pl") for value in (1234, 12345)] == ["1234", "12\u00a0345"], "CLDR groups from five digits on."


def test_a_list_has_the_languages_own_and() -> None:
    """Between the last two; in Arabic before each but the first, with no gap behind it."""
    assert listed(["A", "B", "C"], "en-GB") == "A, B and C"
    assert listed(["A", "B", "C"], "ro") == "A, B și C"
    assert listed(["A", "B", "C"], "ar") == "A وB وC"
    assert (listed(["A"], "pl"), listed([], "pl")) == ("A", "")


def test_a_list_from_a_to_z_follows_the_languages_alphabet() -> None:
    """In Polish, Ł stands after L and before M."""
    words = ["Mosty", "Łąki", "Lasy", "Żłobki", "Zasiłki", "Świetlice", "Sport"]
    assert sorted(words, key=lambda word: sort_key(word, POLISH)) == [
        "Lasy", "Łąki", "Mosty", "Sport", "Świetlice", "Zasiłki", "Żłobki",
    ]  # fmt: skip


def test_a_letter_that_is_not_in_the_alphabet_stands_with_its_plain_letter() -> None:
    """"Émile" comes among the words with E."""
    assert sorted(["Fire", "Émile", "Dog"], key=lambda word: sort_key(word, "abcdefghij")) == ["Dog", "Émile", "Fire"]


def test_marks_decide_only_between_words_that_are_otherwise_the_same() -> None:
    """All words in A stand together in Portuguese, whose alphabet has no letters with marks."""
    words = ["Áreas", "Azulejos", "Água", "Avós", "Avos", "Bairro"]
    assert sorted(words, key=lambda word: sort_key(word, "")) == ["Água", "Áreas", "Avos", "Avós", "Azulejos", "Bairro"]


def test_a_letter_with_a_mark_may_be_typed_as_one_sign_or_two() -> None:
    """Both look the same to a reader."""
    assert sort_key("Ż", POLISH) == sort_key("Z\u0307", POLISH)


def test_two_words_come_before_one_that_begins_so() -> None:
    """A gap comes before every letter, with an alphabet and without."""
    for alphabet in ("", POLISH):
        assert sorted(["Domy", "Dom opieki"], key=lambda word: sort_key(word, alphabet)) == ["Dom opieki", "Domy"]


def test_letters_that_are_not_a_letter_with_a_mark_are_also_found_when_typed_plainly() -> None:
    """Pagefind finds "servico" for "serviço" by itself, and "uslugi" for "usługi" only with help."""
    assert typed_without_marks("Usługi i opłaty", "serviço") == ("Uslugi", "oplaty")


def test_a_language_is_called_by_its_own_name() -> None:
    """The name that a reader looks for in the list of languages."""
    assert own_name("pl") == "Polski"
    assert own_name("pt-BR") == "Português" and own_name("pt-BR", region=True) == "Português (Brasil)"
    with pytest.raises(ValueError, match="no language"):
        own_name("xx")


@pytest.mark.parametrize(("typed", "code"), [("pt_BR", "pt-BR"), ("PT-br", "pt-BR"), ("cy", "cy"), ("sr_latn", "sr-Latn")])
def test_a_code_may_be_typed_as_other_programs_write_it(typed: str, code: str) -> None:
    assert canonical(typed) == code
