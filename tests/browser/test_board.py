"""A person at the board: a number moves while they look, and opens into the event that moved it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.contexts import context_of

# The promise is a second; the rest is room for a busy machine.
MOVED_WITHIN_MS = 20_000
expect.set_options(timeout=MOVED_WITHIN_MS)
DESKTOP, PHONE = (1440, 900), (375, 812)
LOOKS = [("zh-CN", DESKTOP), ("en-GB", DESKTOP), ("zh-CN", PHONE), ("en-GB", PHONE)]
READERS = ("owner", "operations_director", "clinic_manager", "administrator")
RECEPTION = ("front_desk", "clinic_manager", "administrator")


class Stack(Protocol):
    """What the `stack` fixture offers: the running demo."""

    web_url: str
    tokens: dict[str, str]
    urls: dict[str, str]
    chromium: str


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1][0]}px")
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    locale, size = request.param
    context = context_of(chromium, locale, size, moves=locale == "en-GB")
    yield context.new_page()
    context.close()


def first_role(stack: Stack, roles: tuple[str, ...]) -> str:
    return next(role for role in roles if role in stack.tokens)


def call(stack: Stack, service: str, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    headers = {
        "authorization": f"Bearer {stack.tokens[first_role(stack, RECEPTION)]}",
        "idempotency-key": str(uuid4()),
    }
    answer = httpx.request(method, f"{stack.urls[service]}/v1{path}", json=body, headers=headers, timeout=30)
    assert answer.is_success, f"{method} {path}: {answer.status_code} {answer.text}"
    content: dict[str, Any] = answer.json()
    return content


def sandbox_clinic(stack: Stack) -> str:
    clinics = call(stack, "booking", "GET", "/clinics")["items"]
    return next(clinic["clinic_id"] for clinic in clinics if clinic["is_sandbox"])


def walk_in(stack: Stack, clinic_id: str) -> str:
    """A new patient walks in and is checked in; the id of the event that says so."""
    source = call(stack, "crm", "GET", "/sources")["items"][0]
    patient_id = str(uuid4())
    patient = {
        "patient_id": patient_id,
        "clinic_id": clinic_id,
        "source": {level: source[level] for level in ("channel", "medium", "campaign")},
        "name": "浏览器 测试",
        "phone": f"139{uuid4().int % 10**8:08}",
    }
    call(stack, "crm", "POST", "/patients", patient)
    ack = call(stack, "booking", "POST", "/visits", {"clinic_id": clinic_id, "patient_id": patient_id})
    return next(event["event_id"] for event in ack["events"] if event["type"].startswith("booking.visit.checked_in"))


def sign_in(page: Page, stack: Stack, roles: tuple[str, ...] = READERS) -> None:
    """At the issuer, as a person whose name there is their role: the first of these that there is."""
    page.goto(stack.web_url)
    page.get_by_test_id("signin").click()
    page.get_by_role("button", name=re.compile(f"^{first_role(stack, roles)}")).click()
    expect(page.get_by_test_id("nav-board")).to_be_visible()


def is_chinese(page: Page) -> bool:
    return page.locator("html").get_attribute("lang") == "zh-CN"


def assert_fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways"


def test_number_moves_and_opens_into_its_event(page: Page, stack: Stack) -> None:
    clinic_id = sandbox_clinic(stack)
    sign_in(page, stack)
    expect(page.get_by_test_id("nav-board")).to_have_text("看板" if is_chinese(page) else "Board")
    page.goto(f"{stack.web_url}/?clinic={clinic_id}&days=1")
    expect(page.get_by_test_id("live")).to_have_attribute("data-state", "live", timeout=MOVED_WITHIN_MS)
    figure = page.get_by_test_id("value-K04").locator("strong")
    expect(figure).to_have_text(re.compile(r"^[\d,]+$"))
    before = int(figure.inner_text().replace(",", ""))
    page.evaluate("window.wasNotReloaded = true")

    event_id = walk_in(stack, clinic_id)

    expect(figure).to_have_text(f"{before + 1:,}", timeout=MOVED_WITHIN_MS)
    expect(page.get_by_test_id("flash-K04")).to_have_count(1)
    assert page.evaluate("window.wasNotReloaded === true")
    assert_fits(page)

    page.get_by_test_id("value-K04").click()
    expect(page.get_by_test_id("drawer-value")).to_have_text(f"{before + 1:,}")
    posting = page.get_by_test_id("posting").first
    expect(posting).to_have_attribute("data-type", "booking.visit.checked_in.v1")
    posting.click()
    detail = page.get_by_test_id("event-detail")
    expect(detail).to_have_attribute("data-event", event_id)
    expect(detail.locator("[data-testid=event-postings] [data-kpi=K04]").first).to_contain_text("+1")


def whole_file(page: Page, path: Path, *, more_than: int) -> None:
    """A file holds the whole list, and not only what was shown of it."""
    with page.expect_download() as file:
        page.get_by_test_id("csv").click()
    file.value.save_as(path)
    rows = path.read_text("utf-8-sig").splitlines()[1:]
    assert len(set(rows)) == len(rows) > more_than


def test_every_page_shows_in_the_readers_language(page: Page, stack: Stack, tmp_path: Path) -> None:
    refusals: list[str] = []
    page.on("pageerror", lambda error: refusals.append(str(error)))
    sign_in(page, stack)
    headings = {
        "events": ("实时事件", "Events as they pass"),
        "restatements": ("数据更正", "Restatements"),
        "sandbox": ("沙盒门店", "Sandbox clinic"),
    }
    for name, (chinese, english) in headings.items():
        page.get_by_test_id(f"nav-{name}").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(chinese if is_chinese(page) else english)
        assert_fits(page)
        if name == "events":
            whole_file(page, tmp_path / "events.csv", more_than=page.get_by_test_id("event").count())
    page.get_by_test_id("nav-board").click()
    expect(page.locator("article.tile")).to_have_count(7)
    page.get_by_test_id("show").get_by_text("全部指标" if is_chinese(page) else "All numbers").click()
    expect(page).to_have_url(re.compile("show=all"))
    # One number is counted for each clinic only; it has no tile while all are looked at.
    expect(page.locator("article.tile")).to_have_count(12)
    other = "Events" if is_chinese(page) else "事件"
    page.get_by_test_id("language").click()
    expect(page.get_by_test_id("nav-events")).to_have_text(other)
    assert not refusals


@pytest.mark.parametrize("page", LOOKS[:1], indirect=True, ids=["desk"])
def test_the_first_screen_has_guards_and_reasons(page: Page, stack: Stack) -> None:
    sign_in(page, stack)
    clinic_id = sandbox_clinic(stack)
    page.goto(f"{stack.web_url}/?clinic={clinic_id}&days=1")
    tiles = page.get_by_test_id("first").locator("article.tile")
    expect(tiles).to_have_count(7)
    for part in ("guard", "why"):
        expect(page.get_by_test_id(re.compile(f"^{part}-K"))).to_have_count(7)
    # All of it on one screen of a desk, without scrolling; the events beside it.
    width, height = DESKTOP
    last, rail = tiles.last.bounding_box(), page.get_by_test_id("event-rail").bounding_box()
    assert last is not None and last["y"] + last["height"] <= height
    assert rail is not None and rail["y"] < last["y"] and last["x"] < rail["x"] <= width - rail["width"]
    why = page.get_by_test_id("why-K04")
    why.click()
    expect(page).to_have_url(re.compile("tab=why"))
    expect(page.get_by_test_id("drawer-value")).to_have_text(re.compile(r"\d"))
    expect(page.get_by_test_id("why-by")).to_be_visible()
    page.keyboard.press("Escape")
    expect(why).to_be_focused()
    expect(page).not_to_have_url(re.compile("tab="))


def test_past_is_marked(page: Page, stack: Stack) -> None:
    sign_in(page, stack)
    handle = page.get_by_test_id("known-at").get_by_role("slider")
    handle.focus()
    handle.press("Home")
    expect(page.get_by_test_id("past")).to_be_visible()
    expect(page).to_have_url(re.compile("known_at="))
    page.get_by_test_id("to-now").click()
    expect(page.get_by_test_id("past")).to_have_count(0)


def test_a_link_to_nothing_says_so_and_leads_back(page: Page, stack: Stack) -> None:
    sign_in(page, stack)
    for query, sentence in (("kpi=K99", "no-kpi"), ("event=abc", "no-event"), (f"event={uuid4()}", "no-event")):
        page.goto(f"{stack.web_url}/?{query}")
        expect(page.get_by_test_id(sentence)).to_be_visible()
        page.locator(".ant-drawer-body").get_by_role("button").click()
        expect(page.locator("article.tile").first).to_be_visible()
        assert query not in page.url
    page.goto(f"{stack.web_url}/?clinic={uuid4()}")
    expect(page.get_by_test_id("no-clinic")).to_be_visible()
    page.get_by_test_id("no-clinic").locator("xpath=..").get_by_role("button").click()
    expect(page.locator("article.tile").first).to_be_visible()


def test_an_event_leads_to_its_number_of_its_day_and_clinic(page: Page, stack: Stack) -> None:
    clinic_id = sandbox_clinic(stack)
    event_id = walk_in(stack, clinic_id)
    sign_in(page, stack)
    page.goto(f"{stack.web_url}/?event={event_id}")
    page.locator("[data-testid=event-postings] [data-kpi=K04] button").first.click()
    expect(page).to_have_url(re.compile(f"kpi=K04&of={clinic_id}&day="))
    expect(page.get_by_test_id("drawer-value")).to_have_text(re.compile(r"^\d+$"))
    page.go_back()
    expect(page.get_by_test_id("event-detail")).to_have_attribute("data-event", event_id)
