"""deploy/Dockerfile keeps its promises, as far as that can be seen without an engine; `make images` looks at what it makes."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.support.composed import CONTAINERS, IMAGES, OURS, ROOT

pytestmark = pytest.mark.architecture


def stages() -> dict[str, list[str]]:
    """The Dockerfile's instructions by stage, continued lines joined; the first one of a stage is its FROM."""
    text = re.sub(r"\\\n", " ", (ROOT / "deploy/Dockerfile").read_text())
    found: dict[str, list[str]] = {}
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("FROM "):
            found[line.split()[-1]] = [line]
        elif line and not line.startswith("#") and found:
            found[list(found)[-1]].append(line)
    return found


def copied(stage: str) -> list[str]:
    """What a stage copies out of the checkout."""
    copies = [line.split()[1:-1] for line in stages()[stage] if line.startswith("COPY ")]
    return [source for sources in copies if not sources[0].startswith("--from") for source in sources]


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


def test_nobody_is_root() -> None:
    found = stages()
    users = [line.split()[1] for line in found["runtime"] if line.startswith("USER ")]
    assert users[-1].split(":")[0].isdigit() and users[-1].split(":")[0] != "0"
    for stage in set(IMAGES.values()):
        assert found[stage][0].startswith("FROM runtime ")
        assert not any(line.startswith("USER ") for line in found[stage])
    assert not any("user" in container for container in OURS.values())
    assert CONTAINERS["postgres"]["user"] == "postgres"


def test_every_image_that_is_used_is_built() -> None:
    assert {container["image"] for container in OURS.values()} == set(IMAGES)
    assert set(IMAGES.values()) <= stages().keys()


def test_the_simulator_shares_no_code_with_what_it_recounts() -> None:
    assert copied("simulator-files") == ["simulator/"]
    assert copied("simulator") == copied("issuer") == []
    assert not [source for source in copied("issuer-files") if source.startswith(("services", "shared"))]


def test_the_image_of_a_service_holds_that_service_only() -> None:
    assert copied("service-files") == ["alembic.ini", "shared/", "services/__init__.py", "services/${SERVICE}/"]
    assert copied("service") == []
    assert copied("runtime") == ["deploy/compose/healthy.py"]
    assert copied("packages") == ["deploy/requirements.lock"]
    assert stages()["service-files"][0] == "FROM packages AS service-files"
    assert [line for line in stages()["service"] if line.startswith("COPY")] == ["COPY --from=service-files /app /app"]


def test_the_command_line_finds_all_its_modules_in_the_image() -> None:
    program = "import sys, deploy.commands.app as a; print(*(m.__file__ for n, m in sys.modules.items() if n.split('.')[0] == 'deploy'))"
    printed = subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True, text=True
    ).stdout
    needed = {Path(name).relative_to(ROOT).as_posix() for name in printed.split()}
    there = tuple(copied("bootstrap-files"))
    assert "deploy/topics.py" in needed
    assert {name for name in needed if not name.startswith(there)} == set()


def test_images_have_what_runs_and_the_versions_that_were_tested() -> None:
    groups: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
    runtime, tested = pins("deploy/requirements.lock"), pins("requirements.lock")
    assert {*runtime.items(), *pins("deploy/bootstrap.lock").items()} <= set(tested.items())
    # `packaging` is named for the tests, and aiokafka needs it too
    assert not runtime.keys() & {name for group in groups.values() for name in group} - {"packaging"}
    assert "fastapi" in runtime


def test_secrets_stay_out_of_images_and_of_git() -> None:
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in ignored
    assert ignored.index("deploy/compose/secrets") > ignored.index("!deploy")
    assert "secrets/" in (ROOT / "deploy/compose/.gitignore").read_text().splitlines()
