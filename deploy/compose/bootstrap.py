"""What must be there before the first process starts, in one job: `python -m deploy.compose.bootstrap` (safe to repeat).

Roles and databases, then every migration, then the topics. Addresses come from `CHAIRFLOW_SUPERUSER_DSN` and each role's
`CHAIRFLOW_<SVC>_<ROLE>_DSN`, or from the files that the same names with `_FILE` point to.
"""

import asyncio
import os
import sys
from collections.abc import Mapping
from pathlib import Path

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


def main() -> None:
    """Command line: everything comes from the environment."""
    try:
        environment = with_files(os.environ)
        superuser, kafka = environment["CHAIRFLOW_SUPERUSER_DSN"], environment["CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS"]
        passwords = passwords_of(environment)
    except KeyError as missing:
        sys.exit(f"{missing.args[0]} is not set, and neither is {missing.args[0]}_FILE.")
    asyncio.run(bootstrap(superuser, passwords))
    print("databases and roles are in place", flush=True)
    migrate()
    print(f"{len(ensure_topics(Settings(kafka_bootstrap_servers=kafka)))} topics made", flush=True)


if __name__ == "__main__":
    main()
