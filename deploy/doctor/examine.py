"""All checks, in the order in which things depend on each other."""

import asyncio
import platform

from deploy.doctor import broker, databases
from deploy.doctor.finding import Finding, ok, wrong
from shared.auth import read_keys
from shared.settings import SERVICES, Settings


async def examine(config: Settings) -> list[Finding]:
    """What is found on this installation. Nothing is changed, but a record is put on a topic of the doctor's own."""
    of_kafka = asyncio.create_task(asyncio.to_thread(broker.look_at, config))
    of_databases = await asyncio.gather(*(databases.look_at(config, service) for service in SERVICES))
    return [
        ok("here", f"Python {platform.python_version()} on {platform.system()}"),
        await issuer(config),
        *await of_kafka,
        *(finding for findings in of_databases for finding in findings),
    ]


async def issuer(config: Settings) -> Finding:
    """Can the keys be read that tokens are checked with?"""
    do = "Put CHAIRFLOW_JWKS right: the path or https address of the issuer's key set. Until then nobody can sign in."
    if not config.jwks:
        return wrong("issuer: keys", "CHAIRFLOW_JWKS is not set", do)
    try:
        keys = await read_keys(config.jwks)
    except Exception as error:
        return wrong("issuer: keys", f"{config.jwks} cannot be read: {type(error).__name__}", do)
    return ok("issuer: keys", f"{len(keys)} published") if keys else wrong("issuer: keys", "none is published", do)
