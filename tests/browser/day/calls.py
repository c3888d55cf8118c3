"""What is clicked for follow-up: a protocol is approved, and its tasks are called through."""

from playwright.sync_api import Page, expect


def approve(page: Page, code: str, clinician: str) -> None:
    """In the name of a doctor; from then on it runs."""
    page.get_by_test_id("nav-protocols").click()
    card = page.get_by_test_id(f"protocol-{code}")
    page.locator(f".ant-tabs-tab[data-node-key='{code}']").click()
    card.get_by_test_id("approve").click()
    page.get_by_role("dialog").get_by_role("combobox").press("Enter")
    page.get_by_title(clinician, exact=True).click()
    page.get_by_role("dialog").locator(".ant-btn-primary").click()
    expect(card.get_by_test_id("approve")).to_have_count(0)


def open_tasks(page: Page) -> None:
    page.get_by_test_id("nav-tasks").click()
    expect(page.get_by_test_id("task")).to_be_visible()


def record(page: Page, key: str) -> None:
    """One key records how the call went."""
    page.keyboard.press(key)
    expect(page.get_by_test_id("recorded")).to_be_visible()
