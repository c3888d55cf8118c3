"""A container engine by its command line: images as data."""

import json
import subprocess
import tarfile
from functools import cache
from typing import Any

# As docker-compose.yml starts every container of ours, and without any network.
CONTAINED = ("--read-only", "--tmpfs=/tmp", "--cap-drop=ALL", "--security-opt=no-new-privileges", "--network=none")


def docker(*arguments: str) -> str:
    """Standard output of a docker command. Raises CalledProcessError, OSError."""
    return subprocess.run(["docker", *arguments], check=True, capture_output=True, text=True, timeout=300).stdout


@cache
def configuration(image: str) -> dict[str, Any]:
    """What the image says of itself: user, environment, command."""
    found: dict[str, Any] = json.loads(docker("image", "inspect", image))[0]["Config"]
    return found


@cache
def files(image: str) -> dict[str, tarfile.TarInfo]:
    """Every file of the image's file system by its path, such as `/app/alembic.ini`."""
    container = docker("create", image).strip()
    try:
        with (
            subprocess.Popen(["docker", "export", container], stdout=subprocess.PIPE) as export,
            tarfile.open(fileobj=export.stdout, mode="r|") as archive,
        ):
            return {"/" + member.name.rstrip("/"): member for member in archive}
    finally:
        docker("rm", container)


def python_in(image: str, program: str) -> subprocess.CompletedProcess[str]:
    """Run a Python program in a container of the image, contained as in docker-compose.yml."""
    command = ["docker", "run", "--rm", *CONTAINED, "--entrypoint", "python", image, "-c", program]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
