"""Identifiers: time-ordered for events and rows, derived where two sides must agree without asking."""

from uuid import NAMESPACE_URL, UUID, uuid5

from uuid_utils.compat import uuid7

SYSTEM_USER = "system"


def new_id() -> UUID:
    """A UUIDv7: unique and ordered by wall time, so that indexes grow at one end."""
    return uuid7()


def derived_id(*parts: object) -> UUID:
    """The same parts give the same id in every process."""
    return uuid5(NAMESPACE_URL, "chairflow:" + ":".join(str(part) for part in parts))
