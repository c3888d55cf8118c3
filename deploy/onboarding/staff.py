"""Staff become people who can sign in: at the local issuer, or as claims to be set at the chain's own."""

from collections.abc import Sequence
from uuid import UUID

from deploy.local.issuer.people import Person
from deploy.onboarding.chain import Chain
from deploy.onboarding.identities import Identities, derived


def people_of(chain: Chain, tenant: UUID, name: str, ids: Identities) -> list[Person]:
    """Everybody of staff.csv, in its order. `name`: of the chain, shown above them where they sign in."""
    return [
        Person(
            id=derived(tenant, "person", person.name),
            name=person.name,
            tenant=str(tenant),
            chain=name,
            roles=person.roles,
            clinics=tuple(ids.clinics[clinic] for clinic in person.clinics) or ("*",),
            where="、".join(person.clinics),
            practitioner_id=ids.practitioners[person.practitioner] if person.practitioner else None,
        )
        for person in chain.staff
    ]


def claims_of(people: Sequence[Person]) -> list[dict[str, str]]:
    """What another issuer has to say about each of them; several values are separated by `;`, as in staff.csv."""
    return [
        {
            "name": person.name,
            "tenant": person.tenant,
            "roles": ";".join(person.roles),
            "clinics": ";".join(person.clinics),
            "practitioner": person.practitioner_id or "",
        }
        for person in people
    ]


def first_of(people: Sequence[Person], *roles: str) -> Person | None:
    """Somebody who holds one of the roles, the first role first."""
    return next((p for role in roles for p in people if role in p.roles), None)
