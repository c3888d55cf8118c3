"""One person at a time: whatever changes a person's enrolments first takes the person's lock."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text

from shared.known import canonical_patient, merged_ids
from shared.work import Work

_WAIT = text("SELECT pg_advisory_xact_lock(:key)")
_TRY = text("SELECT pg_try_advisory_xact_lock(:key)")


@dataclass(frozen=True)
class Person:
    """A patient with every id under which they are known today."""

    canonical: UUID
    ids: frozenset[UUID]


async def lock_person(work: Work, patient_id: UUID) -> Person:
    """The person, to nobody else until the end of the transaction. Waits."""
    while True:
        canonical = await canonical_patient(work.session, work.tenant_id, patient_id)
        await lock(work, "person", canonical)
        # A merge may have been committed while we waited.
        if canonical == await canonical_patient(work.session, work.tenant_id, patient_id):
            return await _person(work, canonical)


async def try_person(work: Work, patient_id: UUID) -> Person | None:
    """The person, or None when somebody else has them. For timers: they hold their own row, and may not wait for a
    person whose holder may be about to set that very timer."""
    canonical = await canonical_patient(work.session, work.tenant_id, patient_id)
    if not await work.session.scalar(_TRY, {"key": _key(work, "person", canonical)}):
        return None
    if canonical != await canonical_patient(work.session, work.tenant_id, patient_id):
        return None
    return await _person(work, canonical)


async def lock(work: Work, kind: str, subject_id: UUID) -> None:
    """An advisory lock until the end of the transaction."""
    await work.session.execute(_WAIT, {"key": _key(work, kind, subject_id)})


async def _person(work: Work, canonical: UUID) -> Person:
    return Person(canonical, frozenset(await merged_ids(work.session, work.tenant_id, canonical)))


def _key(work: Work, kind: str, subject_id: UUID) -> int:
    digest = hashlib.blake2b(kind.encode() + work.tenant_id.bytes + subject_id.bytes, digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
