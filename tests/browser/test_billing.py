"""A morning at the till, by clicking: ordered, approved, paid by two methods, given back, and counted as it was clicked."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.contexts import context_of
from tests.browser.day.till import choose_patient, minor, show, top_up
from tests.browser.test_board import Stack, assert_fits, call, sandbox_clinic
from tests.browser.test_shell import SIZES, serious

Open = Callable[[str], Page]

# Paper comes out of no test: what would be printed is kept.
PRINT = "window.print = () => { document.body.dataset.printed = document.querySelector('.receipt-sheet')?.textContent }"
LOOKS = [("zh-CN", "desktop"), ("en-GB", "tablet"), ("zh-CN", "phone")]


@pytest.fixture(params=LOOKS, ids=lambda look: "-".join(look))
def till(chromium: Browser, stack: Stack, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Opens the sandbox's till as somebody: each role in a browser of its own."""
    locale, size = request.param
    contexts: list[BrowserContext] = []

    def open_as(role: str) -> Page:
        context = context_of(chromium, locale, SIZES[size])
        contexts.append(context)
        context.add_init_script(PRINT)
        page = context.new_page()
        page.goto(stack.web_url)
        page.get_by_test_id("signin").click()
        page.get_by_role("button", name=re.compile(f"^{role}")).click()
        page.get_by_test_id("nav-till").click()
        page.goto(f"{stack.web_url}/till?clinic={sandbox_clinic(stack)}")
        expect(page.get_by_test_id("orders-due")).to_be_visible()
        return page

    yield open_as
    for context in contexts:
        context.close()


def new_patient(stack: Stack) -> str:
    """A patient's name that nobody else has."""
    name = f"收银{uuid4().hex[:6]}"
    source = call(stack, "crm", "GET", "/sources")["items"][0]
    patient = {
        "clinic_id": sandbox_clinic(stack),
        "source": {level: source[level] for level in ("channel", "medium", "campaign")},
        "name": name,
        "phone": f"139{uuid4().int % 10**8:08}",
    }
    call(stack, "crm", "POST", "/patients", patient)
    return name


def order_with_discount(page: Page, name: str) -> int:
    """The price list's first product at a fifth off; what is to be paid. It waits for a manager."""
    page.get_by_test_id("new-order").click()
    drawer = page.get_by_test_id("order-drawer")
    choose_patient(drawer, name)
    page.keyboard.press("Enter")
    # Not the patients' list, which may still be closing.
    product = page.locator(".ant-select-item-option-active", has_not_text=name)
    expect(product.first).to_be_visible()
    page.keyboard.press("Enter")
    expect(drawer.get_by_test_id("order-total")).not_to_have_text(re.compile(r"\D0\.00$"))
    total = minor(drawer.get_by_test_id("order-total").inner_text()) * 4 // 5
    drawer.get_by_test_id("line").get_by_role("spinbutton").last.fill(f"{total / 100:.2f}")
    expect(drawer.get_by_test_id("needs-approval")).to_be_visible()
    drawer.get_by_test_id("discount-reason").fill("老客户")
    page.keyboard.press("Enter")
    expect(drawer).to_be_hidden()
    return total


def take(page: Page, name: str, total: int) -> None:
    """Keyboard alone: the name, the amount in cash, the rest by the next method, Enter; then the receipt."""
    page.get_by_test_id("find-order").fill(name)
    expect(page.get_by_test_id("order")).to_have_count(1)
    page.keyboard.press("Enter")
    drawer = page.get_by_test_id("pay-drawer")
    expect(drawer.get_by_test_id("part").get_by_role("spinbutton")).to_be_focused()
    drawer.get_by_test_id("add-part").click()
    drawer.get_by_test_id("part").first.get_by_role("spinbutton").fill("100.00")
    expect(drawer.get_by_test_id("left-after")).to_have_text(re.compile(r"\D0\.00$"))
    assert serious(page) == []
    page.keyboard.press("Enter")
    expect(drawer.get_by_test_id("paid-up")).to_contain_text(f"{total / 100:,.2f}")
    page.keyboard.press("Enter")
    body = page.locator("body")
    expect(body).to_have_attribute("data-printed", re.compile(name))
    expect(body).to_have_attribute("data-printed", re.compile(re.escape(f"{total / 100 - 100:,.2f}")))
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(page.get_by_test_id("order")).to_have_count(0)
    expect(page.get_by_test_id("find-order")).to_be_focused()


def download(page: Page, where: str, path: Path) -> list[str]:
    """The rows of a list's file, as a spreadsheet would read them."""
    with page.expect_download() as file:
        page.get_by_test_id(where).get_by_test_id("csv").click()
    file.value.save_as(path)
    return path.read_text("utf-8-sig").splitlines()


def ask_back(page: Page, name: str) -> None:
    """The newest payment of today, half of it."""
    show(page, "refunds")
    row = page.get_by_test_id("payments").locator("tr", has_text=name).filter(has_text="100.00")
    row.get_by_test_id("refund").click()
    drawer = page.get_by_test_id("refund-drawer")
    drawer.get_by_role("spinbutton").fill("50")
    drawer.get_by_test_id("reason").fill("多收")
    page.keyboard.press("Enter")
    expect(drawer).to_be_hidden()
    mine = page.get_by_test_id("requested-refund").filter(has_text=name)
    expect(mine).to_be_visible()
    expect(mine.get_by_test_id("complete")).to_have_count(0)


def test_the_till_from_order_to_day_total(till: Open, stack: Stack, tmp_path: Path) -> None:
    name = new_patient(stack)
    reception, manager, cashier = till("front_desk"), till("clinic_manager"), till("cashier")
    expect(cashier.get_by_test_id("new-order")).to_have_count(0)

    total = order_with_discount(reception, name)
    waiting = manager.get_by_test_id("pending").filter(has_text=name)
    waiting.get_by_test_id("approve").click()
    expect(cashier.get_by_test_id("order").filter(has_text=name)).to_be_visible()
    assert serious(cashier) == []
    assert_fits(cashier)
    take(cashier, name, total)
    show(cashier, "all")
    row = cashier.get_by_test_id("order").filter(has_text=name)
    expect(row.get_by_test_id("order-state")).to_have_attribute("data-state", "settled")
    assert serious(cashier) == []
    assert_fits(cashier)
    assert sum(name in row for row in download(cashier, "all-orders", tmp_path / "orders.csv")) == 1
    top_up(cashier, name, "250.00")
    ask_back(cashier, name)
    assert serious(cashier) == []

    show(manager, "refunds")
    asked = manager.get_by_test_id("requested-refund").filter(has_text=name)
    asked.get_by_test_id("complete").click()
    expect(manager.locator(".ant-modal .ant-btn-primary")).to_be_focused()
    manager.keyboard.press("Enter")
    expect(asked).to_have_count(0)

    show(cashier, "day")
    expect(cashier.get_by_test_id("agrees")).to_have_attribute("data-even", "true")
    net = minor(cashier.get_by_test_id("day-net").inner_text())
    assert net == minor(cashier.get_by_test_id("day-ledger").inner_text())
    assert net >= total + 25_000 - 5_000
    assert serious(cashier) == []
    assert_fits(cashier)
    assert sum(name in row for row in download(cashier, "movements", tmp_path / "day.csv")) == 4
    assert len(download(cashier, "day-total", tmp_path / "total.csv")) == 6


def test_a_cashier_takes_a_deposit_from_somebody_who_has_never_been_here(
    till: Open, stack: Stack, tmp_path: Path
) -> None:
    """Found by name, in all files of the chain; a cashier is told the masked number and not where the person came from."""
    name = new_patient(stack)
    cashier = till("cashier")
    top_up(cashier, name, "250.00")
    show(cashier, "deposits")
    left = cashier.get_by_test_id("deposits-left")
    expect(left.locator("tr", has_text=name)).to_contain_text("250.00")
    assert serious(cashier) == []
    assert_fits(cashier)
    assert sum(name in row for row in download(cashier, "deposits-left", tmp_path / "deposits.csv")) == 1


def test_a_tab_that_comes_late_leaves_the_keyboard_where_somebody_types(till: Open, stack: Stack) -> None:
    """The page below begins with a field of its own; it came while a name was typed, and Enter then shut the drawer."""
    name = new_patient(stack)
    cashier = till("cashier")
    held: list[Route] = []
    cashier.route(re.compile(r"/DepositsTab-[^/]*\.js$"), lambda route: held.append(route))
    show(cashier, "deposits")
    cashier.get_by_test_id("top-up").click()
    drawer = cashier.get_by_test_id("deposit-drawer")
    drawer.locator("input").first.press_sequentially(name)
    expect(cashier.locator(".ant-select-item-option", has_text=name)).to_be_visible()
    held.pop().continue_()
    expect(cashier.get_by_test_id("deposits-left")).to_be_attached()
    cashier.keyboard.press("Enter")
    expect(drawer.get_by_test_id("chosen")).to_contain_text(name)


def test_an_order_that_nobody_paid_is_cancelled_with_a_reason(till: Open, stack: Stack) -> None:
    name = new_patient(stack)
    reception = till("front_desk")
    order_with_discount(reception, name)
    waiting = reception.get_by_test_id("pending").filter(has_text=name)
    cancel = waiting.get_by_test_id("cancel")
    cancel.click()
    expect(reception.get_by_test_id("reason")).to_be_focused()
    reception.keyboard.press("Escape")
    expect(reception.get_by_test_id("reason")).to_have_count(0)
    expect(cancel).to_be_focused()
    reception.keyboard.press("Enter")
    reception.get_by_test_id("reason").fill("患者改主意")
    reception.keyboard.press("Enter")
    expect(waiting).to_have_count(0)
