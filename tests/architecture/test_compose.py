"""docker-compose.yml and deploy/Dockerfile keep their promises, as far as that can be seen without an engine."""

import json
import re
import shutil
import subprocess
import threading
import tomllib
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import jwt
import pytest
import yaml

from deploy.bootstrap import ROLES
from deploy.compose.bootstrap import with_files
from deploy.compose.healthy import answers
from deploy.compose.token import main as token
from deploy.local.keys import AUDIENCE, ISSUER
from shared.settings import SERVICES, MissingSetting, Settings

pytestmark = pytest.mark.architecture

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
CONTAINERS: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = [name for name, container in CONTAINERS.items() if container["image"].startswith("chairflow/")]
LASTING = [name for name in CONTAINERS if name not in ("bootstrap", "token")]
PROCESSES = [f"{service}-{kind}" for service in SERVICES for kind in ("api", "worker")]
FOR_JOBS_ONLY = {"CHAIRFLOW_SUPERUSER_DSN_FILE", "CHAIRFLOW_ISSUER_KEY_FILE"}
FOR_THE_CONSOLE = {"CHAIRFLOW_OIDC_AUTHORITY", "CHAIRFLOW_OIDC_CLIENT"}


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


@pytest.mark.parametrize("service", SERVICES)
def test_each_service_has_an_api_and_a_worker_from_one_image(service: str) -> None:
    api, worker = CONTAINERS[f"{service}-api"], CONTAINERS[f"{service}-worker"]
    assert api["image"] == worker["image"] == f"chairflow/{service}"
    assert api["build"]["args"] == {"SERVICE": service}
    assert api["command"] == ["uvicorn", f"services.{service}.api:app"]
    assert worker["command"] == ["uvicorn", f"services.{service}.worker:app"]


@pytest.mark.parametrize("name", CONTAINERS)
def test_no_container_can_change_itself_or_gain_rights(name: str) -> None:
    container = CONTAINERS[name]
    assert container["read_only"] is True
    assert container["cap_drop"] == ["ALL"]
    assert container["security_opt"] == ["no-new-privileges:true"]
    assert not container.get("privileged")
    assert "cap_add" not in container


@pytest.mark.parametrize("name", LASTING)
def test_what_lasts_has_a_health_check_a_memory_limit_and_comes_back(name: str) -> None:
    container = CONTAINERS[name]
    assert container["healthcheck"]["retries"] > 0
    assert re.fullmatch(r"\d+[mg]", container["mem_limit"])
    assert container["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", PROCESSES)
def test_a_process_waits_for_what_it_needs(name: str) -> None:
    waits = {on: how["condition"] for on, how in CONTAINERS[name]["depends_on"].items()}
    kafka = {"kafka": "service_healthy"} if name.endswith("worker") else {}
    assert waits == {"postgres": "service_healthy", "bootstrap": "service_completed_successfully", **kafka}


def test_nobody_is_root() -> None:
    found = stages()
    users = [line.split()[1] for line in found["runtime"] if line.startswith("USER ")]
    assert users[-1].split(":")[0].isdigit() and users[-1].split(":")[0] != "0"
    for stage in ("console", "bootstrap", "service"):
        assert found[stage][0].startswith("FROM runtime ")
        assert not any(line.startswith("USER ") for line in found[stage])
    assert not any("user" in CONTAINERS[name] for name in OURS)
    assert CONTAINERS["postgres"]["user"] == "postgres"


def test_ports_are_published_on_the_loopback_only() -> None:
    published = [port for container in CONTAINERS.values() for port in container.get("ports", [])]
    assert len(published) == len(SERVICES) + 1
    assert all(port.startswith("127.0.0.1:") for port in published)
    assert not any("ports" in CONTAINERS[server] for server in ("postgres", "kafka"))
    assert COMPOSE["networks"]["inner"]["internal"] is True
    assert all(CONTAINERS[server]["networks"] == ["inner"] for server in ("postgres", "kafka"))


def test_every_setting_is_one_that_is_read() -> None:
    own = "|".join(SERVICES).upper()
    roles = "|".join(ROLES).upper()
    known = {f"CHAIRFLOW_{field}".upper() for field in Settings.model_fields} | FOR_JOBS_ONLY | FOR_THE_CONSOLE
    of_a_service = re.compile(rf"CHAIRFLOW_({own})_(URL|METRICS_PORT|({roles})_DSN_FILE)")
    for container in CONTAINERS.values():
        names = {name for name in container.get("environment", {}) if name.startswith("CHAIRFLOW_")}
        assert {name for name in names - known if not of_a_service.fullmatch(name)} == set()


@pytest.mark.parametrize("name", PROCESSES)
def test_a_process_sees_its_own_secrets_only(name: str) -> None:
    service, kind = name.split("-")
    assert CONTAINERS[name]["secrets"] == [f"{service}_{kind}_dsn", "jwks"]
    files = {n: v for n, v in CONTAINERS[name]["environment"].items() if n.endswith("_DSN_FILE")}
    assert files == {f"CHAIRFLOW_{service}_{kind}_DSN_FILE".upper(): f"/run/secrets/{service}_{kind}_dsn"}


def test_the_image_of_a_service_holds_that_service_only() -> None:
    assert copied("service-files") == ["alembic.ini", "shared/", "services/__init__.py", "services/${SERVICE}/"]
    assert copied("service") == []
    assert copied("runtime") == ["deploy/compose/healthy.py"]
    assert copied("packages") == ["deploy/requirements.lock"]
    assert stages()["service-files"][0] == "FROM packages AS service-files"
    assert [line for line in stages()["service"] if line.startswith("COPY")] == ["COPY --from=service-files /app /app"]


def test_images_have_what_runs_and_the_versions_that_were_tested() -> None:
    groups: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
    runtime, tested = pins("deploy/requirements.lock"), pins("requirements.lock")
    assert {*runtime.items(), *pins("deploy/bootstrap.lock").items()} <= set(tested.items())
    assert not runtime.keys() & {name for group in groups.values() for name in group}
    assert "fastapi" in runtime


def test_secrets_stay_out_of_images_and_of_git() -> None:
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in ignored
    assert ignored.index("deploy/compose/secrets") > ignored.index("!deploy")
    assert "secrets/" in (ROOT / "deploy/compose/.gitignore").read_text().splitlines()


def test_the_script_makes_every_secret_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    folder = tmp_path / "secrets"
    make = ["sh", str(ROOT / "deploy/compose/secrets.sh"), str(folder)]
    subprocess.run(make, check=True, capture_output=True)
    made = {path.name: path.read_text() for path in folder.iterdir()}
    assert made.keys() == COMPOSE["secrets"].keys()
    assert subprocess.run(make, check=True, capture_output=True).stdout == b""
    assert {path.name: path.read_text() for path in folder.iterdir()} == made
    assert folder.stat().st_mode & 0o777 == 0o700
    monkeypatch.setenv("CHAIRFLOW_ISSUER_KEY_FILE", str(folder / "issuer_key"))
    monkeypatch.setenv("CHAIRFLOW_ISSUER", ISSUER)
    signed = token(["--role", "cashier"])
    key = json.loads(made["jwks"])["keys"][0]
    assert jwt.get_unverified_header(signed)["kid"] == key["kid"]
    claims = jwt.decode(signed, jwt.PyJWK.from_dict(key).key, algorithms=["RS256"], audience=AUDIENCE, issuer=ISSUER)
    assert claims["roles"] == ["cashier"]


def test_a_dsn_out_of_a_file_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "dsn"
    file.write_text("postgresql://crm_api:from-file@postgres/crm\n")
    monkeypatch.setenv("CHAIRFLOW_CRM_API_DSN", "postgresql://crm_api:from-environment@postgres/crm")
    monkeypatch.setenv("CHAIRFLOW_CRM_API_DSN_FILE", str(file))
    assert Settings().api_dsn("crm") == "postgresql+asyncpg://crm_api:from-file@postgres/crm"
    environment = with_files({"CHAIRFLOW_CRM_API_DSN": "other", "CHAIRFLOW_CRM_API_DSN_FILE": str(file)})
    assert environment["CHAIRFLOW_CRM_API_DSN"] == "postgresql://crm_api:from-file@postgres/crm"
    file.unlink()
    with pytest.raises(MissingSetting, match="CHAIRFLOW_CRM_API_DSN_FILE"):
        Settings().api_dsn("crm")


@pytest.fixture
def server() -> Generator[HTTPServer]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/ready" else 503)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing on stderr."""

    with HTTPServer(("127.0.0.1", 0), Answer) as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.01,))
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def test_the_health_check_tells_200_from_the_rest(server: HTTPServer) -> None:
    assert answers(server.server_port)
    assert not answers(server.server_port, "/other")
    assert not answers(1)
