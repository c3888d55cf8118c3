"""`chairflow rebuild` beside the running platform: it sees a number that is not what the log says, and the page hears of it."""

import asyncio

from typer.testing import CliRunner

from deploy.commands.app import app
from deploy.local.testing import Servers
from tests.service.shared.sql import connect
from tests.support.clinic import Clinic
from tests.support.platform import Chain, Json


async def rebuilt(chain: Chain, *options: str) -> tuple[int, str]:
    """The exit status, and what was said or refused."""
    arguments = ["rebuild", "--tenant", str(chain.tenant), *options]
    done = await asyncio.to_thread(CliRunner().invoke, app, arguments)
    return done.exit_code, f"{done.output}{done.exception}"


async def last_verification(chain: Chain) -> Json:
    [found] = (await chain.get("analytics", "/v1/admin/numbers"))["verifications"]
    return found


async def test_a_number_that_the_log_does_not_say_is_seen_and_told(clinic: Clinic, servers: Servers) -> None:
    chain = clinic.chain
    await clinic.sell(await clinic.first_visit())
    await chain.settled()
    assert (await rebuilt(chain))[0] == 0
    right = await last_verification(chain)
    assert (right["kind"], right["differences"]) == ("rebuild", 0) and right["compared"] > 10
    database = await connect(servers.postgres.dsn("analytics"))
    meddle = "UPDATE cell SET numerator = numerator + $2 WHERE tenant_id = $1 AND kpi = 'K04' AND dim = ''"
    await database.execute(meddle, chain.tenant, 1)
    try:
        assert (await rebuilt(chain))[0] == 1
        assert (await last_verification(chain))["differences"] == 1
        # The deriver is at work: what it is about to write must not be overtaken.
        status, said = await rebuilt(chain, "--swap", "--yes")
        assert status != 0 and "Nothing was changed" in said
    finally:
        await database.execute(meddle, chain.tenant, -1)
        await database.close()
    assert (await rebuilt(chain))[0] == 0
