from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.crm.history.schemas import Change, SourceChange, What
from services.crm.merges.queries import same_person
from shared.events.catalogue import envelope_of
from shared.events.crm import PatientMerged, PatientUnmerged, SourceCorrected
from shared.events.envelope import AnyEvent

_EVER_LOST_TO = text("SELECT losing_id FROM merged_pair WHERE winning_id = ANY(:ids)")
_EVENTS = text(
    "SELECT type, body FROM event WHERE aggregate_id = ANY(:ids) AND aggregate_type = :kind AND type = ANY(:types) "
    "ORDER BY recorded_at, event_id"
)
_ALIAS = [PatientMerged.TYPE, PatientUnmerged.TYPE]


async def changes_of(session: AsyncSession, patient_id: UUID) -> list[Change]:
    """What changed about who this person is, under every id of theirs, and of ids that were ever taken for theirs."""
    ids = await same_person(session, patient_id)
    ever = list(await session.scalars(_EVER_LOST_TO, {"ids": ids}))
    merges = await _events(session, [*ids, *ever], "alias", _ALIAS)
    found = [*merges, *await _events(session, ids, "patient", [SourceCorrected.TYPE])]
    told = [change for event in found if (change := _change(event)) and {change.patient_id, change.other_id} & set(ids)]
    return sorted(told, key=lambda change: (change.at, change.event_id))


async def _events(session: AsyncSession, ids: Sequence[UUID], kind: str, types: list[str]) -> list[AnyEvent]:
    rows = await session.execute(_EVENTS, {"ids": list(set(ids)), "kind": kind, "types": types})
    return [envelope_of(row.type).model_validate_json(row.body) for row in rows]


def _change(event: AnyEvent) -> Change | None:
    match event.data:
        case PatientMerged() as merged:
            return _told(event, "merged", merged.reason, other_id=merged.winning_id)
        case PatientUnmerged() as unmerged:
            return _told(event, "unmerged", unmerged.reason, other_id=unmerged.previous_winning_id)
        case SourceCorrected() as corrected:
            source = SourceChange(old=corrected.old, new=corrected.state.source)
            return _told(event, "source_corrected", corrected.reason, source=source)
        case _:
            return None


def _told(
    event: AnyEvent, what: What, reason: str, *, other_id: UUID | None = None, source: SourceChange | None = None
) -> Change:
    return Change(
        event_id=event.event_id,
        what=what,
        at=event.occurred_at,
        by=event.actor.user_id,
        patient_id=event.aggregate_id,
        other_id=other_id,
        source=source,
        reason=reason,
    )
