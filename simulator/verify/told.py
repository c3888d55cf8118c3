"""Telling the platform what a verification found: its operations page shows when there last was one."""

import sys
import uuid

from simulator.calls import Call
from simulator.client import ADMINISTRATOR, Client
from simulator.verify.report import Report


async def tell(client: Client, report: Report, seconds: float) -> None:
    """Have analytics keep the result. A refusal changes nothing about what was found: it is only said."""
    body = {
        "kind": "ledger",
        "compared": sum(report.compared.values()),
        "differences": len(report.differences),
        "seconds": round(seconds, 3),
    }
    call = Call(str(uuid.uuid4()), "verify", "analytics", "/v1/admin/verifications", body, ADMINISTRATOR)
    answer = await client.tell(call)
    if not answer.is_acknowledged:
        print(f"The result is not on the operations page: {answer.status} {answer.body}", file=sys.stderr)
