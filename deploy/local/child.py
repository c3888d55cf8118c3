"""One Python process of the local platform: its output in a log file, its pid written down."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.pids import end_leftover, record
from deploy.local.places import ROOT


class PartDidNotStart(RuntimeError):
    """A process ended, or was not ready in time. The message holds the end of its log."""


@dataclass
class Child:
    """`python -m module arguments`. `finishes`: it has an end, so one that ended with status 0 is not started again.

    `tree` is the checkout whose code it runs.
    """

    name: str
    module: str
    arguments: list[str]
    environment: Mapping[str, str]
    directory: Path
    finishes: bool = False
    tree: Path = ROOT
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def log(self) -> Path:
        """Where its output goes."""
        return self.directory / "log" / f"{self.name}.log"

    @property
    def pidfile(self) -> Path:
        """Where its pid is written down."""
        return self.directory / "run" / f"{self.name}.pid"

    def start(self) -> None:
        """Start it; comes back at once."""
        end_leftover(self.pidfile)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", self.module, *self.arguments],
                cwd=self.tree,
                env={**os.environ, **self.environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl-C is for the stack, which ends its children in order
                start_new_session=True,
            )
        record(self.pidfile, self.process.pid)

    def alive(self) -> bool:
        """Runs, or has done its work and ended well."""
        if self.process is None:
            return False
        status = self.process.poll()
        return status is None or (self.finishes and status == 0)

    def stop(self) -> None:
        """SIGTERM, then SIGKILL after 15 s."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)
        self.pidfile.unlink(missing_ok=True)

    def run(self) -> None:
        """Start it, wait for its end. Raises PartDidNotStart if it ends with another status than 0."""
        self.start()
        if self.process is not None and self.process.wait() != 0:
            raise self.failure("failed")

    def failure(self, what: str) -> PartDidNotStart:
        """An error that shows the end of the log."""
        end = "\n".join(self.log.read_text(errors="replace").splitlines()[-20:])
        return PartDidNotStart(f"{self.name} {what}; the end of {self.log}:\n{end}")
