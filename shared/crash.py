"""Crash points: named places where a fault test makes the process kill itself, as a power cut would.

Random kills do not find the bugs between two commits; a kill exactly there does. Inert unless
``CHAIRFLOW_CRASH_AT`` names the point, optionally with how often it is passed first (``relay.after_send:3``).
"""

import os
import signal

_target, _, _count = os.environ.get("CHAIRFLOW_CRASH_AT", "").partition(":")
_passes_left = int(_count or 0)


def crash_point(name: str) -> None:
    """Die by SIGKILL here if this is the point that the test asked for."""
    global _passes_left
    if not _target or name != _target:
        return
    if _passes_left > 0:
        _passes_left -= 1
        return
    os.kill(os.getpid(), signal.SIGKILL)
