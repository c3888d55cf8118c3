"""Ids of a chain's things. They follow from their names, so that a second run finds what the first one made."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from deploy.onboarding.chain import Chain
from deploy.onboarding.found import Found
from shared.ids import derived_id


def derived(tenant: UUID, kind: str, *names: str) -> str:
    """The id of a thing, or a command's key. Names are told apart wherever they end."""
    return str(derived_id("onboarding", tenant, kind, json.dumps(names, ensure_ascii=False)))


@dataclass(frozen=True)
class Identities:
    """Ids by name; a chair's name is that of its clinic and its own."""

    clinics: Mapping[str, str]
    chairs: Mapping[tuple[str, str], str]
    practitioners: Mapping[str, str]


def identities(chain: Chain, tenant: UUID, found: Found) -> Identities:
    """Derived ids, except of what somebody else has made there under the same name: that one is meant."""
    clinics = {c.name: _id(derived(tenant, "clinic", c.name), c.name, found.clinics) for c in chain.clinics}
    chairs = {
        (c.clinic, c.name): _id(
            derived(tenant, "chair", c.clinic, c.name), c.name, found.chairs.get(clinics[c.clinic], {})
        )
        for c in chain.chairs
    }
    practitioners = {
        p.name: _id(derived(tenant, "practitioner", p.name), p.name, found.practitioners) for p in chain.practitioners
    }
    return Identities(clinics, chairs, practitioners)


def _id(ours: str, name: str, there: Mapping[str, Mapping[str, object]]) -> str:
    if ours in there:
        return ours
    same = (other for other, item in there.items() if name in (item.get("name"), item.get("display_name")))
    return next(same, ours)
