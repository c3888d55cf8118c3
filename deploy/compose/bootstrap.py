"""What must be there before the first process starts, in one job: `python -m deploy.compose.bootstrap` (safe to repeat).

Roles and databases, then every migration, then the topics. Addresses come from `CHAIRFLOW_SUPERUSER_DSN` and each role's
`CHAIRFLOW_<SVC>_<ROLE>_DSN`, or from the files that the same names with `_FILE` point to. Both servers are waited for,
`CHAIRFLOW_WAIT_SECONDS` at most. `CHAIRFLOW_TOPIC_REPLICATION=0`: somebody else makes the topics.
"""

import asyncio
import os
import socket
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from deploy.bootstrap import bootstrap, passwords_of
from deploy.local.migrate import migrate
from deploy.topics import ensure_topics
from shared.settings import Settings

SUFFIX = "_DSN_FILE"


def with_files(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment, with `X_DSN` read from the file that `X_DSN_FILE` names. Raises OSError if one cannot be read."""
    read = {
        name.removesuffix("_FILE"): Path(path).read_text().strip()
        for name, path in environment.items()
        if name.endswith(SUFFIX) and path
    }
    return {**environment, **read}


def wait_for(name: str, host: str, port: int, until: float) -> None:
    """Come back when a server listens there. Raises TimeoutError after `until` (of time.monotonic), with what was tried."""
    said = False
    while True:
        try:
            socket.create_connection((host, port), 2).close()
        except OSError as error:
            if time.monotonic() > until:
                raise TimeoutError(f"{name} does not answer at {host}:{port}: {error}") from error
            if not said:
                print(f"waiting for {name} at {host}:{port}", flush=True)
                said = True
            time.sleep(0.5)
        else:
            return


def main() -> None:
    """Command line: everything comes from the environment."""
    try:
        environment = with_files(os.environ)
        superuser = environment["CHAIRFLOW_SUPERUSER_DSN"]
        replication = int(environment.get("CHAIRFLOW_TOPIC_REPLICATION", "1"))
        kafka = environment["CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS"] if replication else ""
        passwords = passwords_of(environment)
    except KeyError as missing:
        sys.exit(f"{missing.args[0]} is not set, and neither is {missing.args[0]}_FILE.")
    until = time.monotonic() + float(environment.get("CHAIRFLOW_WAIT_SECONDS", "0"))
    address = urlsplit(superuser)
    wait_for("PostgreSQL", address.hostname or "", address.port or 5432, until)
    asyncio.run(bootstrap(superuser, passwords))
    print("databases and roles are in place", flush=True)
    migrate()
    if replication:
        host, _, port = kafka.split(",")[0].rpartition(":")
        wait_for("Kafka", host, int(port), until)
        min_insync = int(environment.get("CHAIRFLOW_TOPIC_MIN_INSYNC", "1"))
        made = ensure_topics(Settings(kafka_bootstrap_servers=kafka), replication=replication, min_insync=min_insync)
        print(f"{len(made)} topics made", flush=True)


if __name__ == "__main__":
    main()
