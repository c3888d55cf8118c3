"""/live and /ready of an API: the process turns; the database answers."""

import asyncio

from fastapi import APIRouter, Request, Response
from sqlalchemy import text

from shared.continuity import is_open
from shared.db import Database

_PATIENCE_SECONDS = 5.0


def health_router() -> APIRouter:
    """The two routes that need no token."""
    router = APIRouter(tags=["health"])

    @router.get("/live")
    async def live() -> dict[str, str]:
        """The process turns."""
        return {"status": "live"}

    @router.get("/ready", responses={503: {"description": "The database does not answer, or was restored just now."}})
    async def ready(request: Request, response: Response) -> dict[str, str]:
        """The database answers, and knows everything that is on the log."""
        found = await _state_of(request.app.state.database)
        request.app.state.metrics.database_up.set(found != "down")
        if found != "up":
            response.status_code = 503
        return {"database": found}

    return router


async def _state_of(database: Database) -> str:
    """Up, down, or restored and not yet compared with the log: then commands and questions are refused."""
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS), database.transaction(tenant_id=None) as session:
            return "up" if await is_open(session) else "behind the log, or not compared with it yet"
    except Exception:
        # Whatever went wrong, the answer to "is it up?" is no.
        return "down"


async def database_answers(database: Database) -> bool:
    """Whether PostgreSQL answers a query of this process within five seconds. Never raises."""
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS), database.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
    except Exception:
        # Whatever went wrong, the answer to "is it up?" is no.
        return False
    return True
