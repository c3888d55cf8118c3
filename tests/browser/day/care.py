"""What doctors and consultants click at a patient's page."""

from playwright.sync_api import Page, expect


def choose(page: Page, field: str, text: str) -> None:
    """Pick in a select, by keyboard, as soon as it is offered."""
    page.locator(f"#{field}").fill(text)
    offered = page.locator(".ant-select-dropdown:visible .ant-select-item-option-active")
    expect(offered.filter(has_text=text)).to_be_visible()
    page.keyboard.press("Enter")


def open_patient(page: Page, web_url: str, name: str) -> None:
    """Found by name, as one does."""
    page.goto(f"{web_url}/patients")
    page.get_by_test_id("patient-search").press_sequentially(name)
    expect(page.locator(".ant-select-item-option").filter(has_text=name).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("patient-head")).to_contain_text(name)


def draft(page: Page, *lines: tuple[str, tuple[str, ...]]) -> None:
    """A plan of products, each on the teeth that are clicked in the chart (none: not on a tooth)."""
    page.get_by_test_id("draft").click()
    for product, teeth in lines:
        choose(page, "crm-product", product)
        for tooth in teeth:
            page.get_by_test_id("teeth").locator(f"[data-tooth='{tooth}']").click()
        page.get_by_test_id("line-add").click()
    page.get_by_test_id("draft-save").click()
    expect(page.get_by_test_id("plan").first).to_have_attribute("data-status", "drafted")


def sign(page: Page) -> None:
    """By the doctor who is signed in: nothing is to be filled in, so that Enter signs."""
    page.get_by_test_id("plan-sign").click()
    _send_by_enter(page)
    expect(page.get_by_test_id("plan").first).to_have_attribute("data-status", "signed_off")


def _send_by_enter(page: Page) -> None:
    send = page.get_by_test_id("send")
    expect(send).to_be_focused()
    page.keyboard.press("Enter")
    expect(send).to_have_count(0)


def quote(page: Page) -> None:
    """As it is proposed."""
    page.get_by_test_id("plan-quote").click()
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("send")).to_have_count(0)
    expect(page.get_by_test_id("plan").first).to_have_attribute("data-status", "quoted")


def present(page: Page, *, without: int | None = None) -> None:
    """The patient reads the offer on the tablet, leaves out a line, and says yes to the rest."""
    page.get_by_test_id("plan-present").click()
    expect(page.get_by_test_id("present-line").first).to_be_visible()
    if without is not None:
        page.get_by_test_id("present-line").nth(without).get_by_role("checkbox").uncheck()
    page.get_by_test_id("present-accept").click()
    page.get_by_test_id("present-confirm").click()
    thanks = page.get_by_test_id("present-thanks")
    expect(thanks).to_have_attribute("data-state", "thanks")
    thanks.get_by_role("button").click()


def order(page: Page) -> None:
    """What the patient has accepted becomes an order; the till sees it."""
    page.get_by_test_id("plan-order").click()
    _send_by_enter(page)
    expect(page.get_by_test_id("order")).to_have_attribute("data-step", "pay")


def perform(page: Page, product: str, tooth: str | None = None) -> None:
    choose(page, "perform-product", product)
    if tooth is not None:
        page.get_by_test_id("treatment").locator(f"[data-tooth='{tooth}']").click()
    before = page.get_by_test_id("procedure").count()
    page.get_by_test_id("perform").click()
    expect(page.get_by_test_id("procedure")).to_have_count(before + 1)
    # The form is empty again.
    expect(page.get_by_test_id("perform")).to_be_disabled()


def correct_source(page: Page, reason: str) -> None:
    """At the patient's page: the second of the channels, its first medium and campaign."""
    page.get_by_test_id("correct-source").click()
    page.get_by_test_id("source").click()
    for level, place in enumerate((1, 0, 0)):
        page.locator(".ant-cascader-menu:visible").nth(level).locator("li").nth(place).click()
    page.locator("#reason").fill(reason)
    page.keyboard.press("Enter")
    expect(page.locator("[data-testid=entry][data-what=source_corrected]")).to_contain_text(reason)
