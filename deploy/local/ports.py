"""Ports on 127.0.0.1: the usual one if it is free, else the next."""

import socket
from contextlib import closing


def is_free(port: int) -> bool:
    """Whether somebody could listen on 127.0.0.1:`port` now."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port(wanted: int = 0, taken: set[int] | None = None) -> int:
    """`wanted` or the next free one above it; without a wish any free one. Never one of `taken`."""
    taken = taken or set()
    if wanted:
        return next(port for port in range(wanted, 65536) if port not in taken and is_free(port))
    while True:
        with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        if port not in taken:
            return port
