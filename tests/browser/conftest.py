"""The running platform with the console on it, and a sandbox clinic with a few days of history."""

import asyncio
import json
import re
import time
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

from deploy.local.issuer.people import Person, add_people
from deploy.local.node import build_console
from deploy.local.stack import Stack
from tests.browser.contexts import context_of, said_of
from tests.support.clinic import Clinic
from tests.support.platform import Platform

# Characters of each page that a failed test shows: five people's pages are still read by somebody.
_SHOWN = 2_000
# The pages of the daily work are played in one look each time, in the others every night (`make nightly`).
OTHER_LOOKS = re.compile(
    r"/test_((booking|crm|followup|keyboard|search)\.py.*\[en-GB|billing\.py.*\[(en-GB|zh-CN-phone))"
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first of these tests waits for the platform and for the console's build."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            if item.get_closest_marker("timeout") is None:
                item.add_marker(pytest.mark.timeout(300))
            if OTHER_LOOKS.search(item.nodeid):
                item.add_marker(pytest.mark.nightly)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failed test tells what its browsers showed and said: an assertion tells of one place only."""
    report = yield
    browser = getattr(item, "funcargs", {}).get("chromium")
    if report.when == "call" and report.failed and browser is not None:
        for context in browser.contexts:
            for page in context.pages:
                report.sections.append((f"what {page.url} showed", _shown(page)))
            report.sections.append(("what it said", "\n".join(said_of(context))))
    return report


def _shown(page: Page) -> str:
    """The beginning of the words and states of what is open over the page, or else of the page; why not, if it hangs."""
    try:
        opened = page.locator("[role=dialog]:visible")
        seen = opened.last if opened.count() else page.locator("body")
        return seen.aria_snapshot(timeout=5_000)[:_SHOWN]
    except Error as error:
        return str(error)


@pytest.fixture(scope="session")
def stack(stack: Platform) -> Iterator[Platform]:
    """The session's platform, its console built and served, and the demo's chain with its sandbox clinic."""
    build_console()
    running = cast("Stack", stack.running)
    (running.directory / "tokens.json").write_text(json.dumps(stack.tokens))
    add_people(running.directory / "people.json", (_person(stack, role) for role in stack.tokens))
    issuer = running.environment["CHAIRFLOW_ISSUER"]
    running.environment["CHAIRFLOW_OIDC_AUTHORITY"] = issuer
    running.add(running.child("issuer", "deploy.local.issuer"))
    running.add(running.child("console", "deploy.local.web"))
    with ThreadPoolExecutor(1) as pool:
        # In a thread of its own: the session's event loop belongs to the asynchronous tests.
        pool.submit(asyncio.run, _open_sandbox(stack)).result()
    _wait_for(stack.web_url)
    _wait_for(f"{issuer}/live")
    yield stack


@pytest.fixture(scope="module")
def chromium(stack: Platform) -> Iterator[Browser]:
    """A headless browser; each person in a test gets a context of their own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=stack.chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture(params=["zh-CN", "en-GB"])
def context(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser of one's own, in one language; the tests choose the size. Things move in English."""
    context = context_of(chromium, request.param, moves=request.param == "en-GB")
    yield context
    context.close()


def _person(stack: Platform, role: str) -> Person:
    return Person(id=f"demo-{role}", name=role, tenant=str(stack.demo_tenant), chain="Chain", roles=(role,))


async def _open_sandbox(stack: Platform) -> None:
    """Two patients came and one of them paid, two days ago."""
    chain = stack.chain(stack.demo_tenant)
    clinic = await Clinic.open(chain, is_sandbox=True)
    await clinic.sell(await clinic.first_visit())
    await clinic.first_visit()
    await clinic.move_to(2)
    await clinic.first_visit()
    await chain.settled()
    await chain.close()


def _wait_for(address: str) -> None:
    """Come back when the address answers."""
    for _ in range(150):
        try:
            if httpx.get(address, timeout=2).is_success:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    raise TimeoutError(f"{address} does not answer")
