"""`make demo`: the whole platform on this machine, a chain of clinics that lives on it, and a board to watch it.

python -m deploy.local.demo [--reset] [--detach]
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType

import psutil
from rich.console import Console

from deploy.bootstrap import SERVICES
from deploy.local.chain import DEMO_TENANT, HISTORY, history_progress, open_chain, tokens
from deploy.local.pids import end, record, recorded
from deploy.local.places import DIRECTORY, ROOT
from deploy.local.progress import Report, Screen, Step, steps_from, written_to
from deploy.local.stack import Stack, end_leftovers

PIDFILE = "run/demo.pid"
STEPS = "run/steps.jsonl"
SUMMARY = "run/summary.txt"
READY = "Board is up"
FAILED = "Failed"
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class _AskedToEnd(Exception):
    """Ctrl-C, `make stop`, or the terminal was closed."""


def _asked(_number: int, _frame: FrameType | None) -> None:
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    raise _AskedToEnd


def main() -> int:
    """Command line; the exit status."""
    parser = argparse.ArgumentParser(description="The whole platform on this machine.")
    parser.add_argument("--reset", action="store_true", help="forget everything and start over")
    parser.add_argument("--detach", action="store_true", help="come back when all is ready; `make stop` ends it")
    parser.add_argument("--background", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--directory", type=Path, default=DIRECTORY, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    directory: Path = arguments.directory.resolve()
    console = Console()
    if (running := recorded(directory / PIDFILE)) is not None:
        console.print(f"The demo is already running (process {running.pid}). `make stop` ends it.")
        return 1
    if arguments.reset:
        _forget(directory)
    if arguments.background:
        report = written_to(directory / STEPS)
        return _run(directory, report, lambda _text: None, lambda text: report(Step(FAILED, text)))
    if arguments.detach:
        return _detach(directory, console)
    with Screen(console) as screen:
        say = partial(console.print, markup=False, highlight=False, soft_wrap=True)
        return _run(directory, screen, say, say)


def _run(directory: Path, report: Report, say: Callable[[str], None], fail: Callable[[str], None]) -> int:
    """Start all, say where it is, and stay until somebody asks us to end."""
    for number in SIGNALS:
        signal.signal(number, _asked)
    record(directory / PIDFILE, os.getpid())
    stack: Stack | None = None
    try:
        stack = Stack(directory, report)
        # Whoever runs the demo runs its platform.
        stack.environment.setdefault("CHAIRFLOW_OPERATOR_TENANT", str(DEMO_TENANT))
        stack.start()
        open_chain(stack)
        text = summary(stack)
        (directory / SUMMARY).write_text(text)
        report(Step(READY, stack.settled.url("console"), finished=True))
        say(text)
        history_progress(stack, report)
        signal.pause()
    except _AskedToEnd:
        pass
    except (RuntimeError, OSError) as error:
        fail(str(error))
        return 1
    finally:
        # a second Ctrl-C must not leave half of it running
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        if stack is not None:
            report(Step("Stopping", "everything is kept; the next start goes on here"))
            stack.stop()
            report(Step("Stopping", "everything is kept; the next start goes on here", finished=True))
        (directory / PIDFILE).unlink(missing_ok=True)
    return 0


def summary(stack: Stack) -> str:
    """Where everything is, and a token for each of five roles; also written to `tokens.json` in the data directory."""
    minted = tokens(stack.key, stack.environment["CHAIRFLOW_ISSUER"])
    path = stack.directory / "tokens.json"
    path.touch(mode=0o600)
    path.write_text(json.dumps(minted, indent=1))
    lines = ["", f"  Board      {stack.settled.url('console')}", ""]
    for service in SERVICES:
        api, worker = stack.settled.url(f"{service}.api"), stack.settled.url(f"{service}.worker")
        lines.append(f"  {service:<10} {api}/docs    worker {worker}/ready")
    lines += ["", f"  Tokens, valid 12 h (also in {_shown(path)}; use: curl -H 'Authorization: Bearer TOKEN' ...)", ""]
    for role, token in minted.items():
        lines += [f"  {role}", f"  {token}", ""]
    return "\n".join([*lines, f"  Logs are in {_shown(stack.directory / 'log')}", ""])


def _detach(directory: Path, console: Console) -> int:
    """Start ourselves in the background, show its steps, come back when the history is there."""
    log = directory / "log" / "demo.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    (directory / STEPS).unlink(missing_ok=True)
    with log.open("ab") as output:
        daemon = subprocess.Popen(
            [sys.executable, "-m", "deploy.local.demo", "--background", "--directory", str(directory)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        with Screen(console) as screen:
            return _watch(daemon, directory, screen, console)
    except KeyboardInterrupt:
        end(psutil.Process(daemon.pid), timeout=120)
        raise


def _watch(daemon: subprocess.Popen[bytes], directory: Path, screen: Screen, console: Console) -> int:
    """Show what the background process reports, until all is ready (0) or it ended (1)."""
    offset = 0
    while True:
        ended = daemon.poll() is not None
        steps, offset = steps_from(directory / STEPS, offset)
        for step in steps:
            if step.name == FAILED:
                console.print(step.text, markup=False, highlight=False, soft_wrap=True)
                continue
            screen(step)
            if step.name == READY:
                console.print((directory / SUMMARY).read_text(), markup=False, highlight=False, soft_wrap=True)
            if step.name == HISTORY and step.finished:
                console.print("Ready. It goes on in the background; `make stop` ends it.")
                return 0
        if ended:
            console.print(f"The demo ended; what it said is in {_shown(directory / 'log' / 'demo.log')}.")
            return 1
        time.sleep(0.1)


def _forget(directory: Path) -> None:
    """By renaming first: an interrupted deletion must not be taken for a platform that only needs a start."""
    end_leftovers(directory)
    old = directory.with_name(directory.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if directory.exists():
        directory.rename(old)
    shutil.rmtree(old, ignore_errors=True)


def _shown(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
