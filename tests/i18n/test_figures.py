"""Figures of standards are placeholders in catalogues."""

from __future__ import annotations

import pytest

from macros.i18n.figures import placeholders, put_in, same_measure, take_out


@pytest.mark.parametrize(
    ("text", "template", "figures"),
    [
        ("Answer 80% of calls in 2 mins", "Answer {1}% of calls in {2} mins", ("80", "2")),
        ("Acknowledge e-mails within one working day.", "Acknowledge e-mails within {1} working day.", ("1",)),
        ("within twelve months of approval", "within {1} months of approval", ("12",)),
        ("One of our officers will call", "One of our officers will call", ()),
        ("Call waiting time <60 secs", "Call waiting time <{1} secs", ("60",)),
        ("Emergency repairs are completed within 24hrs", "Emergency repairs are completed within {1}hrs", ("24",)),
    ],
)
def test_a_translator_never_sees_a_figure(text: str, template: str, figures: tuple[str, ...]) -> None:
    """Digits, and number words before a unit, become placeholders in their order."""
    assert take_out(text) == (template, figures)


def test_figures_stand_where_the_translation_wants_them() -> None:
    """Another language may need another order."""
    assert put_in("W {2} minuty: {1}%", ("80", "2"), "pl") == "W 2 minuty: 80%"
    assert placeholders("W {2} minuty: {1}%") == ("1", "2")


@pytest.mark.parametrize(
    ("english", "text", "locale", "shown"),
    [
        ("80% of calls", "{1}% din apeluri", "ro", "80\u00a0% din apeluri"),
        ("99.50% of calls", "{1} % wezwań", "pl", "99,50% wezwań"),
        ("80% of calls in 20 seconds", "Aramaların %{1} kadarı, {2} saniyede", "tr", "Aramaların %80 kadarı, 20 saniyede"),
        ("2.5 hours", "{1} godziny", "pl", "2,5 godziny"),
        ("12.50 miles", "{1} mili", "pl", "12,50 mili"),
        ("£28.50, £1,200.00 or £5.50", "{1} £, {2} £ albo {3} £", "pl", "28,50 £, 1200,00 £ albo 5,50 £"),
        ("from 8.30 to 17.00", "od {1} do {2}", "pl", "od 8.30 do 17.00"),
        ("9.30am or 5.00 p.m.", "{1} albo {2}", "pl", "9.30 albo 5.00"),
        ("12,500 people", "{1} mieszkańców", "pl", "12\u00a0500 mieszkańców"),
        ("1,250 calls, 80%", "{1} مكالمة، {2}%", "ar", "1,250 مكالمة، 80%"),
        ("Call 0300 123", "Zadzwoń: {1} {2}", "pl", "Zadzwoń: 0300 123"),
        ("the years 2023-28", "lata {1}-{2}", "pl", "lata 2023-28"),
        ("version 1.2.3", "wersja {1}", "pl", "wersja 1.2.3"),
    ],
)
def test_figures_are_written_as_the_language_writes_them(english: str, text: str, locale: str, shown: str) -> None:
    """Digit for digit, with CLDR's separators and sign of per cent; times of day, years and telephone numbers stay."""
    assert put_in(text, take_out(english, locale)[1], locale) == shown


@pytest.mark.parametrize(
    ("text", "template", "figures"),
    [
        ("within twenty-one days", "within {1} days", ("21",)),
        ("within twenty one days", "within {1} days", ("21",)),
        ("within thirty working days", "within {1} working days", ("30",)),
        ("within one hundred and twenty days", "within one hundred and twenty days", ()),
    ],
)
def test_a_number_in_words_is_taken_out_whole(text: str, template: str, figures: tuple[str, ...]) -> None:
    """Or left to the translator: half a number would be another one."""
    assert take_out(text) == (template, figures)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Reply within {1} working days", "Reply within {1} weeks"),
        ("Reply within {1} working days", "Reply within {1} calendar days"),
        ("Reply within a week", "Reply within a month"),
        ("At least {1}% of calls", "Under {1}% of calls"),
        ("Reply within {1} days", "Reply within {1} days or {2} days"),
        ("{1}% within {2} days", "{2}% within {1} days"),
        ("We publish every three months", "We publish every six months"),
        ("Reply within 1 working day", "Reply within 2 working days"),
        ("Counts are bi-monthly", "Counts are monthly"),
        ("Collected daily", "Collected fortnightly"),
        ("We visit twice", "We visit once"),
        ("More than {1}", "Fewer than {1}"),
        ("We will refund you", "We will not refund you"),
        ("Open from {1}am to {2}pm", "Open from {1}am to {2}am"),
        ("Open {1}-{2}", "Open {1}, {2}"),
        ("by the end of March", "by the end of June"),
        ("Mondays", "Tuesdays"),
        ("£{1}", "£{1} million"),
        ("£{1} a bag", "£{1} the bag"),
        ("You may pay", "You must pay"),
        ("Joining is free", "You pay to join"),
        ("We will reply", "We aim to reply"),
        ("Start the repair", "Finish the repair"),
        ("within {1} days of receiving it", "within {1} days of the panel's decision"),
        ("Send proof of age and address", "Send proof of age or address"),
        ("A few calls are kept waiting", "Few calls are kept waiting"),
        ("We answer most calls", "We answer the most calls"),
        ("We will contact you", "We will contract you"),
        ("We tell you of charges first", "We tell you of changes first"),
        ("For homes in band A", "For homes in band"),
        ("We reply in a fortnight", "We reply in the fortnight"),
        ("Ask about careers", "Ask about carers"),
        ("Reply within {1} working days", "Answer within {1} working days"),
        ("Write to our adress", "Write to our address"),
        ("Go to a center", "Go to a centre"),
        ("See our web site", "See our website"),
        ("We follow up", "We follow-up"),
    ],
)
def test_a_translation_of_older_english_is_not_shown_where_a_word_that_tells_has_changed(older: str, newer: str) -> None:
    """No word of a list: any other word may change what is promised, and a stale promise is a false one."""
    assert not same_measure(older, newer)
    assert not same_measure(newer, older)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Respond to a request within {1} days", "Respond to the request within {1} days"),
        ("Reply to letters - and call back.", "Reply to letters, and call back"),
        ("A form is sent", "The form is sent"),
        ("Please call us (on weekdays)", "Call us on weekdays"),
        ("Send an E-mail", "Send an email"),
        ("We organize accomodation", "We organise accommodation"),
        ("When we recieve your neighbor's form", "When we receive your neighbours form"),
        ("Reply within {1} working day", "Reply within {1} working days"),
        ("With {1} day's notice", "With {1} days' notice"),
        ("A {1}-minute wait", "A {1} minutes wait"),
        ("within {1} hr or {2} secs", "within {1} hrs or {2} sec"),
    ],
)
def test_a_translation_of_older_english_may_stand_where_the_words_tell_the_same(older: str, newer: str) -> None:
    """Case, punctuation, spelling and articles; and a unit beside its figure, which may have changed from 1 to 2."""
    assert same_measure(older, newer)
    assert same_measure(newer, older)
