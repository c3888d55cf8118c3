"""A new patient's booking, by keyboard alone."""

import time
from uuid import uuid4

from playwright.sync_api import Locator, Page, expect


class Keyboard:
    """Books new patients without a mouse, and counts the keys that are no text."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.keys += 1

    def tab_to(self, target: Locator) -> None:
        while not target.evaluate("(element) => element.contains(document.activeElement)"):
            self.press("Tab")

    def book(self, name: str) -> float:
        """Register with source, slot, done; seconds of it, at which nobody typed or thought."""
        begun = time.perf_counter()
        self.press("n")
        expect(self.page.locator(".day-drawer input").first).to_be_focused()
        self.tab_to(self.page.get_by_test_id("register-new"))
        self.press("Enter")
        form = self.page.get_by_test_id("register-form")
        expect(form.locator("input").first).to_be_focused()
        self.page.keyboard.type(name)
        self.press("Tab")
        self.page.keyboard.type(f"136{uuid4().int % 10**8:08}")
        self.press("Tab")
        menus = self.page.locator(".ant-cascader-menu")
        self.press("ArrowDown")
        expect(menus.first.locator(".ant-cascader-menu-item").first).to_be_visible()
        for level, key in enumerate(("ArrowDown", "ArrowRight", "ArrowRight")):
            self.press(key)
            expect(menus.nth(level).locator(".ant-cascader-menu-item-active")).to_have_count(1)
        self.press("Enter")
        self.tab_to(self.page.get_by_test_id("register-submit"))
        self.press("Enter")
        expect(self.page.get_by_test_id("slots").locator("input").first).to_be_focused()
        self.press("Space")
        expect(self.page.get_by_test_id("chosen")).to_be_visible()
        self.press("Enter")
        expect(self.page.get_by_test_id("appointment").filter(has_text=name)).to_be_visible()
        return time.perf_counter() - begun
