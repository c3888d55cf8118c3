"""What every task of a loop waits for: asked when a test has hung, for threads' stacks show the loop's idle wait only."""

import asyncio
from types import CoroutineType, FrameType
from typing import Any


def awaited(loop: asyncio.AbstractEventLoop) -> str:
    """A paragraph per task: its name, and from its outermost call to the innermost the places at which it waits."""
    return "\n".join(f"{task.get_name()}:\n{_calls(task)}" for task in asyncio.all_tasks(loop))


def _calls(task: asyncio.Task[Any]) -> str:
    lines = list[str]()
    at: object = task.get_coro()
    while isinstance(at, CoroutineType):
        lines.append(f"  {at.__qualname__} {_place(at.cr_frame)}")
        at = at.cr_await
    return "\n".join([*lines, f"  {at!r}"])


def _place(frame: FrameType | None) -> str:
    return "" if frame is None else f"{frame.f_code.co_filename}:{frame.f_lineno}"
