"""What an image is made of, as its lock files say: name, version, where it comes from, licence."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

from packaging.markers import default_environment
from packaging.requirements import Requirement

from deploy.local.places import ROOT
from shared.settings import SERVICES

PYTHON, TOOLS, CONSOLE = "deploy/requirements.lock", "deploy/bootstrap.lock", "console/package-lock.json"
# image → lock files; the base image is its own publisher's to describe
IMAGES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(SERVICES, (PYTHON,)),
    "bootstrap": (PYTHON, TOOLS),
    "issuer": (PYTHON,),
    "simulator": (PYTHON,),
    "console": (PYTHON, CONSOLE),
}
# Written out in metadata in many ways; the copyleft of network use, and licences that are not open source.
REFUSED = re.compile(
    r"AGPL|Affero|BUSL|Business Source|SSPL|Server Side Public|Commons Clause|Elastic License", re.IGNORECASE
)


@dataclass(frozen=True, order=True)
class Component:
    """`kind`: `pypi` or `npm`. `licence`: as its publisher says; empty where nothing is said."""

    kind: str
    name: str
    version: str
    licence: str


def components(image: str) -> list[Component]:
    """Everything that the image holds beside its base image and our own code. Raises KeyError for an unknown image."""
    return sorted({component for lock in IMAGES[image] for component in read_lock(lock)})


def read_lock(lock: str) -> Iterator[Component]:
    """The components of one lock file (a path below the project)."""
    path = ROOT / lock
    return _of_npm(path) if path.suffix == ".json" else _of_python(path)


def _of_python(path: Path) -> Iterator[Component]:
    # The lock is for every platform; images are Linux.
    environment = {key: str(value) for key, value in default_environment().items()}
    environment |= {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "python_version": "3.11"}
    for line in path.read_text().splitlines():
        if re.match(r"[a-zA-Z0-9]", line):
            wanted = Requirement(line.rstrip("\\").strip())
            if wanted.marker is None or wanted.marker.evaluate(environment):
                version = next(iter(wanted.specifier)).version
                yield Component("pypi", wanted.name, version, licence_of(wanted.name))


def licence_of(package: str) -> str:
    """As the installed package says: an expression, else its classifiers, else the field of old; empty if not installed."""
    try:
        said: Any = metadata(package)
    except PackageNotFoundError:
        return ""
    classified = [c.rsplit(" :: ", 1)[-1] for c in said.get_all("Classifier") or () if c.startswith("License :: ")]
    # The field of old may hold a whole licence: its first line names it.
    return said.get("License-Expression") or ", ".join(classified) or (said.get("License") or "").strip().split("\n")[0]


def _of_npm(path: Path) -> Iterator[Component]:
    """What the built files may be made of: all but what only builds and tests."""
    packages: dict[str, Any] = json.loads(path.read_text())["packages"]
    for place, package in packages.items():
        if place and not package.get("dev") and not package.get("link"):
            name = package.get("name") or place.rpartition("node_modules/")[2]
            yield Component("npm", name, package["version"], str(package.get("license", "")))
