"""PostgreSQL and Kafka alone, for the tests: one server and one broker for the whole run."""

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from deploy.local.kafka import Kafka
from deploy.local.ports import free_port
from deploy.local.postgres import Postgres
from deploy.local.secure import SecureListener


@dataclass(frozen=True)
class Servers:
    """What `ephemeral` started. `postgres.dsn()` is the superuser's address, `kafka.bootstrap` the broker's.

    `secure`: the same broker's listener for clients that say who they are, and may do only what they were granted.
    """

    postgres: Postgres
    kafka: Kafka
    secure: SecureListener


@contextmanager
def ephemeral(directory: Path) -> Generator[Servers]:
    """Both servers in `directory`, on free ports, without fsync; both ended on leaving (the directory is the caller's)."""
    log = directory / "log"
    taken: set[int] = set()
    for _ in range(4):
        taken.add(free_port(taken=taken))
    first, second, third, fourth = taken
    secure = SecureListener(fourth, directory / "kafka-ca.pem")
    servers = Servers(
        Postgres(directory / "postgres", first, token_hex(8), log / "postgres.log", durable=False),
        Kafka(directory / "kafka", second, third, log / "kafka.log", heap_mb=256, secure=secure),
        secure,
    )
    try:
        with ThreadPoolExecutor(2) as pool:
            for started in [pool.submit(servers.postgres.start), pool.submit(servers.kafka.start)]:
                started.result()
        yield servers
    finally:
        servers.kafka.stop()
        servers.postgres.stop()
