"""Who runs the platform sees whether it is fine, decides about parked records, and is told where a service does not answer."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar
from uuid import UUID, uuid4

import httpx
import pytest
from playwright.sync_api import Browser, Page, Route, expect
from sqlalchemy import text

from deploy.local.issuer.people import Person, add_people
from deploy.local.keys import mint
from shared.db import Database
from shared.ids import new_id
from shared.messaging.dead_letters import Verdict
from shared.messaging.parked import keep
from shared.settings import Settings
from tests.browser.contexts import context_of
from tests.browser.test_shell import serious
from tests.support.parking import unreadable
from tests.support.platform import Platform

T = TypeVar("T")
ROLES = ("administrator", "operations_director")
SIZES = ((1440, 900), (820, 1180), (390, 844))


@pytest.fixture(scope="module")
def people(stack: Platform) -> None:
    """Beside those of the other tests, two who look at the platform itself."""
    staff = [
        Person(id=f"ops-{role}", name=f"ops {role}", tenant=str(stack.demo_tenant), chain="Chain", roles=(role,))
        for role in ROLES
    ]
    add_people(stack.running.directory / "people.json", staff)


@pytest.fixture
def page(chromium: Browser, people: None) -> Iterator[Page]:
    context = context_of(chromium)
    yield context.new_page()
    context.close()


def at_operations(page: Page, stack: Platform, role: str) -> None:
    page.goto(f"{stack.web_url}/operations")
    page.get_by_test_id("signin").click()
    page.get_by_role("button", name=re.compile(f"^ops {role}")).click()
    expect(page.get_by_test_id("service-booking")).to_contain_text("接口")


def in_crm(work: Callable[[Any], Awaitable[T]]) -> T:
    """Something done in CRM's database as its worker does it; in a thread, beside the session's event loop."""

    async def done() -> T:
        database = Database(Settings().worker_dsn("crm"), pool_size=1)
        try:
            async with database.transaction(tenant_id=None) as session:
                return await work(session)
        finally:
            await database.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, done()).result()


def parked(stack: Platform, **said: Any) -> UUID:
    """A record of the demo's chain that CRM could not handle."""
    told: dict[str, Any] = {"tenant_id": str(stack.demo_tenant), **said}
    record = unreadable(**told)

    async def kept(session: Any) -> UUID:
        await keep(session, record, Verdict("chairflow-crm", "bug", "ZeroDivisionError: a bug of ours"))
        found = text("SELECT id FROM parked_record WHERE record_offset = :offset")
        return await session.scalar(found, {"offset": record.offset})

    return in_crm(kept)


def opened(tenant: UUID) -> dict[str, Any]:
    """A well-formed event that CRM takes note of: nothing keeps it from being handled now."""
    clinic = str(uuid4())
    state = {"clinic_id": clinic, "name": "搁置门店", "zone": "Asia/Shanghai", "currency": "CNY", "is_sandbox": True}
    return {
        "event_id": str(new_id()),
        "type": "booking.clinic.opened.v1",
        "occurred_at": "2026-03-02T00:00:00Z",
        "recorded_at": "2026-03-02T00:00:00Z",
        "tenant_id": str(tenant),
        "clinic_id": clinic,
        "actor": {"user_id": "test", "role": "administrator"},
        "aggregate_type": "clinic",
        "aggregate_id": clinic,
        "sequence": 1,
        "correlation_id": str(uuid4()),
        "data": {"state": state},
    }


def open_parked(page: Page, stack: Platform, parked_id: UUID) -> None:
    """By the link that a colleague would send."""
    page.goto(f"{stack.web_url}/operations?service=crm&parked={parked_id}")
    expect(page.get_by_test_id("parked-detail")).to_be_visible()


def test_a_parked_record_is_looked_into_replayed_another_dropped_and_both_are_logged(
    page: Page, stack: Platform
) -> None:
    event = opened(stack.demo_tenant)
    parked(stack, **event)
    unwanted = parked(stack, type="partner.test.v1")
    at_operations(page, stack, "administrator")
    problem = page.locator("[data-testid=problem][data-what=parked][data-services~=crm]")
    expect(problem).to_contain_text("docs/runbook.md#")
    expect(page.get_by_test_id("state")).not_to_have_attribute("data-state", "good")
    expect(page.get_by_test_id("service-crm").get_by_test_id("parked")).to_contain_text("2")

    page.get_by_test_id("parked-list").get_by_role("button", name="门店开业").click()
    drawer = page.get_by_test_id("parked-detail")
    expect(drawer.get_by_test_id("parked-why")).to_contain_text("ZeroDivisionError")
    expect(drawer.get_by_test_id("as-event")).to_contain_text("搁置门店")
    page.get_by_test_id("bytes").click()
    expect(drawer.get_by_test_id("raw")).to_contain_text(event["event_id"])
    assert serious(page) == []
    page.get_by_test_id("replay").click()
    # The worker takes it, and the page says so by itself.
    expect(drawer).to_have_attribute("data-state", "replayed")
    actions = drawer.get_by_test_id("action")
    expect(actions).to_have_count(2)
    expect(actions.first).to_contain_text("ops administrator (管理员)")
    assert known_in_crm(event["aggregate_id"]), "it was really handled"
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)

    open_parked(page, stack, unwanted)
    page.get_by_test_id("drop").click()
    page.get_by_test_id("drop-submit").click()
    expect(page.get_by_text("请填写原因")).to_be_visible()
    page.get_by_test_id("drop-reason").fill("合作方的测试数据")
    page.keyboard.press("Enter")
    expect(drawer).to_have_attribute("data-state", "dropped")
    expect(drawer.get_by_test_id("history")).to_contain_text("合作方的测试数据")
    expect(page.get_by_test_id("drop")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(problem).to_have_count(0)
    page.get_by_test_id("parked-state").get_by_text("已丢弃").click()
    expect(page.get_by_test_id("parked-list").get_by_text("partner.test.v1")).to_be_visible()


def known_in_crm(clinic_id: str) -> bool:
    async def found(session: Any) -> bool:
        query = text("SELECT true FROM known WHERE kind = 'clinic' AND id = cast(:id AS uuid)")
        return bool(await session.scalar(query, {"id": clinic_id}))

    return in_crm(found)


def test_who_may_only_look_has_no_button_and_is_refused(page: Page, stack: Platform) -> None:
    found = parked(stack, type="partner.test.v1")
    at_operations(page, stack, "operations_director")
    open_parked(page, stack, found)
    expect(page.get_by_test_id("parked-detail")).to_contain_text("由管理员决定如何处理")
    for button in ("replay", "drop"):
        expect(page.get_by_test_id(button)).to_have_count(0)
    key, role = stack.running.key, "operations_director"
    token = mint(key, subject="ops", tenant=stack.demo_tenant, roles=[role])
    for what, body in (("replay", {}), ("drop", {"reason": "may not"})):
        headers = {"authorization": f"Bearer {token}", "idempotency-key": str(uuid4())}
        address = f"{stack.urls['crm']}/v1/admin/parked/{found}/{what}"
        assert httpx.post(address, json=body, headers=headers, timeout=30).status_code == 403


def test_a_service_that_does_not_answer_is_a_row_that_says_so(page: Page, stack: Platform) -> None:
    at_operations(page, stack, "administrator")

    def away(route: Route) -> None:
        route.abort()

    # Analytics, too, which every other page waits for.
    for service in ("billing", "analytics"):
        page.route(f"{stack.urls[service]}/**", away)
    page.reload()
    for service in ("billing", "analytics"):
        expect(page.get_by_test_id(f"service-{service}")).to_contain_text("无应答")
        expect(page.locator(f"[data-testid=problem][data-what=away][data-services~={service}]")).to_be_visible()
    expect(page.get_by_test_id("service-booking")).to_contain_text("已连接")
    expect(page.get_by_test_id("state")).to_have_attribute("data-state", "bad")
    page.unroute_all()
    expect(page.get_by_test_id("service-billing")).to_contain_text("已连接")
    expect(page.locator("[data-testid=problem][data-what=away]")).to_have_count(0)


def test_it_fits_every_screen_without_a_barrier(page: Page, stack: Platform) -> None:
    parked(stack, type="partner.test.v1")
    at_operations(page, stack, "administrator")
    expect(page.get_by_test_id("check-ledger")).to_have_attribute("data-state", "never")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        expect(page.get_by_test_id("restatements")).to_contain_text("14 天内")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide == 0, f"{width} px: {wide} px too wide"
        assert serious(page) == [], f"{width} px"
    page.get_by_test_id("service-booking").get_by_role("button").press("Enter")
    expect(page.get_by_test_id("process").first).to_contain_text("启动")
    assert serious(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("process")).to_have_count(0)
    expect(page.get_by_test_id("service-booking").get_by_role("button")).to_be_focused()
    # It goes on asking by itself.
    before = page.locator(".ops-state-at").inner_text()
    expect(page.locator(".ops-state-at")).not_to_have_text(before)
