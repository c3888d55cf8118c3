"""A token of the try-out issuer, on standard output: `docker compose run --rm token --role owner`."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from deploy.local.keys import load_key, mint
from shared.auth import Role

# the chain that a try-out works in, unless another is named
TENANT = UUID("00000000-0000-7000-8000-000000000001")


def main(arguments: Sequence[str]) -> str:
    """The token that these command line arguments ask for."""
    parser = argparse.ArgumentParser(prog="token", description="Sign a token with the try-out issuer's key.")
    parser.add_argument("--role", action="append", choices=[str(role) for role in Role], help="may be repeated")
    parser.add_argument("--subject", help="the person's id (default: the first role)")
    parser.add_argument("--tenant", type=UUID, default=TENANT, help="the chain (default: %(default)s)")
    parser.add_argument("--clinic", type=UUID, action="append", help="may be repeated (default: every clinic)")
    parser.add_argument("--hours", type=float, default=12, help="how long it is good for (default: %(default)s)")
    given = parser.parse_args(arguments)
    roles: list[str] = given.role or ["owner"]
    key = load_key(Path(os.environ["CHAIRFLOW_ISSUER_KEY_FILE"]))
    return mint(
        key,
        subject=given.subject or roles[0],
        tenant=given.tenant,
        roles=roles,
        clinics=given.clinic,
        hours=given.hours,
    )


if __name__ == "__main__":
    print(main(sys.argv[1:]))
