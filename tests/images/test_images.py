"""What is in the images, and what is not: nobody's root, no tool, no other service's code, no secret."""

import re
from pathlib import Path

import pytest

from deploy.audit.canaries import secrets_in, shapes_of
from deploy.audit.images import Search
from shared.settings import SERVICES
from tests.support.composed import IMAGES, ROOT
from tests.support.engine import CONTAINED, configuration, docker, files, python_in

pytestmark = [pytest.mark.images, pytest.mark.timeout(600)]

TOOL = re.compile(
    r"(pip|npm|npx|node|corepack|yarn|uv|gcc|g\+\+|cc|c\+\+|cpp|clang|make|cmake|ld|as|git|go|cargo|rustc|java)[\d.-]*"
)
PACKAGE = re.compile(r"/(site|dist)-packages/(pip|setuptools|wheel|pkg_resources)(-[^/]*)?$|/(ensurepip|node_modules)$")
SECRETS = ROOT / "deploy" / "compose" / "secrets"
OF_SERVICES = [f"chairflow/{service}" for service in SERVICES]


@pytest.mark.parametrize("image", IMAGES)
def test_it_runs_as_a_user_without_rights(image: str) -> None:
    assert configuration(image)["User"] == "10001:10001"
    # nor becomes anybody else: no file lends its owner's or group's rights
    assert [path for path, file in files(image).items() if file.isreg() and file.mode & 0o6000] == []


@pytest.mark.parametrize("image", IMAGES)
def test_its_user_can_change_no_program(image: str) -> None:
    """Even where the root file system could be written."""
    own = {p: f for p, f in files(image).items() if p.startswith(("/app", "/opt", "/usr"))}
    assert len(own) > 1000
    writable = [path for path, f in own.items() if not f.issym() and (f.uid == 10001 or f.mode & 0o002)]
    assert writable == []


@pytest.mark.parametrize("image", IMAGES)
def test_nothing_in_it_installs_or_builds(image: str) -> None:
    programs = [path for path in files(image) if re.search(r"/s?bin/[^/]*$", path)]
    assert len(programs) > 100
    assert [path for path in programs if TOOL.fullmatch(path.rsplit("/", 1)[1])] == []
    assert [path for path in files(image) if PACKAGE.search(path)] == []


@pytest.mark.parametrize("image", IMAGES)
def test_our_code_in_it_is_its_own(image: str) -> None:
    name, target = image.removeprefix("chairflow/"), IMAGES[image]
    ours = {
        path.removeprefix("/app/") for path, file in files(image).items() if path.startswith("/app/") and file.isreg()
    }
    tops = {"/".join(path.split("/")[: 2 if path.startswith("services/") else 1]) for path in ours}
    tops -= {"services/__init__.py", "services/__pycache__"}
    assert (
        tops
        == {
            "service": {"alembic.ini", "shared", f"services/{name}"},
            "bootstrap": {"alembic.ini", "shared", "deploy", *(f"services/{service}" for service in SERVICES)},
            "console": {"console", "deploy"},
            "simulator": {"simulator"},
            "issuer": {"simulator", "deploy"},
        }[target]
    )
    assert not [path for path in ours if re.search(r"(^|/)(tests?|secrets|node_modules)/", path)]


@pytest.mark.parametrize("image", OF_SERVICES)
def test_both_processes_start_contained_and_another_services_code_cannot(image: str) -> None:
    name = image.removeprefix("chairflow/")
    for process in ("api", "worker"):
        done = python_in(image, f"from services.{name}.{process} import app; print(app.title)")
        assert done.returncode == 0, done.stderr
    other = next(service for service in SERVICES if service != name)
    refused = python_in(image, f"import services.{other}.domain")
    assert f"No module named 'services.{other}'" in refused.stderr


@pytest.mark.parametrize(
    ("image", "program"),
    [
        ("chairflow/bootstrap", "import deploy.compose.bootstrap, deploy.compose.token"),
        ("chairflow/console", "from deploy.local.web import create_app; create_app()"),
        ("chairflow/simulator", "import simulator.cli, simulator.verify"),
        ("chairflow/issuer", "import deploy.compose.issuer"),
    ],
)
def test_the_others_start_contained(image: str, program: str) -> None:
    done = python_in(image, program)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("image", IMAGES)
def test_contained_means_that_nothing_can_be_written(image: str) -> None:
    for place in ("/app/x", "/usr/x", "/x"):
        assert "Read-only file system" in python_in(image, f"open({place!r}, 'w')").stderr
    assert python_in(image, "open('/tmp/x', 'w')").returncode == 0
    # the control: what refuses is the flag, and for root it would be the only thing that does
    assert docker("run", "--rm", *CONTAINED[2:], "--user=0", "--entrypoint=touch", image, "/x") == ""


def test_no_secret_is_in_any_layer(tmp_path: Path) -> None:
    """What `python -m deploy.audit.images` looks for, in all images at once: the layers that they share are read once."""
    assert SECRETS.is_dir(), "run deploy/compose/secrets.sh before the images are built, as `make images` does"
    sought = secrets_in(SECRETS)
    assert len(sought) > 15
    shapes = {name: shape for secret in sought.items() for name, shape in shapes_of(*secret).items()}
    archive = tmp_path / "images.tar"
    docker("save", "--output", str(archive), *IMAGES)
    search = Search(shapes | {"control": b"kafka_bootstrap_servers"})
    with archive.open("rb") as saved:
        search.image(saved)
    assert search.layers > len(IMAGES)
    assert any("shared/settings.py" in hit for hit in search.found)
    assert [hit for hit in search.found if not hit.endswith(": control")] == []
