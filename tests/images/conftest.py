"""Built images, looked at through the engine. `make images` builds them and runs this; nothing here is skipped."""

import subprocess

import pytest

from tests.support.engine import docker


@pytest.fixture(scope="session", autouse=True)
def engine() -> str:
    """Fails where no engine answers: a check that did not run has not passed."""
    try:
        return docker("version", "--format", "{{.Server.Version}}").strip()
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.fail(f"no container engine answers ({error}); start Docker, then `make images`")
