"""Plays the story against the services: each step's lanes side by side, everything journalled, resumable at any moment."""

import asyncio
import random
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import cast

from simulator.calls import Answer, Ask, Call, Json, Tick
from simulator.client import Client
from simulator.clock import move_clock, settle
from simulator.control import Control
from simulator.journal import Journal
from simulator.options import Options
from simulator.progress import ProgressFile
from simulator.script import story

# Living on: a night is not waited for in full, and a step's calls are spread over the time until the next.
LONGEST_WAIT = timedelta(hours=2)
QUIET = 0.2
TIME_STEP = 0.1


class ChainCannotOpen(RuntimeError):
    """A command of the set-up was refused, so nothing after it could work; use an empty tenant and state directory."""


class Runner:
    """One run. `live`: go on after the last day, at the speed of the control file."""

    def __init__(
        self,
        options: Options,
        client: Client,
        journal: Journal,
        progress: ProgressFile,
        control: Control,
        *,
        live: bool,
    ) -> None:
        self._options, self._client, self._journal = options, client, journal
        self._progress, self._control, self._live = progress, control, live
        self._progress.total = options.days
        self._calls = journal.counts()["acknowledged"]
        self._in_flight = 0
        self._passed = timedelta(0)
        self._phase = "opening"
        self._now: datetime | None = None
        self.refused: list[tuple[Call, Answer]] = []

    async def run(self) -> None:
        """Play. Ends after the last day, or never when living on. Raises ServiceIsAway, ServicesDoNotSettle."""
        watch = asyncio.create_task(self._announce())
        try:
            await self._play()
        finally:
            watch.cancel()
            self._show("done" if not self._live else "stopped")
            self._progress.stop()

    async def _play(self) -> None:
        steps = story(self._options)
        step = next(steps)
        while True:
            if isinstance(step, Ask):
                answer = await self._ask(step)
                step = steps.send(answer)
                continue
            if step.day >= self._options.days:
                if not self._live:
                    return
                await self._live_until(step)
            self._phase = "live" if step.day >= self._options.days else step.phase
            if not self._journal.is_done(step.at):
                await self._step(step)
            self._progress.done = min(max(0, step.day + (step.at.hour >= 17)), self._options.days)
            if step.day == self._options.days - 1 and self._progress.done == self._options.days and self._live:
                self._phase = "live"
            step = next(steps)

    async def _step(self, step: Tick) -> None:
        self._now = step.at
        await self._control.wait_while_paused()
        with self._busy():
            await move_clock(self._client, step.at)
        self._passed = timedelta(0)
        spread = LONGEST_WAIT * (1 - QUIET) if step.day >= self._options.days else timedelta(0)
        passing = asyncio.create_task(self._pass_time(spread))
        async with asyncio.TaskGroup() as group:
            for lane, calls in step.lanes.items():
                group.create_task(self._lane(calls, random.Random(lane).random() * spread))
        await passing
        if self.refused and step.phase == "opening":
            raise ChainCannotOpen(f"{self.refused[0][0].path}: {self.refused[0][1].body}")
        if step.settle:
            with self._busy():
                await settle(self._client)
        self._journal.note_done(step.at)

    async def _pass_time(self, until: timedelta) -> None:
        """Let business time pass at the speed that is wanted at each moment."""
        while self._passed < until:
            await asyncio.sleep(TIME_STEP)
            if not self._control.wish().paused_by:
                self._passed += timedelta(minutes=self._control.wish().speed * TIME_STEP)

    async def _lane(self, calls: Sequence[Call], since: timedelta) -> None:
        """A lane's calls, in order, once this much business time has passed since the step began."""
        while self._passed < since:
            await asyncio.sleep(TIME_STEP)
        for call in calls:
            await self._tell(call)

    @contextmanager
    def _busy(self) -> Generator[None]:
        """Something is on its way to the services: not still, whatever was wished for."""
        self._in_flight += 1
        try:
            yield
        finally:
            self._in_flight -= 1

    async def _tell(self, call: Call) -> None:
        """One command, exactly once as far as the ledger goes: an answer that never came is asked for again."""
        await self._control.wait_while_paused()
        with self._busy():
            answer = self._journal.begin(call, cast("datetime", self._now))
            if answer is not None:
                return
            answer = await self._client.tell(call)
            self._journal.finish(call, answer)
        self._calls += answer.is_acknowledged
        if not answer.is_acknowledged:
            self.refused.append((call, answer))
            print(f"refused: {call.service} {call.path} {answer.status} {answer.body}", file=sys.stderr)

    async def _ask(self, ask: Ask) -> list[Json]:
        known = self._journal.answer_to(ask.key)
        if known is None:
            await self._control.wait_while_paused()
            with self._busy():
                known = await self._client.pages(ask.service, ask.path, ask.params, ask.actor)
            self._journal.note_answer(ask.key, known)
        return known

    async def _live_until(self, step: Tick) -> None:
        """Let the wall time pass that lies between the last step and this one; the speed may change meanwhile."""
        if self._now is None or self._journal.is_done(step.at):
            return
        self._passed = timedelta(0)
        await self._pass_time(min(step.at - self._now, LONGEST_WAIT) * QUIET)

    async def _announce(self) -> None:
        """Keep the progress file fresh; `paused` is only said once nothing is in flight."""
        while True:
            is_still = bool(self._control.wish().paused_by) and self._in_flight == 0
            self._show("paused" if is_still else self._phase)
            await asyncio.sleep(0.2)

    def _show(self, phase: str) -> None:
        self._progress.retried = self._client.retried
        self._progress.show(phase, self._calls, self._now, force=phase in ("done", "stopped"))


async def ask_again(client: Client, journal: Journal) -> int:
    """Ask for every answer that a killed run never got, with the same keys; how many there were."""
    waiting = list(journal.entries(open_only=True))
    for entry in waiting:
        journal.finish(entry.call, await client.tell(entry.call))
    return len(waiting)
