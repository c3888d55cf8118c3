"""Ending tasks for certain."""

import asyncio
from collections.abc import Iterable
from typing import Any

_SAID_AGAIN_SECONDS = 10.0


async def end(tasks: Iterable[asyncio.Task[Any]], again: float = _SAID_AGAIN_SECONDS) -> None:
    """Cancel the tasks and come back when all have ended, however they did.

    A cancellation can be lost in a library, as in `asyncio.wait_for` before Python 3.12 if its answer comes in the same
    turn of the loop. A task that goes on is told again every ``again`` seconds, which is more than tidying up takes.
    """
    pending = set(tasks)
    while pending:
        for task in pending:
            task.cancel()
        ended, pending = await asyncio.wait(pending, timeout=again)
        await asyncio.gather(*ended, return_exceptions=True)
