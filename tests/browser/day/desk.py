"""What the front desk clicks: book, move, cancel, check in, lead through the visit, check out, merge."""

from playwright.sync_api import Locator, Page, expect


def show_day(page: Page, web_url: str, query: str = "") -> None:
    page.goto(f"{web_url}/day{query}")
    expect(page.get_by_test_id("day-grid")).to_be_visible()


def register(page: Page, name: str, phone: str) -> None:
    """In the drawer that asks who it is: somebody new, and what they say how they heard of the clinic."""
    page.get_by_test_id("register-new").click()
    form = page.get_by_test_id("register-form")
    form.locator("input").nth(0).fill(name)
    form.locator("input").nth(1).fill(phone)
    choose_source(page)
    page.get_by_test_id("register-submit").click()


def choose_source(page: Page) -> None:
    """The first of each of the three levels."""
    page.get_by_test_id("register-form").locator(".ant-cascader").click()
    for level in range(3):
        page.locator(".ant-cascader-menu").nth(level).locator("li").first.click()


def find(page: Page, name: str) -> None:
    """In the drawer that asks who it is: somebody known."""
    page.get_by_test_id("patient-search").last.press_sequentially(name)
    option = page.locator(".ant-select-item-option").filter(has_text=name)
    expect(option.first).to_be_visible()
    page.keyboard.press("Enter")


def choose_time(page: Page, hour: str, doctor: str) -> None:
    """A free time of the day that is shown."""
    page.locator("#slot-practitioner").click()
    page.locator(".ant-select-item-option").filter(has_text=doctor).click()
    page.get_by_test_id("slots").get_by_text(hour, exact=True).first.click()
    expect(page.get_by_test_id("chosen")).to_contain_text(hour)


def book_new(page: Page, name: str, phone: str, hour: str, doctor: str = "陈立") -> None:
    """Four steps: register, time, done."""
    page.get_by_test_id("book").click()
    register(page, name, phone)
    choose_time(page, hour, doctor)
    page.get_by_test_id("book-submit").click()
    expect(page.get_by_test_id("book-submit")).to_have_count(0)
    expect(block(page, name)).to_be_visible()


def block(page: Page, name: str) -> Locator:
    return page.get_by_test_id("appointment").filter(has_text=name)


def phase(page: Page, name: str) -> Locator:
    return page.locator(".day-block", has=block(page, name))


def queued(page: Page, name: str) -> Locator:
    return page.get_by_test_id("queue-item").filter(has_text=name)


def check_in(page: Page, name: str) -> None:
    """Enter on the board checks in whoever is expected."""
    block(page, name).focus()
    page.keyboard.press("Enter")
    expect(queued(page, name)).to_have_attribute("data-status", "checked_in")


def walk_in(page: Page, name: str, phone: str) -> None:
    page.get_by_test_id("walk-in").click()
    register(page, name, phone)
    page.get_by_test_id("walk-in-submit").click()
    expect(queued(page, name)).to_have_attribute("data-status", "checked_in")


def triage(page: Page, name: str, declared: str, doctor: str, consultant: str = "吴磊") -> None:
    queued(page, name).get_by_test_id("next-step").click()
    form = page.get_by_test_id("triage-form")
    form.locator(".ant-radio-button-wrapper").filter(has_text=declared).click()
    for field, who in (("consultant_id", consultant), ("doctor_id", doctor)):
        form.locator(f"#{field}").click()
        page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter(has_text=who).click()
    page.get_by_test_id("triage-submit").click()
    expect(queued(page, name)).to_have_attribute("data-status", "triaged")


def correct_triage(page: Page, name: str, declared: str) -> None:
    """Another type of visit than was said at first; why, is asked."""
    more(page, name, "更正分诊")
    form = page.get_by_test_id("triage-form")
    form.locator(".ant-radio-button-wrapper").filter(has_text=declared).click()
    form.get_by_role("radio").last.check()
    page.get_by_test_id("triage-submit").click()
    expect(form).to_have_count(0)


def lead(page: Page, name: str, *, to: str) -> None:
    """The next step of the visit, by its one button."""
    queued(page, name).get_by_test_id("next-step").click()
    expect(queued(page, name)).to_have_attribute("data-status", to)


def more(page: Page, name: str, label: str) -> None:
    """A step that is not the usual next one."""
    queued(page, name).get_by_test_id("more-steps").click()
    page.locator(".ant-dropdown:visible li").filter(has_text=label).first.click()


def seat(page: Page, name: str) -> None:
    """Straight to a chair, without a consultation."""
    more(page, name, "上椅")
    expect(queued(page, name)).to_have_attribute("data-status", "treating")


def end(page: Page, name: str) -> None:
    """The visit ends without a treatment."""
    more(page, name, "离店")
    page.get_by_test_id("check-out").locator(".ant-radio-button-wrapper").first.click()
    page.get_by_test_id("check-out-submit").click()
    expect(queued(page, name)).to_have_count(0)


def check_out(page: Page, name: str, *, in_a_week: bool = False) -> None:
    """The visit ends; `in_a_week`: with the next appointment, at the first free time of that day."""
    queued(page, name).get_by_test_id("next-step").click()
    form = page.get_by_test_id("check-out")
    form.locator(".ant-radio-button-wrapper").nth(1 if in_a_week else 0).click()
    if in_a_week:
        page.get_by_test_id("slots").locator(".ant-radio-button-wrapper").first.click()
    page.get_by_test_id("check-out-submit").click()
    expect(queued(page, name)).to_have_count(0)


def cancel(page: Page, name: str) -> None:
    block(page, name).click()
    page.get_by_test_id("cancel").click()
    page.get_by_test_id("reason-submit").click()
    expect(block(page, name)).to_have_count(0)
    page.keyboard.press("Escape")


def move(page: Page, name: str, rows: int) -> None:
    """Dragged down by so many quarters of an hour; the board asks before it moves."""
    found = block(page, name)
    found.scroll_into_view_if_needed()
    box = found.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 30, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 30, box["y"] + 8 + rows * 20, steps=6)
    page.mouse.up()
    expect(page.get_by_test_id("new-place")).to_be_visible()
    page.get_by_test_id("reason-submit").click()
    expect(page.get_by_test_id("new-place")).to_have_count(0)


def take_back_no_show(page: Page, name: str) -> None:
    block(page, name).click()
    page.get_by_test_id("reverse").click()
    page.get_by_test_id("reason-submit").click()
    expect(phase(page, name)).to_have_attribute("data-phase", "arrived")
    page.keyboard.press("Escape")


def void_visit(page: Page, name: str) -> None:
    """It was entered in error; a manager says so, with a reason."""
    more(page, name, "作废")
    page.get_by_test_id("reason-submit").click()
    expect(queued(page, name)).to_have_count(0)


def book_twice(page: Page, name: str, phone: str, hour: str) -> None:
    """The desk is told that the number is known, and says that it is somebody else."""
    page.get_by_test_id("book").click()
    page.get_by_test_id("register-new").click()
    form = page.get_by_test_id("register-form")
    form.locator("input").nth(0).fill(name)
    form.locator("input").nth(1).fill(phone)
    page.get_by_test_id("known-number").get_by_role("button").last.click()
    choose_source(page)
    page.get_by_test_id("register-submit").click()
    choose_time(page, hour, "陈立")
    page.get_by_test_id("book-submit").click()
    expect(page.get_by_test_id("book-submit")).to_have_count(0)
    expect(block(page, name)).to_be_visible()


def open_duplicate(page: Page, name: str) -> None:
    """Out of the list of those who are perhaps in the files twice."""
    page.get_by_test_id("nav-patients").click()
    page.get_by_test_id("duplicate-list").get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_test_id("patient-head")).to_contain_text(name)


def merge(page: Page) -> None:
    """At the patient's page: the record that is beside it belongs to the same person."""
    page.get_by_test_id("duplicates").click()
    page.get_by_test_id("merge").click()
    page.locator("#reason").fill("同一人,同一号码")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("merge")).to_have_count(0)
    page.keyboard.press("Escape")
