"""A data directory keeps its ports and passwords; a port that somebody took is replaced."""

import socket
import stat
from pathlib import Path

import pytest

from deploy.bootstrap import ROLES, SERVICES, passwords_of
from deploy.local.settled import Settled, external

pytestmark = pytest.mark.unit


def test_the_next_start_finds_the_same(tmp_path: Path) -> None:
    first = Settled.of(tmp_path)
    assert Settled.of(tmp_path) == first
    assert len(set(first.ports.values())) == len(first.ports)
    assert stat.S_IMODE((tmp_path / "settled.json").stat().st_mode) == 0o600


def test_a_taken_port_is_replaced(tmp_path: Path) -> None:
    first = Settled.of(tmp_path)
    with socket.create_server(("127.0.0.1", first.ports["console"])):
        second = Settled.of(tmp_path)
    assert second.ports["console"] != first.ports["console"]
    assert second.passwords == first.passwords


def test_the_environment_names_every_role_with_its_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for service in SERVICES:
        for kind in ROLES:
            monkeypatch.delenv(f"CHAIRFLOW_{service}_{kind}_DSN".upper(), raising=False)
    settled = Settled.of(tmp_path)
    environment = settled.environment(tmp_path, "postgresql://postgres:secret@127.0.0.1:5555/postgres", "127.0.0.1:1")
    assert passwords_of(environment) == {k: v for k, v in settled.passwords.items() if k != "postgres"}
    assert environment["CHAIRFLOW_CRM_API_DSN"].endswith("@127.0.0.1:5555/crm")


def test_what_the_caller_set_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAIRFLOW_ISSUER", "https://issuer.example")
    environment = Settled.of(tmp_path).environment(tmp_path, "postgresql://p:s@127.0.0.1/postgres", "127.0.0.1:1")
    assert environment["CHAIRFLOW_ISSUER"] == "https://issuer.example"


def test_servers_that_are_there_replace_the_embedded_ones() -> None:
    assert external({}) == (None, None)
    assert external({"KAFKA_BOOTSTRAP_SERVERS": "k:9092", "CHAIRFLOW_SUPERUSER_DSN": "d"}) == ("d", "k:9092")
