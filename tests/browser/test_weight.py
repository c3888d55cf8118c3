"""How much script the first page takes over a clinic's line: a promise in bytes, as the server sends them."""

import re

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser.test_board import Stack

MOST_BYTES = 300_000
# Whose day begins with which page, and what of it must be there. Those who follow up are the reception here.
FIRST_PAGES = (
    ("front_desk", "/day", "day-grid"),
    ("cashier", "/till", "orders-due"),
    ("owner", "/", "value-K04"),
    ("front_desk", "/tasks", "tasks"),
)
# What is not open yet is fetched when the browser has nothing else to do (console/src/common/later.ts): not the first page.
NEVER_IDLE = "window.requestIdleCallback = () => 0"


def open_page(browser: Browser, stack: Stack, role: str, path: str) -> tuple[Page, dict[str, int]]:
    """A page that somebody opens for the first time, and the scripts that it asks for."""
    page = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900}).new_page()
    page.add_init_script(NEVER_IDLE)
    scripts = scripts_of(page)
    page.goto(stack.web_url + path)
    page.get_by_test_id("signin").click()
    page.get_by_role("button", name=re.compile(f"^{role}")).click()
    return page, scripts


def scripts_of(page: Page) -> dict[str, int]:
    """Filled while the page loads: each script and the bytes of its body as they came."""
    found: dict[str, int] = {}

    def note(response: Response) -> None:
        if response.request.resource_type == "script":
            # Coming back from the issuer the browser has them already.
            found[response.url] = max(found.get(response.url, 0), response.request.sizes()["responseBodySize"])

    page.on("requestfinished", lambda request: note(answer) if (answer := request.response()) else None)
    return found


@pytest.mark.parametrize(("role", "path", "ready"), FIRST_PAGES)
def test_the_first_page_is_light(chromium: Browser, stack: Stack, role: str, path: str, ready: str) -> None:
    page, scripts = open_page(chromium, stack, role, path)
    expect(page.get_by_test_id(ready)).to_be_visible()
    # What the page asks for on its own after that, for what it shows, counts too; the event stream keeps the network from ever being idle.
    page.wait_for_timeout(2_000)
    weight = sum(scripts.values())
    page.context.close()
    assert scripts
    assert weight <= MOST_BYTES, sorted(((size, url.rpartition("/")[2]) for url, size in scripts.items()), reverse=True)


def test_a_panel_that_cannot_be_loaded_says_so_and_comes_with_another_try(chromium: Browser, stack: Stack) -> None:
    page, _ = open_page(chromium, stack, "front_desk", "/day")
    expect(page.get_by_test_id("day-grid")).to_be_visible()
    page.route("**/assets/BookPanel-*", lambda route: route.abort())
    page.keyboard.press("n")
    panel = page.locator(".day-drawer")
    expect(panel.get_by_test_id("error")).to_be_visible()
    page.unroute("**/assets/BookPanel-*")
    with page.expect_navigation():
        panel.get_by_role("button", name="重试").click()
    expect(page.get_by_test_id("day-grid")).to_be_visible()
    page.keyboard.press("n")
    expect(panel.get_by_role("combobox").first).to_be_focused()
    page.context.close()
