"""The demo's chain, and its people at the local issuer: the sandbox clinic's staff, and those who look at the whole chain."""

from uuid import UUID

from deploy.local.issuer.people import Person
from simulator.chain import CHAIRS, HYGIENE_CHAIR, Clinic, clinics_of, staff_names
from simulator.options import Options

DEMO_TENANT = UUID("0c4a1f10-0000-7000-8000-000000000001")
DEMO = Options(seed="1", tenant=str(DEMO_TENANT), start="2026-03-02")
CHAIN, SANDBOX = "示范连锁 Demo chain", "体验门店 Sandbox"
CHAIN_WIDE = (
    ("周敏", ("owner",)),
    ("沈涛", ("operations_director",)),
    ("顾洋", ("administrator",)),
)
# Small clinics let one person do several jobs: the role that a route wants is the one they act in.
AT_THE_SANDBOX = (
    ("林静", ("clinic_manager",)),
    ("何芳", ("front_desk",)),
    ("许洁", ("front_desk", "cashier", "customer_service")),
    ("郭强", ("cashier",)),
    ("马丽", ("customer_service",)),
    ("罗霞", ("finance",)),
)


def demo_people(options: Options) -> list[Person]:
    """The sandbox clinic's people first."""
    sandbox = clinics_of(options, options.ids)[-1]
    desks = [_person(options, name, roles, sandbox) for name, roles in AT_THE_SANDBOX]
    treating = (*sandbox.practitioners, *sandbox.consultants)
    clinical = [
        _person(options, name, (_role(i),), sandbox, practitioner)
        for i, (name, practitioner) in enumerate(zip(staff_names(options, sandbox), treating, strict=True))
    ]
    return [*desks, *clinical, *(_person(options, name, roles, None) for name, roles in CHAIN_WIDE)]


def _role(number: int) -> str:
    return "consultant" if number >= CHAIRS else "nurse" if number == HYGIENE_CHAIR else "doctor"


def _person(
    options: Options, name: str, roles: tuple[str, ...], clinic: Clinic | None, practitioner: str | None = None
) -> Person:
    return Person(
        id=options.ids.of("person", name),
        name=name,
        tenant=options.tenant,
        chain=CHAIN,
        roles=roles,
        clinics=(clinic.clinic_id,) if clinic else ("*",),
        where=SANDBOX if clinic else "",
        practitioner_id=practitioner,
    )
