"""The tenant's business time on all five services, and waiting until they have digested everything (settled)."""

import asyncio
import time
from collections.abc import Mapping
from datetime import datetime

from simulator.calls import Json
from simulator.client import Client
from simulator.options import SERVICES

CONSUMES = {
    "booking": ("crm", "billing"),
    "crm": ("booking", "billing"),
    "billing": ("booking", "crm"),
    "followup": ("booking", "crm", "billing"),
    "analytics": ("booking", "crm", "billing", "followup"),
}


class ClockIsAhead(RuntimeError):
    """A service's clock for this tenant is later than the script's and time cannot go back: use a new tenant or state directory."""


class TimeIsNotSimulated(RuntimeError):
    """The services live in real time and no history can be played: start them with CHAIRFLOW_SIMULATED_TIME=true."""


class ServicesDoNotSettle(RuntimeError):
    """Work was still waiting somewhere after the patience; the text says where. Are the workers running?"""


async def move_clock(client: Client, to: datetime) -> None:
    """Set the tenant's business time everywhere. A clock that is there already is fine.

    Raises ClockIsAhead, TimeIsNotSimulated.
    """

    async def move(service: str) -> None:
        answer = await client.put_clock(service, to.isoformat())
        if answer.is_acknowledged:
            return
        clock = await client.get(service, "/v1/admin/clock")
        if not clock["is_simulated"]:
            raise TimeIsNotSimulated(f"{service}: start it with CHAIRFLOW_SIMULATED_TIME=true")
        now = datetime.fromisoformat(clock["now"])
        if now != to:
            raise ClockIsAhead(f"{service} refused {to.isoformat()} ({answer.body}), it is {now.isoformat()} there")

    await asyncio.gather(*(move(service) for service in SERVICES))


async def settle(client: Client, *, patience: float = 300) -> None:
    """Wait until no timer is due, nothing is unsent, unread or underived; looked at twice. Raises ServicesDoNotSettle."""
    deadline, wait, quiet, waiting = time.monotonic() + patience, 0.03, 0, ["nothing was looked at"]
    while quiet < 2:
        answers = await asyncio.gather(*(_look(client, s) for s in SERVICES))
        looks: dict[str, Json] = dict(zip(SERVICES, answers, strict=True))
        waiting = unsettled(looks)
        quiet = quiet + 1 if not waiting else 0
        if time.monotonic() > deadline:
            raise ServicesDoNotSettle("; ".join(waiting))
        if waiting:
            await asyncio.sleep(wait)
            wait = min(wait * 1.5, 0.5)


async def _look(client: Client, service: str) -> Json:
    return await client.get(service, "/v1/admin/progress")


def unsettled(looks: Mapping[str, Json]) -> list[str]:
    """What is still waiting, in words, from one progress answer per service; empty when settled."""
    waiting = [
        f"{service}: {look[what]} {what}"
        for service, look in looks.items()
        for what in ("outbox", "due_timers", "marks")
        if look.get(what, 0)
    ]
    heads: dict[str, dict[str, int]] = {}
    for look in looks.values():
        heads |= look["heads"]
    for service, sources in CONSUMES.items():
        positions = looks[service]["positions"]
        for topic in (f"chairflow.{source}.v1" for source in sources):
            behind = sum(
                max(0, head - positions.get(topic, {}).get(partition, 0))
                for partition, head in heads.get(topic, {}).items()
            )
            if behind:
                waiting.append(f"{service}: {behind} unread records of {topic}")
    return waiting
