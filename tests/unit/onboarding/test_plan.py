"""What is missing is planned, what is there is not, whatever the chain looks like."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deploy.onboarding.chain import Chain, Chair
from deploy.onboarding.check import read_chain
from deploy.onboarding.found import Found
from deploy.onboarding.hours import MOST_DAYS, MOST_HOURS, plan_hours
from deploy.onboarding.identities import identities
from deploy.onboarding.plan import Plan, plan_chain
from deploy.onboarding.problems import Place
from tests.unit.onboarding.any_chain import chains, done
from tests.unit.onboarding.files import template

TENANT = UUID("7c7d1c52-7a52-5c1e-9d55-0c0f5a3a7f11")
# A Monday, 06:00 in Shanghai: still Sunday in UTC.
NOW = datetime(2026, 3, 1, 22, tzinfo=UTC)
TODAY = date(2026, 3, 2)


def plan(chain: Chain, found: Found, days: int = 10, run: str | None = None, tenant: UUID = TENANT) -> Plan:
    ids = identities(chain, tenant, found)
    return plan_chain(chain, tenant, found, ids, run) + plan_hours(chain, tenant, found, ids, NOW, days, run)


@settings(deadline=None)
@given(chains())
def test_ids_and_keys_are_unique_and_the_same_in_every_run(chain: Chain) -> None:
    commands = plan(chain, Found()).commands
    ids = [
        command.body[name]
        for command in commands
        for name in ("clinic_id", "chair_id", "practitioner_id")
        if name in command.body
    ]
    assert len(ids) == len(set(ids)) == len(chain.clinics) + len(chain.chairs) + len(chain.practitioners)
    assert len({command.key for command in commands}) == len(commands)
    assert plan(chain, Found()).commands == commands
    others = plan(chain, Found(), tenant=uuid4()).commands
    assert not {command.key for command in commands} & {command.key for command in others}


@settings(deadline=None)
@given(chains())
def test_what_was_carried_out_is_not_planned_again(chain: Chain) -> None:
    found = done(Found(), plan(chain, Found()).commands, chain)
    for run in (None, "a run that replaces"):
        again = plan(chain, found, run=run)
        assert (again.commands, again.differences) == ([], [])
    assert again.there["clinics.csv"] == len(chain.clinics)


@settings(deadline=None)
@given(chains(), st.data())
def test_a_run_that_stopped_anywhere_is_finished_by_the_next(chain: Chain, data: st.DataObject) -> None:
    commands = plan(chain, Found()).commands
    stopped = data.draw(st.integers(0, len(commands)))
    found = done(Found(), commands[:stopped], chain)
    rest = plan(chain, found).commands
    assert [c.key for c in rest] == [c.key for c in commands[stopped:]]
    assert done(found, rest, chain) == done(Found(), commands, chain)


@settings(deadline=None, max_examples=40)
@given(chains(), st.integers(1, 200))
def test_hours_are_those_of_the_file_on_every_day(chain: Chain, days: int) -> None:
    ids = identities(chain, TENANT, Found())
    found = done(Found(), plan(chain, Found(), days).commands, chain)
    for clinic in chain.clinics:
        today = NOW.astimezone(ZoneInfo(clinic.zone)).date()
        bookable = [ids.chairs[c.clinic, c.name] for c in chain.chairs if c.clinic == clinic.name]
        bookable += [ids.practitioners[p.name] for p in chain.practitioners if p.is_booked and clinic.name in p.clinics]
        for day in (today + timedelta(days=n) for n in range(-1, days + 1)):
            expected = chain.hours(clinic.name, day.weekday()) if today <= day < today + timedelta(days=days) else ()
            for who in bookable:
                hours = found.hours.get((ids.clinics[clinic.name], who, day), ())
                assert hours == expected


@pytest.fixture
def chain(tmp_path: Path) -> Chain:
    return read_chain(template(tmp_path))


def test_days_with_the_same_hours_are_one_command(chain: Chain) -> None:
    """Two weeks from a Monday: Monday to Friday, the weekend, and again; the other clinic rests on Mondays."""
    hours = [c for c in plan(chain, Found(), 14).commands if c.at.file == "hours.csv"]
    assert [c.what for c in hours] == [
        "hours of “示范口腔·城东” from 2026-03-02 to 2026-03-06",
        "hours of “示范口腔·城东” from 2026-03-07 to 2026-03-08",
        "hours of “示范口腔·城东” from 2026-03-09 to 2026-03-13",
        "hours of “示范口腔·城东” from 2026-03-14 to 2026-03-15",
        "hours of “示范口腔·城西” from 2026-03-03 to 2026-03-08",
        "hours of “示范口腔·城西” from 2026-03-10 to 2026-03-15",
    ]
    assert [len(c.body["chairs"]) for c in hours] == [3, 3, 3, 3, 4, 4]
    assert [len(c.body["practitioners"]) for c in hours] == [3, 3, 3, 3, 4, 4]


def test_no_command_is_longer_than_booking_takes(chain: Chain) -> None:
    every_day = tuple(replace(o, weekdays=tuple(range(7)), opens="08:00", closes="20:00") for o in chain.openings[:1])
    many = tuple(Chair(Place("chairs.csv", n), chain.clinics[0].name, f"{n}") for n in range(1000))
    small = Chain(chain.clinics[:1], every_day, chain.chairs[:1], chain.practitioners[:1], (), (), ())
    hours = [c.body for c in plan(small, Found(), 366).commands if c.at.file == "hours.csv"]
    assert [(date.fromisoformat(b["date_to"]) - date.fromisoformat(b["date_from"])).days + 1 for b in hours] == [
        MOST_DAYS,
        MOST_DAYS,
        MOST_DAYS,
        366 - 3 * MOST_DAYS,
    ]
    huge = replace(small, chairs=many)
    hours = [c.body for c in plan(huge, Found(), 12).commands if c.at.file == "hours.csv"]
    assert all(len(b["chairs"]) <= MOST_HOURS for b in hours)
    assert sum(len(b["chairs"]) for b in hours if b["date_from"] == TODAY.isoformat()) == 1000


def test_an_added_row_is_all_that_is_new(chain: Chain) -> None:
    found = done(Found(), plan(chain, Found()).commands, chain)
    more = replace(chain, chairs=(*chain.chairs, Chair(Place("chairs.csv", 7), chain.clinics[1].name, "3 号椅")))
    added, *hours = plan(more, found).commands
    assert added.what.startswith("chair “3 号椅”")
    assert {chair["chair_id"] for command in hours for chair in command.body["chairs"]} == {added.body["chair_id"]}
    assert all(command.body["practitioners"] == [] for command in hours) and hours


def test_what_somebody_made_under_the_same_name_is_taken(chain: Chain) -> None:
    theirs = str(uuid4())
    name = chain.clinics[0].name
    found = Found(clinics={theirs: {"name": name, "zone": "Asia/Shanghai", "currency": "CNY"}})
    commands = plan(chain, found).commands
    assert [c.body["name"] for c in commands if c.path == "/v1/clinics"] == [chain.clinics[1].name]
    assert sum(c.path == f"/v1/clinics/{theirs}/chairs" for c in commands) == 3


def test_what_differs_stays_and_is_told_unless_it_is_to_be_replaced(chain: Chain) -> None:
    found = done(Found(), plan(chain, Found()).commands, chain)
    raised = replace(chain.prices[0], list_minor=9_900)
    moved = replace(chain.practitioners[0], clinics=(chain.clinics[1].name,))
    other = replace(
        chain,
        clinics=(replace(chain.clinics[0], zone="Asia/Urumqi"), chain.clinics[1]),
        prices=(raised, *chain.prices[1:]),
        practitioners=(moved, *chain.practitioners[1:]),
    )
    kept = plan_chain(other, TENANT, found, identities(other, TENANT, found))
    assert kept.commands == []
    stays = "it stays so; --replace changes it."
    assert [str(difference) for difference in kept.differences] == [
        "clinics.csv, line 2: clinic “示范口腔·城东” is there with zone Asia/Shanghai and not Asia/Urumqi; it stays so.",
        "practitioners.csv, line 2: practitioner “陈立” is there with clinics 示范口腔·城东 and not 示范口腔·城西; "
        + stays,
        f"prices.csv, line 2: price of EXAM is there with price 80.00 CNY and not 99.00 CNY; {stays}",
    ]
    replaced = plan_chain(other, TENANT, found, identities(other, TENANT, found), "run 1")
    assert [(c.service, c.what) for c in replaced.commands] == [
        ("booking", "practitioner “陈立”"),
        ("billing", "price of EXAM"),
    ]
    assert [d.at.file for d in replaced.differences] == ["clinics.csv"]
    again = plan_chain(other, TENANT, found, identities(other, TENANT, found), "run 2")
    assert not {c.key for c in replaced.commands} & {c.key for c in again.commands}


def test_hours_that_somebody_has_changed_stay_unless_they_are_to_be_replaced(chain: Chain) -> None:
    found = done(Found(), plan(chain, Found()).commands, chain)
    ids = identities(chain, TENANT, found)
    clinic, chair = ids.clinics[chain.clinics[0].name], ids.chairs[chain.clinics[0].name, "1 号椅"]
    changed = replace(found, hours={**found.hours, (clinic, chair, TODAY): (("10:00", "12:00"),)})
    kept = plan(chain, changed)
    assert kept.commands == []
    [difference] = kept.differences
    assert str(difference).startswith(
        "hours.csv: “示范口腔·城东” has other hours on 1 of the next 10 days; they stay so ("
    )
    [command] = plan(chain, changed, run="run 1").commands
    assert command.body == {
        "date_from": "2026-03-02",
        "date_to": "2026-03-02",
        "chairs": [{"chair_id": chair, "opens": "08:30", "closes": "20:00"}],
        "practitioners": [],
    }


def test_who_and_what_is_out_of_use_gets_no_hours(chain: Chain) -> None:
    found = done(Found(), [c for c in plan(chain, Found()).commands if c.at.file != "hours.csv"], chain)
    ids = identities(chain, TENANT, found)
    gone = ids.practitioners["陈立"]
    people = {**found.practitioners, gone: {**found.practitioners[gone], "is_active": False}}
    planned = plan(chain, replace(found, practitioners=people))
    assert gone not in str([command.body for command in planned.commands])
    assert [d.text for d in planned.differences] == [
        "practitioner “陈立” is there with is_active False and not True; it stays so"
    ]
