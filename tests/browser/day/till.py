"""What the front desk and the cashier click at the till: order, take, top up, ask back, decide."""

import re

from playwright.sync_api import Locator, Page, expect


def open_till(page: Page) -> None:
    page.get_by_test_id("nav-till").click()
    expect(page.get_by_test_id("orders-due")).to_be_visible()


def show(page: Page, tab: str) -> None:
    page.locator(f".ant-tabs-tab[data-node-key={tab}]").click()


def minor(text: str) -> int:
    """An amount as it is shown, in minor units."""
    return int(re.sub(r"[^\d]", "", text))


def choose_patient(drawer: Locator, name: str) -> None:
    drawer.locator("input").first.press_sequentially(name)
    expect(drawer.page.locator(".ant-select-item-option", has_text=name)).to_be_visible()
    drawer.page.keyboard.press("Enter")
    expect(drawer.get_by_test_id("chosen")).to_contain_text(name)


def order(page: Page, name: str, product: str) -> None:
    """One piece by the price list, without a plan."""
    page.get_by_test_id("new-order").click()
    drawer = page.get_by_test_id("order-drawer")
    choose_patient(drawer, name)
    drawer.get_by_test_id("product").locator("input").press_sequentially(product)
    option = page.locator(".ant-select-dropdown:visible .ant-select-item-option-active", has_text=product)
    expect(option).to_be_visible()
    page.keyboard.press("Enter")
    expect(drawer.get_by_test_id("order-total")).not_to_have_text(re.compile(r"\D0\.00$"))
    drawer.get_by_test_id("place-order").click()
    expect(drawer).to_be_hidden()


def take(page: Page, name: str, *, cash: str | None = None) -> int:
    """All that is due, `cash` of it by the first method and the rest by the next; what was taken, in minor units."""
    show(page, "orders")
    page.get_by_test_id("find-order").fill(name)
    expect(page.get_by_test_id("order")).to_have_count(1)
    page.keyboard.press("Enter")
    drawer = page.get_by_test_id("pay-drawer")
    due = minor(drawer.get_by_test_id("part").get_by_role("spinbutton").input_value())
    if cash is not None:
        drawer.get_by_test_id("add-part").click()
        drawer.get_by_test_id("part").first.get_by_role("spinbutton").fill(cash)
        expect(drawer.get_by_test_id("left-after")).to_have_text(re.compile(r"\D0\.00$"))
    page.keyboard.press("Enter")
    expect(drawer.get_by_test_id("paid-up")).to_contain_text(f"{due / 100:,.2f}")
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    return due


def top_up(page: Page, name: str, amount: str) -> None:
    show(page, "deposits")
    page.get_by_test_id("top-up").click()
    drawer = page.get_by_test_id("deposit-drawer")
    choose_patient(drawer, name)
    drawer.get_by_role("spinbutton").fill(amount)
    page.keyboard.press("Enter")
    expect(drawer.get_by_test_id("balance")).to_contain_text(amount)
    drawer.locator(".ant-drawer-close").click()
    expect(drawer).to_be_hidden()


def ask_back(page: Page, name: str, paid: str, amount: str) -> None:
    """Part of one payment of today, for the first line of its order."""
    show(page, "refunds")
    row = page.get_by_test_id("payments").locator("tr", has_text=name).filter(has_text=paid)
    row.get_by_test_id("refund").click()
    drawer = page.get_by_test_id("refund-drawer")
    lines = drawer.get_by_role("spinbutton")
    lines.first.fill(amount)
    for number in range(1, lines.count()):
        lines.nth(number).fill("0")
    drawer.get_by_test_id("reason").fill("多收")
    page.keyboard.press("Enter")
    expect(drawer).to_be_hidden()


def decide(page: Page, name: str) -> None:
    """A second person pays the refund out."""
    show(page, "refunds")
    asked = page.get_by_test_id("requested-refund").filter(has_text=name)
    asked.get_by_test_id("complete").click()
    page.locator(".ant-modal .ant-btn-primary").click()
    expect(asked).to_have_count(0)


def day_total(page: Page) -> int:
    """What came in less what went out, in minor units; it agrees with the ledger."""
    show(page, "day")
    expect(page.get_by_test_id("agrees")).to_have_attribute("data-even", "true")
    net = minor(page.get_by_test_id("day-net").inner_text())
    assert net == minor(page.get_by_test_id("day-ledger").inner_text())
    return net
