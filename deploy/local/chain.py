"""The chain of clinics that lives in the demo: its tenant, its people's tokens, and the simulator that plays it."""

import json
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from deploy.local.demo_people import DEMO, DEMO_TENANT, demo_people
from deploy.local.issuer.people import add_people
from deploy.local.keys import mint
from deploy.local.progress import Report, Step
from deploy.local.stack import Stack

ROLES = ("front_desk", "doctor", "cashier", "clinic_manager", "owner")
HISTORY = "History"
LIVE = "live"


def open_chain(stack: Stack) -> None:
    """Start the simulator on the demo's tenant; it opens the clinics, plays the history, and then goes on living."""
    add_people(stack.directory / "people.json", demo_people(DEMO))
    progress = _progress_file(stack)
    progress.parent.mkdir(parents=True, exist_ok=True)
    progress.unlink(missing_ok=True)
    arguments = [
        "run",
        "--tenant",
        DEMO.tenant,
        "--seed",
        DEMO.seed,
        "--start",
        DEMO.start,
        "--progress",
        str(progress),
    ]
    stack.add(stack.child("simulator", "simulator", *arguments))


def history_progress(stack: Stack, report: Report) -> None:
    """Report the history's progress until the chain lives (phase `live`); what the simulator writes, at most 2 s old."""
    path = _progress_file(stack)
    while True:
        now: dict[str, Any] = {"phase": "opening", "done": 0, "total": None, "calls": 0}
        with suppress(OSError, ValueError):
            now = json.loads(path.read_text())
        live = now["phase"] == LIVE
        text = f"{now['calls']:,} calls" if live else f"{now['phase']}, {now['calls']:,} calls"
        report(Step(HISTORY, text, now["done"], now["total"], finished=live))
        if live:
            return
        time.sleep(0.5)


def tokens(key: RSAPrivateKey, issuer: str | None = None) -> dict[str, str]:
    """A token of the demo's tenant for each of five roles, valid 12 h, for every clinic."""
    return {role: mint(key, subject=f"demo-{role}", tenant=DEMO_TENANT, roles=[role], issuer=issuer) for role in ROLES}


def _progress_file(stack: Stack) -> Path:
    return stack.directory / "simulator" / "progress.json"
