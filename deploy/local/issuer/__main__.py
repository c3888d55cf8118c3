"""`python -m deploy.local.issuer`: serve the issuer of this data directory until it is stopped."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import uvicorn

from deploy.local.issuer.app import Issuer
from deploy.local.issuer.people import People
from deploy.local.keys import issuer_key


def main() -> None:
    """Address, data directory and the console's origins are the stack's settings."""
    directory = Path(os.environ["CHAIRFLOW_LOCAL_DIRECTORY"])
    url = os.environ["CHAIRFLOW_ISSUER"]
    origins = os.environ["CHAIRFLOW_CORS_ORIGINS"].split(",")
    people = People(directory / "people.json")
    issuer = Issuer(url, issuer_key(directory), directory / "jwks.json", people, origins)
    uvicorn.run(issuer.app(), host="127.0.0.1", port=urlsplit(url).port or 80, log_level="warning", access_log=False)


if __name__ == "__main__":
    main()
