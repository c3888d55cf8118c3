"""Take the pictures of README and guide from the running demo: `python -m deploy.local.pictures [zh|en]`.

Signed in as the demo's owner. The clinics of the simulator are only looked at; the day is that of the sandbox clinic, which is
given one: stop the simulator at noon (`python -m simulator pause`) and take them once.
"""

import json
import sys
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4
from zoneinfo import ZoneInfo

import httpx
from playwright.sync_api import Page, expect, sync_playwright

from deploy.local.browser import browser
from deploy.local.places import DIRECTORY, ROOT
from deploy.local.settled import Settled
from simulator.people import name_of

IMAGES = ROOT / "docs" / "images"
LOCALES = {"zh": "zh-CN", "en": "en-GB"}
DESKTOP, TABLET = (1440, 900), (1024, 768)
OWNER = "周敏"
ZONE = ZoneInfo("Asia/Shanghai")
Json = dict[str, Any]


class Demo:
    """The running demo's addresses, and its data as the owner and the front desk see them."""

    def __init__(self) -> None:
        self._settled = Settled(**json.loads((DIRECTORY / "settled.json").read_text()))
        self._tokens: dict[str, str] = json.loads((DIRECTORY / "tokens.json").read_text())
        self.web = self._settled.url("console")
        clinics = self.items("booking", "/clinics")
        self.sandbox: str = next(c["clinic_id"] for c in clinics if c["is_sandbox"])
        names = {c["name"]: c["clinic_id"] for c in clinics if c["zone"] == "Asia/Shanghai" and not c["is_sandbox"]}
        self.clinic: str = names[min(names)]

    def items(self, service: str, path: str, **query: str) -> list[Json]:
        """The first page of a list."""
        found: list[Json] = self._ask("GET", service, f"{path}?{urlencode(query)}", None, "owner")["items"]
        return found

    def tell(self, service: str, path: str, body: Json) -> str:
        """A command of the front desk; the id that it answers."""
        return str(self._ask("POST", service, path, body, "front_desk")["id"])

    def _ask(self, method: str, service: str, path: str, body: Json | None, role: str) -> Json:
        headers = {"authorization": f"Bearer {self._tokens[role]}", "idempotency-key": str(uuid4())}
        address = f"{self._settled.url(f'{service}.api')}/v1{path}"
        answer = httpx.request(method, address, json=body, headers=headers, timeout=30)
        answer.raise_for_status()
        found: Json = answer.json()
        return found

    def clock(self) -> datetime:
        """The chain's business time."""
        any_day = date(2026, 1, 1)
        board = self._ask("GET", "analytics", f"/board?date_from={any_day}&date_to={any_day}", None, "owner")
        return datetime.fromisoformat(board["as_of"])

    def today(self) -> dict[str, str]:
        """What asks for the sandbox's day."""
        day = self.clock().astimezone(ZONE).date().isoformat()
        return {"clinic_id": self.sandbox, "date_from": day, "date_to": day}

    def patient(self, name: str) -> str:
        """Somebody new at the sandbox clinic."""
        source = self.items("crm", "/sources")[0]
        body: Json = {"clinic_id": self.sandbox, "name": name, "phone": f"137{uuid4().int % 10**8:08}"}
        levels = {level: source[level] for level in ("channel", "medium", "campaign")}
        return self.tell("crm", "/patients", body | {"source": levels})

    def plan(self, status: str) -> Json:
        """The plan with the most lines among those in this state."""
        plans = self.items("crm", "/plans", clinic_id=self.clinic, status=status, limit="200")
        return max(plans, key=lambda plan: len(plan["versions"][-1]["lines"]))

    def busiest(self) -> str:
        """The clinic with the most tasks to do."""
        due = Counter(task["clinic_id"] for task in self.items("followup", "/tasks", status="due", limit="200"))
        return due.most_common(1)[0][0]


def one_after_the_other(slots: list[Json]) -> list[Json]:
    """Of free times that overlap, the first ones."""
    found = slots[:1]
    for slot in slots:
        if slot["starts_at"] >= found[-1]["ends_at"]:
            found.append(slot)
    return found


def fill_the_day(demo: Demo) -> None:
    """Most of the free half hours of the next hours in the sandbox are booked; the first patients are here already."""
    staff = demo.items("booking", "/practitioners", clinic_id=demo.sandbox)
    consultant = next(one["practitioner_id"] for one in staff if one["profession"] == "consultant")
    dice, number = Random(1), 0
    for one in (one for one in staff if one["profession"] != "consultant"):
        who = one["practitioner_id"]
        asked = {"practitioner_id": who, "duration_minutes": "30", "limit": "40"} | demo.today()
        free = demo.items("booking", "/slots", **asked)
        for place, slot in enumerate(one_after_the_other(free)[:9]):
            number += 1
            if place % 3 == 2:
                continue
            body = {"clinic_id": demo.sandbox, "patient_id": demo.patient(name_of(dice)), "duration_minutes": 30}
            body |= {key: slot[key] for key in ("practitioner_id", "chair_id", "starts_at")}
            appointment = demo.tell("booking", "/appointments", body)
            if place == 0:
                here = {key: body[key] for key in ("clinic_id", "patient_id")} | {"appointment_id": appointment}
                visit = demo.tell("booking", "/visits", here)
                if one["profession"] == "doctor":
                    triage = {"department": "general", "declared_type": "first_visit", "consultant_id": consultant}
                    demo.tell("booking", f"/visits/{visit}/triage", triage | {"doctor_id": who})
            elif number % 2:
                demo.tell("booking", f"/appointments/{appointment}/confirm", {})


def sign_in(page: Page, demo: Demo) -> None:
    """By clicking, as the owner."""
    page.goto(demo.web)
    page.get_by_test_id("signin").click()
    page.locator("h2", has_text="Demo chain").locator("+ ul").get_by_role("button").filter(has_text=OWNER).click()
    expect(page.get_by_test_id("nav-board")).to_be_visible()


def pictures(demo: Demo, page: Page) -> list[str]:
    """Every picture by its name, taken one after the other."""
    taken: list[str] = []

    def take(name: str, path: str, ready: str, size: tuple[int, int] = DESKTOP) -> None:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.goto(demo.web + path)
        expect(page.get_by_test_id(ready).first).to_be_visible()
        # Names, charts and fonts come a moment later.
        page.wait_for_timeout(2_500)
        page.screenshot(path=IMAGES / f"{name}.png")
        taken.append(name)

    take("board", "/", "value-K04")
    take("day", f"/day?clinic={demo.sandbox}", "queue-item")
    take("patient", f"/patients/{demo.plan('partially_accepted')['patient_id']}", "patient-head")
    take("present", f"/plans/{demo.plan('quoted')['case_id']}/present", "present-line", TABLET)
    take("till", f"/till?clinic={demo.clinic}", "orders-due")
    take("tasks", f"/tasks?clinic={demo.busiest()}", "tasks")
    take("operations", "/operations", "p95")
    return taken


def main(arguments: list[str]) -> int:
    """Takes all, in the language that is named (English if none)."""
    language = arguments[0] if arguments else "en"
    demo = Demo()
    if not any(one["status"] == "booked" for one in demo.items("booking", "/appointments", **demo.today())):
        fill_the_day(demo)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=Path(browser().executable), args=["--no-sandbox"])
        context = chromium.new_context(locale=LOCALES[language], reduced_motion="reduce")
        context.set_default_timeout(20_000)
        page = context.new_page()
        sign_in(page, demo)
        print("Taken:", ", ".join(f"docs/images/{name}.png" for name in pictures(demo, page)))
        chromium.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
