"""What a machine can tell of a translation."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from macros.checks import check_catalogue
from macros.checks.plural_forms import ensure_plural_forms_hold
from macros.checks.translations import ensure_translations_hold
from macros.i18n.locales import plural_forms
from macros.i18n.po_file import read_po
from macros.problems import ProblemsFound, Severity


def problems(*entries: polib.POEntry) -> list[str]:
    """What is wrong with a Polish catalogue of these entries, in words."""
    return [f"{problem.message} {problem.hint}".strip() for problem in ensure_translations_hold(catalogue(*entries), "content.po")]


def catalogue(*entries: polib.POEntry) -> polib.POFile:
    """A file of these entries."""
    file = polib.POFile()
    file.extend(entries)
    return file


def entry(english: str, polish: str, **more: object) -> polib.POEntry:
    """A finished translation."""
    return polib.POEntry(msgid=english, msgstr=polish, **more)


@pytest.mark.parametrize(
    ("english", "polish", "message"),
    [
        ("Reply within {1} days", "Odpowiedź w ciągu 10 dni", "figures {1}"),
        ("Reply within {1} days", "W ciągu {1} dni, {1}", "each once"),
        ("Pages of %(name)s", "Strony", "%(name)s"),
        ("Open the **page**", "Otwórz stronę", "Keep **"),
        ("See [how](complain.md)", "Zobacz [jak](skarga.md)", "Keep ](complain.md)"),
        ("{{ counts('laws') }} laws", "39 ustaw", "Keep {{ counts('laws') }}"),
        ("Call us.", "Zadzwoń", 'end in "."'),
        ("Why?", "Dlaczego.", 'end in "?"'),
        ("Call us", " Zadzwoń", "Space at its beginning"),
        ("We answer every letter", "We answer every letter", "This is the English"),
        ("Flexible appointments", "FLEXIBLE appointments", "This is the English"),
        ("We call you back soon", "Oddzwonimy w 5 dni", "The English has no 5."),
        ("You have 5 working days to appeal.", "Mają Państwo czas na odwołanie.", "must have 5"),
        ("From 5 to 5", "Od 5", "must have 5"),
        ("You have 5 working days to appeal.", "Mają Państwo 5 working days to appeal.", '"days to appeal" is still English'),
        ("## What to say", "# Co powiedzieć", "Keep the signs of headings"),
        ("| a | b |", "| a b |", "Keep the signs of headings"),
        ("One.\n\nTwo.", "Jeden. Dwa.", "Keep the signs of headings"),
        ("Council benefits", "Zasiłki\nrady", "has no line break"),
        ("Council benefits", "Zasiłki\u2028rady", "has no line break"),
        ("Call us", "Proszę <b>dzwonić", "Take out <b>: the English has none."),
        ("Call <b>us</b>", "Proszę <b>dzwonić</b> <b>", "Take out <b>: the English has it less often."),
        ("Pages of %(name)s", "Strony: %(liczba)s", "must have %(name)s just as the English has. Take out %(liczba)s: the English does"),
        ("Pages", "Strony: %(liczba)s", "Take out %(liczba)s: the English does not have it."),
    ],
)
def test_a_slip_is_found(english: str, polish: str, message: str) -> None:
    """Figures, variables, markup, space, ending, and English left by accident."""
    found = problems(entry(english, polish))
    assert len(found) == 1 and message in found[0], found


@pytest.mark.parametrize(
    ("english", "polish"),
    [
        ("Reply to {1}% within {2} days", "W {2} dni odpowiedź na {1}%"),
        ("Are you well?", "هل أنتم بخير؟"),
        ("Homefinder Somerset", "Homefinder Somerset"),
        ("The first day is day 1.", "Pierwszy dzień jest dniem pierwszym."),
        ("1,500 letters in the 21st century", "1 500 listów w XXI wieku"),
        ("In 2018, 2,000,000 letters", "W 2018 r. 2 000 000 listów"),
        ("Act 2 of 2018", "Ustawa nr 2 z 2018 r. (Act 2 of 2018)"),
        ("Open to public rights of way", "Dla dróg publicznych (public rights of way)"),
        ("not in education or training", "not in education or training (bez szkoły)"),
        ("See [how](complain.md).", "Zobacz, [jak](complain.md)."),
        ("%(name)s (%(format)s, %(language)s)", "%(name)s (%(format)s, %(language)s)"),
    ],
)
def test_a_good_translation_passes(english: str, polish: str) -> None:
    """Another order, another language's signs, and names that stay are no slips."""
    assert problems(entry(english, polish)) == []


def forms(locale: str, *texts: str, english: str = "%(num)s days") -> list[str]:
    """What is wrong with a text's plural forms, in the language's order."""
    one = polib.POEntry(msgid="%(num)s day", msgid_plural=english, msgstr_plural=dict(enumerate(texts)))
    return [f"{problem.message} {problem.hint}" for problem in ensure_plural_forms_hold(catalogue(one), "interface.po", locale)]


def test_every_plural_form_of_the_language_is_needed() -> None:
    """Polish has three."""
    assert forms("pl", "%(num)s dzień", "%(num)s dni", "") == ["1 of 3 plural forms are missing. Fill in every msgstr[...]."]


@pytest.mark.parametrize(
    ("locale", "texts"),
    [
        ("pl", ("jeden dzień", "%(num)s dni", "%(num)s dni")),
        ("ar", ("لا أيام", "يوم واحد", "يومين", "%(num)s أيام", "%(num)s يومًا", "%(num)s يوم")),
        ("pt", ("um dia", "%(num)s dias")),
        ("pt-BR", ("um dia", "%(num)s dias")),
    ],
)
def test_a_form_for_one_number_may_say_it_in_a_word(locale: str, texts: tuple[str, ...]) -> None:
    """The form for none may say so, too."""
    assert forms(locale, *texts) == []


@pytest.mark.parametrize(
    ("locale", "texts", "said"),
    [
        ("uk", ("один день", "%(num)s дні", "%(num)s днів"), "msgstr[0] does not say its number, and stands for several: 1, 21, 31"),
        ("pl", ("%(num)s dzień", "kilka dni", "%(num)s dni"), "msgstr[1] does not say its number, and stands for several: 2, 3, 4"),
        ("ja", ("日",), "msgstr[0] does not say its number, and stands for several: 1, 2, 3"),
    ],
)
def test_a_form_for_several_numbers_must_say_which(locale: str, texts: tuple[str, ...], said: str) -> None:
    """Residents would read "one day" where it is 21."""
    [found] = forms(locale, *texts)
    assert said in found and "Write %(num)s in it." in found


def test_a_text_whose_english_never_says_its_number_need_not_either() -> None:
    assert forms("uk", "стандарт", "стандарти", "стандарти", english="standards") == []


def test_a_number_that_is_written_in_stead_of_its_place_is_told_with_the_place() -> None:
    """A label has no {1}, and a text without places none to write."""
    label = polib.POEntry(msgid="%(num)s day", msgid_plural="%(num)s days", msgstr_plural={0: "5 dni", 1: "%(num)s dni", 2: "%(num)s dni"})
    assert problems(label) == ["The English has no 5. Write %(num)s where it has it."]
    assert problems(entry("Call us", "Dzwonić 5")) == ["The English has no 5."]
    assert problems(entry("{1} of {2}", "{1} z {2} (5)")) == ["The English has no 5. Write {1}, {2} where it has them."]


def test_a_percent_sign_that_stands_for_nothing_is_found() -> None:
    """It would stop the build at a template, far from the translation."""
    slip = entry("%(share)s%% of cases", "%(share)s% spraw", flags=["python-format"])
    assert any('Write %% for a percent sign.' in found for found in problems(slip))


def test_a_file_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    """An unescaped quotation mark is the mistake of whoever edits by hand."""
    (tmp_path / "content.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b "c" d"\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_po(tmp_path / "content.po")
    assert [problem.line for problem in found.value.problems] == [5]
    assert "unescaped double quote" in str(found.value) and 'write \\"' in str(found.value)


@pytest.mark.parametrize(
    "line",
    [
        'msgstr "Parkowanie',
        'msgstr Parkowanie"',
        'msgstr "Parkowanie\\"',
        'msgstr[1] "Parkowanie',
        'msgstr ""\n"Parkowanie',
        'msgstr "Parkowanie\u2028',
        'msgctxt "a/text',
        '#| msgid "Parking',
        '#~ msgid "Parking',
        '#~ "Parking',
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_text_without_a_quotation_mark_is_told_with_its_line(tmp_path: Path, line: str, end: str) -> None:
    """Programs take its last letter for the mark, and nobody would see it."""
    text = f'msgid ""\nmsgstr ""\n\nmsgid "a\u2028b"\n{line}\n\nmsgid "c"\nmsgstr "d\n'
    (tmp_path / "content.po").write_bytes(text.replace("\n", end).encode())
    with pytest.raises(ProblemsFound) as found:
        read_po(tmp_path / "content.po")
    assert [problem.line for problem in found.value.problems] == [5 + line.count("\n"), 8 + line.count("\n")]
    assert "one of them is missing" in str(found.value)


def test_texts_between_quotation_marks_are_read(tmp_path: Path) -> None:
    """A mark or a backslash at the end of a text; more of it on further lines; English that was; what is kept from before."""
    texts = [
        r'msgid "Say \"yes\""', r'msgstr "Powiedz \"tak\""', "",
        r'msgid "A backslash \\"', 'msgstr ""', r'"Ukośnik "', r'"\\"  ', "",
        "#, fuzzy", '#| msgid ""', '#| "Car "', '#| "parks"', 'msgid "Parks"', 'msgstr "Parki"', "",
        '# He wrote "this', '#~ msgctxt "a"', '#~ msgid "Bins"', '#~ msgstr ""', '#~ "Kosze"',
    ]  # fmt: skip
    (tmp_path / "content.po").write_text("\n".join(['msgid ""', 'msgstr ""', "", *texts]), encoding="utf-8")
    read = {one.msgid: one.msgstr for one in read_po(tmp_path / "content.po")}
    assert read == {'Say "yes"': 'Powiedz "tak"', "A backslash \\": "Ukośnik \\", "Parks": "Parki", "Bins": "Kosze"}


def test_a_text_that_stands_in_a_file_twice_is_told_with_both_lines(tmp_path: Path) -> None:
    """As after a merge: one translation would be lost. The same English elsewhere, and what is kept from before, are none."""
    once = 'msgctxt "a/text"\nmsgid "Bins"\nmsgstr "{}"\n\n'
    other = 'msgctxt "b/text"\nmsgid "Bins"\nmsgstr "Kosze"\n\n#~ msgctxt "b/text"\n#~ msgid "Bins"\n#~ msgstr "Kubły"\n\n'
    head = 'msgid ""\nmsgstr ""\n\n'
    path = tmp_path / "content.po"
    path.write_text(head + once.format("Kosze") + other, encoding="utf-8")
    assert len(read_po(path)) == 3
    path.write_text(head + once.format("Kosze") + other + once.format("Kubły") + head, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_po(path)
    assert [(problem.line, problem.path) for problem in found.value.problems] == [(16, "Bins"), (20, "")]
    assert "twice: at line 4, and here" in str(found.value) and "twice: at line 1, and here" in str(found.value)


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    """Some programs save Polish as Windows does."""
    text = 'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "żółć"\n'
    (tmp_path / "content.po").write_bytes(text.encode("cp1250"))
    with pytest.raises(ProblemsFound) as found:
        read_po(tmp_path / "content.po")
    assert [problem.line for problem in found.value.problems] == [5]
    assert "not in UTF-8" in str(found.value) and 'Save it with the encoding "UTF-8"' in str(found.value)


def test_figures_in_another_order_are_a_suggestion_only() -> None:
    """Another language may rightly turn a sentence round; a person sees whether two figures were swapped."""
    file = catalogue(entry("You have 5 days to appeal, and 10 to pay.", "Mają Państwo 10 dni na odwołanie i 5 na zapłatę."))
    [problem] = ensure_translations_hold(file, "content.po")
    assert problem.severity is Severity.SUGGESTION and "another order" in problem.message


def test_a_menu_entry_must_fit_the_menu() -> None:
    """On a phone it stands beside others."""
    long = "Wszystko, co obiecujemy mieszkańcom"
    for where in ({"msgctxt": "docs/about.md/menu"}, {"comment": "translators: menu entry"}):
        assert "menu entry has room" in problems(entry("Promise", long, **where))[0]
    assert problems(entry("Promise", long)) == []


def test_unfinished_entries_are_not_judged() -> None:
    """An empty or fuzzy entry is work to do, not a mistake."""
    assert problems(entry("Call us.", ""), entry("Call.", "Zadzwoń", flags=["fuzzy"])) == []


def test_an_interface_has_no_gaps() -> None:
    """A label or notice in English would not say that it is: the build of that language stops. Each is told once."""
    half = polib.POEntry(msgid="%(num)s day", msgid_plural="%(num)s days", msgstr_plural={0: "%(num)s dzień", 1: "%(num)s dni"})
    empty = polib.POEntry(msgid="%(num)s row", msgid_plural="%(num)s rows", msgstr_plural={0: "", 1: "", 2: ""})
    fuzzy = [entry("Search", "Szukaj", flags=["fuzzy"]), entry("Find", "", flags=["fuzzy"])]
    file = catalogue(entry("Menu", "Menu"), entry("Skip to the content", ""), *fuzzy, half, empty)
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": plural_forms("pl")}
    found = [problem for problem in check_catalogue(file, "interface.po", "pl", "interface")]
    assert [problem.message for problem in found] == [
        "1 of 3 plural forms are missing.",
        '"Skip to the content" is not translated.',
        '"Search" is marked as fuzzy, so its translation is not used.',
        '"Find" is not translated.',
        '"%(num)s row" is not translated.',
    ]
    assert "take the mark away" in found[2].hint
