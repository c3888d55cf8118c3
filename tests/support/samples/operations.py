"""A valid request for every command of those who run the platform, in each service."""

from shared.auth import Role
from shared.settings import SERVICES, ServiceName
from tests.support.parking import parked, unreadable
from tests.support.samples.registry import Made, fixed, sample
from tests.support.world import World

ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})
_VERIFICATION = {"kind": "ledger", "compared": 12_000, "differences": 0, "seconds": 14.2}


def _decisions(service: ServiceName) -> None:
    async def of_clinic_one(w: World) -> Made:
        record = unreadable(tenant_id=str(w.chain.tenant), clinic_id=str(w.one.clinic_id), type="lab.v1")
        return await parked(w.chain.services[service], record), {"reason": "somebody's test"}

    async def to_replay(w: World) -> Made:
        target, _ = await of_clinic_one(w)
        return target, {}

    sample(service, "/v1/admin/parked/{parked_id}/replay", ADMINISTRATORS)(to_replay)
    sample(service, "/v1/admin/parked/{parked_id}/drop", ADMINISTRATORS)(of_clinic_one)


for each in SERVICES:
    _decisions(each)

sample("analytics", "/v1/admin/verifications", ADMINISTRATORS, "caller")(fixed(_VERIFICATION))
