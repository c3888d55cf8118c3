"""From a payment acknowledged to the board told: `python -m benchmarks.freshness` (bounded; loopback only).

A chain of its own; payments one after the other; each is timed from the answer to its POST until the live stream
says that its cells changed, and until the cell can be read. Beside it, as the floor: a bare GET of the same API.
"""

import asyncio
import json
import statistics
import time
from typing import Annotated, Any

import httpx
import typer
from rich.console import Console
from rich.table import Table

from benchmarks.running import platform
from tests.support.clinic import YUAN, Clinic
from tests.support.platform import Chain


async def listen(chain: Chain, seen: dict[str, float], ready: asyncio.Event) -> None:
    """Note when the live stream tells of each event."""
    url = f"{chain.platform.urls['analytics']}/v1/stream"
    async with (
        httpx.AsyncClient(timeout=None) as client,
        client.stream("GET", url, headers=chain.headers("owner")) as answer,
    ):
        async for line in answer.aiter_lines():
            ready.set()
            if line.startswith("data: ") and '"events"' in line:
                told: dict[str, Any] = json.loads(line[6:])
                now = time.perf_counter()
                for event in told["events"]:
                    seen.setdefault(event["event_id"], now)


async def measure(payments: int) -> tuple[list[float], list[float]]:
    """Seconds from acknowledgement to the stream's word, and of a bare read, for each payment."""
    chain = platform().chain()
    clinic = await Clinic.open(chain)
    patient = await clinic.first_visit()
    case = await clinic.quote(patient, payments * YUAN)
    await clinic.plan(case, "accept")
    order = await clinic.order(patient, case)
    await chain.settled()
    seen: dict[str, float] = {}
    ready = asyncio.Event()
    listener = asyncio.create_task(listen(chain, seen, ready))
    async with asyncio.timeout(10):
        await ready.wait()
    acknowledged: dict[str, float] = {}
    reads: list[float] = []
    for _ in range(payments):
        body = {"order_id": str(order), "method": "cash", "amount_minor": YUAN}
        answer = await chain.post("billing", "/v1/payments", body, role="cashier")
        acknowledged[answer["events"][0]["event_id"]] = time.perf_counter()
        begun = time.perf_counter()
        await clinic.cell("K35", 0)
        reads.append(time.perf_counter() - begun)
        await asyncio.sleep(0.1)
    for _ in range(100):
        if acknowledged.keys() <= seen.keys():
            break
        await asyncio.sleep(0.1)
    listener.cancel()
    await asyncio.gather(listener, return_exceptions=True)
    assert await clinic.cell("K35", 0) == (payments * YUAN, None)
    await chain.close()
    return [max(0.0, seen[event] - at) for event, at in acknowledged.items()], reads


def main(payments: Annotated[int, typer.Option(min=20, max=2000)] = 200) -> None:
    """Print p50, p99 and the ratio to a bare read."""
    told, reads = asyncio.run(measure(payments))
    table = Table("", "p50 ms", "p99 ms", title=f"{payments} payments")
    for name, values in (("payment acknowledged to board told", told), ("bare read of a cell", reads)):
        cuts = statistics.quantiles(values, n=100)
        table.add_row(name, f"{cuts[49] * 1000:.0f}", f"{cuts[98] * 1000:.0f}")
    Console().print(table)
    print(f"ratio of the medians: {statistics.median(told) / statistics.median(reads):.1f}")


if __name__ == "__main__":
    typer.run(main)
