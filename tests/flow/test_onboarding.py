"""A chain opens its doors with the command line, on the platform as the demo runs it, at the wall clock."""

import csv
import subprocess
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from typer.testing import CliRunner, Result

from deploy.commands.app import app
from deploy.local.issuer.people import People
from deploy.local.places import ROOT
from tests.support.platform import Chain, Platform

DAYS = 8
ROWS = {"Clinics": 2, "Chairs": 5, "Practitioners": 6, "Prices": 8, "Sources": 6, "Hours": 4, "Staff": 13}


@pytest.fixture
async def chain(stack: Platform) -> AsyncIterator[Chain]:
    """A tenant whose clock nobody sets."""
    chain = stack.chain()
    yield chain
    await chain.close()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    written = CliRunner().invoke(app, ["tenant", "template", str(tmp_path / "chain")])
    assert "clinics.csv" in written.stdout
    return tmp_path / "chain"


def arguments(chain: Chain, command: str, files: Path, *more: str) -> list[str]:
    """`tenant create|hours` for this test's tenant and installation."""
    named = ["--name", f"Chain {chain.tenant}"] if command == "create" else []
    of = ["--tenant", str(chain.tenant), "--data", str(chain.platform.running.directory), "--days", str(DAYS)]
    return ["tenant", command, str(files), *named, *of, *more]


def run(chain: Chain, command: str, files: Path, *more: str, status: int = 0) -> Result:
    done = CliRunner().invoke(app, arguments(chain, command, files, *more))
    assert done.exit_code == status, done.output
    return done


async def counts(chain: Chain) -> list[int]:
    lists = (("booking", "clinics"), ("booking", "practitioners"), ("billing", "prices"), ("crm", "sources"))
    return [len((await chain.get(service, f"/v1/{path}"))["items"]) for service, path in lists]


async def test_the_template_opens_once_and_takes_its_first_booking(chain: Chain, files: Path) -> None:
    """The first run as one types it."""
    typed = [ROOT / "chairflow", *arguments(chain, "create", files)]
    first = subprocess.run(typed, check=False, capture_output=True, text=True, timeout=100)  # noqa: ASYNC221
    assert first.returncode == 0, first.stdout + first.stderr
    told = first.stdout.splitlines()
    assert {f"{kind}: {n} new" for kind, n in ROWS.items() if kind != "Hours"} <= set(told)
    assert f"Chain {chain.tenant} is open. Its id: {chain.tenant}" in told
    assert await counts(chain) == [2, 6, 8, 6]
    await chain.settled()
    heads = [(await chain.get(service, "/v1/admin/progress"))["heads"] for service in ("booking", "crm", "billing")]

    second = run(chain, "create", files)
    told = [line for line in second.stdout.splitlines() if line]
    assert told[:7] == [f"{kind}: nothing new, {n} there already" for kind, n in ROWS.items()]
    assert "was open already: nothing was new" in second.stdout
    assert await counts(chain) == [2, 6, 8, 6]
    await chain.settled()
    again = [(await chain.get(service, "/v1/admin/progress"))["heads"] for service in ("booking", "crm", "billing")]
    assert again == heads, "not one event more"

    await book(chain)


async def book(chain: Chain) -> None:
    """A patient is registered and takes a free time of tomorrow or later; it is kept at the wall clock's time."""
    clinic = (await chain.get("booking", "/v1/clinics", role="front_desk"))["items"][0]["clinic_id"]
    body = {"clinic_id": clinic, "name": "李雷", "phone": "13800000001"}
    body |= {"source": {"channel": "online", "medium": "douyin", "campaign": "opening"}}
    patient = (await chain.post("crm", "/v1/patients", body, role="front_desk"))["id"]
    await chain.settled()
    first = datetime.now(UTC).date() + timedelta(days=1)
    query = {"clinic_id": clinic, "duration_minutes": 30, "date_from": first, "date_to": first + timedelta(days=5)}
    slot = (await chain.get("booking", "/v1/slots", role="front_desk", **query))["items"][0]
    body = {name: slot[name] for name in ("practitioner_id", "chair_id", "starts_at")}
    body |= {"clinic_id": clinic, "patient_id": patient, "duration_minutes": 30}
    answer = await chain.post("booking", "/v1/appointments", body, role="front_desk")
    recorded = datetime.fromisoformat(answer["events"][0]["recorded_at"])
    assert abs(datetime.now(UTC) - recorded) < timedelta(minutes=5)
    booked = await chain.get("booking", f"/v1/appointments/{answer['id']}", role="front_desk")
    assert (booked["status"], booked["patient_id"]) == ("booked", patient)
    await chain.settled()


async def test_a_chain_grows_with_its_files(chain: Chain, files: Path) -> None:
    run(chain, "create", files)
    await staff_can_sign_in(chain, files)
    await refused_in_a_sentence(chain, files)
    await hours_go_on(chain, files)


async def staff_can_sign_in(chain: Chain, files: Path) -> None:
    listed = People(chain.platform.running.directory / "people.json").all()
    people = {p.name: p for p in listed if p.tenant == str(chain.tenant)}
    with (files / "staff.csv").open(encoding="utf-8-sig") as file:
        assert list(people) == [row["name"] for row in csv.DictReader(file)]
    ids = {p["display_name"]: p["practitioner_id"] for p in (await chain.get("booking", "/v1/practitioners"))["items"]}
    doctor = people["王敏"]
    assert (doctor.roles, doctor.practitioner_id) == (("doctor", "clinic_manager"), ids["王敏"])
    clinics = {UUID(c["clinic_id"]) for c in (await chain.get("booking", "/v1/clinics"))["items"]}
    assert set(doctor.clinic_ids or ()) == clinics
    assert people["周明"].clinic_ids is None


async def refused_in_a_sentence(chain: Chain, files: Path) -> None:
    """Somebody who may not add a chair adds one; what they were refused, the administrator's next run does."""
    for name, row in (
        ("chairs.csv", "示范口腔·城西,3 号椅"),
        ("prices.csv", "BRACES,隐形正畸,Aligners,dental,26800.5,no"),
    ):
        with (files / name).open("a", encoding="utf-8") as file:
            file.write(f"{row}\n")
    stranger = chain.headers("front_desk")["Authorization"].removeprefix("Bearer ")
    refused = run(chain, "create", files, "--token", stranger, status=1)
    assert refused.stderr.startswith(
        "chairs.csv, line 7: chair “3 号椅” of “示范口腔·城西” was refused. Role not allowed."
    )
    added = run(chain, "create", files, "--issuer", "external").stdout
    told = added.splitlines()
    assert {"Chairs: 1 new, 5 there already", "Prices: 1 new, 8 there already"} <= set(told)
    assert "Sources: nothing new, 6 there already" in told
    assert "name,tenant,roles,clinics,practitioner" in told
    assert any(line.startswith(f"王敏,{chain.tenant},doctor;clinic_manager,") for line in told)
    [price] = [p for p in (await chain.get("billing", "/v1/prices"))["items"] if p["product_code"] == "BRACES"]
    assert price["list_minor"] == 2_680_050


async def hours_go_on(chain: Chain, files: Path) -> None:
    """Further ahead; and a day that somebody has changed is theirs until it is to be replaced."""
    clinic = next(c for c in (await chain.get("booking", "/v1/clinics"))["items"] if "城东" in c["name"])["clinic_id"]
    chair = (await chain.get("booking", f"/v1/clinics/{clinic}/chairs"))["items"][0]["chair_id"]
    changed = datetime.now(UTC).date() + timedelta(days=5)
    only = {"chair_id": chair, "opens": "10:00", "closes": "11:00"}
    body = {"date_from": changed.isoformat(), "date_to": changed.isoformat(), "chairs": [only]}
    await chain.post("booking", f"/v1/clinics/{clinic}/capacity", body)
    later = run(chain, "hours", files, "--days", str(DAYS + 7))
    assert f"“示范口腔·城东” has other hours on 1 of the next {DAYS + 7} days; they stay so" in later.stdout
    assert await seconds(chain, clinic, chair, changed) == 3600
    assert await seconds(chain, clinic, chair, changed + timedelta(days=7)) > 3600
    replaced = run(chain, "hours", files, "--replace")
    assert [line for line in replaced.stdout.splitlines() if line] == ["Hours: 1 run of days published"]
    assert await seconds(chain, clinic, chair, changed) > 3600


async def seconds(chain: Chain, clinic: str, chair: str, day: date) -> int:
    path = f"/v1/clinics/{clinic}/capacity"
    found = await chain.get("booking", path, date_from=day.isoformat(), date_to=day.isoformat())
    return next(d["published_seconds"] for d in found["chair_days"] if d["chair_id"] == chair)


async def test_a_bad_row_stops_everything_before_the_first_command(chain: Chain, files: Path) -> None:
    with (files / "chairs.csv").open("a", encoding="utf-8") as file:
        file.write("示范口腔·城北,1\n")
    told = run(chain, "create", files, status=1).stdout
    assert told.startswith("chairs.csv, line 7, clinic: “示范口腔·城北” is no clinic")
    assert await counts(chain) == [0, 0, 0, 0]
