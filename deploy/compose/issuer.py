"""The try-out's issuer in a container, with the people of the demo's chain: `python -m deploy.compose.issuer`.

The same issuer as in `make demo`: it shows its people and asks nobody for a password. Nothing is written but the list of
people, into this container's /tmp.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn
from starlette.applications import Starlette

from deploy.local.demo_people import DEMO, demo_people
from deploy.local.issuer.app import Issuer
from deploy.local.issuer.people import People, add_people
from deploy.local.keys import load_key


def create_app(environment: Mapping[str, str], directory: Path) -> Starlette:
    """Its name, key, published keys and the console's origins are the stack's settings; the people go into `directory`."""
    key = load_key(Path(environment["CHAIRFLOW_ISSUER_KEY_FILE"]))
    origins = environment["CHAIRFLOW_CORS_ORIGINS"].split(",")
    people = directory / "people.json"
    add_people(people, demo_people(DEMO))
    return Issuer(
        environment["CHAIRFLOW_ISSUER"], key, Path(environment["CHAIRFLOW_JWKS"]), People(people), origins
    ).app()


def main() -> None:
    """Serve until it is stopped."""
    with TemporaryDirectory() as directory:
        app = create_app(os.environ, Path(directory))
        uvicorn.run(app, host="0.0.0.0", port=8000, log_level="warning", access_log=False)


if __name__ == "__main__":
    main()
