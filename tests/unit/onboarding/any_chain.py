"""Any chain, and the services as simply as they can be said: what the tests of planning start from."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from deploy.onboarding.chain import Chain, Chair, Clinic, Opening, Part, Practitioner, Price, Source, Staff
from deploy.onboarding.check import PRODUCT_CLASSES, PROFESSIONS
from deploy.onboarding.found import Found, hours_of
from deploy.onboarding.plan import Command
from deploy.onboarding.problems import Place

ZONES = ("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "America/Los_Angeles")
DAYPARTS: Sequence[Sequence[Part]] = ((("08:00", "20:00"),), (("09:00", "12:30"), ("13:30", "24:00")))


def done(found: Found, commands: Sequence[Command], chain: Chain) -> Found:
    """What is there after the commands: the services, as simply as they can be said."""
    clinics, people, prices = dict(found.clinics), dict(found.practitioners), dict(found.prices)
    sources, hours = dict(found.sources), dict(found.hours)
    chairs = {clinic: dict(listed) for clinic, listed in found.chairs.items()}
    for command in commands:
        match command.path.split("/")[2:]:
            case ["clinics"]:
                clinics[command.body["clinic_id"]] = command.body
                chairs[command.body["clinic_id"]] = {}
            case ["clinics", clinic_id, "chairs"]:
                chairs[clinic_id][command.body["chair_id"]] = {**command.body, "is_active": True}
            case ["clinics", clinic_id, "capacity"]:
                zone = next(c.zone for c in chain.clinics if c.name == clinics[clinic_id]["name"])
                assert {c["chair_id"] for c in command.body["chairs"]} <= chairs[clinic_id].keys()
                hours |= hours_of(clinic_id, zone, published(command.body, zone))
            case ["practitioners"]:
                assert set(command.body["clinic_ids"]) <= clinics.keys()
                people[command.body["practitioner_id"]] = {**command.body, "is_active": True}
            case ["practitioners", who, "change"]:
                people[who] = {**people[who], **command.body}
            case ["prices"]:
                prices[command.body["product_code"]] = command.body
            case ["sources"]:
                sources[tuple(command.body[level] for level in ("channel", "medium", "campaign"))] = command.body
            case other:
                raise AssertionError(other)
    return Found(clinics, people, chairs, prices, sources, hours)


def published(body: dict[str, Any], zone: str) -> dict[str, Any]:
    """The answer of GET capacity after the command."""

    def interval(day: date, opens: str, closes: str) -> dict[str, str]:
        def moment(clock: str) -> str:
            hour, minute = (int(part) for part in clock.split(":"))
            on = day + timedelta(days=hour // 24)
            return (
                datetime(on.year, on.month, on.day, hour % 24, minute, tzinfo=ZoneInfo(zone))
                .astimezone(UTC)
                .isoformat()
            )

        return {"starts_at": moment(opens), "ends_at": moment(closes)}

    first, last = (date.fromisoformat(body[name]) for name in ("date_from", "date_to"))
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    chairs = [
        {
            "chair_id": chair,
            "business_date": day.isoformat(),
            "intervals": [interval(day, c["opens"], c["closes"]) for c in body["chairs"] if c["chair_id"] == chair],
        }
        for day in days
        for chair in {c["chair_id"] for c in body["chairs"]}
    ]
    shifts = [
        {"practitioner_id": p["practitioner_id"], "business_date": day.isoformat()}
        | interval(day, p["starts"], p["ends"])
        for day in days
        for p in body["practitioners"]
    ]
    return {"chair_days": chairs, "shifts": shifts}


@st.composite
def chains(draw: st.DrawFn) -> Chain:
    """Any valid chain; names may hold what separates them elsewhere."""
    # few letters, so that names begin and end alike and their borders matter
    texts = st.text('ab/:," ', min_size=1, max_size=4).filter(lambda text: text.strip() == text)
    names = draw(st.lists(texts, min_size=1, max_size=3, unique=True))
    clinics = [
        Clinic(Place("clinics.csv", n), name, draw(st.sampled_from(ZONES)), "CNY") for n, name in enumerate(names, 2)
    ]
    openings = [
        Opening(Place("hours.csv", 2), name, days, opens, closes)
        for name in names
        for days in [draw(st.sampled_from([(0, 1, 2, 3, 4), (2,), tuple(range(7))]))]
        for opens, closes in draw(st.sampled_from(DAYPARTS))
    ]
    chairs = [
        Chair(Place("chairs.csv", 2), name, chair)
        for name in names
        for chair in draw(st.lists(texts, min_size=1, max_size=3, unique=True))
    ]
    people = [
        Practitioner(Place("practitioners.csv", 2), person, draw(st.sampled_from(PROFESSIONS)), tuple(where))
        for person in draw(st.lists(texts, min_size=1, max_size=4, unique=True))
        for where in [draw(st.lists(st.sampled_from(names), min_size=1, unique=True))]
    ]
    prices = [
        Price(Place("prices.csv", 2), code, code, code, draw(st.sampled_from(PRODUCT_CLASSES)), 100, "CNY", False)
        for code in draw(st.lists(st.from_regex(r"[A-Z]{1,3}", fullmatch=True), min_size=1, max_size=3, unique=True))
    ]
    sources = [
        Source(Place("sources.csv", 2), *path, "源", "Source")
        for path in draw(st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=4, unique=True))
    ]
    staff = [Staff(Place("staff.csv", 2), "何芳", ("front_desk",), (), None)]
    everything = (clinics, openings, chairs, people, staff, prices, sources)
    return Chain(*(tuple(each) for each in everything))  # type: ignore[arg-type]
