"""Random but legal histories of a few people, with every correction that the chain knows."""

from collections.abc import Callable
from datetime import timedelta

from services.analytics.domain import Version
from shared.events import crm

from . import clinical, commercial
from .states import patient, uid
from .world import PEOPLE, World

SOURCES = ("douyin/video/spring", "street/walk_in/none", "friend/referral/none")


def register(world: World) -> None:
    """A lead or a patient; the two share an id."""
    name, source = world.random.choice(PEOPLE), world.random.choice(SOURCES)
    state = patient(name, source)
    if state.patient_id in world.states.get("patient", {}):
        return correct_source(world)
    if world.random.random() < 0.3 and state.patient_id not in world.states.get("lead", {}):
        lead = crm.Lead(
            status="captured", captured_at=state.registered_at, **state.model_dump(exclude={"registered_at"})
        )
        return world.record("crm.lead.captured.v1", lead)
    return world.record("crm.patient.registered.v1", state)


def correct_source(world: World) -> None:
    known = world.one(crm.Patient)
    if known is not None:
        channel, medium, campaign = world.random.choice(SOURCES).split("/")
        source = crm.Source(channel=channel, medium=medium, campaign=campaign)
        world.record("crm.source.corrected.v1", known.model_copy(update={"source": source}))


def merge_or_unmerge(world: World) -> None:
    """A merge needs two people who stand for themselves; it can be undone and done again."""
    merged = {alias.patient_id: alias for alias in world.all(crm.Alias) if alias.winning_id is not None}
    if merged and world.random.random() < 0.5:
        undone = world.random.choice(list(merged.values())).model_copy(update={"winning_id": None})
        return world.record("crm.patient.unmerged.v1", undone)
    free = [uid("patient", name) for name in PEOPLE if uid("patient", name) not in merged]
    if len(free) < 2:
        return None
    losing, winning = world.random.sample(free, 2)
    return world.record("crm.patient.merged.v1", crm.Alias(patient_id=losing, winning_id=winning))


ACTIONS: tuple[tuple[Callable[[World], None], int], ...] = (
    (register, 3),
    (correct_source, 1),
    (merge_or_unmerge, 4),
    (clinical.check_in, 3),
    (clinical.go_on_with_a_visit, 5),
    (clinical.book, 2),
    (clinical.go_on_with_an_appointment, 4),
    (clinical.perform_or_void, 3),
    (clinical.publish_capacity, 2),
    (clinical.recall, 2),
    (commercial.plan, 2),
    (commercial.go_on_with_a_plan, 4),
    (commercial.order, 2),
    (commercial.pay, 3),
    (commercial.top_up, 1),
    (commercial.refund, 4),
)


def random_history(seed: int, steps: int = 70) -> list[Version]:
    """Versions in the order in which they happened. The same seed, the same history."""
    world = World(seed)
    actions, weights = [action for action, _ in ACTIONS], [weight for _, weight in ACTIONS]
    for _ in range(steps):
        world.now += timedelta(minutes=world.random.choice((1, 10, 45, 300, 1_500, 14_000)))
        world.random.choices(actions, weights)[0](world)
    return world.log.versions
