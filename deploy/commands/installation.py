"""Which installation a command is about: its settings become this process's environment, once, before the command runs."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import typer

from deploy.local.places import DIRECTORY, ENVIRONMENT
from shared.settings import settings


class CannotGoOn(Exception):
    """A command cannot do what it is for; the text is a sentence for the person who typed it."""


def use(directory: Path | None) -> None:
    """Take the settings of a local installation, or leave the environment as it is.

    `directory` given: that installation, whatever the environment says. None: inside a deployment (the environment names
    its servers) nothing changes; else the local installation in the usual place, if there is one. Raises CannotGoOn.
    """
    if directory is None and not is_deployment(os.environ):
        directory = DIRECTORY if (DIRECTORY / ENVIRONMENT).exists() else None
    elif directory is not None and not (directory / ENVIRONMENT).exists():
        raise CannotGoOn(f"{directory} holds no local installation; `make demo` makes one in .chairflow.")
    if directory is not None:
        os.environ.update(json.loads((directory / ENVIRONMENT).read_text(encoding="utf-8")))
        settings.cache_clear()


def is_deployment(environment: Mapping[str, str]) -> bool:
    """Whether these settings name the servers of an installation: its Kafka, or a database of a service."""
    return any(name == "CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS" or "_DSN" in name for name in environment)


def confirm(question: str, *, yes: bool, ask: Callable[[str], bool] = typer.confirm) -> None:
    """Ask before something is replaced, unless `--yes` was typed. Raises CannotGoOn on a no."""
    if not yes and not ask(question):
        raise CannotGoOn("Nothing was changed.")
