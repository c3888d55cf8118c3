"""Clinics, published hours and free slots through the HTTP API, on a real database."""

from datetime import timedelta
from uuid import UUID, uuid4

from sqlalchemy import text

from deploy.local.testing import Servers
from tests.conftest import ServiceFactory
from tests.service.booking.opened import (
    DAY,
    OPENING,
    Opened,
    add_chair,
    add_practitioner,
    at,
    open_clinic,
    publish,
    types,
)
from tests.service.booking.opened import open_clinic as open_another
from tests.support.superuser import superuser


async def test_an_unchanged_day_is_not_published_again(open_clinic: Opened) -> None:
    client, clinic = open_clinic.client, open_clinic.clinic
    same = await publish(client, clinic, open_clinic.chairs, open_clinic.doctors)
    assert (same["id"], same["events"]) == (clinic, [])
    longer = await publish(client, clinic, open_clinic.chairs[:1], open_clinic.doctors, closes="19:00")
    assert types(longer) == ["capacity.published"] * 3
    assert {event["sequence"] for event in longer["events"]} == {2}
    await open_clinic.book(at(18))
    assert (await open_clinic.book(at(18), chair=1, doctor=1, expect=409))["code"] == "BOOK-HOURS"


async def test_the_day_of_the_clock_change_has_another_length(service: ServiceFactory) -> None:
    """On 2026-03-29 clocks in Berlin go from 02:00 to 03:00: 01:00 to 05:00 are three hours."""
    client = await service("booking")
    await client.set_clock(OPENING)
    clinic = await open_clinic(client, zone="Europe/Berlin")
    chair = await add_chair(client, clinic)
    hours = {"chair_id": chair, "opens": "01:00", "closes": "05:00"}
    body = {"date_from": "2026-03-28", "date_to": "2026-03-29", "chairs": [hours]}
    await client.post(f"/v1/clinics/{clinic}/capacity", body, expect=201)
    async with client.worker_database.transaction(tenant_id=None) as session:
        found = await session.execute(
            text("SELECT published_seconds FROM chair_day WHERE chair_id = :chair ORDER BY business_date"),
            {"chair": chair},
        )
        assert [row[0] for row in found] == [4 * 3600, 3 * 3600]


async def test_hours_that_make_no_sense_are_refused(open_clinic: Opened) -> None:
    path = f"/v1/clinics/{open_clinic.clinic}/capacity"
    days = {"date_from": str(DAY), "date_to": str(DAY)}

    def hours(opens: str, closes: str) -> dict[str, str]:
        return {"chair_id": open_clinic.chairs[0], "opens": opens, "closes": closes}

    for chairs in (
        [hours("18:00", "09:00")],
        [hours("09:00", "09:00")],
        [hours("09:00", "25:00")],
        [hours("09:00", "12:00"), hours("11:00", "15:00")],
    ):
        await open_clinic.client.post(path, days | {"chairs": chairs}, expect=422)
    year = {"date_from": str(DAY), "date_to": str(DAY + timedelta(days=92))}
    await open_clinic.client.post(path, year | {"chairs": [hours("09:00", "18:00")]}, expect=422)
    unknown = hours("09:00", "18:00") | {"chair_id": str(uuid4())}
    await open_clinic.client.post(path, days | {"chairs": [unknown]}, expect=404)
    await open_clinic.client.post(path, days, role="front_desk", expect=403)


async def test_free_slots_leave_out_what_is_booked_and_what_has_passed(open_clinic: Opened) -> None:
    await open_clinic.book(at(10))
    path = (
        f"/v1/slots?clinic_id={open_clinic.clinic}&practitioner_id={open_clinic.doctors[0]}"
        f"&duration_minutes=60&date_from={DAY}&date_to={DAY}&limit=200"
    )
    starts = [item["starts_at"] for item in (await open_clinic.client.get(path))["items"]]
    nine_to_seventeen = [at(9) + n * timedelta(minutes=15) for n in range(33)]
    free = [start for start in nine_to_seventeen if not at(9) < start < at(11)]
    assert starts == [start.strftime("%Y-%m-%dT%H:%M:%SZ") for start in free]
    await open_clinic.now(at(16, 50))
    left = (await open_clinic.client.get(path))["items"]
    assert [item["starts_at"] for item in left] == [at(17).strftime("%Y-%m-%dT%H:%M:%SZ")]
    body = {"clinic_id": open_clinic.clinic, "patient_id": open_clinic.patients[0], "duration_minutes": 60}
    offer = {key: left[0][key] for key in ("starts_at", "practitioner_id", "chair_id")}
    await open_clinic.client.post("/v1/appointments", body | offer, role="front_desk", expect=201)
    assert (await open_clinic.client.get(path))["items"] == []


async def test_who_is_booked_where_the_caller_sees_nothing_is_not_offered(
    open_clinic: Opened, servers: Servers
) -> None:
    """Booking would refuse it. Of the other clinic's booking nothing but its time is told."""
    client = open_clinic.client
    second = await open_another(client)
    doctor = await add_practitioner(client, "doctor", open_clinic.clinic, second)
    chair = await add_chair(client, second)
    await publish(client, open_clinic.clinic, [], [doctor])
    await publish(client, second, [chair], [doctor])
    body = open_clinic.slot(at(10)) | {"practitioner_id": doctor, "patient_id": open_clinic.patients[0]}
    await client.post("/v1/appointments", body | {"clinic_id": open_clinic.clinic}, role="front_desk", expect=201)
    narrow = client.clinic_scope([UUID(second)])
    assert (await narrow.get("/v1/appointments"))["items"] == []
    path = f"/v1/slots?clinic_id={second}&duration_minutes=60&date_from={DAY}&date_to={DAY}&limit=200"
    offered = {item["starts_at"] for item in (await narrow.get(path, role="front_desk"))["items"]}
    taken = {(at(9) + n * timedelta(minutes=15)).strftime("%Y-%m-%dT%H:%M:%SZ") for n in range(1, 8)}
    assert len(offered) == 33 - 7
    assert not offered & taken
    await tell_nothing_else(servers, client.tenant, doctor)


async def tell_nothing_else(servers: Servers, tenant: UUID, doctor: str) -> None:
    """The function itself: times and no more, of the own tenant's people, for the service's roles."""
    call = text("SELECT * FROM busy_times(cast(:people AS uuid[]), '2026-01-01Z', '2027-01-01Z')")
    async with superuser(servers, "booking") as connection:
        await connection.execute(text("SET ROLE booking_api"))
        for who, expected in ((str(tenant), 1), (str(uuid4()), 0), ("", 0)):
            await connection.execute(
                text("SELECT set_config('app.tenant', :who, true), set_config('app.clinics', :clinic, true)"),
                {"who": who, "clinic": str(uuid4())},
            )
            found = (await connection.execute(call, {"people": [UUID(doctor)]})).mappings().all()
            assert len(found) == expected, who
            assert all(set(row) == {"practitioner_id", "starts_at", "ends_at"} for row in found)
        await connection.execute(text("RESET ROLE"))
        function = "'busy_times(uuid[], timestamptz, timestamptz)'"
        allowed = text(f"SELECT rolname, has_function_privilege(rolname, {function}, 'EXECUTE') FROM pg_roles")
        may = {name for name, is_allowed in await connection.execute(allowed) if is_allowed}
        assert {"booking_api", "booking_worker"} <= may
        assert not may & {"crm_api", "crm_worker", "billing_api", "pg_read_all_data"}
        definition = text(
            f"SELECT prosecdef, proconfig, proowner::regrole::text FROM pg_proc WHERE oid = {function}::regprocedure"
        )
        assert tuple((await connection.execute(definition)).one()) == (
            True,
            ["search_path=pg_catalog, public, pg_temp"],
            "booking_owner",
        )


async def test_slots_are_asked_for_a_month_at_most(open_clinic: Opened) -> None:
    path = f"/v1/slots?clinic_id={open_clinic.clinic}&duration_minutes=30&date_from={DAY}&date_to="
    await open_clinic.client.get(f"{path}{DAY + timedelta(days=30)}")
    await open_clinic.client.get(f"{path}{DAY + timedelta(days=31)}", expect=422)
    await open_clinic.client.get(f"{path}{DAY - timedelta(days=1)}", expect=422)
    await open_clinic.client.get(f"{path}9999-12-31", expect=422)


async def test_owners_answer_what_others_ask(open_clinic: Opened) -> None:
    client = open_clinic.client
    clinic = await client.get(f"/v1/clinics/{open_clinic.clinic}", role="cashier")
    assert (clinic["zone"], clinic["currency"]) == ("Asia/Shanghai", "CNY")
    doctor = await client.get(f"/v1/practitioners/{open_clinic.doctors[0]}", role="cashier")
    assert doctor["profession"] == "doctor"
    people = await client.get(f"/v1/practitioners?clinic_id={open_clinic.clinic}")
    assert len(people["items"]) == 3
    chairs = await client.get(f"/v1/clinics/{open_clinic.clinic}/chairs")
    assert {item["chair_id"] for item in chairs["items"]} == set(open_clinic.chairs)
    assert len({item["chair_no"] for item in chairs["items"]}) == 2
    first = await client.get("/v1/practitioners?limit=2")
    rest = await client.get(f"/v1/practitioners?limit=2&after={first['next']}")
    assert (len(first["items"]), len(rest["items"]), rest["next"]) == (2, 1, None)


async def test_only_an_administrator_opens_a_clinic_in_a_zone_that_exists(open_clinic: Opened) -> None:
    body = {"name": "Two", "zone": "Asia/Urumqi", "currency": "CNY"}
    await open_clinic.client.post("/v1/clinics", body, role="clinic_manager", expect=403)
    await open_clinic.client.post("/v1/clinics", body | {"zone": "Mars/Olympus"}, expect=422)
    taken = await open_clinic.client.post("/v1/clinics", body | {"clinic_id": open_clinic.clinic}, expect=409)
    assert taken["code"] == "already-exists"
