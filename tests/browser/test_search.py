"""Finding a patient by typing: Enter chooses who was seen, or who alone fits what is typed, and never anybody else."""

import re
from uuid import uuid4

from playwright.sync_api import BrowserContext, Route, expect

from tests.browser.test_board import Stack
from tests.browser.test_crm import register, sign_in_as


def test_enter_finds_who_was_seen_though_the_answer_to_the_last_letter_is_on_its_way(
    context: BrowserContext, stack: Stack
) -> None:
    name = f"Quick{uuid4().hex[:6]}"
    patient = register(stack, name, f"137{uuid4().int % 10**8:08d}")
    page = context.new_page()
    sign_in_as(page, stack, "doctor", "/patients")
    page.get_by_test_id("patient-search").press_sequentially(name[:-1])
    expect(page.locator(".ant-select-item-option", has_text=name)).to_be_visible()
    # From here on nothing is answered any more.
    page.route("**/patients/search?*", lambda _route: None)
    page.keyboard.press(name[-1])
    page.wait_for_timeout(500)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/patients/{patient}"))


# In one go, before the page can draw anew: the letters, and a key.
TYPE_AND_PRESS = """async ([text, key, keyCode]) => {
    const field = document.activeElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
    field.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode, bubbles: true, cancelable: true }));
}"""


def two_alike(stack: Stack) -> list[tuple[str, str]]:
    """Two patients whose names begin alike, each with their id, as a list shows them."""
    family = f"Alike{uuid4().hex[:6]}"
    names = [f"{family}{given}" for given in ("A", "B")]
    return [(name, register(stack, name, f"137{uuid4().int % 10**8:08d}")) for name in names]


def test_enter_that_is_faster_than_the_list_finds_nobody_else(context: BrowserContext, stack: Stack) -> None:
    """It chose the first of the list for the letters before, who may be another patient."""
    (first, _), (second, patient) = two_alike(stack)
    page = context.new_page()
    sign_in_as(page, stack, "doctor", "/patients")
    page.get_by_test_id("patient-search").press_sequentially(first[:-1])
    expect(page.locator(".ant-select-item-option-active", has_text=first)).to_be_visible()
    page.evaluate(TYPE_AND_PRESS, [second, "Enter", 13])
    expect(page).to_have_url(re.compile(f"/patients/{patient}"))


def test_tab_that_is_faster_than_the_list_chooses_nobody(context: BrowserContext, stack: Stack) -> None:
    (first, _), (second, _) = two_alike(stack)
    page = context.new_page()
    sign_in_as(page, stack, "doctor", "/patients")
    page.get_by_test_id("patient-search").press_sequentially(first[:-1])
    expect(page.locator(".ant-select-item-option-active", has_text=first)).to_be_visible()
    page.evaluate(TYPE_AND_PRESS, [second, "Tab", 9])
    expect(page.locator(".ant-select-item-option-active", has_text=second)).to_be_visible()
    assert page.url.endswith("/patients")


def test_enter_before_any_answer_shows_who_fits_and_another_one_chooses(context: BrowserContext, stack: Stack) -> None:
    (first, _), (second, patient) = two_alike(stack)
    page = context.new_page()
    sign_in_as(page, stack, "doctor", "/patients")
    held: list[Route] = []
    page.route("**/patients/search?*", lambda route: held.append(route))
    page.get_by_test_id("patient-search").locator("input").fill(first[:-1])
    page.keyboard.press("Enter")
    while not held:
        page.wait_for_timeout(20)
    held.pop().continue_()
    expect(page.locator(".ant-select-item-option-active", has_text=first)).to_be_visible()
    assert page.url.endswith("/patients")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".ant-select-item-option-active", has_text=second)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/patients/{patient}"))
