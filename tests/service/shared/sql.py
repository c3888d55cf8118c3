"""A plain connection to a test's database, beside the product's own."""

from typing import Any, cast

import asyncpg


async def connect(dsn: str) -> Any:
    """asyncpg's connection, as the superuser of the address."""
    # asyncpg carries no types; what is made of its answers is annotated
    return cast("Any", await asyncpg.connect(dsn))  # pyright: ignore[reportUnknownMemberType]
