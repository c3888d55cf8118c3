"""Every protocol that this release brings, read from the YAML files beside this module."""

from collections.abc import Iterable
from pathlib import Path

import yaml

from services.followup.protocols.definition import Protocol

Catalogue = dict[tuple[str, int], Protocol]


class ProtocolFileIsWrong(Exception):
    """A protocol file does not say what its name says, or its form is wrong. The service does not start with it."""


def load(folder: Path) -> Catalogue:
    """All protocols of a folder by (code, version). Raises ProtocolFileIsWrong."""
    found: Catalogue = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            protocol = Protocol.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
        except (ValueError, yaml.YAMLError) as error:
            raise ProtocolFileIsWrong(f"{path.name}: {error}") from error
        if path.name != f"{protocol.code}.v{protocol.version}.yaml":
            raise ProtocolFileIsWrong(f"{path.name} holds {protocol.code} version {protocol.version}")
        found[protocol.code, protocol.version] = protocol
    return found


PROTOCOLS: Catalogue = load(Path(__file__).parent)


def newest() -> Iterable[Protocol]:
    """The newest version of each protocol."""
    return {code: PROTOCOLS[code, version] for code, version in sorted(PROTOCOLS)}.values()
