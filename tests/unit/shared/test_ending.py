"""A task ends though a library has taken its cancellation for itself, and whatever else it does when it is cancelled."""

import asyncio

from shared.ending import end


async def deaf(times: int, heard: list[int]) -> None:
    """Goes on after so many cancellations."""
    while True:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            heard.append(len(heard) + 1)
            if len(heard) > times:
                raise


async def failing() -> None:
    try:
        await asyncio.Event().wait()
    finally:
        raise OSError("away")


async def test_a_task_that_loses_a_cancellation_is_told_again() -> None:
    heard = list[int]()
    tasks = [asyncio.create_task(deaf(2, heard)), asyncio.create_task(failing())]
    await asyncio.sleep(0)
    await end(tasks, again=0.01)
    assert heard == [1, 2, 3]
    assert all(task.done() for task in tasks)


async def test_nothing_to_end_is_ended() -> None:
    await end([])
