"""Ports of a test run's own: not the demo's usual ones, which somebody may be about to take."""

from deploy.local.ports import free_port
from deploy.local.settled import WANTED_PORTS


def anywhere(*more: str) -> dict[str, int]:
    """A free port for each part of a stack, and for what else is named."""
    taken: set[int] = set()
    ports: dict[str, int] = {}
    for name in (*WANTED_PORTS, *more):
        ports[name] = free_port(taken=taken)
        taken.add(ports[name])
    return ports
