"""What the screens ask for: tasks, their attempts and recalls, by each thing that they can be asked by, and together."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from shared.events import booking
from tests.service.followup.world import START, Json, World, local

DUE = date(2026, 7, 6)  # 5 January + 6 months and 1 day


async def ids(world: World, path: str) -> list[str]:
    """The first id of each item: it is the item's own."""
    return [next(iter(item.values())) for item in (await world.client.get(path, role="front_desk"))["items"]]


async def quoted(world: World, patient: UUID) -> Json:
    """The task that follows a quote which nobody answered."""
    await world.hear(world.quoted(patient))
    await world.advance(world.now + timedelta(days=3))
    [task] = [t for t in await world.tasks() if t["patient_id"] == str(patient)]
    return task


async def missed(world: World, patient: UUID) -> Json:
    """The task that follows a missed appointment."""
    booked = world.booked(patient, world.now - timedelta(minutes=30), at=world.now - timedelta(days=3))
    await world.hear(booked, world.then(booked, booking.AppointmentNoShowMarked, "no_show", at=world.now))
    await world.advance(world.now + timedelta(minutes=30))
    [task] = [t for t in await world.tasks() if t["patient_id"] == str(patient)]
    return task


async def test_tasks_by_everything_and_together(world: World) -> None:
    await world.open()
    one, two = uuid4(), uuid4()
    of_two, of_one = await quoted(world, two), await missed(world, one)
    first, second = of_one["task_id"], of_two["task_id"]
    assert await ids(world, f"/v1/tasks?patient_id={one}") == [first]
    assert await ids(world, "/v1/tasks?protocol=X-QUOTE") == [second]
    assert await ids(world, f"/v1/tasks?owner_role={of_one['owner_role']}&protocol=X-NOSHOW") == [first]
    assert await ids(world, "/v1/tasks?owner_role=cashier") == []
    assert of_two["call_at"] < of_one["call_at"]
    assert await ids(world, f"/v1/tasks?until={of_two['call_at']}") == [second]
    everything = f"clinic_id={world.clinic_id}&patient_id={two}&status=due&protocol=X-QUOTE&until=2027-01-01T00:00:00Z"
    assert await ids(world, f"/v1/tasks?{everything}&owner_role={of_two['owner_role']}") == [second]
    assert await ids(world, f"/v1/tasks?{everything}&owner_role=cashier") == []
    await world.attempt(of_two, "REACHED_DECLINED_NO_NEED")
    assert await ids(world, f"/v1/tasks?patient_id={two}&status=completed") == [second]


async def test_a_merged_patient_s_under_all_their_ids(world: World) -> None:
    await world.open()
    one, two = uuid4(), uuid4()
    task = await missed(world, one)
    logged = await world.attempt(task, "NO_ANSWER")
    await world.hear(world.registered(one), world.registered(two), world.merged(one, two))
    for patient in (one, two):
        assert await ids(world, f"/v1/tasks?patient_id={patient}") == [task["task_id"]]
        assert await ids(world, f"/v1/attempts?patient_id={patient}") == [logged["id"]]


async def test_one_task_with_its_attempts(world: World) -> None:
    await world.open()
    task, other = await missed(world, uuid4()), await missed(world, uuid4())
    logged = [(await world.attempt(task, outcome))["id"] for outcome in ("NO_ANSWER", "BUSY")]
    of_other = (await world.attempt(other, "NO_ANSWER"))["id"]
    path = f"/v1/tasks/{task['task_id']}"
    read = await world.client.get(path, role="nurse")
    assert (read["task_id"], read["attempts"], read["status"]) == (task["task_id"], 2, "due")
    attempts = (await world.client.get(f"/v1/attempts?task_id={task['task_id']}", role="nurse"))["items"]
    assert [a["attempt_id"] for a in attempts] == logged
    assert [a["outcome"] for a in attempts] == ["NO_ANSWER", "BUSY"]
    assert await ids(world, f"/v1/attempts?clinic_id={world.clinic_id}") == [*logged, of_other]
    assert await ids(world, f"/v1/attempts?task_id={task['task_id']}&patient_id={other['patient_id']}") == []
    elsewhere = world.client.clinic_scope([uuid4()])
    await elsewhere.get(path, expect=404)
    await elsewhere.get(f"/v1/attempts?task_id={task['task_id']}", expect=404)
    assert (await elsewhere.get("/v1/attempts"))["items"] == []


async def test_recalls_by_patient_status_and_due_day(world: World) -> None:
    await world.open()
    one, two = uuid4(), uuid4()
    await world.hear(world.prophylaxis(one, START), world.prophylaxis(two, START + timedelta(days=10)))
    await world.advance(local(DUE + timedelta(days=11)))
    first, second = await ids(world, f"/v1/recalls?patient_id={one}"), await ids(world, f"/v1/recalls?patient_id={two}")
    assert len(first) == len(second) == 1
    later = DUE + timedelta(days=1)
    assert await ids(world, f"/v1/recalls?due_from={DUE}&due_to={DUE}") == first
    assert await ids(world, f"/v1/recalls?due_to={DUE}") == first
    assert await ids(world, f"/v1/recalls?due_from={later}") == second
    await world.hear(world.prophylaxis(two, world.now))
    assert await ids(world, f"/v1/recalls?status=satisfied&due_from={DUE}") == second
    assert await ids(world, f"/v1/recalls?status=satisfied&patient_id={one}") == []
    read = await world.client.get(f"/v1/recalls/{first[0]}", role="doctor")
    assert (read["recall_id"], read["patient_id"], read["business_date"]) == (first[0], str(one), DUE.isoformat())
    await world.client.clinic_scope([uuid4()]).get(f"/v1/recalls/{first[0]}", expect=404)
    await world.client.get(f"/v1/recalls/{uuid4()}", expect=404)


@pytest.mark.parametrize("query", ["protocol=hygiene", "owner_role=dentist", "status=open", "until=tomorrow"])
async def test_tasks_by_what_there_is_not(world: World, query: str) -> None:
    await world.client.get(f"/v1/tasks?{query}", expect=422)
