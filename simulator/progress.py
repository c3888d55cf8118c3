"""Where the simulation is: a small file for other programs, a bar for a person."""

import json
import time
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from simulator.calls import Json


class ProgressFile:
    """`progress.json`, replaced atomically, at most five times a second unless the phase changes."""

    def __init__(self, path: Path, console: Console | None = None) -> None:
        self._path = path
        self._last = 0.0
        self._phase = ""
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self.done, self.total, self.retried = 0, 1, 0
        if console is not None and console.is_terminal:
            self._bar = Progress(
                TextColumn("{task.description:<10}"), BarColumn(), TextColumn("{task.fields[note]}"), TimeElapsedColumn(),
                console=console,
            )  # fmt: skip
            self._task = self._bar.add_task("opening", total=1, note="")
            self._bar.start()

    def show(self, phase: str, calls: int, business_now: datetime | None, *, force: bool = False) -> None:
        """Write what is known now. `done` and `total` are business days, set by the runner, and so is `retried`."""
        now = time.monotonic()
        if not force and phase == self._phase and now - self._last < 0.2:
            return
        self._last, self._phase = now, phase
        clock = business_now.isoformat() if business_now else None
        state: Json = {"phase": phase, "done": self.done, "total": self.total, "calls": calls, "business_now": clock}
        self._write(state | {"retried": self.retried, "written_at": time.time()})
        if self._bar is not None and self._task is not None:
            note = f"day {self.done} of {self.total} · {calls} calls · {clock or ''}"
            self._bar.update(self._task, description=phase, completed=self.done, total=max(1, self.total), note=note)

    def _write(self, state: Json) -> None:
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(state), encoding="utf-8")
        part.replace(self._path)

    def stop(self) -> None:
        if self._bar is not None:
            self._bar.stop()


def read_progress(directory: Path) -> Json | None:
    """The last state that a simulator in `directory` wrote; None if none did."""
    path = directory / "progress.json"
    if not path.exists():
        return None
    state: Json = json.loads(path.read_text(encoding="utf-8"))
    return state
