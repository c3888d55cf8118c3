"""What is being waited for: told as steps, shown with rich, or written down for another process to show."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn


@dataclass(frozen=True)
class Step:
    """One thing that is waited for. `done` of `total` where it can be counted; `finished` once it is over."""

    name: str
    text: str = ""
    done: int = 0
    total: int | None = None
    finished: bool = False


Report = Callable[[Step], None]


class Screen:
    """Steps on the terminal: a line each, with a bar where there is a total. Into a file or pipe: a line when one is over."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._progress = Progress(
            SpinnerColumn(finished_text="[green]✓"),
            TextColumn("[bold]{task.description}"),
            BarColumn(bar_width=24),
            TextColumn("{task.fields[text]}", markup=False),
            TimeElapsedColumn(),
            console=console,
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, step: Step) -> None:
        """Show one step's newest state."""
        if not self._console.is_terminal:
            if step.finished:
                print(f"{step.name}: {step.text or 'ready'}", file=sys.stdout, flush=True)
            return
        task = self._tasks.get(step.name)
        if task is None:
            task = self._tasks[step.name] = self._progress.add_task(step.name, total=None, text="")
        total = step.total or (1 if step.finished else None)
        done = total if step.finished and total is not None else step.done
        self._progress.update(task, completed=done, total=total, text=step.text)


def written_to(path: Path) -> Report:
    """A report that appends each step to a file, a line each, for `steps_from`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")

    def report(step: Step) -> None:
        with path.open("a") as file:
            file.write(json.dumps(asdict(step)) + "\n")

    return report


def steps_from(path: Path, offset: int) -> tuple[list[Step], int]:
    """The steps written since `offset` (complete lines only), and the new offset."""
    if not path.exists():
        return [], offset
    with path.open("rb") as file:
        file.seek(offset)
        text = file.read()
    whole = text[: text.rfind(b"\n") + 1]
    return [Step(**json.loads(line)) for line in whole.splitlines()], offset + len(whole)
