"""Each alert is raised by its fault and no other is, and it ends when the fault does: a real Prometheus, the real stack.

`make alerts`. The rules are the committed ones with their durations divided (deploy/observability/scaled.py): those on causes
by 10, those on levels, which look back for days, by 120.
"""

import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
import yaml

from deploy.local.prometheus import Prometheus
from tests.chaos.alerts import causes, levels
from tests.chaos.alerts.watched import RULES, busy, calm, only, watching
from tests.chaos.world import World

Hurt = AbstractAsyncContextManager[None]


@dataclass(frozen=True)
class Fault:
    """What is done to the platform, the alert that has to fire, and those that may fire beside it.

    ``levels`` divides the durations of the rules on levels; where these are what the fault is about, by more.
    """

    alert: str
    hurt: Callable[[World, Prometheus], Hurt]
    beside: frozenset[str] = frozenset()
    levels: int = 10


def cause(hurt: Callable[..., Hurt], **how: object) -> Callable[[World, Prometheus], Hurt]:
    return lambda world, _: hurt(world, **how)


def burning(level: str, hurt: Callable[[World, Prometheus], Hurt]) -> Fault:
    """What is gone within hours does not last the month either: if it goes on for an hour, the ticket is written, too."""
    return Fault(f"{level}BudgetBurns", hurt, frozenset({f"{level}BudgetLeaks"}), levels=120)


def leaking(level: str, hurt: Callable[[World, Prometheus], Hurt]) -> Fault:
    return Fault(f"{level}BudgetLeaks", hurt, levels=120)


FAULTS = {
    "Kafka stopped": Fault("BrokerDown", cause(causes.server_stopped, server="kafka")),
    "PostgreSQL stopped": Fault("DatabaseDown", cause(causes.server_stopped, server="postgres")),
    "workers frozen": Fault("ProcessGone", cause(causes.workers_frozen)),
    "workers killed again and again": Fault("ProcessRestarts", cause(causes.workers_killed_again_and_again)),
    "relay shut out": Fault("OutboxOld", cause(causes.relay_shut_out)),
    "poison record": Fault("RecordsParked", cause(causes.poison)),
    "slow consumer": Fault("ConsumerStands", cause(causes.table_locked, service="booking", table="inbox")),
    # The nineteen records before it lie parked.
    "consumer without rights": Fault("ConsumerHeld", cause(causes.rights_missing), frozenset({"RecordsParked"})),
    "slow deriver": Fault("MarksWait", cause(causes.table_locked, service="analytics", table="derivation")),
    "held appointment": Fault("TimersOverdue", cause(causes.appointment_held)),
    "pages that fail": burning("Availability", cause(levels.pages_that_fail, share=0.2)),
    "pages that fail now and then": leaking("Availability", cause(levels.pages_that_fail, share=0.003)),
    "numbers late": burning("Freshness", partial(levels.numbers_that_come_late, share=1, seconds=8)),
    "numbers late now and then": leaking("Freshness", partial(levels.numbers_that_come_late, share=0.03, seconds=5.6)),
    "no-shows late": burning("Recall", cause(levels.no_shows_marked_late, share=0.5)),
    "no-shows late now and then": leaking("Recall", cause(levels.no_shows_marked_late, share=0.03)),
}


@pytest.mark.nightly
@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", FAULTS)
async def test_a_fault_raises_its_alert_and_no_other(world: World, tmp_path: Path, name: str) -> None:
    fault = FAULTS[name]
    world.start("apis")
    world.start("workers")
    await world.ready("api", 120)
    await world.ready("worker", 120)
    prometheus = watching(world, tmp_path, causes=10, levels=fault.levels)
    prometheus.start()
    try:
        async with busy(world):
            await calm(prometheus, 120)
            begun = time.monotonic()
            async with fault.hurt(world, prometheus):
                await only(prometheus, fault.alert, fault.beside, 240)
                raised = time.monotonic() - begun
            healed = time.monotonic()
            await calm(prometheus, 300, {fault.alert, *fault.beside})
            over = time.monotonic() - healed
            print(f"{name}: {fault.alert} within {raised:.0f} s and nothing else, over {over:.0f} s later")
    finally:
        prometheus.stop()


def test_every_alert_has_its_fault() -> None:
    groups = [group for path in RULES.glob("*.yaml") for group in yaml.safe_load(path.read_text())["groups"]]
    alerts = {rule["alert"] for group in groups for rule in group["rules"] if "alert" in rule}
    assert {fault.alert for fault in FAULTS.values()} == alerts
