"""The front desk's day, by clicking and by keyboard alone: book, move, check in, lead through the visit, check out."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.contexts import context_of
from tests.browser.test_board import Stack, assert_fits, call, sandbox_clinic
from tests.browser.test_shell import serious
from tests.support.clinic import DAY_0

TIMEOUT_MS = 20_000
expect.set_options(timeout=TIMEOUT_MS)
# Where the fixture leaves the business time.
TODAY = DAY_0 + timedelta(days=2)
# Days to come on which nothing is booked yet, one for each test that moves something.
EMPTY_DAYS = count(20)
SIZES = {"desktop": (1440, 900), "phone": (390, 844)}


@pytest.fixture(params=["zh-CN", "en-GB"])
def context(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    context = context_of(chromium, request.param)
    yield context
    context.close()


def at_the_desk(context: BrowserContext, stack: Stack, query: str = "") -> Page:
    """Signed in as the front desk, at the sandbox clinic's day."""
    page = context.new_page()
    page.goto(f"{stack.web_url}/day?clinic={sandbox_clinic(stack)}{query}")
    page.get_by_test_id("signin").click()
    page.get_by_role("button", name=re.compile("^front_desk")).click()
    expect(page.get_by_test_id("day-grid")).to_be_visible()
    return page


def patient(stack: Stack, name: str) -> str:
    source = call(stack, "crm", "GET", "/sources")["items"][0]
    body = {
        "clinic_id": sandbox_clinic(stack),
        "source": {level: source[level] for level in ("channel", "medium", "campaign")},
        "name": name,
        "phone": f"137{uuid4().int % 10**8:08}",
    }
    return call(stack, "crm", "POST", "/patients", body)["id"]


def first_slot(stack: Stack, days: int = 0) -> dict[str, Any]:
    """The first free half hour of the doctor, today or so many days from now."""
    clinic_id = sandbox_clinic(stack)
    first = (TODAY + timedelta(days=days)).isoformat()
    query = f"clinic_id={clinic_id}&duration_minutes=30&date_from={first}&date_to={first}"
    return call(stack, "booking", "GET", f"/slots?{query}")["items"][0]


def booked(stack: Stack, name: str, days: int = 0) -> str:
    """An appointment of a new patient with this name; its id."""
    slot = first_slot(stack, days)
    body = {
        "clinic_id": sandbox_clinic(stack),
        "patient_id": patient(stack, name),
        "practitioner_id": slot["practitioner_id"],
        "chair_id": slot["chair_id"],
        "starts_at": slot["starts_at"],
        "duration_minutes": 30,
    }
    return call(stack, "booking", "POST", "/appointments", body)["id"]


def block_of(page: Page, appointment_id: str) -> Locator:
    return page.locator(f"[data-testid=appointment][data-id='{appointment_id}']")


def phase_of(page: Page, appointment_id: str) -> Locator:
    return page.locator(".day-block", has=block_of(page, appointment_id))


def tab_to(page: Page, target: Locator) -> None:
    """With the Tab key, as often as a person would bear."""
    for _ in range(20):
        if target.evaluate("(element) => element.contains(document.activeElement)"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("not reached by keyboard")


def queued(page: Page, name: str) -> Locator:
    return page.get_by_test_id("queue-item").filter(has_text=name)


def test_a_new_patient_is_booked_by_keyboard_alone(context: BrowserContext, stack: Stack) -> None:
    page = at_the_desk(context, stack)
    name = f"键盘{uuid4().hex[:4]}"
    page.keyboard.press("n")
    expect(page.locator(".day-drawer input[role=combobox], .day-drawer [role=combobox]").first).to_be_focused()
    tab_to(page, page.get_by_test_id("register-new"))
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("register-form").locator("input").first).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(f"136{uuid4().int % 10**8:08}")
    page.keyboard.press("Tab")
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "Enter"):
        page.keyboard.press(key)
        page.wait_for_timeout(150)
    tab_to(page, page.get_by_test_id("register-submit"))
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("slots").locator("input").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_test_id("chosen")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("book-submit")).to_have_count(0)
    expect(page.get_by_test_id("appointment").filter(has_text=name)).to_be_visible()


def test_a_number_that_is_known_offers_its_patient(context: BrowserContext, stack: Stack) -> None:
    name = f"同号{uuid4().hex[:4]}"
    source = call(stack, "crm", "GET", "/sources")["items"][0]
    phone = f"135{uuid4().int % 10**8:08}"
    levels = {level: source[level] for level in ("channel", "medium", "campaign")}
    body = {"clinic_id": sandbox_clinic(stack), "source": levels, "name": name, "phone": phone}
    call(stack, "crm", "POST", "/patients", body)
    page = at_the_desk(context, stack)
    page.get_by_test_id("book").click()
    page.get_by_test_id("register-new").click()
    form = page.get_by_test_id("register-form")
    form.locator("input").nth(1).fill(phone)
    page.get_by_test_id("known-number").get_by_role("button").first.click()
    expect(page.locator(".day-who")).to_contain_text(name)


def correct_the_triage(page: Page, stack: Stack, appointment_id: str) -> None:
    """Another type of visit and department than first given; why, is needed."""
    block_of(page, appointment_id).click()
    page.get_by_test_id("correct-triage").click()
    form = page.get_by_test_id("triage-form")
    form.locator(".ant-radio-button-wrapper").nth(1).click()
    form.locator("#department").click()
    page.locator(".ant-select-item-option").nth(1).click()
    page.get_by_test_id("triage-submit").click()
    expect(form.locator(".ant-form-item-explain-error")).to_be_visible()
    form.get_by_role("radio").last.check()
    page.get_by_test_id("triage-submit").click()
    expect(form).to_have_count(0)
    visit_id = call(stack, "booking", "GET", f"/appointments/{appointment_id}")["visit_id"]
    visit = call(stack, "booking", "GET", f"/visits/{visit_id}")
    assert (visit["status"], visit["triage"]["declared_type"]) == ("triaged", "return")
    assert visit["triage"]["department"] == "paediatrics"


def test_from_the_door_to_the_next_appointment(context: BrowserContext, stack: Stack) -> None:
    name = f"到店{uuid4().hex[:4]}"
    appointment_id = booked(stack, name)
    page = at_the_desk(context, stack)
    block_of(page, appointment_id).focus()
    page.keyboard.press("Enter")
    expect(phase_of(page, appointment_id)).to_have_attribute("data-phase", "arrived")
    queued(page, name).get_by_test_id("next-step").click()
    form = page.get_by_test_id("triage-form")
    form.locator(".ant-radio-button-wrapper").first.click()
    page.get_by_test_id("triage-submit").click()
    expect(queued(page, name)).to_have_attribute("data-status", "triaged")
    correct_the_triage(page, stack, appointment_id)
    for status in ("triaged", "consulting", "treating", "dismissed"):
        expect(queued(page, name)).to_have_attribute("data-status", status)
        if status == "treating":
            expect(phase_of(page, appointment_id)).to_have_attribute("data-phase", "seated")
        queued(page, name).get_by_test_id("next-step").click()
    form = page.get_by_test_id("check-out")
    form.locator(".ant-radio-button-wrapper").nth(2).click()
    page.get_by_test_id("slots").locator(".ant-radio-button-wrapper").first.click()
    page.get_by_test_id("check-out-submit").click()
    expect(queued(page, name)).to_have_count(0)
    expect(phase_of(page, appointment_id)).to_have_attribute("data-phase", "done")
    person = call(stack, "booking", "GET", f"/appointments/{appointment_id}")["patient_id"]
    statuses = [one["status"] for one in call(stack, "booking", "GET", f"/appointments?patient_id={person}")["items"]]
    assert sorted(statuses) == ["booked", "fulfilled"]


def test_dragging_asks_and_then_moves(context: BrowserContext, stack: Stack) -> None:
    appointment_id = booked(stack, f"拖动{uuid4().hex[:4]}", days=next(EMPTY_DAYS))
    before = call(stack, "booking", "GET", f"/appointments/{appointment_id}")
    page = at_the_desk(context, stack, f"&date={before['business_date']}")
    block = block_of(page, appointment_id)
    block.scroll_into_view_if_needed()
    box = block.bounding_box()
    other = page.locator("[data-column]").nth(1).bounding_box()
    assert box is not None and other is not None
    page.mouse.move(box["x"] + 30, box["y"] + 8)
    page.mouse.down()
    # Eight rows of a quarter of an hour further down.
    page.mouse.move(other["x"] + 40, box["y"] + 8 + 8 * 20, steps=8)
    page.keyboard.press("Escape")
    page.mouse.up()
    # Escape puts it back, and letting go opens nothing.
    expect(page.locator(".day-ghost")).to_have_count(0)
    expect(page.locator(".ant-drawer-open")).to_have_count(0)
    page.mouse.move(box["x"] + 30, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(other["x"] + 40, box["y"] + 8 + 8 * 20, steps=8)
    page.mouse.up()
    expect(page.get_by_test_id("new-place")).to_be_visible()
    assert call(stack, "booking", "GET", f"/appointments/{appointment_id}") == before
    page.get_by_test_id("reason-submit").click()
    expect(page.get_by_test_id("new-place")).to_have_count(0)
    after = call(stack, "booking", "GET", f"/appointments/{appointment_id}")
    moved = datetime.fromisoformat(after["starts_at"]) - datetime.fromisoformat(before["starts_at"])
    assert (moved, after["reschedule_count"]) == (timedelta(hours=2), 1)
    assert after["chair_id"] != before["chair_id"]


def test_the_drawer_confirms_moves_and_cancels_without_a_mouse(context: BrowserContext, stack: Stack) -> None:
    appointment_id = booked(stack, f"抽屉{uuid4().hex[:4]}", days=next(EMPTY_DAYS))
    day = call(stack, "booking", "GET", f"/appointments/{appointment_id}")["business_date"]
    page = at_the_desk(context, stack, f"&date={day}")
    block = block_of(page, appointment_id)
    block.focus()
    page.keyboard.press("Space")
    tab_to(page, page.get_by_test_id("confirm"))
    page.keyboard.press("Enter")
    expect(phase_of(page, appointment_id)).to_have_attribute("data-phase", "confirmed")
    tab_to(page, page.get_by_test_id("move"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_test_id("slots"))
    page.keyboard.press("ArrowDown")
    tab_to(page, page.get_by_test_id("reason-submit"))
    page.keyboard.press("Enter")
    expect(phase_of(page, appointment_id)).to_have_attribute("data-phase", "booked")
    block.focus()
    page.keyboard.press("Space")
    page.get_by_test_id("cancel").click()
    page.get_by_test_id("reason-cancel").get_by_role("radio").nth(1).check()
    page.get_by_test_id("reason-submit").click()
    expect(block).to_have_count(0)
    cancelled = call(stack, "booking", "GET", f"/appointments/{appointment_id}")
    assert cancelled["cancellation"]["reason_code"] == "illness"
    page.keyboard.press("Escape")
    expect(page.locator(".day-drawer")).not_to_be_visible()
    page.get_by_role("switch").click()
    expect(phase_of(page, appointment_id)).to_have_attribute("data-phase", "cancelled")


def test_who_walks_in_is_asked_about_an_appointment(context: BrowserContext, stack: Stack) -> None:
    name = f"Walk{uuid4().hex[:6]}"
    appointment_id = booked(stack, name)
    page = at_the_desk(context, stack)
    page.keyboard.press("w")
    # Whoever types waits for the cursor; the panel's script may still be on its way.
    expect(page.locator(".day-drawer input").first).to_be_focused()
    page.keyboard.type(name)
    expect(page.locator(".ant-select-item-option").filter(has_text=name)).to_be_visible()
    page.keyboard.press("Enter")
    page.get_by_test_id("walk-in-submit").click()
    page.get_by_test_id("candidates").get_by_role("button").first.click()
    expect(phase_of(page, appointment_id)).to_have_attribute("data-phase", "arrived")
    expect(queued(page, name)).to_be_visible()


def test_the_other_desk_sees_it_without_reload(context: BrowserContext, stack: Stack) -> None:
    page = at_the_desk(context, stack)
    expect(page.get_by_test_id("live")).to_have_attribute("data-state", "live")
    name = f"另一台{uuid4().hex[:4]}"
    booked(stack, name)
    expect(page.get_by_test_id("appointment").filter(has_text=name)).to_be_visible()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_day_has_no_serious_barrier_and_fits(context: BrowserContext, stack: Stack, size: str) -> None:
    page = at_the_desk(context, stack)
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    booked(stack, f"无碍{uuid4().hex[:4]}")
    expect(page.get_by_test_id("appointment").first).to_be_visible()
    assert_fits(page)
    assert serious(page) == []
    page.get_by_test_id("book").click()
    page.get_by_test_id("register-new").click()
    expect(page.get_by_test_id("register-form")).to_be_visible()
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.get_by_test_id("appointment").first.click()
    expect(page.locator(".day-drawer .ant-descriptions")).to_be_visible()
    assert serious(page) == []
