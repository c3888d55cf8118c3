"""What supervisors see: who has what open and who did what, by name; and the list behind each number."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from deploy.local.keys import mint
from tests.service.followup.world import Json, World, local

FIRST, LAST = date(2026, 1, 5), date(2026, 1, 31)
COUNTS = ("open", "due_today", "overdue", "done_today", "done", "attempts", "reached", "attributed", "credited")


async def summary(world: World, first: date = FIRST, last: date = LAST, **query: object) -> Json:
    more = "".join(f"&{name}={value}" for name, value in query.items())
    path = f"/v1/tasks/summary?date_from={first}&date_to={last}{more}"
    found: Json = await world.client.get(path, role="clinic_manager")
    return found


def by_person(found: Json) -> dict[str | None, dict[str, int]]:
    """Counts that are not 0, by person."""
    return {item["staff_id"]: {name: item[name] for name in COUNTS if item[name]} for item in found["items"]}


async def tries(world: World, task: Json, user: str, name: str | None, outcome: str, **extra: object) -> None:
    """Somebody whose token says their name logs an attempt."""
    client, more = world.client, {"name": name} if name else {}
    token = mint(client.issuer, subject=user, tenant=client.tenant, roles=["customer_service"], more=more)
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid4())}
    body = {"channel": "phone", "outcome": outcome, **extra}
    answer = await client.http.post(f"/v1/tasks/{task['task_id']}/attempts", json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    await world.run_timers()


async def three_tasks(world: World) -> tuple[Json, Json, Json]:
    """Three quotes that nobody answered, due on the same morning."""
    await world.open()
    patients = [uuid4() for _ in range(3)]
    await world.hear(*(world.quoted(patient) for patient in patients))
    await world.advance(local(FIRST + timedelta(days=3), 10))
    found = {task["patient_id"]: task for task in await world.tasks()}
    one, two, three = (found[str(patient)] for patient in patients)
    return one, two, three


async def test_open_and_done_by_person_and_nobody_s_apart(world: World) -> None:
    one, two, _ = await three_tasks(world)
    await tries(world, one, "u-1", "马丽", "NO_ANSWER")
    await tries(world, two, "u-1", "马丽", "REACHED_WILL_CALL")
    await tries(world, one, "u-2", "许洁", "BUSY")
    found = await summary(world)
    assert by_person(found) == {
        None: {"open": 1, "due_today": 1},
        "u-1": {"done_today": 1, "done": 1, "attempts": 2, "reached": 1},
        "u-2": {"open": 1, "due_today": 1, "attempts": 1},
    }
    assert found["names"] == {"u-1": "马丽", "u-2": "许洁"}
    assert {item["clinic_id"] for item in found["items"]} == {str(world.clinic_id)}
    # A day later what was left is overdue, and today nothing was done yet.
    await world.advance(world.now + timedelta(hours=15))
    later = by_person(await summary(world))
    assert later[None] == {"open": 1, "overdue": 1}
    assert later["u-1"] == {"done": 1, "attempts": 2, "reached": 1}
    # Other days, the same open tasks.
    assert by_person(await summary(world, LAST, LAST)) == {
        None: {"open": 1, "overdue": 1},
        "u-2": {"open": 1, "overdue": 1},
    }


async def test_a_day_is_the_clinic_s(world: World) -> None:
    one, _, _ = await three_tasks(world)
    # 00:30 of the 9th in Shanghai is still the 8th in UTC.
    call_at = local(date(2026, 1, 9), 0, 30)
    await tries(world, one, "u-1", "马丽", "REACHED_CALLBACK_AT", callback_at=call_at.isoformat())
    assert by_person(await summary(world))["u-1"] == {"open": 1, "attempts": 1, "reached": 1}
    await world.advance(call_at + timedelta(minutes=1))
    assert by_person(await summary(world))["u-1"]["due_today"] == 1


async def test_bookings_go_to_who_made_the_contact(world: World) -> None:
    one, _, _ = await three_tasks(world)
    await tries(world, one, "u-1", "马丽", "REACHED_WILL_CALL")
    await world.advance(world.now + timedelta(hours=1))
    await world.hear(world.booked(UUID(one["patient_id"]), world.now + timedelta(days=2)))
    assert by_person(await summary(world))["u-1"]["attributed"] == 1


async def test_a_name_is_the_newest_and_may_be_missing(world: World) -> None:
    one, two, three = await three_tasks(world)
    await tries(world, one, "u-1", "马丽", "NO_ANSWER")
    await tries(world, two, "u-1", "马莉", "NO_ANSWER")
    await tries(world, three, "u-2", None, "NO_ANSWER")
    assert (await summary(world))["names"] == {"u-1": "马莉"}
    attempts = (await world.client.get("/v1/attempts"))["items"]
    assert [(a["staff_id"], a["staff_name"]) for a in attempts] == [("u-1", "马莉"), ("u-1", "马莉"), ("u-2", None)]


async def test_the_lists_behind_the_numbers(world: World) -> None:
    one, two, three = await three_tasks(world)
    await tries(world, one, "u-1", "马丽", "NO_ANSWER")
    await tries(world, one, "u-2", "许洁", "NO_ANSWER")
    await tries(world, two, "u-1", "马丽", "BUSY")

    async def tasks(query: str) -> set[str]:
        return {t["task_id"] for t in (await world.client.get(f"/v1/tasks?status=due&{query}"))["items"]}

    listed = {t["task_id"]: t for t in (await world.client.get("/v1/tasks?status=due"))["items"]}
    assert [listed[t["task_id"]]["last_outcome"] for t in (one, two, three)] == ["NO_ANSWER", "BUSY", None]
    assert [listed[t["task_id"]]["last_tried_at"] is None for t in (one, three)] == [False, True]
    assert (await world.client.get(f"/v1/tasks/{two['task_id']}"))["last_outcome"] == "BUSY"
    assert await tasks("staff_id=u-1") == {two["task_id"]}
    assert await tasks("staff_id=u-2") == {one["task_id"]}
    assert await tasks("is_untried=true") == {three["task_id"]}
    assert await tasks("is_untried=false") == {one["task_id"], two["task_id"]}

    async def attempts(query: str) -> int:
        return len((await world.client.get(f"/v1/attempts?{query}"))["items"])

    day = date(2026, 1, 8)
    assert await attempts(f"staff_id=u-1&date_from={day}&date_to={day}") == 2
    assert await attempts(f"staff_id=u-2&date_to={day - timedelta(days=1)}") == 0
    assert await attempts(f"date_from={day + timedelta(days=1)}") == 0


async def test_only_one_s_own_clinics_and_for_supervisors(world: World) -> None:
    await three_tasks(world)
    path = f"/v1/tasks/summary?date_from={FIRST}&date_to={LAST}"
    elsewhere = await world.client.clinic_scope([uuid4()]).get(path)
    assert elsewhere["items"] == []
    await world.client.get(path, role="customer_service", expect=403)
    assert len((await summary(world, clinic_id=world.clinic_id))["items"]) == 1


@pytest.mark.parametrize(
    ("first", "last"), [("2026-01-02", "2026-01-01"), ("2025-01-01", "2026-01-02"), ("0001-01-01", "0001-01-02")]
)
async def test_ranges_that_are_refused(world: World, first: str, last: str) -> None:
    await world.client.get(f"/v1/tasks/summary?date_from={first}&date_to={last}", expect=422)
