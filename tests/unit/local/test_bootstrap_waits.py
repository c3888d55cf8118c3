"""The bootstrap job waits for servers that come up with it, and says which one it waited for in vain."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from deploy.compose.bootstrap import wait_for


def test_a_server_that_comes_late_is_waited_for(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as server, ThreadPoolExecutor(1) as pool:
        server.bind(("127.0.0.1", 0))
        port = server.getsockname()[1]
        waiting = pool.submit(wait_for, "Kafka", "127.0.0.1", port, time.monotonic() + 60)
        said = ""
        while f"waiting for Kafka at 127.0.0.1:{port}" not in said:
            said += capsys.readouterr().out
        assert not waiting.done()
        server.listen()
        waiting.result()


def test_a_server_that_never_comes_is_named() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        port = server.getsockname()[1]
        with pytest.raises(TimeoutError, match=f"PostgreSQL does not answer at 127.0.0.1:{port}"):
            wait_for("PostgreSQL", "127.0.0.1", port, time.monotonic())
