"""One clinic's day by clicking, from the opening to the day total and the calls of that week; then everything is recounted.

The chain is opened by the command line, as the guide says. What was clicked is what is counted: the simulator's verify gets
every command that the browsers sent and compares it with the services, the log and every number.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.day import calls, care, desk, till
from tests.browser.day.chain import OpenChain
from tests.support.platform import Platform

pytestmark = pytest.mark.timeout(600)

YUAN = 100
CROWN, XRAY, PROPHY, IMPLANT = 3_980 * YUAN, 120 * YUAN, 298 * YUAN, 9_800 * YUAN


@pytest.fixture
def chain(chromium: Browser, stack: Platform, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenChain:
    """Opened on the Monday to come, at half past eight in the morning."""
    chain = OpenChain(stack, chromium, tmp_path)
    chain.open(monkeypatch)
    chain.at(8.5)
    return chain


def test_what_was_clicked_is_what_is_counted(chain: OpenChain) -> None:
    reception = chain.sign_in("何芳", "front_desk")
    doctor = chain.sign_in("陈立", "doctor")
    tablet = chain.sign_in("吴磊", "consultant", size="tablet")
    cashier = chain.sign_in("郭强", "cashier")
    manager = chain.sign_in("钱丽", "clinic_manager")

    the_owner_switches_follow_up_on(chain)
    the_telephone_rings(chain, reception)
    taken = a_crown_is_sold_and_begun(chain, reception, doctor, tablet, cashier)
    an_implant_is_thought_over(chain, reception, doctor, tablet)
    taken += somebody_walks_in(chain, reception, doctor, cashier)
    somebody_does_not_come(chain, reception, manager)
    taken += money_goes_back(chain, cashier, manager)
    files_are_put_right(chain, reception, manager)
    the_day_is_added_up(chain, cashier, manager, taken)
    the_week_goes_on(chain)

    assert chain.clicks.refused == []
    chain.tell("everything is recounted")
    report = chain.verify()
    print(report)
    assert "0 differences" in report, report


def the_owner_switches_follow_up_on(chain: OpenChain) -> None:
    chain.tell("the owner approves, on a phone, the protocol for quotes that nobody answers")
    calls.approve(chain.sign_in("周明", "owner", size="phone"), "X-QUOTE", clinician="陈立")


def the_telephone_rings(chain: OpenChain, page: Page) -> None:
    chain.tell("five people book by telephone; one of them moves, one takes it back")
    # Her first page without a further click.
    expect(page.get_by_test_id("day-grid")).to_be_visible()
    for number, (name, hour) in enumerate(
        (("李雷", "10:00"), ("韩梅", "11:00"), ("王芳", "14:00"), ("赵六", "15:00"), ("孙七", "16:00")), 1
    ):
        desk.book_new(page, name, f"1380000000{number}", hour)
    desk.move(page, "孙七", rows=2)
    desk.cancel(page, "赵六")


def a_crown_is_sold_and_begun(chain: OpenChain, reception: Page, doctor: Page, tablet: Page, cashier: Page) -> int:
    """What the patient paid, in minor units."""
    web = chain.stack.web_url
    chain.at(10)
    chain.tell("two crowns and an X-ray are offered, one crown is left out; paid by two methods, and begun")
    desk.check_in(reception, "李雷")
    desk.triage(reception, "李雷", declared="初诊", doctor="陈立")
    chain.at(10.2)
    desk.lead(reception, "李雷", to="consulting")
    care.open_patient(doctor, web, "李雷")
    care.draft(doctor, ("全瓷冠", ("16", "15")), ("全景片", ()))
    care.sign(doctor)
    care.open_patient(tablet, web, "李雷")
    care.quote(tablet)
    care.present(tablet, without=1)
    care.order(tablet)
    till.open_till(cashier)
    taken = till.take(cashier, "李雷", cash="100.00")
    assert taken == CROWN + XRAY
    chain.at(10.5)
    desk.lead(reception, "李雷", to="treating")
    care.perform(doctor, "全景片")
    care.perform(doctor, "全瓷冠", tooth="16")
    chain.at(11)
    desk.lead(reception, "李雷", to="dismissed")
    desk.check_out(reception, "李雷", in_a_week=True)
    return taken


def an_implant_is_thought_over(chain: OpenChain, reception: Page, doctor: Page, tablet: Page) -> None:
    chain.tell("an implant is quoted, and neither accepted nor declined")
    desk.check_in(reception, "韩梅")
    desk.triage(reception, "韩梅", declared="初诊", doctor="陈立")
    desk.lead(reception, "韩梅", to="consulting")
    care.open_patient(doctor, chain.stack.web_url, "韩梅")
    care.draft(doctor, ("种植体", ("46",)))
    care.sign(doctor)
    care.open_patient(tablet, chain.stack.web_url, "韩梅")
    care.quote(tablet)
    chain.at(11.4)
    desk.end(reception, "韩梅")


def somebody_walks_in(chain: OpenChain, reception: Page, doctor: Page, cashier: Page) -> int:
    """What came in, in minor units."""
    chain.at(11.5)
    chain.tell("somebody walks in, has a prophylaxis without a plan, and leaves a deposit")
    desk.walk_in(reception, "吴九", "13800000009")
    desk.triage(reception, "吴九", declared="其他", doctor="陈立")
    desk.correct_triage(reception, "吴九", declared="初诊")
    desk.seat(reception, "吴九")
    care.open_patient(doctor, chain.stack.web_url, "吴九")
    care.perform(doctor, "洁治")
    desk.lead(reception, "吴九", to="dismissed")
    desk.check_out(reception, "吴九")
    till.open_till(reception)
    till.order(reception, "吴九", "洁治")
    paid = till.take(cashier, "吴九")
    assert paid == PROPHY
    till.top_up(cashier, "吴九", "500.00")
    return paid + 500 * YUAN


def somebody_does_not_come(chain: OpenChain, reception: Page, manager: Page) -> None:
    chain.tell("no-shows are marked by themselves; one comes late and is taken back, a wrong visit is voided")
    desk.show_day(reception, chain.stack.web_url)
    chain.at(14.75)
    expect(desk.phase(reception, "王芳")).to_have_attribute("data-phase", "no_show")
    desk.take_back_no_show(reception, "王芳")
    desk.check_in(reception, "王芳")
    desk.triage(reception, "王芳", declared="初诊", doctor="陈立")
    desk.lead(reception, "王芳", to="consulting")
    desk.end(reception, "王芳")
    desk.walk_in(reception, "郑十", "13800000010")
    desk.show_day(manager, chain.stack.web_url)
    desk.void_visit(manager, "郑十")
    expect(desk.queued(reception, "郑十")).to_have_count(0)
    chain.at(17.5)
    expect(desk.phase(reception, "孙七")).to_have_attribute("data-phase", "no_show")


def money_goes_back(chain: OpenChain, cashier: Page, manager: Page) -> int:
    """What went out, as a negative amount in minor units."""
    chain.tell("half of the cash goes back; the manager pays it out")
    till.ask_back(cashier, "李雷", "100.00", "50")
    till.open_till(manager)
    till.decide(manager, "李雷")
    return -50 * YUAN


def files_are_put_right(chain: OpenChain, reception: Page, manager: Page) -> None:
    chain.tell("a number that is known is entered as somebody else and merged; a source was not what was said at first")
    desk.show_day(reception, chain.stack.web_url)
    desk.book_twice(reception, "韩梅梅", "13800000002", "18:30")
    desk.open_duplicate(reception, "韩梅梅")
    desk.merge(reception)
    care.open_patient(manager, chain.stack.web_url, "孙七")
    care.correct_source(manager, "再问过一次")


def the_day_is_added_up(chain: OpenChain, cashier: Page, manager: Page, taken: int) -> None:
    chain.at(19.75)
    chain.tell("the day total agrees with the ledger, and the board with what was clicked")
    assert till.day_total(cashier) == taken
    manager.get_by_test_id("nav-board").click()
    # Four came for the first time; the one whose visit was voided did not.
    expect(manager.get_by_test_id("value-K04")).to_have_text("4")
    expect(manager.get_by_test_id("value-K35")).to_have_text(f"¥{taken / 100:,.0f}")


def the_week_goes_on(chain: OpenChain) -> None:
    chain.at(10.5, days=4)
    chain.tell("four days later the consultant calls those who were thinking it over")
    caller = chain.sign_in("吴磊", "consultant")
    calls.open_tasks(caller)
    calls.record(caller, "n")
