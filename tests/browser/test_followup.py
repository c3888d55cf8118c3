"""Follow-up by clicking: a protocol is tried dry, approved by a doctor, and its tasks are worked through."""

import asyncio
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.contexts import context_of
from tests.support.clinic import SOURCE, Clinic
from tests.support.platform import Platform

expect.set_options(timeout=20_000)
NAMES = ("赵雅静", "钱国强", "孙小雨", "李文博")
LOOKS = [("zh-CN", (1440, 900)), ("en-GB", (820, 1180)), ("en-GB", (390, 844))]


@pytest.fixture(scope="module")
def quoted(stack: Platform) -> None:
    """In a thread of its own: the session's event loop belongs to the asynchronous tests."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, quote_to_all(stack)).result()


async def quote_to_all(stack: Platform) -> None:
    """Four patients were quoted a crown each, three days ago, and nobody has asked them since."""
    chain = stack.chain(stack.demo_tenant)
    clinic_id = (await chain.get("booking", "/v1/clinics"))["items"][0]["clinic_id"]
    people = (await chain.get("booking", "/v1/practitioners"))["items"]
    ids = {person["profession"]: UUID(person["practitioner_id"]) for person in people}
    now = datetime.fromisoformat((await chain.get("booking", "/v1/admin/clock"))["now"])
    clinic = Clinic(chain, UUID(clinic_id), [], ids["doctor"], ids["consultant"], now)
    for number, name in enumerate(NAMES):
        body = {"clinic_id": clinic_id, "source": SOURCE, "name": name, "phone": f"1370000{number:04d}"}
        patient = UUID((await chain.post("crm", "/v1/patients", body, role="front_desk"))["id"])
        await clinic.quote(patient, 900_000 - number * 100_000)
    await chain.set_clock(now + timedelta(days=4))
    await chain.settled()
    await chain.close()


@pytest.fixture
def page(chromium: Browser, quoted: None, stack: Platform, request: pytest.FixtureRequest) -> Iterator[Page]:
    locale, size = getattr(request, "param", LOOKS[0])
    context = context_of(chromium, locale, size)
    page = context.new_page()
    page.goto(stack.web_url)
    page.get_by_test_id("signin").click()
    page.get_by_role("button", name=re.compile("^owner")).click()
    expect(page.get_by_test_id("nav-tasks")).to_be_visible()
    yield page
    context.close()


def counted(page: Page, test_id: str) -> int:
    """The first number of a sentence."""
    element = page.get_by_test_id(test_id)
    expect(element).to_have_text(re.compile(r"\d"))
    return int(cast("re.Match[str]", re.search(r"\d+", element.inner_text())).group())


def test_a_protocol_is_tried_dry_approved_and_worked_through(page: Page) -> None:
    page.get_by_test_id("nav-protocols").click()
    page.get_by_role("tab").nth(2).click()
    card = page.get_by_test_id("protocol-X-QUOTE")
    expect(card).to_contain_text("未批准")
    expect(card.get_by_test_id("dryrun").locator("canvas")).to_be_visible()

    card.get_by_test_id("approve").click()
    quoted = counted(page, "first-week")
    assert quoted >= len(NAMES)
    page.get_by_role("combobox", name="负责批准的医生").press("Enter")
    page.get_by_title("doctor", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="批准并启用").click()
    expect(card).to_contain_text("运行中")

    page.get_by_test_id("nav-tasks").click()
    rows = page.get_by_test_id("tasks").locator("tr[data-row-key]")
    # They come one by one, live; whoever is shown stays.
    expect(rows.nth(len(NAMES) - 1)).to_be_visible()
    panel = page.get_by_test_id("task")
    expect(panel.get_by_test_id("context")).to_contain_text("****")
    first = panel.get_attribute("data-task")

    # Nobody answered: one key, and the next patient is there by itself.
    page.keyboard.press("n")
    expect(page.get_by_test_id("recorded")).to_contain_text("无人接听")
    expect(panel).not_to_have_attribute("data-task", cast("str", first))
    expect(page.locator(f'tr[data-row-key="{first}"]')).to_contain_text("已试 1/3 次")

    # The patient wants to be called in an hour: off the list of those to call, still open.
    page.keyboard.press("c")
    page.get_by_test_id("callback").get_by_role("button", name="记录").click()
    expect(page.get_by_test_id("recorded")).to_contain_text("约定再联系")

    # What stops all contacts is asked about, and Esc takes it back.
    asked = page.get_by_role("dialog")
    expect(panel).to_be_visible()
    page.keyboard.press("k")
    expect(asked).to_contain_text("全部回访")
    page.keyboard.press("Escape")
    expect(asked).to_be_hidden()
    gone = panel.get_attribute("data-task")
    page.keyboard.press("k")
    page.get_by_test_id("confirm").click()
    expect(page.get_by_test_id("recorded")).to_contain_text("全部回访")
    expect(page.locator(f'tr[data-row-key="{gone}"]')).to_have_count(0)

    seen_by_a_supervisor(page)


def seen_by_a_supervisor(page: Page) -> None:
    """Who it was, by name, and the two tasks that are still theirs."""
    page.get_by_role("tab", name="团队").click()
    page.get_by_test_id("team-row").filter(has_text="owner（我）").click()
    mine = page.get_by_test_id("team-drawer")
    expect(mine.locator("tr[data-row-key]")).to_have_count(2)
    with page.expect_download() as saved:
        mine.get_by_test_id("csv").click()
    assert saved.value.suggested_filename == "tasks.csv"
    page.keyboard.press("Escape")
    expect(mine).to_have_count(0)


@pytest.mark.parametrize("page", LOOKS, indirect=True, ids=lambda look: f"{look[0]}-{look[1][0]}px")
def test_the_pages_fit(page: Page) -> None:
    for name in ("tasks", "protocols"):
        page.get_by_test_id(f"nav-{name}").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_role("tab").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways"
