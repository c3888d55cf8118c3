"""The day board at 300 appointments, and bookings by keyboard: `python -m benchmarks.dayboard` (loopback only).

A chain of its own on the running stack; its front desk's page in headless Chromium. Each interaction is timed from the
input's own time stamp to the first frame painted that shows what it was for. A live event is no input: what counts is
how long the page could not have answered one, which is the longest gap between two frames while it comes in.
"""

import asyncio
import statistics
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any
from uuid import uuid4

import httpx
import typer
from playwright.sync_api import Page, Route, expect, sync_playwright
from rich.console import Console
from rich.table import Table

from benchmarks.desk import Desk
from benchmarks.full_day import A_CHAIR, FullDay, open_full_day
from benchmarks.keyboard import Keyboard
from benchmarks.running import platform
from deploy.local.browser import browser
from deploy.local.keys import mint
from tests.support.platform import Json, Platform

expect.set_options(timeout=30_000)
GOAL_MS = 100
AN_HOUR = 30


def signed_in(page: Page, stack: Platform, day: FullDay) -> None:
    """With a token of the chain's own front desk: its people are not among those of the issuer."""
    token = mint(stack.running.key, subject="desk-1", tenant=day.chain.tenant, roles=["front_desk"])

    def hand_out(route: Route) -> None:
        config: dict[str, Any] = route.fetch().json()
        route.fulfill(json=config | {"oidc": None, "demo": {"tokens": {"front_desk": token}}})

    page.route("**/config.json", hand_out)
    page.goto(f"{stack.web_url}/day?clinic={day.clinic.clinic_id}")
    page.get_by_test_id("role-front_desk").click()
    expect(page.get_by_test_id("appointment")).to_have_count(len(day.appointments), timeout=30_000)


def measure(desk: Desk, day: FullDay, runs: int, colleagues: list[Callable[[], object]]) -> dict[str, list[float]]:
    """Milliseconds by kind of interaction."""
    spread = day.appointments[:: max(1, len(day.appointments) // runs)][:runs]
    awaited = [one for at, one in enumerate(day.appointments) if at % A_CHAIR in range(4, 14)]
    found = {"opening an appointment": [desk.opening(one) for one in spread]}
    desk.block(day.appointments[0]).focus()
    keys = ["ArrowDown"] * 6 + ["ArrowRight"] * 3 + ["ArrowUp"] * 3 + ["ArrowLeft"] * 2
    found["walking with an arrow key"] = [desk.walking(keys[n % len(keys)]) for n in range(runs)]
    found["dragging by a step"] = [
        taken for one in awaited[:: max(1, len(awaited) // 4)][:4] for taken in desk.dragging(one, runs // 4)
    ]
    found["a letter in the search"] = [taken for _ in range(runs // 5 + 1) for taken in desk.typing("13912")]
    found["switching the day"] = [
        taken for _ in range(runs // 2) for taken in (desk.switching("day-next"), desk.switching("day-previous"))
    ]
    found["a colleague's booking comes in"] = [desk.hearing(book) for book in colleagues]
    return found


def print_table(found: dict[str, list[float]], title: str) -> None:
    table = Table("", "p50 ms", "p95 ms", f"p50 ≤ {GOAL_MS}", title=title)
    for name, values in found.items():
        cuts = statistics.quantiles(values, n=20)
        table.add_row(name, f"{cuts[9]:.0f}", f"{cuts[18]:.0f}", "yes" if cuts[9] <= GOAL_MS else "NO")
    Console().print(table)


async def opened(stack: Platform, appointments: int) -> tuple[FullDay, list[Callable[[], object]]]:
    """The full day, something on the next one, and what a colleague will book while the page looks on."""
    chain = stack.chain()
    day = await open_full_day(chain, appointments)
    await day.book("明天", 0, 2, days=1)
    wanted = [day.slot(await day.patient(f"同事{chair}"), chair, A_CHAIR) for chair in range(len(day.doctors))]
    await chain.settled()
    await chain.close()

    def book(body: Json) -> object:
        url = f"{stack.urls['booking']}/v1/appointments"
        return httpx.post(url, json=body, headers=chain.headers("front_desk")).raise_for_status().json()["id"]

    return day, [partial(book, body) for body in wanted[:6]]


def main(
    appointments: Annotated[int, typer.Option(min=120, max=400)] = 300,
    runs: Annotated[int, typer.Option(min=8, max=200)] = 40,
    bookings: Annotated[int, typer.Option(min=2, max=20)] = 8,
) -> None:
    """Print p50 and p95 of every interaction, then keys and seconds of a booking by keyboard."""
    stack = platform()
    day, colleagues = asyncio.run(opened(stack, appointments))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(**browser().launch_options())
        page = chromium.new_page(locale="zh-CN", viewport={"width": 1440, "height": 900})
        signed_in(page, stack, day)
        print_table(measure(Desk(page), day, runs, colleagues), f"the day board, {appointments} appointments")
        # The next day: on the full one the first doctor has no time left.
        page.get_by_test_id("day-next").click()
        keyboard = Keyboard(page)
        seconds = [keyboard.book(f"键盘{uuid4().hex[:4]}") for _ in range(bookings)]
        chromium.close()
    taken = statistics.median(seconds)
    print(f"booking a new patient by keyboard: {keyboard.keys / bookings:.0f} keys beside the text")
    print(f"the machine takes {taken:.1f} s of it; at {AN_HOUR} an hour a person has {3600 / AN_HOUR:.0f} s for each")


if __name__ == "__main__":
    typer.run(main)
