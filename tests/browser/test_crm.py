"""A doctor and a consultant at a patient's page: the plan from its draft to the order, and what the patient sees of it."""

import re
from typing import cast
from uuid import uuid4

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.contexts import context_of
from tests.browser.day.care import choose
from tests.browser.day.desk import merge
from tests.browser.test_board import Stack, assert_fits, call, is_chinese, sandbox_clinic
from tests.browser.test_shell import resize, serious


def sign_in_as(page: Page, stack: Stack, role: str, path: str) -> None:
    """At the issuer, as the person of that role; the page that was asked for comes back."""
    # What has just appeared is judged in its own colours, and not on its way to them.
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{stack.web_url}{path}")
    page.get_by_test_id("signin").click()
    page.get_by_role("button", name=re.compile(f"^{role}")).click()


def register(stack: Stack, name: str, phone: str) -> str:
    source = call(stack, "crm", "GET", "/sources")["items"][0]
    body = {
        "clinic_id": sandbox_clinic(stack),
        "source": {level: source[level] for level in ("channel", "medium", "campaign")},
        "name": name,
        "phone": phone,
    }
    patient: str = call(stack, "crm", "POST", "/patients", body)["id"]
    return patient


def seated(stack: Stack, patient: str) -> str:
    """The patient is here, triaged and in the chair; the visit's id."""
    clinic = sandbox_clinic(stack)
    staff = call(stack, "booking", "GET", f"/practitioners?clinic_id={clinic}")["items"]
    who = {one["profession"]: one["practitioner_id"] for one in staff}
    busy = {
        seat["chair_id"]
        for visit in call(stack, "booking", "GET", f"/visits?clinic_id={clinic}&status=treating")["items"]
        for seat in visit["seats"]
        if not seat.get("dismissed_at")
    }
    chairs = [one["chair_id"] for one in call(stack, "booking", "GET", f"/clinics/{clinic}/chairs")["items"]]
    visit = call(stack, "booking", "POST", "/visits", {"clinic_id": clinic, "patient_id": patient})["id"]
    triage = {"department": "general", "declared_type": "first_visit"}
    triage |= {"consultant_id": who["consultant"], "doctor_id": who["doctor"]}
    call(stack, "booking", "POST", f"/visits/{visit}/triage", triage)
    call(stack, "booking", "POST", f"/visits/{visit}/start-consultation", {})
    call(
        stack, "booking", "POST", f"/visits/{visit}/seat", {"chair_id": next(one for one in chairs if one not in busy)}
    )
    return str(visit)


def draft_plan(page: Page) -> None:
    """Two crowns and a cleaning, the cleaning cheaper than the list says."""
    page.get_by_test_id("draft").click()
    choose(page, "crm-product", "CROWN")
    chart = page.get_by_test_id("teeth")
    chart.locator("[data-tooth='16']").click()
    # From tooth to tooth by keyboard.
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(chart.locator("[data-tooth='15']")).to_have_attribute("aria-pressed", "true")
    page.get_by_test_id("line-add").click()
    choose(page, "crm-product", "PROPHY")
    page.get_by_test_id("line-add").click()
    offered = page.locator(".crm-draft-lines tbody tr").last.get_by_role("spinbutton").nth(1)
    offered.fill("270")
    offered.press("Tab")
    expect(page.get_by_test_id("draft-sum")).to_contain_text("20,270")
    page.get_by_test_id("draft-save").click()


def next_step(page: Page) -> str:
    return page.get_by_test_id("next").get_attribute("data-next") or ""


def test_a_plan_goes_from_its_draft_to_the_order(context: BrowserContext, stack: Stack) -> None:
    patient = register(stack, f"张敏 {uuid4().hex[:6]}", f"137{uuid4().int % 10**8:08}")
    page = context.new_page()
    page.set_viewport_size({"width": 1440, "height": 900})
    sign_in_as(page, stack, "doctor", f"/patients/{patient}")
    expect(page.get_by_test_id("patient-head")).to_be_visible()
    draft_plan(page)
    plan = page.get_by_test_id("plan")
    expect(plan).to_have_attribute("data-status", "drafted")
    page.get_by_test_id("plan-sign").click()
    page.get_by_test_id("send").click()
    expect(plan).to_have_attribute("data-status", "signed_off")
    page.get_by_test_id("plan-quote").click()
    page.get_by_test_id("send").click()
    expect(plan).to_have_attribute("data-status", "quoted")
    assert serious(page) == []

    resize(page, "tablet")
    page.get_by_test_id("plan-present").click()
    expect(page.get_by_test_id("present-line")).to_have_count(3)
    expect(page.get_by_role("navigation")).to_have_count(0)
    assert_fits(page)
    assert serious(page) == []
    page.get_by_test_id("present-line").nth(1).get_by_role("checkbox").uncheck()
    expect(page.get_by_test_id("present-total")).to_contain_text("10,270")
    page.get_by_test_id("present-accept").click()
    page.get_by_test_id("present-confirm").click()
    thanks = page.get_by_test_id("present-thanks")
    expect(thanks).to_have_attribute("data-state", "thanks")
    thanks.get_by_role("button").click()

    expect(plan).to_have_attribute("data-status", "partially_accepted")
    assert next_step(page) == "order"
    page.get_by_test_id("plan-order").click()
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("order")).to_have_attribute("data-step", "pay")
    assert next_step(page) == "pay"
    said = page.get_by_test_id("entry")
    expect(said.filter(has=page.locator("b")).first).to_have_attribute("data-what", "order")
    expect(page.locator("[data-testid=entry][data-what=registered]")).to_be_visible()
    resize(page, "phone")
    assert_fits(page)


def test_a_procedure_is_recorded_on_a_tooth_and_taken_back(context: BrowserContext, stack: Stack) -> None:
    patient = register(stack, f"周强 {uuid4().hex[:6]}", f"136{uuid4().int % 10**8:08}")
    visit = seated(stack, patient)
    page = context.new_page()
    sign_in_as(page, stack, "doctor", f"/patients/{patient}")
    choose(page, "perform-product", "FILLING")
    page.get_by_test_id("treatment").locator("[data-tooth='36']").click()
    page.get_by_test_id("perform").click()
    done = page.get_by_test_id("procedure")
    expect(done).to_contain_text("36")
    done.get_by_role("button").click()
    page.locator("#reason").fill("wrong tooth")
    page.keyboard.press("Enter")
    expect(done).to_have_count(0)
    call(stack, "booking", "POST", f"/visits/{visit}/dismiss", {})
    call(stack, "booking", "POST", f"/visits/{visit}/complete", {})


def test_two_records_of_one_person_become_one_and_two_again(context: BrowserContext, stack: Stack) -> None:
    name, phone = f"王丽 {uuid4().hex[:6]}", f"135{uuid4().int % 10**8:08}"
    patient, other = register(stack, name, phone), register(stack, name, phone)
    page = context.new_page()
    sign_in_as(page, stack, "front_desk", f"/patients/{patient}")
    merge(page)
    expect(page.get_by_test_id("unmerge")).to_be_visible()
    assert call(stack, "crm", "GET", f"/patients/{other}")["canonical_id"] == patient
    page.get_by_test_id("unmerge").click()
    page.locator("#reason").fill("mother and daughter")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("duplicates")).to_be_visible()
    for what in ("merged", "unmerged"):
        expect(page.locator(f"[data-testid=entry][data-what={what}]")).to_be_visible()
    assert call(stack, "crm", "GET", f"/patients/{other}")["canonical_id"] == other


def test_an_order_without_a_plan_is_at_the_till_at_once(context: BrowserContext, stack: Stack) -> None:
    """The doctor orders on the patient's page; the till, which is open, shows it, and shows it no more when it is cancelled."""
    name = f"孙洁{uuid4().hex[:6]}"
    patient = register(stack, name, f"132{uuid4().int % 10**8:08}")
    till = context.new_page()
    sign_in_as(till, stack, "cashier", f"/till?clinic={sandbox_clinic(stack)}")
    expect(till.get_by_test_id("orders-due")).to_be_visible()
    with_doctor = context_of(cast("Browser", context.browser))
    page = with_doctor.new_page()
    sign_in_as(page, stack, "doctor", f"/patients/{patient}?clinic={sandbox_clinic(stack)}")
    page.get_by_test_id("direct-order").click()
    drawer = page.get_by_test_id("order-drawer")
    drawer.get_by_test_id("product").locator("input").press_sequentially("PROPHY")
    expect(page.locator(".ant-select-item-option-active", has_text="PROPHY")).to_be_visible()
    page.keyboard.press("Enter")
    expect(drawer.get_by_test_id("order-total")).to_contain_text("300.00")
    assert serious(page) == []
    drawer.get_by_test_id("place-order").click()
    expect(drawer).to_be_hidden()
    orders = page.get_by_test_id("direct-orders")
    expect(orders.get_by_test_id("order")).to_have_attribute("data-step", "pay")
    waiting = till.get_by_test_id("order").filter(has_text=name)
    expect(waiting).to_contain_text("300.00")
    orders.get_by_test_id("direct-cancel").click()
    page.get_by_test_id("reason").fill("entered twice")
    page.keyboard.press("Enter")
    expect(orders.get_by_test_id("order")).to_have_count(0)
    expect(waiting).to_have_count(0)
    with_doctor.close()


def test_a_manager_corrects_where_a_patient_came_from(context: BrowserContext, stack: Stack) -> None:
    patient = register(stack, f"吴刚 {uuid4().hex[:6]}", f"131{uuid4().int % 10**8:08}")
    page = context.new_page()
    sign_in_as(page, stack, "clinic_manager", f"/patients/{patient}")
    opener = page.get_by_test_id("correct-source")
    opener.click()
    source = page.get_by_test_id("source")
    expect(source.locator("input")).to_be_focused()
    # By keyboard: the second channel of the tree, its first medium, its first campaign.
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(source).to_contain_text("来源" if is_chinese(page) else "Source")
    page.locator("#reason").fill("asked again")
    assert serious(page) == []
    page.keyboard.press("Enter")
    expect(page.locator("#reason")).to_have_count(0)
    expect(opener).to_be_focused()
    assert call(stack, "crm", "GET", f"/patients/{patient}")["source"]["channel"] == "referral"
    told = page.locator("[data-testid=entry][data-what=source_corrected]")
    expect(told).to_contain_text("asked again")


def test_a_form_opens_in_place_for_those_who_want_no_motion(context: BrowserContext, stack: Stack) -> None:
    page = context.new_page()
    sign_in_as(page, stack, "doctor", f"/patients/{register(stack, '钱静', f'132{uuid4().int % 10**8:08}')}")
    draft_plan(page)
    # The form's place in each frame from the click on; half a second is longer than any of our motions.
    page.evaluate(
        """() => {
            const seen = (window.__places = new Set());
            const look = () => {
                const box = document.querySelector(".ant-modal")?.getBoundingClientRect();
                if (box) seen.add([box.x, box.y, box.width].join(" "));
                requestAnimationFrame(look);
            };
            look();
        }"""
    )
    page.get_by_test_id("plan-sign").click()
    expect(page.get_by_test_id("send")).to_be_visible()
    page.wait_for_timeout(500)
    assert len(page.evaluate("[...window.__places]")) == 1
