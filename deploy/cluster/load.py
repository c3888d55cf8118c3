"""The load: the simulator as a process, over the node's ports; what it counted; and `verify`."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.child import ROOT
from deploy.local.keys import AUDIENCE, ISSUER
from simulator.journal import Journal
from simulator.options import SERVICES
from simulator.progress import read_progress


class LoadEnded(RuntimeError):
    """The simulator ended by itself: a call was never acknowledged, or a service was away for too long."""


@dataclass(frozen=True)
class Counted:
    """Acknowledged calls so far, and how many of them had to be sent again (with the same idempotency key)."""

    calls: int
    retried: int

    def since(self, earlier: "Counted") -> "Counted":
        return Counted(self.calls - earlier.calls, self.retried - earlier.retried)


@dataclass
class Load:
    """One run of the simulator against `ports` of `host`. `key`: the try-out issuer's."""

    directory: Path
    host: str
    ports: Mapping[str, int]
    key: Path
    tenant: str
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self, clinics: int, speed: float) -> None:
        """Open a chain of so many clinics, and let it live at so many business minutes per second."""
        arguments = ["--tenant", self.tenant, "--clinics", str(clinics), "--days", "1"]
        arguments += ["--import-months", "1", "--imported-per-clinic", "3", "--patients-per-clinic-day", "8"]
        self.directory.mkdir(parents=True, exist_ok=True)
        with (self.directory / "simulator.log").open("wb") as log:
            self.process = subprocess.Popen(
                [*self._command("run"), *arguments, "--speed", str(speed)],
                cwd=ROOT,
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def counted(self) -> Counted:
        """What it has done. Raises LoadEnded."""
        if self.process is not None and (status := self.process.poll()) is not None:
            raise LoadEnded(f"status {status}; the end of its log:\n{self._end_of_log()}")
        state = read_progress(self.directory) or {"calls": 0, "retried": 0}
        return Counted(state["calls"], state["retried"])

    def wait_until_it_lives(self) -> None:
        """The chain is open and its first day is over. Raises LoadEnded."""
        while (read_progress(self.directory) or {}).get("phase") != "live":
            self.counted()
            time.sleep(0.5)

    def go_on(self, seconds: float) -> None:
        """Let it live for so long. Raises LoadEnded."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.counted()
            time.sleep(0.5)

    def verify(self) -> tuple[bool, str]:
        """Whether nothing differs, and the report. A load that runs is paused meanwhile and goes on afterwards."""
        kafka = f"{self.host}:{self.ports['kafka']}"
        command = [*self._command("verify"), "--kafka", kafka, "--tenant", self.tenant]
        done = subprocess.run(
            command,
            check=False,
            cwd=ROOT,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        return done.returncode == 0, done.stdout + done.stderr

    def stop(self) -> None:
        """End it, if it runs."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)

    def answers(self) -> dict[str, int]:
        """The commands of the whole run, after its end: acknowledged, refused, unanswered."""
        journal = Journal(self.directory / "journal.sqlite")
        try:
            return journal.counts()
        finally:
            journal.close()

    def _command(self, what: str) -> list[str]:
        return [sys.executable, "-m", "simulator", what, "--state-dir", str(self.directory), "--key", str(self.key)]

    def _environment(self) -> dict[str, str]:
        urls = {f"CHAIRFLOW_{s.upper()}_URL": f"http://{self.host}:{self.ports[s]}" for s in SERVICES}
        return {**os.environ, **urls, "CHAIRFLOW_ISSUER": ISSUER, "CHAIRFLOW_AUDIENCE": AUDIENCE}

    def _end_of_log(self) -> str:
        if self.process is None:
            return "not started"
        return "\n".join((self.directory / "simulator.log").read_text(errors="replace").splitlines()[-12:])
