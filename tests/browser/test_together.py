"""Two desks on one appointment, a line that is down, a stream that dies: nothing is lost and nothing happens twice."""

import re
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.browser.contexts import context_of
from tests.browser.test_board import Stack, call
from tests.browser.test_booking import TODAY, at_the_desk, block_of, booked, patient, phase_of

# Days to come on which nothing is booked yet.
FIRST_EMPTY_DAY = 40


class Desks:
    """People at desks of their own, each in a browser profile of their own."""

    def __init__(self, chromium: Browser, stack: Stack) -> None:
        self.chromium = chromium
        self.stack = stack

    def open(self, query: str = "") -> Page:
        context = context_of(self.chromium)
        page = at_the_desk(context, self.stack, query)
        expect(page.get_by_test_id("live")).to_have_attribute("data-state", "live")
        return page


@pytest.fixture
def desks(chromium: Browser, stack: Stack) -> Iterator[Desks]:
    yield Desks(chromium, stack)
    for context in chromium.contexts:
        context.close()


def appointment(stack: Stack, appointment_id: str) -> dict[str, Any]:
    return call(stack, "booking", "GET", f"/appointments/{appointment_id}")


def of_patient(stack: Stack, patient_id: str) -> list[dict[str, Any]]:
    return call(stack, "booking", "GET", f"/appointments?patient_id={patient_id}")["items"]


def events_of(stack: Stack, appointment_id: str, last: str) -> list[str]:
    """What happened to an appointment, as analytics heard it, oldest first; it has heard of the last by and by."""
    for _ in range(100):
        found = call(stack, "analytics", "GET", f"/events?aggregate_id={appointment_id}")["items"]
        types = [str(event["type"]).split(".")[2] for event in reversed(found)]
        if last in types:
            return types
        time.sleep(0.2)
    raise AssertionError(f"analytics never heard that {appointment_id} was {last}")


def open_form(page: Page, appointment_id: str, form: str) -> None:
    """An appointment's drawer, and in it the form behind one of its buttons."""
    block_of(page, appointment_id).click()
    page.get_by_test_id(form).click()


def cancel(page: Page, appointment_id: str) -> None:
    open_form(page, appointment_id, "cancel")
    page.get_by_test_id("reason-submit").click()
    expect(page.get_by_test_id("reason-submit")).to_have_count(0)


def pick_slot(page: Page, at: int) -> str:
    """Choose one of the offered times; what it says."""
    choice = page.get_by_test_id("slots").locator(".ant-radio-button-wrapper").nth(at)
    choice.click()
    return choice.inner_text()


def choose(page: Page, form: str, reason: str) -> None:
    page.get_by_test_id(form).get_by_role("radio", name=reason).check()


def test_who_moves_what_a_colleague_has_cancelled_keeps_the_chosen_time(desks: Desks, stack: Stack) -> None:
    appointment_id = booked(stack, f"同单{uuid4().hex[:4]}", days=FIRST_EMPTY_DAY)
    before = appointment(stack, appointment_id)
    one, other = (desks.open(f"&date={before['business_date']}") for _ in range(2))
    open_form(other, appointment_id, "move")
    hour = pick_slot(other, 6)
    choose(other, "reason-move", "患者生病")
    cancel(one, appointment_id)
    # By itself, and by name.
    expect(other.get_by_test_id("meanwhile")).to_contain_text("同事刚刚取消了这个预约,原因:患者要求")
    other.get_by_test_id("reason-submit").click()
    expect(other.get_by_test_id("refusal")).to_have_attribute("data-code", "APPT-STATE")
    expect(other.get_by_test_id("new-place")).to_contain_text(hour)
    expect(other.get_by_test_id("reason-move").get_by_role("radio", name="患者生病")).to_be_checked()
    other.get_by_test_id("rebook").click()
    expect(other.get_by_test_id("chosen")).to_contain_text(hour)
    other.get_by_test_id("book-submit").click()
    expect(other.get_by_test_id("book-submit")).to_have_count(0)
    kept = {found["status"]: found for found in of_patient(stack, before["patient_id"])}
    assert sorted(kept) == ["booked", "cancelled"]
    assert kept["cancelled"]["starts_at"] == before["starts_at"]
    assert kept["cancelled"]["cancellation"]["reason_code"] == "patient_request"
    expect(block_of(one, kept["booked"]["appointment_id"])).to_contain_text(hour)
    assert events_of(stack, appointment_id, "cancelled") == ["booked", "cancelled"]


def test_who_cancels_what_a_colleague_has_moved_is_asked_again(desks: Desks, stack: Stack) -> None:
    appointment_id = booked(stack, f"又改{uuid4().hex[:4]}", days=FIRST_EMPTY_DAY + 1)
    before = appointment(stack, appointment_id)
    one, other = (desks.open(f"&date={before['business_date']}") for _ in range(2))
    open_form(other, appointment_id, "cancel")
    choose(other, "reason-cancel", "患者生病")
    open_form(one, appointment_id, "move")
    # To another day: it leaves the board that the other desk looks at.
    one.get_by_role("dialog").get_by_role("button", name="后一天").click()
    hour = pick_slot(one, 4)
    one.get_by_test_id("reason-submit").click()
    expect(one.get_by_test_id("reason-submit")).to_have_count(0)
    expect(other.get_by_test_id("meanwhile")).to_contain_text(hour)
    moved = appointment(stack, appointment_id)
    other.get_by_test_id("reason-submit").click()
    expect(other.get_by_test_id("refusal")).to_have_attribute("data-code", "APPT-MOVED")
    expect(other.get_by_test_id("refusal")).to_contain_text("同事刚刚改约了这个预约")
    assert appointment(stack, appointment_id) == moved
    expect(other.get_by_test_id("reason-cancel").get_by_role("radio", name="患者生病")).to_be_checked()
    # Told about it, the second desk says it again, about the new time.
    other.get_by_test_id("reason-submit").click()
    expect(other.get_by_test_id("reason-submit")).to_have_count(0)
    after = appointment(stack, appointment_id)
    assert (after["status"], after["cancellation"]["reason_code"]) == ("cancelled", "illness")
    assert (after["starts_at"], after["reschedule_count"]) == (moved["starts_at"], 1)
    assert events_of(stack, appointment_id, "cancelled") == ["booked", "rescheduled", "cancelled"]


def on(days: int) -> str:
    """The page's address for so many days from now."""
    return f"&date={(TODAY + timedelta(days=days)).isoformat()}"


def to_book(page: Page, stack: Stack, name: str) -> tuple[str, str]:
    """A new patient's booking, but for the last press; the patient, and the chosen time."""
    patient_id = patient(stack, name)
    page.get_by_test_id("book").click()
    expect(page.locator(".day-drawer input").first).to_be_focused()
    page.keyboard.type(name)
    expect(page.locator(".ant-select-item-option").filter(has_text=name)).to_be_visible()
    page.keyboard.press("Enter")
    hour = pick_slot(page, -1)
    return patient_id, hour


def test_without_a_line_a_booking_waits_and_is_sent_once(desks: Desks, stack: Stack) -> None:
    days = FIRST_EMPTY_DAY + 2
    page = desks.open(on(days))
    name = f"断网{uuid4().hex[:4]}"
    patient_id, hour = to_book(page, stack, name)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if is_booking(request) else None)
    page.context.set_offline(True)
    expect(page.get_by_test_id("waiting")).to_have_attribute("data-state", "offline")
    page.get_by_test_id("book-submit").click()
    expect(page.get_by_test_id("command-waits")).to_be_visible()
    expect(page.get_by_test_id("waiting")).to_have_attribute("data-state", "waiting")
    expect(page.get_by_test_id("chosen")).to_contain_text(hour)
    assert (sent, of_patient(stack, patient_id)) == ([], [])
    # What happens elsewhere meanwhile is not seen here, and the page says so.
    elsewhere = booked(stack, f"别处{uuid4().hex[:4]}", days)
    page.context.set_offline(False)
    expect(page.get_by_test_id("book-submit")).to_have_count(0)
    expect(page.get_by_test_id("waiting")).to_have_count(0)
    expect(page.get_by_test_id("live")).to_have_attribute("data-state", "live")
    for shown in (page.get_by_test_id("appointment").filter(has_text=name), block_of(page, elsewhere)):
        expect(shown).to_be_visible()
    (found,) = of_patient(stack, patient_id)
    assert (found["status"], len(sent)) == ("booked", 1)
    assert events_of(stack, found["appointment_id"], "booked") == ["booked"]


def is_booking(request: Request) -> bool:
    return request.method == "POST" and request.url.endswith("/v1/appointments")


def test_an_answer_that_is_lost_on_its_way_books_nothing_twice(desks: Desks, stack: Stack) -> None:
    page = desks.open(on(FIRST_EMPTY_DAY + 3))
    name = f"回执{uuid4().hex[:4]}"
    patient_id, hour = to_book(page, stack, name)
    keys: list[str] = []

    def lose(route: Route) -> None:
        """The service carries it out; the desk hears nothing of it, twice."""
        if not is_booking(route.request):
            return route.fallback()
        keys.append(route.request.headers["idempotency-key"])
        if len(keys) > 2:
            return route.fallback()
        assert route.fetch().ok
        return route.abort()

    page.route("**/v1/appointments", lose)
    page.get_by_test_id("book-submit").click()
    expect(page.get_by_test_id("command-waits")).to_be_visible()
    expect(page.get_by_test_id("chosen")).to_contain_text(hour)
    expect(page.get_by_test_id("book-submit")).to_have_count(0)
    expect(page.get_by_test_id("waiting")).to_have_count(0)
    assert (len(keys), len(set(keys))) == (3, 1)
    (found,) = of_patient(stack, patient_id)
    expect(block_of(page, found["appointment_id"])).to_be_visible()
    assert events_of(stack, found["appointment_id"], "booked") == ["booked"]


def test_a_page_whose_stream_has_died_says_so_and_catches_up(desks: Desks, stack: Stack) -> None:
    days = FIRST_EMPTY_DAY + 4
    page = desks.open(on(days))
    page.route("**/v1/stream", lambda route: route.abort())
    # Cuts the stream that is open; the line itself is back at once.
    page.context.set_offline(True)
    page.context.set_offline(False)
    bar = page.get_by_test_id("waiting")
    expect(bar).to_have_attribute("data-state", "stale")
    expect(bar).to_have_text(re.compile("不是最新"))
    expect(page.get_by_test_id("live")).to_have_attribute("data-state", "reconnecting")
    appointment_id = booked(stack, f"补上{uuid4().hex[:4]}", days)
    page.wait_for_timeout(1_000)
    assert block_of(page, appointment_id).count() == 0, "nothing was missed: the stream is not dead"
    page.unroute("**/v1/stream")
    expect(phase_of(page, appointment_id)).to_have_attribute("data-phase", "booked")
    expect(bar).to_have_count(0)
    expect(page.get_by_test_id("live")).to_have_attribute("data-state", "live")
