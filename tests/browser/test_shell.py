"""What surrounds the numbers: fits every screen, is reachable by keyboard and by ear, and says what is wrong."""

import re
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.contexts import context_of
from tests.browser.test_board import Stack, assert_fits, call, sign_in

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
SIZES = {"desktop": (1440, 900), "tablet": (820, 1180), "phone": (390, 844)}
PAGES = {
    "board": "article.tile",
    "events": "[data-testid=event]",
    "restatements": "h1",
    "sandbox": "[data-testid=payment]",
}
# The daily work, for somebody who does all of it.
WORK = {
    "day": "[data-testid=day]",
    "patients": ".crm-today",
    "till": "[data-testid=new-order]",
    "tasks": "[data-testid=tasks]",
    "protocols": "[data-testid=dryrun] canvas",
}
TIMEOUT_MS = 20_000


def resize(page: Page, size: str) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})


def serious(page: Page) -> list[str]:
    """What axe finds on the page as it is, from "serious" upwards: rule and the first element."""
    # What still fades in is judged when it is there.
    expect(page.locator('[class*="-motion-"]')).to_have_count(0)
    # Evaluated, since the page's security policy takes no script from elsewhere.
    page.evaluate(AXE.read_text())
    found: list[dict[str, Any]] = page.evaluate("axe.run(document).then((result) => result.violations)")
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found if rule["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_no_page_has_a_serious_barrier(context: BrowserContext, stack: Stack, size: str) -> None:
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda line: refused.append(line.text) if "Content Security Policy" in line.text else None)
    resize(page, size)
    # What has just arrived is tinted for a moment; without the animation it is judged in its own colours.
    page.emulate_media(reduced_motion="reduce")
    sign_in(page, stack)
    for name, content in PAGES.items():
        page.get_by_test_id(f"nav-{name}").click()
        expect(page.locator(content).first).to_be_visible()
        assert serious(page) == [], name
    page.get_by_test_id("nav-board").click()
    page.get_by_test_id("value-K04").click()
    expect(page.get_by_test_id("drawer-value")).to_have_text(re.compile(r"\d"))
    assert serious(page) == []
    assert not refused, "the page's own security policy refused something"


def test_no_page_of_the_daily_work_has_a_serious_barrier(chromium: Browser, stack: Stack) -> None:
    context = context_of(chromium)
    page = context.new_page()
    resize(page, "desktop")
    sign_in(page, stack, ("clinic_manager", "administrator"))
    found: dict[str, list[str]] = {}
    for name, content in WORK.items():
        page.get_by_test_id(f"nav-{name}").click()
        expect(page.locator(content).first).to_be_visible(timeout=TIMEOUT_MS)
        found[name] = serious(page)
    patient_id = call(stack, "booking", "GET", "/visits?limit=1")["items"][0]["patient_id"]
    page.goto(f"{stack.web_url}/patients/{patient_id}")
    expect(page.get_by_test_id("patient-head")).to_be_visible(timeout=TIMEOUT_MS)
    found["patient"] = serious(page)
    assert found == {name: [] for name in found}
    context.close()


def test_header_and_view_fit_every_screen(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    sign_in(page, stack)
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        assert_fits(page)
        out = page.get_by_test_id("signout").bounding_box()
        assert out is not None and 0 <= out["x"] <= width - out["width"], name
        if name != "desktop":
            assert min(out["width"], out["height"]) >= 44, name
        track = page.locator(".knownat .ant-slider").bounding_box()
        assert track is not None and track["width"] > 110, name


def test_the_past_is_a_day_a_click_and_an_exact_time_away(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    sign_in(page, stack)
    known = page.get_by_test_id("known-at")
    handle = known.get_by_role("slider")
    expect(handle).to_have_attribute("aria-valuetext", re.compile("now|现在"))
    page.get_by_test_id("day-earlier").click()
    expect(page).to_have_url(re.compile("known_at="))
    expect(handle).to_have_attribute("aria-valuetext", re.compile(r"\d\d:\d\d"))
    expect(known.get_by_test_id("known-moment")).to_contain_text(re.compile(r"\d\d:\d\d"))
    page.get_by_test_id("day-later").click()
    expect(page.get_by_test_id("past")).to_have_count(0)


def test_closing_a_drawer_leads_back_to_what_opened_it(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    sign_in(page, stack)
    figure = page.get_by_test_id("value-K17")
    figure.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("drawer-value")).to_be_visible()
    page.keyboard.press("Escape")
    expect(figure).to_be_focused()


def test_lists_open_on_the_screen_for_those_who_want_no_motion(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    resize(page, "desktop")
    page.emulate_media(reduced_motion="reduce")
    sign_in(page, stack)
    page.get_by_test_id("clinic").click()
    options = page.locator(".ant-select-dropdown:visible")
    expect(options).to_be_in_viewport()


def test_a_finger_opens_a_meaning_and_it_stays(chromium: Browser, stack: Stack) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    sign_in(page, stack)
    page.get_by_test_id("tile-K17").locator(".help").tap()
    expect(page.locator(".meaning")).to_be_visible()
    page.wait_for_timeout(1_500)
    expect(page.locator(".meaning")).to_be_visible()
    context.close()


def test_the_tab_is_named_after_page_and_language(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    sign_in(page, stack)
    page.get_by_test_id("nav-events").click()
    expect(page).to_have_title(re.compile("^(事件|Events) · Chairflow$"))
    before = page.title()
    page.get_by_test_id("language").click()
    expect(page).not_to_have_title(before)


def test_an_outage_is_told_until_it_is_over(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    sign_in(page, stack)
    page.route(f"{stack.urls['analytics']}/**", lambda route: route.abort())
    page.reload()
    error = page.get_by_test_id("error")
    expect(error).to_be_visible(timeout=TIMEOUT_MS)
    # Longer than the pace at which it is asked again.
    for _ in range(30):
        page.wait_for_timeout(200)
        assert error.is_visible() and page.get_by_test_id("signout").is_visible()
    page.unroute(f"{stack.urls['analytics']}/**")
    expect(page.locator("article.tile").first).to_be_visible(timeout=TIMEOUT_MS)


def tamper(page: Page) -> None:
    """What the browser holds is no token any more that a service takes."""
    page.evaluate(
        """() => {
            for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith("oidc.user:"))) {
                const user = JSON.parse(sessionStorage[key]);
                user.access_token = user.access_token.replace(/[^.]+$/, "AAAA");
                sessionStorage[key] = JSON.stringify(user);
            }
        }"""
    )


def test_a_page_that_does_not_come_is_said_and_left(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    sign_in(page, stack)
    expect(page.locator("article.tile").first).to_be_visible()
    context.route("**/assets/RestatementsPage-*", lambda route: route.abort())
    page.get_by_test_id("nav-restatements").click()
    expect(page.get_by_test_id("error")).to_be_visible()
    page.get_by_test_id("nav-board").click()
    expect(page.locator("article.tile").first).to_be_visible()
    context.unroute("**/assets/RestatementsPage-*")
    page.get_by_test_id("nav-restatements").click()
    page.get_by_test_id("error").get_by_role("button").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_test_id("error")).to_have_count(0)


def test_an_expired_session_says_so(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    sign_in(page, stack)
    tamper(page)
    page.reload()
    expect(page.get_by_test_id("expired")).to_be_visible()
    sign_in(page, stack)


def test_signing_in_comes_back_to_the_page_that_was_asked_for(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    page.goto(f"{stack.web_url}/events?clinic=")
    page.get_by_test_id("signin").click()
    page.get_by_role("button", name=re.compile("^owner")).click()
    expect(page.get_by_test_id("nav-events")).to_have_class(re.compile("active"))
    assert "code=" not in page.url
    page.get_by_test_id("signout").click()
    expect(page.get_by_test_id("signin")).to_be_visible()


def _fulfil(answer: dict[str, Any], route: Route) -> None:
    route.fulfill(json=answer)


def test_where_there_is_no_issuer_a_token_is_enough(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    config = httpx.get(f"{stack.web_url}/config.json").json()
    for demo in (config["demo"], None):
        answer = config | {"oidc": None, "demo": demo}
        page.route("**/config.json", partial(_fulfil, answer))
        page.goto(stack.web_url)
        if demo:
            page.get_by_test_id("role-owner").click()
        else:
            page.get_by_test_id("token").fill(stack.tokens["owner"])
            page.get_by_role("button", name=re.compile("^(Sign in|登录)$")).click()
        expect(page.get_by_test_id("nav-board")).to_be_visible()
        page.get_by_test_id("signout").click()
