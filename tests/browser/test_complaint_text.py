"""The ready text of a complaint: what it says, and how it gets to the council."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from axe import Axe
from pages import SitePage
from playwright.sync_api import Page, expect
from views import EVERY_PAGE

Visit = Callable[..., Page]

LETTERS = "channels/letter-and-email/"
IN_TEN_DAYS = "We will: Aim to respond fully to written contact within 10 working days."
HERE = "https://council.example/promises/"
"""Where the tests' site says it is published; it is served elsewhere."""


def mailed(page: Page) -> dict[str, list[str]]:
    """What an e-mail program is given: its fields, with nobody to send it to."""
    address = urlsplit(page.locator(".actions a").get_attribute("href"))
    assert (address.scheme, address.path) == ("mailto", "")
    return parse_qs(address.query)


def letter(page: Page) -> str:
    """The text that is to be sent."""
    return page.locator(".say .letter").inner_text()


def test_the_standard_that_was_not_kept_is_put_into_the_text(visit: Visit) -> None:
    """With the line above it and the address of its place, in the text and in the e-mail."""
    page = visit(LETTERS)
    assert "The council promised: “…”" in letter(page)
    page.get_by_label("Which standard was not kept?").select_option(IN_TEN_DAYS)
    assert letter(page).startswith("Complaint: Letter and E-mail\n")
    assert f"The council promised: “{IN_TEN_DAYS}”" in letter(page)
    assert f"{page.url}#full-response\n" in letter(page)
    subject, _, body = letter(page).partition("\n")
    assert mailed(page) == {"subject": [subject], "body": [body.strip().replace("\n", "\r\n")]}


def test_every_standard_can_be_chosen_and_the_readers_own_come_first(visit: Visit) -> None:
    """In the order of the page."""
    page = visit("services/housing-rents/?area=somerset-west-and-taunton")
    offered = page.get_by_label("Which standard was not kept?").locator("option").all_inner_texts()
    assert offered[1] == "Internal team to offer specialist debt and benefit advice"
    assert len(offered) == 1 + page.locator("li.standard").count() == 10


def test_the_text_is_copied_and_that_is_said(visit: Visit) -> None:
    """By keyboard, and a screen reader hears of it without a move of the focus (WCAG 4.1.3)."""
    page = visit(LETTERS, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_label("Which standard was not kept?").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".say").get_by_role("status")).to_have_text("Copied.")
    expect(page.get_by_role("button", name="Copy the text")).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()") == letter(page)
    assert "Acknowledge e-mails within one working day." in letter(page)


def test_a_choice_is_announced_and_takes_the_place_of_what_was_said(visit: Visit) -> None:
    """What was copied is not what stands there any more (WCAG 4.1.3)."""
    page = visit(LETTERS, permissions=["clipboard-read", "clipboard-write"])
    status = page.locator(".say").get_by_role("status")
    page.get_by_role("button", name="Copy the text").click()
    expect(status).to_have_text("Copied.")
    page.get_by_label("Which standard was not kept?").select_option(IN_TEN_DAYS)
    expect(status).to_have_text("The text now quotes the standard that you chose.")
    page.get_by_label("Which standard was not kept?").select_option("")
    expect(status).to_be_empty()


def test_where_nothing_may_be_copied_the_text_is_selected(visit: Visit) -> None:
    """A browser may refuse. The reader is told what is left to do."""
    page = visit(LETTERS)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Copy the text").click()
    expect(page.locator(".say").get_by_role("status")).to_contain_text("The text is selected.")
    assert page.evaluate("getSelection().toString()") == letter(page)


def test_without_javascript_there_is_a_text_to_fill_in(visit: Visit) -> None:
    """Dots where the standard's words belong; the e-mail has the same. No control is shown that does nothing."""
    page = visit(LETTERS, java_script_enabled=False)
    assert "The council promised: “…”" in letter(page)
    assert f"I read this at: {HERE}{LETTERS}" in letter(page)
    assert "“…”" in mailed(page)["body"][0]
    expect(page.get_by_role("button", name="Copy the text")).to_be_hidden()
    expect(page.get_by_label("Which standard was not kept?")).to_be_hidden()


def test_the_only_standard_of_a_page_stands_in_the_text_from_the_start(visit: Visit) -> None:
    """Nobody has to choose where there is no choice."""
    page = visit("services/food-hygiene/", java_script_enabled=False)
    only = page.locator("li.standard .wording")
    assert f"“{only.inner_text()}”" in letter(page)
    assert only.inner_text() in mailed(page)["body"][0]
    expect(page.locator("#not_kept")).to_have_count(0)


def test_the_page_on_complaints_is_about_no_standard_in_particular(visit: Visit) -> None:
    """Its text leaves everything open, and can be copied."""
    page = visit("complain/")
    assert "Complaint: …" in letter(page)
    assert "I read this at: …" in letter(page)
    expect(page.get_by_role("button", name="Copy the text")).to_be_visible()


def test_on_a_translated_page_the_text_to_send_is_brought_from_the_english_one(visit: Visit) -> None:
    """As the paper has it and marked as English, with the address of the English page; the other is to be read."""
    page = visit(f"ar/{LETTERS}")
    expect(page.locator(".say .letter")).to_be_hidden()
    status = page.locator(".say").get_by_role("status")
    expect(status).to_be_empty()
    page.locator("#not_kept").select_option("full-response")
    expect(page.locator(".say .letter")).to_contain_text(IN_TEN_DAYS)
    expect(status).to_have_text("يقتبس النص الآن المعيار الذي اخترتموه.")
    expect(page.locator(".say .letter")).to_have_attribute("lang", "en-GB")
    expect(page.locator(".say .letter")).to_have_css("direction", "ltr")
    expect(page.locator(".say pre").first).to_have_css("direction", "rtl")
    assert f"{page.url.replace('/ar/', '/')}#full-response" in letter(page)
    assert IN_TEN_DAYS in mailed(page)["body"][0]
    assert page.locator("#full-response .wording").inner_text() in page.locator(".say pre").first.inner_text()


def test_without_javascript_a_translated_page_leads_to_the_english_text(visit: Visit) -> None:
    """There it can be copied or sent, and the standards in English stand above it."""
    page = visit(f"ar/{LETTERS}", java_script_enabled=False)
    expect(page.locator(".say pre").first).to_be_visible()
    page.locator(".say a[hreflang='en-GB']").click()
    expect(page.get_by_role("heading", name="What to say")).to_be_in_viewport()
    assert "The council promised: “…”" in letter(page)


def test_a_lost_connection_leaves_the_link_to_the_english_text(visit: Visit) -> None:
    """No other words take the place of the English ones, and that they could not be had is announced."""
    page = visit(f"ar/{LETTERS}")
    page.route("**/*", lambda route: route.abort())
    page.locator("#not_kept").select_option("full-response")
    expect(page.locator(".say .published").first).to_contain_text("#full-response")
    expect(page.locator(".say .letter")).to_be_hidden()
    expect(page.locator(".say a[hreflang='en-GB']")).to_be_visible()
    expect(page.locator(".say").get_by_role("status")).to_have_text("تعذر تحميل النص بالإنجليزية. يؤدي إليه الرابط أعلاه.")


@pytest.mark.parametrize("address", [LETTERS, f"ar/{LETTERS}", "complain/"])
def test_the_text_meets_the_rules(axe: Axe, window: Page, served: str, pages: tuple[SitePage, ...], address: str) -> None:
    """axe-core finds nothing once it is filled in and copied, on a desktop and at 320 pixels, light and dark."""
    window.goto(served + address)
    if address != "complain/":
        window.locator("#not_kept").select_option(index=1)
    window.locator(".say button").click()
    expect(window.locator(".say").get_by_role("status")).not_to_be_empty()
    faults = []
    for view in EVERY_PAGE:
        view.show(window)
        faults += axe.judge(window, next(page for page in pages if page.address == address), view).faults()
    assert not faults, "\n".join(faults)
