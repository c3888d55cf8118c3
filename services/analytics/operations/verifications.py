"""What the last comparisons of the numbers found: each is one row, kept for good."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.analytics.operations.schemas import Kind
from shared.ids import new_id

_STORE = text(
    "INSERT INTO verification (id, tenant_id, kind, checked_by, compared, differences, seconds) "
    "VALUES (:id, :tenant, :kind, :by, :compared, :differences, :seconds)"
)


async def store_verification(
    session: AsyncSession, tenant_id: UUID, kind: Kind, by: str, *, compared: int, differences: int, seconds: float
) -> UUID:
    """Keep a result in the caller's transaction; its id. ``by`` is who ran it, ``seconds`` how long it took."""
    row: dict[str, Any] = {"id": new_id(), "tenant": tenant_id, "kind": kind, "by": by}
    await session.execute(_STORE, row | {"compared": compared, "differences": differences, "seconds": seconds})
    return row["id"]
