"""The keyboard has one place: it goes with what opens over the page, and back with what closes."""

from uuid import uuid4

from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.contexts import context_of
from tests.browser.test_board import Stack, call
from tests.browser.test_booking import EMPTY_DAYS, at_the_desk, block_of, booked
from tests.browser.test_crm import register, sign_in_as


def test_a_form_over_the_page_gives_the_keyboard_back(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    sign_in_as(page, stack, "doctor", f"/patients/{register(stack, '赵雪', f'133{uuid4().int % 10**8:08}')}")
    opener = page.get_by_test_id("draft")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#crm-product")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#crm-product")).to_have_count(0)
    expect(opener).to_be_focused()


def test_the_board_has_the_keyboard_while_the_drawer_slides_away(chromium: Browser, stack: Stack) -> None:
    """What is typed after Esc is meant for the board, and where somebody has walked by then, the end of the slide leaves them."""
    days = next(EMPTY_DAYS)
    first, second = (booked(stack, f"滑走{uuid4().hex[:4]}", days=days) for _ in range(2))
    day = call(stack, "booking", "GET", f"/appointments/{first}")["business_date"]
    context = context_of(chromium, moves=True)
    page = at_the_desk(context, stack, f"&date={day}")
    block_of(page, first).focus()
    page.keyboard.press("Space")
    expect(page.get_by_test_id("confirm")).to_be_visible()
    # In place: one that is still on its way goes without sliding back.
    expect(page.locator(".ant-drawer-panel-motion-right")).to_have_count(0)
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.dataset.id") == first
    page.keyboard.press("ArrowDown")
    expect(page.locator(".day-drawer")).not_to_be_visible()
    expect(block_of(page, second)).to_be_focused()
    context.close()
