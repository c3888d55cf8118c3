"""The simulator against the running platform: the headline to the digit, and a small chain verified to nothing."""

from pathlib import Path
from uuid import UUID, uuid4

import httpx

from deploy.local.keys import mint
from tests.support.platform import Json, Platform
from tests.support.simulator import simulator


def test_the_headline_is_right_to_the_digit(stack: Platform) -> None:
    done = simulator(stack, "headline")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4/10" in done.stdout.replace(" ", "")
    assert "3/10" in done.stdout.replace(" ", "")


def test_a_small_chain_has_no_difference(stack: Platform, tmp_path: Path) -> None:
    """Two clinics, imports and a week with corrections; then every call, record and cell is recounted."""
    state, tenant = ("--state-dir", str(tmp_path / "simulator")), uuid4()
    size = ("--clinics", "2", "--days", "5", "--import-months", "7", "--imported-per-clinic", "6")
    played = simulator(stack, "run", "--tenant", str(tenant), "--seed", "7", "--no-live", *size, *state)
    assert played.returncode == 0, played.stdout + played.stderr
    verified = simulator(stack, "verify", *state)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert "0 differences" in verified.stdout
    [kept] = verifications(stack, tenant)
    assert (kept["kind"], kept["differences"], kept["is_old"]) == ("ledger", 0, False)
    assert kept["compared"] > 500


def verifications(stack: Platform, tenant: UUID) -> list[Json]:
    """What the operations page shows of them."""
    token = mint(stack.running.key, subject="owner", tenant=tenant, roles=["owner"])
    headers = {"Authorization": f"Bearer {token}"}
    answer = httpx.get(f"{stack.urls['analytics']}/v1/admin/numbers", headers=headers, timeout=30)
    found: list[Json] = answer.json()["verifications"]
    return found
