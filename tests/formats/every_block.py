"""A document with every kind of block, in four languages, and one with what nobody should write."""

from __future__ import annotations

from dataclasses import replace

from today import TODAY

from macros.formats.blocks import (
    Block, Cell, Document, Figure, Heading, Listing, Paragraph, Run, Signposts, Table, Terms,
)  # fmt: skip

BAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" role="img"><rect width="95" height="20"/>'
    '<text x="5" y="35">95%</text></svg>'
)
ENGLISH = {
    "title": "Housing repairs",
    "council": "Example Council",
    "as of": "January 2023",
    "lead": "Repairs to council homes, and how soon they are done.",
    "expect": "What to expect",
    "rent": "If you rent from ",
    "answer": ", we answer ",
    "calls": " of calls within 10 seconds. See ",
    "complain": "how to complain",
    "or": ", or ",
    "below": "the words below",
    "emergency": "In an emergency",
    "call": "Call 01823 357628, or write to TA1 4DY, on 24–26 May.",
    "soon": "How soon",
    "will": "We will",
    "safe": "make it safe within 24 hours",
    "mend": "mend:",
    "gas": "gas in one day",
    "lifts": "lifts in two days",
    "tell": "tell you when we come, and keep to it, unless the weather prevents it",
    "again": "Then we tell you again.",
    "first": "Tell us.",
    "then": "Wait.",
    "caption": "Answered in time",
    "quarter": "Quarter",
    "target": "Target",
    "result": "Result",
    "spring": "April to June",
    "summer": "July to September",
    "unmeasured": "not yet measured",
    "words": "Words",
    "day": "Working day",
    "week": "Monday to Friday.",
    "old": "old",
    "ill": "ill",
    "one of": "One of",
    "vulnerable": "Vulnerable",
    "bar": "A bar that is 95 of 100 long",
    "others": "Other languages: ",
    "source": "“Source”: paper 1, pages 2–3.",
    "picture": "Picture: {alternative}",
    "contents": "Contents",
    "braille": "Made by machine.",
}
POLISH = ENGLISH | {
    "title": "Naprawy mieszkań", "as of": "Styczeń 2023", "lead": "Żółta łódź: naprawy w mieszkaniach komunalnych.",
    "expect": "Czego się spodziewać", "rent": "Jeśli wynajmują Państwo od ", "answer": ", odpowiadamy na ",
    "calls": " połączeń w ciągu 10 sekund. Zob. ", "complain": "jak złożyć skargę", "or": " lub ",
    "call": "Tel. 01823 357628 albo list: TA1 4DY, 24–26 maja.", "source": "„Źródło”: dokument 1, s. 2–3.",
    "spring": "od kwietnia do czerwca", "unmeasured": "jeszcze nie zmierzono",
}  # fmt: skip
UKRAINIAN = ENGLISH | {
    "title": "Ремонт житла", "as of": "Січень 2023", "lead": "Ґанок, їжак, єнот: ремонт п’яти помешкань.",
    "expect": "Чого очікувати", "rent": "Якщо ви орендуєте в ", "answer": ", ми відповідаємо на ",
    "calls": " дзвінків за 10 секунд. Див. ", "complain": "як поскаржитися", "or": " або ",
    "call": "Тел. 01823 357628 або лист: TA1 4DY, 24–26 травня.", "source": "«Джерело»: документ 1, с. 2–3.",
    "spring": "квітень – червень", "unmeasured": "ще не виміряно",
}  # fmt: skip
ARABIC = ENGLISH | {
    "title": "إصلاح المساكن", "as of": "يناير 2023", "lead": "إصلاح مساكن المجلس، ومتى يتم (WCAG).",
    "expect": "ما يمكنكم توقعه", "rent": "إذا كنتم تستأجرون من ", "answer": "، نجيب على ",
    "calls": " من المكالمات خلال 10 ثوانٍ. انظر ", "complain": "كيف تشتكون", "or": "، أو ", "below": "الكلمات أدناه",
    "emergency": "في حالة الطوارئ", "call": "اتصلوا على 01823 357628، أو اكتبوا إلى TA1 4DY.", "will": "سوف",
    "source": "«المصدر»: الوثيقة 1؛ هل من سؤال؟", "spring": "أبريل إلى يونيو", "unmeasured": "لم يُقَس بعد",
}  # fmt: skip
WORDS = {"en-GB": ENGLISH, "pl": POLISH, "uk": UKRAINIAN, "ar": ARABIC}


def document(locale: str) -> Document:
    """Every kind of block, with every kind of run, in one of the languages of ``WORDS``."""
    word = WORDS[locale]
    return Document(
        id="services/housing-repairs",
        title=(Run(word["title"]),),
        locale=locale,
        blocks=_blocks(word),
        description=word["lead"],
        council=word["council"],
        address="https://council.example/services/housing-repairs/",
        as_of=word["as of"],
        made=TODAY,
        signposts=Signposts(
            page="page {number}",
            page_of="Page {number} of {count}",
            contents=word["contents"],
            picture=word["picture"],
            access="Nobody has tested this e-book yet.",
            braille=word["braille"],
        ),
    )


def hostile() -> Document:
    """Signs that end a line, a file or a tag, that have no shape, or that no braille code has; and very long words."""
    words = (
        "a<b>&amp;\x00\x1b]\x0c\u200b\u00ad\ufeff\ud800\uffff  {alternative} %s \\x \u202e 漢字 🚌 ✓ \u00a0.\r\n\tEnd"
    )
    blocks: tuple[Block, ...] = (
        Heading(2, (Run(words),), "a"),
        Heading(3, (Run("x" * 200),), "b"),
        Heading(4, (Run(""),), "c"),
        Paragraph((Run(words, "ar", True, "https://council.example/" + "long/" * 40 + "?a=1&b=<2>", "“&”"),)),
        Paragraph(()),
        Listing(()),
        Listing(((), (Listing(((_plain(words),),)),), (_plain(words), _plain(words)))),
        Table((), (_cell(""), _cell(words)), ((_cell("", True), _cell("")), (_cell(words), _cell(words)))),
        Terms((((Run(words),), ()), ((Run(words),), (_plain(words), Listing(((_plain("in"),),)))))),
        Figure(BAR, words),
    )
    return replace(
        document("en-GB"), title=(Run(words, "pl"),), blocks=blocks, council=words, as_of=words, description=words
    )


def _plain(text: str, role: str = "") -> Paragraph:
    return Paragraph((Run(text),), role)


def _cell(text: str, header: bool = False) -> Cell:
    return Cell((_plain(text),) if text else (), header)


def _blocks(word: dict[str, str]) -> tuple[Block, ...]:
    home = Run("HFS", expansion="Homes for Sedgemoor")
    return (
        _plain(word["lead"], "lead"),
        Heading(2, (Run(word["expect"]),), "expect"),
        Paragraph(
            (
                Run(word["rent"]),
                home,
                Run(word["answer"]),
                Run("98%", strong=True),
                Run(word["calls"]),
                Run(word["complain"], address="https://council.example/complain/"),
                Run(word["or"]),
                Run(word["below"], address="#words"),
                Run("."),
            )
        ),
        _plain(word["emergency"], "label"),
        _plain(word["call"]),
        Paragraph(
            (home, Run(": "), Run("repairs@council.example", address="mailto:repairs@council.example"), Run("."))
        ),
        Heading(3, (Run(word["soon"]),), "soon"),
        _plain(word["will"], "lead-in"),
        Listing(
            (
                (_plain(word["safe"]),),
                (_plain(word["mend"]), Listing(((_plain(word["gas"]),), (_plain(word["lifts"]),)))),
                (_plain(word["tell"]), _plain(word["again"])),
            )
        ),
        Listing(((_plain(word["first"]),), (_plain(word["then"]),)), ordered=True),
        Table(
            (Run(word["caption"]),),
            (_cell(word["quarter"]), _cell(word["target"]), _cell(word["result"])),
            (
                (_cell(word["spring"], header=True), _cell("95%"), _cell(word["unmeasured"])),
                (_cell(word["summer"], header=True), _cell("95%"), _cell("")),
            ),
        ),
        Heading(4, (Run(word["caption"]),)),
        Figure(BAR, word["bar"], (Run(word["caption"]),)),
        Heading(2, (Run(word["words"]),), "words"),
        Terms(
            (
                ((Run(word["day"]),), (_plain(word["week"]),)),
                (
                    (Run(word["vulnerable"]),),
                    (_plain(word["one of"], "lead-in"), Listing(((_plain(word["old"]),), (_plain(word["ill"]),)))),
                ),
            ),
            ("day", ""),
        ),
        Paragraph(
            (
                Run(word["others"]),
                Run("خدمات المجلس 2023", "ar"),
                Run(", "),
                Run("połączenia", "pl"),
                Run(", "),
                Run("послуги", "uk"),
                Run(", "),
                Run("Customer Strategy (2023)", "en-GB"),
                Run("."),
            )
        ),
        Paragraph((Run("To całe zdanie jest po polsku.", "pl"),), "notice"),
        _plain(word["source"], "fine"),
    )
