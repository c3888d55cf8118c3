"""Exit status 0 if this container's process answers 200 on /ready, or on another path if one is given: the health check.

Plain sockets: it starts every few seconds in every container, and importing an HTTP client costs more than asking.
"""

import os
import socket
import sys


def answers(port: int, path: str, seconds: float = 4) -> bool:
    """Whether the server on this machine answers `GET path` with 200 in time."""
    try:
        with socket.create_connection(("127.0.0.1", port), seconds) as connection:
            connection.sendall(f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
            return connection.recv(64).split(b" ")[1:2] == [b"200"]
    except OSError:
        return False


if __name__ == "__main__":
    path = sys.argv[1] if len(sys.argv) > 1 else "/ready"
    sys.exit(not answers(int(os.environ.get("UVICORN_PORT", "8000")), path))
