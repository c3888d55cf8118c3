"""In which role a caller acts, and which roles a token's claim gives."""

from itertools import permutations

import pytest

from shared.auth import Role, acting_role, known_roles

TILL = (Role.CASHIER, Role.FRONT_DESK, Role.CONSULTANT)


def test_the_route_s_order_decides_and_not_the_token_s() -> None:
    held = (Role.CONSULTANT, Role.DOCTOR, Role.CASHIER)
    assert {acting_role(TILL, order) for order in permutations(held)} == {Role.CASHIER}
    assert {acting_role(tuple(reversed(TILL)), order) for order in permutations(held)} == {Role.CONSULTANT}
    assert acting_role(TILL, (Role.NURSE,)) is None


def test_names_of_an_identity_provider_are_ignored() -> None:
    claim: list[object] = ["offline_access", "doctor", "uma_authorization", 7, None, {}]
    assert known_roles(claim) == (Role.DOCTOR,)


@pytest.mark.parametrize("claim", [[], ["offline_access"], "doctor", None, {"doctor": True}, [["doctor"]]])
def test_a_claim_without_any_role_that_we_know(claim: object) -> None:
    with pytest.raises(ValueError, match="no role"):
        known_roles(claim)
