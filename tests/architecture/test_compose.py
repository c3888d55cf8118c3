"""docker-compose.yml keeps its promises, as far as that can be seen without an engine."""

import json
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import jwt
import pytest

from deploy.bootstrap import ROLES
from deploy.compose.bootstrap import with_files
from deploy.compose.healthy import answers
from deploy.compose.token import main as token
from deploy.local.keys import AUDIENCE, ISSUER
from shared.settings import SERVICES, MissingSetting, Settings
from tests.support.composed import COMPOSE, CONTAINERS, OURS, ROOT

pytestmark = pytest.mark.architecture

JOBS = {"bootstrap", "chairflow", "token", "verify"}
LASTING = [name for name in CONTAINERS if name not in JOBS]
# its image holds one program, which cannot ask itself
WITHOUT_CHECK = {"collector"}
# what `docker compose up` starts where no profile is named, beside the ten processes
ALWAYS = {"postgres", "kafka", "bootstrap", "console"}
PROCESSES = [f"{service}-{kind}" for service in SERVICES for kind in ("api", "worker")]
FOR_JOBS_ONLY = {"CHAIRFLOW_SUPERUSER_DSN_FILE", "CHAIRFLOW_ISSUER_KEY_FILE"}
FOR_THE_CONSOLE = {"CHAIRFLOW_OIDC_AUTHORITY", "CHAIRFLOW_OIDC_CLIENT"}


@pytest.mark.parametrize("service", SERVICES)
def test_each_service_has_an_api_and_a_worker_from_one_image(service: str) -> None:
    api, worker = CONTAINERS[f"{service}-api"], CONTAINERS[f"{service}-worker"]
    assert api["image"] == worker["image"] == f"chairflow/{service}"
    assert api["build"]["args"] == {"SERVICE": service}
    assert api["command"] == ["uvicorn", f"services.{service}.api:app"]
    # A worker refuses another loop (docs/adr/0013).
    assert worker["command"] == ["uvicorn", "--loop", "asyncio", f"services.{service}.worker:app"]


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
    assert name in WITHOUT_CHECK or container["healthcheck"]["retries"] > 0
    assert re.fullmatch(r"\d+[mg]", container["mem_limit"])
    assert container["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", PROCESSES)
def test_a_process_waits_for_what_it_needs(name: str) -> None:
    waits = {on: how["condition"] for on, how in CONTAINERS[name]["depends_on"].items()}
    kafka = {"kafka": "service_healthy"} if name.endswith("worker") else {}
    assert waits == {"postgres": "service_healthy", "bootstrap": "service_completed_successfully", **kafka}


def test_a_profile_adds_and_never_takes_part_in_a_plain_start() -> None:
    by_profile: dict[str, set[str]] = {}
    for name, container in CONTAINERS.items():
        for profile in container.get("profiles", ["always"]):
            by_profile.setdefault(profile, set()).add(name)
    assert by_profile.pop("always") == ALWAYS | set(PROCESSES)
    assert by_profile == {
        "demo": {"simulator", "issuer"},
        "observability": {"prometheus", "grafana", "collector"},
        "tools": {"chairflow", "token", "verify"},
    }


def test_a_public_image_is_named_with_its_version() -> None:
    public = {container["image"] for container in CONTAINERS.values()} - {c["image"] for c in OURS.values()}
    assert len(public) == 5
    assert [image for image in public if not re.search(r":v?\d+(\.\d+)*$", image)] == []


def test_ports_are_published_on_the_loopback_only() -> None:
    published = {name: c["ports"] for name, c in CONTAINERS.items() if "ports" in c}
    assert published.keys() == {f"{s}-api" for s in SERVICES} | {"console", "issuer", "prometheus", "grafana"}
    assert all(port.startswith("127.0.0.1:") for ports in published.values() for port in ports)
    assert COMPOSE["networks"]["inner"]["internal"] is True
    assert all(CONTAINERS[server]["networks"] == ["inner"] for server in ("postgres", "kafka", "collector"))


def test_only_a_try_out_simulates_time() -> None:
    assert COMPOSE["x-settings"]["CHAIRFLOW_SIMULATED_TIME"] == "${CHAIRFLOW_SIMULATED_TIME:-false}"
    text = (ROOT / "docker-compose.yml").read_text()
    for name in ("demo", "observability"):
        lines = (ROOT / f"deploy/compose/{name}.env").read_text().splitlines()
        settings = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
        assert name in settings.pop("COMPOSE_PROFILES")
        assert ("CHAIRFLOW_SIMULATED_TIME" in settings) == (name == "demo")
        assert [setting for setting in settings if f"${{{setting}:-" not in text] == []


def test_every_setting_is_one_that_is_read() -> None:
    own = "|".join(SERVICES).upper()
    roles = "|".join(ROLES).upper()
    roles += "|READER"
    known = {f"CHAIRFLOW_{field}".upper() for field in Settings.model_fields} | FOR_JOBS_ONLY | FOR_THE_CONSOLE
    of_a_service = re.compile(rf"CHAIRFLOW_({own})_(URL|METRICS_PORT|({roles})_DSN_FILE)")
    for container in CONTAINERS.values():
        names = {name for name in container.get("environment", {}) if name.startswith("CHAIRFLOW_")}
        assert {name for name in names - known if not of_a_service.fullmatch(name)} == set()


def test_a_container_is_granted_its_own_secrets_only() -> None:
    granted: dict[str, set[str]] = {name: set(container.get("secrets", [])) for name, container in CONTAINERS.items()}
    of_roles = {f"{service}_{role}_dsn" for service in SERVICES for role in ROLES}
    expected = {name: {f"{name.replace('-', '_')}_dsn", "jwks"} for name in PROCESSES} | {
        "postgres": {"postgres_password"},
        **{name: of_roles | {"superuser_dsn", "analytics_reader_dsn", "jwks"} for name in ("bootstrap", "chairflow")},
        "grafana": {"grafana_password", "analytics_reader_password"},
        "issuer": {"issuer_key", "jwks"},
        **{name: {"issuer_key"} for name in ("token", "verify", "simulator")},
    }
    assert {name: secrets for name, secrets in granted.items() if secrets} == expected
    assert {secret for secrets in granted.values() for secret in secrets} == COMPOSE["secrets"].keys()


def test_a_setting_that_names_a_file_names_the_secret() -> None:
    for container in OURS.values():
        files = {n: v for n, v in container.get("environment", {}).items() if n.endswith("_FILE")}
        assert files == {n: f"/run/secrets/{n.removeprefix('CHAIRFLOW_').removesuffix('_FILE').lower()}" for n in files}


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


def test_a_new_password_is_written_into_the_same_file(tmp_path: Path) -> None:
    """A container sees the file that it was given, not another one of the same name."""
    file, told = tmp_path / "crm_api_dsn", tmp_path / "told"
    file.write_text(f"postgresql://crm_api:{'0' * 60}@postgres:5432/crm\n")
    file.chmod(0o444)
    (tmp_path / "crm_api_password").write_text("old")
    before = file.stat().st_ino
    engine = tmp_path / "docker"
    engine.write_text(f'#!/bin/sh\necho "$@" >{told}; cat >>{told}\n')
    engine.chmod(0o755)
    script = ["sh", str(ROOT / "deploy/compose/rotate.sh")]
    path = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run([*script, "crm_api", str(tmp_path)], check=True, env=path, capture_output=True)
    written = re.fullmatch(r"postgresql://crm_api:([0-9a-f]{48})@postgres:5432/crm\n", file.read_text())
    assert written
    assert f"ALTER ROLE crm_api PASSWORD '{written[1]}';" in told.read_text()
    assert (tmp_path / "crm_api_password").read_text() == f"{written[1]}\n"
    assert (file.stat().st_ino, file.stat().st_mode & 0o777) == (before, 0o444)
    unknown = subprocess.run([*script, "crm", str(tmp_path)], check=False, env=path, capture_output=True, text=True)
    assert unknown.returncode == 1 and "SERVICE_api" in unknown.stderr


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
    assert answers(server.server_port, "/ready")
    assert not answers(server.server_port, "/other")
    assert not answers(1, "/ready")
