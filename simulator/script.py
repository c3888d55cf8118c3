"""The whole story of a chain as a generator: steps of business time with their calls. Pure: no clock, no network, no file."""

from collections.abc import Generator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from random import Random

from simulator.behaviour.arrivals import arrivals_of
from simulator.behaviour.followup import work_tasks
from simulator.behaviour.history import import_patients, sandbox_visits
from simulator.behaviour.plans import after_visit
from simulator.calls import Ask, Call, Json, Tick
from simulator.chain import HORIZON_DAYS, SetUp, capacity
from simulator.options import Options
from simulator.timetable import CALLS_AT, EVENING, TICKS, tick
from simulator.world import World

Story = Generator[Tick | Ask, list[Json] | None, None]
CAPACITY_STEP_DAYS = 30


def story(options: Options) -> Story:
    """Set-up, imported history, then one day after the other, without end. An Ask wants the list's items sent back."""
    world = World(options, after_visit)
    yield from _opening(world)
    for number in count():
        yield from _day(world, number)


def _opening(world: World) -> Story:
    opening = world.options.opening
    for n, wave in enumerate(SetUp(world.options, world.ids, world.clinics).waves()):
        lanes: dict[str, list[Call]] = {call.lane: [call] for call in wave}
        yield Tick(opening + timedelta(minutes=n), lanes, settle=True, phase="opening")
    world.now = opening + timedelta(minutes=30)
    if world.options.import_months:
        for clinic in world.open_clinics:
            import_patients(world, clinic)
    yield Tick(world.now, world.collect(), settle=True, phase="imports")


def _day(world: World, number: int) -> Story:
    day = world.options.first_day + timedelta(days=number)
    world.now = datetime.combine(day, time(0, 45), UTC)
    rng = Random(f"{world.options.seed}/day/{number}")
    _rosters(world, number, rng)
    _failures(world, day, number, rng)
    for clinic in world.open_clinics:
        arrivals_of(world, clinic, *_newcomers(world, rng))
    sandbox_visits(world, number)
    for index in range(len(TICKS)):
        yield Tick(tick(day, index), world.play(tick(day, index)), settle=index == EVENING, day=number)
    world.now = datetime.combine(day, CALLS_AT, UTC)
    for clinic in world.open_clinics:
        params = {"clinic_id": clinic.clinic_id, "status": "due", "until": world.now.isoformat()}
        key = f"tasks {number} {clinic.n}"
        tasks = yield Ask(key, "followup", "/v1/tasks", params, clinic.staff("customer_service"))
        work_tasks(world, clinic, tasks or [])
    yield Tick(world.now, world.collect(), day=number)


def _newcomers(world: World, rng: Random) -> tuple[int, list[int]]:
    """How many people turn up first at a clinic today, and at which of the day's steps."""
    mean = world.options.patients_per_clinic_day
    number = int(mean) + (rng.random() < mean % 1) + rng.choice((-1, 0, 0, 1)) * (mean >= 1)
    return number, [rng.randrange(EVENING - 1) for _ in range(max(0, number))]


def _rosters(world: World, number: int, rng: Random) -> None:
    """New opening hours ahead of time, every 30 days; now and then yesterday's are corrected."""
    today = world.options.first_day + timedelta(days=number)
    for clinic in world.clinics:
        if number and number % CAPACITY_STEP_DAYS == 0:
            first = today + timedelta(days=HORIZON_DAYS - CAPACITY_STEP_DAYS)
            path, body = capacity(clinic, first, first + timedelta(days=CAPACITY_STEP_DAYS - 1))
            world.say(None, "booking", path, body, clinic.staff("clinic_manager"), lane=f"clinic {clinic.n}")
        if number > 2 and not clinic.is_sandbox and rng.random() < 0.02:
            yesterday = today - timedelta(days=1)
            path, body = capacity(clinic, yesterday, yesterday, closes=rng.choice(("18:00", "21:00")))
            world.say(None, "booking", path, body, clinic.staff("clinic_manager"), lane=f"clinic {clinic.n}")


def _failures(world: World, day: date, number: int, rng: Random) -> None:
    """Once in three weeks a clinic is offline for a day: what happens there is entered on the evenings after."""
    for clinic in world.open_clinics:
        if number % 21 == (5 + 7 * clinic.n) % 21 and rng.random() < 0.7:
            world.offline[clinic.n, day] = number
