"""The running local stack, as a benchmark reaches it."""

import json
import os

from deploy.local.keys import issuer_key
from deploy.local.places import DIRECTORY, ENVIRONMENT
from deploy.local.settled import Settled
from tests.support.platform import Platform


class _Running:
    """What `Platform` needs of a stack that another process runs."""

    def __init__(self) -> None:
        self.directory = DIRECTORY
        self.key = issuer_key(DIRECTORY)
        self.settled = Settled(**json.loads((DIRECTORY / "settled.json").read_text()))


def platform() -> Platform:
    """The stack of `make demo`; its settings go into this process's environment."""
    os.environ.update(json.loads((DIRECTORY / ENVIRONMENT).read_text()))
    return Platform(_Running())
