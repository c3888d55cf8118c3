"""A valid request for every command of the five services: its roles by the contract, and a fresh target each time.

Sent by somebody who may, each is carried out; so a refusal of anybody else is the check's doing and not the body's.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from shared.auth import MANAGE, Role
from tests.support.world import World

DESK = frozenset({Role.FRONT_DESK, Role.CONSULTANT, Role.CUSTOMER_SERVICE, *MANAGE})
CARE = DESK | {Role.DOCTOR, Role.NURSE}
FLOOR = frozenset({Role.FRONT_DESK, Role.CONSULTANT, Role.DOCTOR, Role.NURSE, *MANAGE})
CLINICAL = frozenset({Role.DOCTOR, Role.NURSE, *MANAGE})
AUTHORS = frozenset({Role.DOCTOR, Role.CONSULTANT, *MANAGE})
SELLERS = frozenset({Role.FRONT_DESK, Role.CONSULTANT, Role.DOCTOR, *MANAGE})
# A consultant is let in at the till to be refused by name (BR5).
TILL = frozenset({Role.CASHIER, Role.FRONT_DESK, Role.CONSULTANT, *MANAGE})
ASKERS = TILL | {Role.CUSTOMER_SERVICE, Role.FINANCE}
DECIDERS = frozenset({Role.CASHIER, Role.FINANCE, *MANAGE})
MANAGERS = frozenset(MANAGE)

# Whose the thing is that a command is about: clinic 1's; the chain's; the chain's, but the service lets only its clinic
# touch it; or nobody's yet (the caller's own tenant gets something new).
Owner = Literal["clinic", "chain", "chain_of_clinic", "caller"]
Made = tuple[UUID | str | None, Any]


@dataclass(frozen=True)
class Sample:
    roles: frozenset[Role]
    owner: Owner
    make: Callable[[World], Awaitable[Made]]


SAMPLES: dict[tuple[str, str], Sample] = {}


def sample(
    service: str, path: str, roles: frozenset[Role], owner: Owner = "clinic"
) -> Callable[[Callable[[World], Awaitable[Made]]], None]:
    def keep(make: Callable[[World], Awaitable[Made]]) -> None:
        SAMPLES[service, path] = Sample(roles, owner, make)

    return keep


def fixed(body: Any) -> Callable[[World], Awaitable[Made]]:
    """Nothing of tenant A is named."""

    async def make(_: World) -> Made:
        return None, body

    return make
