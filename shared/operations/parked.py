"""Parked records as people read them: a list without bodies, and one in full with what was done to it."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.errors import NotFound
from shared.events import contacts
from shared.messaging.parked import headers_of
from shared.operations.schemas import Header, ParkedAction, ParkedDetail, ParkedView, State
from shared.pages import Page

_COLUMNS = (
    "id, topic, partition, record_offset, consumer_group, reason, detail, event_id, event_type, clinic_id, "
    "tenant_id, parked_at, state, changed_at"
)
# Ids grow with time: the newest first.
_LIST = text(
    f"SELECT {_COLUMNS} FROM parked_record WHERE (cast(:state AS text) IS NULL OR state = :state) "
    "AND (cast(:after AS uuid) IS NULL OR id < :after) ORDER BY id DESC LIMIT :limit"
)
_ONE = text(f"SELECT {_COLUMNS}, key, value, headers FROM parked_record WHERE id = :id")
_ACTIONS = text(
    "SELECT action, acted_at, user_id, user_name, role, note FROM parked_action WHERE parked_id = :id ORDER BY id"
)


async def parked_page(
    session: AsyncSession, state: State | None, *, limit: int, after: UUID | None
) -> Page[ParkedView]:
    """The records that the transaction may see, the newest first; ``after`` is the last id of the page before."""
    rows = (await session.execute(_LIST, {"state": state, "after": after, "limit": limit + 1})).all()
    shown = rows[:limit]
    following: UUID | None = shown[-1].id if len(rows) > limit else None
    return Page(items=[ParkedView(**_view(row)) for row in shown], next=following)


async def parked_detail(session: AsyncSession, parked_id: UUID) -> ParkedDetail:
    """One record in full. Raises NotFound.

    On the contacts topic the value is withheld: names and numbers are read in CRM, for a purpose that is recorded, and
    not here. Values of the other topics carry ids only.
    """
    row: Any = (await session.execute(_ONE, {"id": parked_id})).one_or_none()
    if row is None:
        raise NotFound(f"There is no parked record {parked_id} in your chain.")
    actions = await session.execute(_ACTIONS, {"id": parked_id})
    value: bytes | None = row.value
    is_withheld = row.topic == contacts.TOPIC
    return ParkedDetail(
        **_view(row),
        key=None if row.key is None else _readable(row.key),
        headers=[Header(name=name, value=_readable(header)) for name, header in headers_of(row)],
        body=None if value is None or is_withheld else _readable(value),
        is_text=_is_text(value or b""),
        is_withheld=is_withheld,
        size=len(value or b""),
        actions=[
            ParkedAction(
                action=action.action,
                at=action.acted_at,
                user_id=action.user_id,
                user_name=action.user_name,
                role=action.role,
                note=action.note,
            )
            for action in actions
        ],
    )


def _view(row: Any) -> dict[str, Any]:
    return {
        "id": row.id,
        "topic": row.topic,
        "partition": row.partition,
        "offset": row.record_offset,
        "group": row.consumer_group,
        "reason": row.reason,
        "detail": row.detail,
        "event_id": row.event_id,
        "event_type": row.event_type,
        "clinic_id": row.clinic_id,
        "has_tenant": row.tenant_id is not None,
        "parked_at": row.parked_at,
        "state": row.state,
        "changed_at": row.changed_at,
    }


def _readable(value: bytes) -> str:
    return value.decode("utf-8", "backslashreplace")


def _is_text(value: bytes) -> bool:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
