"""A chain that the command line has opened from its example files, and its people."""

import asyncio
import re
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from typer.testing import CliRunner

from deploy.onboarding import cli
from deploy.onboarding.services import Services
from simulator.journal import Journal
from tests.browser.contexts import context_of
from tests.browser.day.clicks import Clicks, Journalled
from tests.support.platform import Platform
from tests.support.simulator import simulator

expect.set_options(timeout=20_000)
ZONE = ZoneInfo("Asia/Shanghai")
HOME = "示范口腔·城东"
SIZES = {"desktop": (1440, 900), "tablet": (820, 1180), "phone": (390, 844)}
# Hours that the command line publishes: enough for the next appointments.
DAYS = 21


def _contexts() -> list[BrowserContext]:
    return []


@dataclass
class OpenChain:
    """The example chain of the onboarding guide in a tenant of its own. `monday`: the day that is played."""

    stack: Platform
    browser: Browser
    directory: Path
    tenant: UUID = field(default_factory=uuid4)
    contexts: list[BrowserContext] = field(default_factory=_contexts)

    def __post_init__(self) -> None:
        today = datetime.now(ZONE).date()
        self.monday: date = today + timedelta(days=7 - today.weekday())
        self.name = f"示范口腔 {self.tenant.hex[:6]}"
        self.clicks = Clicks(Journal(self.directory / "journal.sqlite"), self.stack.urls, datetime.now(UTC))

    def open(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """`chairflow tenant template` and `create`, as they are typed; what they send is kept."""
        transport = Journalled(self.clicks, "administrator:onboarding")
        monkeypatch.setattr(cli, "Services", partial(Services, transport=transport))
        files = str(self.directory / "chain")
        where = ["--tenant", str(self.tenant), "--data", str(self.stack.running.directory), "--days", str(DAYS)]
        for typed in (["template", files], ["create", files, "--name", self.name, *where]):
            done = CliRunner().invoke(cli.tenant_app, typed)
            assert done.exit_code == 0, (done.output, done.stderr, done.exception)

    def at(self, hour: float, *, days: int = 0) -> None:
        """Business time moves to this hour of the played Monday, or of a day after it, and everything digests it."""
        minutes = round(hour * 60)
        day = datetime.combine(self.monday + timedelta(days=days), datetime.min.time(), ZONE)
        self.clicks.now = (day + timedelta(minutes=minutes)).astimezone(UTC)
        self._run(self._move())

    def tell(self, what: str) -> None:
        """For whoever watches: the hour of the clinic, and what happens there."""
        print(f"{self.clicks.now.astimezone(ZONE):%a %H:%M}  {what}", flush=True)

    def sign_in(self, name: str, role: str, *, size: str = "desktop", locale: str = "zh-CN") -> Page:
        """A browser of one's own, signed in at the issuer by clicking one's name; what one sends is kept."""
        context = context_of(self.browser, locale, SIZES[size])
        context.add_init_script("window.print = () => undefined")
        self.contexts.append(context)
        self.clicks.watch(context, f"{role}:{name}")
        page = context.new_page()
        page.goto(self.stack.web_url)
        page.get_by_test_id("signin").click()
        people = page.locator(f"h2:text-is('{self.name}') + ul")
        people.get_by_role("button", name=re.compile(f"^{name}")).click()
        expect(page.get_by_test_id("nav-board")).to_be_visible()
        return page

    def verify(self) -> str:
        """The simulator's verification of everything that was kept; its report."""
        for context in self.contexts:
            context.close()
        self.clicks.journal.close()
        done = simulator(self.stack, "verify", "--tenant", str(self.tenant), "--state-dir", str(self.directory))
        return done.stdout + done.stderr

    async def _move(self) -> None:
        chain = self.stack.chain(self.tenant)
        await chain.set_clock(self.clicks.now)
        await chain.settled()
        await chain.close()

    def _run(self, work: Coroutine[None, None, None]) -> None:
        # In a thread of its own: this one's event loop belongs to the browser.
        with ThreadPoolExecutor(1) as pool:
            pool.submit(asyncio.run, work).result()
