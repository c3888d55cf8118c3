"""Every read of the five services: who may, and the ways in which it is asked."""

from datetime import date, timedelta

from shared.auth import EVERYONE, MANAGE, Role
from tests.support.samples.registry import CARE, DESK
from tests.support.world import World

READERS: dict[tuple[str, str], frozenset[Role]] = {
    ("crm", "/v1/patients"): DESK,
    ("crm", "/v1/leads"): DESK,
    ("crm", "/v1/patients/search"): CARE | {Role.CASHIER, Role.FINANCE},
    ("crm", "/v1/patients/duplicates"): frozenset({*MANAGE, Role.FRONT_DESK}),
    ("crm", "/v1/patients/{patient_id}/contact"): CARE,
    ("crm", "/v1/patients/{patient_id}/changes"): CARE,
    ("followup", "/v1/protocols/{code}/preview"): frozenset({*MANAGE, Role.DOCTOR}),
    ("followup", "/v1/tasks/summary"): frozenset(MANAGE),
}

# What the operations page shows.
WATCHED = ("/v1/admin/operations", "/v1/admin/parked", "/v1/admin/numbers")


def readers(service: str, path: str) -> frozenset[Role]:
    """Who may read this: everybody who works in the chain, unless said otherwise."""
    if path.startswith(WATCHED):
        return frozenset({Role.ADMINISTRATOR, Role.OPERATIONS_DIRECTOR, Role.OWNER})
    if path.startswith("/v1/admin/"):
        return frozenset({Role.ADMINISTRATOR})
    return READERS.get((service, path), frozenset(EVERYONE))


def queries(world: World, names: set[str], required: set[str]) -> list[dict[str, str]]:
    """Queries of a list or a report: as little as possible, then everything that names tenant A, then each cursor."""
    ids, day = world.ids, world.today
    values: dict[str, str] = {
        "clinic_id": str(world.one.clinic_id),
        "practitioner_id": str(world.one.doctor),
        "duration_minutes": "30",
        "date_from": (day - timedelta(days=20)).isoformat(),
        "date_to": day.isoformat(),
        "known_at": world.now.isoformat(),
        "words": "13800000001",
        "patient_id": str(ids["patient_id"]),
        "reveal": str(ids["event_id"]),
        "task_id": str(ids["task_id"]),
        "aggregate_id": str(ids["payment_id"]),
        "include_imported": "true",
        "limit": "200",
    }
    if "duration_minutes" in required:
        values |= {"date_from": day.isoformat(), "date_to": (day + timedelta(days=3)).isoformat()}
    least = {name: values[name] for name in required}
    wide = {name: values[name] for name in names & {"limit", "include_imported"}} | least
    found = [least, wide]
    if "date_from" in names and not required:
        found.append(wide | {"date_from": date(2026, 1, 1).isoformat(), "date_to": date(2027, 1, 1).isoformat()})
    found += [
        wide | {name: values[name]} for name in ("clinic_id", "known_at", "task_id", "aggregate_id") if name in names
    ]
    found += [wide | {"patient_id": str(ids[person])} for person in ("patient_id", "buyer") if "patient_id" in names]
    found += [wide | {name: str(ids[name])} for name in ("case_id", "order_id", "payment_id") if name in names]
    if "phone" in names:
        found.append(wide | {"phone": "13800000001"})
    if "view" in names:
        found.append(wide | {"view": "first_reported"})
    if "after" in names:
        found.append(wide | {"after": str(ids["event_id"])})
    return found
