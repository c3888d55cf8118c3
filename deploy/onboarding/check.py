"""A directory of files becomes a chain of clinics, or the list of everything that is wrong with it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeVar, get_args

from deploy.onboarding.chain import Chain, Chair, Clinic, Opening, Practitioner, Price, Source, Staff
from deploy.onboarding.currencies import CURRENCIES
from deploy.onboarding.fields import WEEKDAYS, Fields, split_names
from deploy.onboarding.problems import Place, Problem
from deploy.onboarding.table import FILES, Row, read_table
from shared.auth import Role
from shared.events import billing
from shared.events.booking import Profession

ItemT = TypeVar("ItemT")
PROFESSIONS: tuple[str, ...] = get_args(Profession)
PRODUCT_CLASSES: tuple[str, ...] = get_args(billing.Price.model_fields["product_class"].annotation)
ROLES = tuple(str(role) for role in Role)
# The first columns of each file that together name a row; no two rows may be called the same.
KEYS: Mapping[str, tuple[str, ...]] = {
    "clinics.csv": ("name",),
    "chairs.csv": ("clinic", "name"),
    "practitioners.csv": ("name",),
    "staff.csv": ("name",),
    "prices.csv": ("code",),
    "sources.csv": ("channel", "medium", "campaign"),
}


class ChainIsNotReady(Exception):
    """The files do not make a chain yet; `problems` are all that is wrong, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        order = {name: number for number, name in enumerate(FILES)}
        self.problems = sorted(set(problems), key=lambda p: (order[p.at.file], p))
        super().__init__(f"{len(self.problems)} problems")


def read_chain(directory: Path) -> Chain:
    """The chain that the files of a directory say. Raises ChainIsNotReady."""
    problems: list[Problem] = []
    tables = {name: read_table(directory / name, problems) for name in FILES}
    return checked(tables, problems)


def checked(tables: Mapping[str, Sequence[Row]], problems: Sequence[Problem] = ()) -> Chain:
    """The chain that rows by file say. `problems`: what reading them found already. Raises ChainIsNotReady."""
    found = list(problems)
    clinics = _names(tables["clinics.csv"], "name")
    practitioners = _names(tables["practitioners.csv"], "name")
    stated = (row.values["currency"].upper() for row in tables["clinics.csv"])
    currency = next((code for code in stated if code in CURRENCIES), "CNY")

    def each(file: str, make: Callable[[Fields], ItemT]) -> tuple[ItemT, ...]:
        made: list[ItemT] = []
        for row in tables[file]:
            fields = Fields(row, found)
            item = make(fields)
            if fields.is_good:
                made.append(item)
        return tuple(made)

    chain = Chain(
        clinics=each("clinics.csv", lambda f: _clinic(f, currency)),
        openings=each("hours.csv", lambda f: _opening(f, clinics)),
        chairs=each("chairs.csv", lambda f: Chair(f.at, f.one_of("clinic", clinics, "clinic"), f.text("name", 200))),
        practitioners=each("practitioners.csv", lambda f: _practitioner(f, clinics)),
        staff=each("staff.csv", lambda f: _staff(f, clinics, practitioners)),
        prices=each("prices.csv", lambda f: _price(f, currency)),
        sources=each("sources.csv", _source),
    )
    found += _named_twice(tables)
    found += _overlaps(chain.openings)
    found += _lacking(tables)
    found += _one_person_twice(chain.staff)
    if found:
        raise ChainIsNotReady(found)
    return chain


def _names(rows: Iterable[Row], column: str) -> frozenset[str]:
    """Also of rows that have a problem: whoever names them is not wrong."""
    return frozenset(row.values[column] for row in rows if row.values[column])


def _clinic(f: Fields, chain_currency: str) -> Clinic:
    clinic = Clinic(f.at, f.text("name", 200), f.zone("zone"), f.currency("currency"))
    if clinic.currency != chain_currency and f.is_good:
        f.wrong(
            "currency", f"{clinic.currency} is not {chain_currency}, the first clinic's", "a chain has one price list"
        )
    return clinic


def _opening(f: Fields, clinics: frozenset[str]) -> Opening:
    clinic, days = f.one_of("clinic", clinics, "clinic"), f.weekdays("weekdays")
    opening = Opening(f.at, clinic, days, f.clock("opens"), f.clock("closes"))
    if f.is_good and opening.closes <= opening.opens:
        should = "a time after it; hours over midnight are two rows, one until 24:00"
        f.wrong("closes", f"{opening.closes} is not after opens, {opening.opens}", should)
    return opening


def _practitioner(f: Fields, clinics: frozenset[str]) -> Practitioner:
    profession = f.one_of("profession", PROFESSIONS, "profession")
    return Practitioner(f.at, f.text("name", 200), profession, f.several_of("clinics", clinics, "clinic"))


def _staff(f: Fields, clinics: frozenset[str], practitioners: frozenset[str]) -> Staff:
    practitioner = f.raw("practitioner") and f.one_of("practitioner", practitioners, "practitioner")
    where = f.several_of("clinics", clinics, "clinic", or_none=True)
    return Staff(f.at, f.text("name", 200), f.several_of("roles", ROLES, "role"), where, practitioner or None)


def _price(f: Fields, currency: str) -> Price:
    return Price(
        at=f.at,
        code=f.code("code"),
        name_zh=f.text("name_zh", 120),
        name_en=f.text("name_en", 120),
        product_class=f.one_of("class", PRODUCT_CLASSES, "class"),
        list_minor=f.money("price", currency),
        currency=currency,
        needs_tooth=f.yes_no("needs_tooth"),
    )


def _source(f: Fields) -> Source:
    path = (f.text("channel", 60), f.text("medium", 60), f.text("campaign", 60))
    return Source(f.at, *path, f.text("name_zh", 60), f.text("name_en", 60))


def _named_twice(tables: Mapping[str, Sequence[Row]]) -> Iterable[Problem]:
    """Names are told apart as people do: not by capital letters."""
    for file, key in KEYS.items():
        first: dict[tuple[str, ...], Place] = {}
        for row in tables[file]:
            name = tuple(row.values[column].casefold() for column in key)
            if all(name) and first.setdefault(name, row.at) is not row.at:
                called = " / ".join(row.values[column] for column in key)
                should = f"it is the same as line {first[name].line}: leave it out, or tell them apart by name"
                yield Problem(row.at, key[-1], f"“{called}” is there twice", should)


def _overlaps(openings: Iterable[Opening]) -> Iterable[Problem]:
    of_day: dict[tuple[str, int], list[Opening]] = defaultdict(list)
    for opening in openings:
        for weekday in opening.weekdays:
            of_day[opening.clinic, weekday].append(opening)
    for (_, weekday), listed in of_day.items():
        for earlier, later in pairwise(sorted(listed, key=lambda o: (o.opens, o.closes))):
            if later.opens < earlier.closes:
                wrong = f"on {WEEKDAYS[weekday]} it overlaps line {earlier.at.line}, which closes at {earlier.closes}"
                yield Problem(later.at, "opens", wrong, f"open at {earlier.closes} or later, or another day")
                break


def _lacking(tables: Mapping[str, Sequence[Row]]) -> Iterable[Problem]:
    """What a chain cannot open without. A row that is there, though wrong, is not said to be missing as well."""
    booked = [row for row in tables["practitioners.csv"] if row.values["profession"] != "consultant"]
    for clinic in tables["clinics.csv"]:
        name = clinic.values["name"]
        if not name:
            continue
        if not any(row.values["clinic"] == name for row in tables["hours.csv"]):
            yield Problem(clinic.at, "", f"“{name}” has no hours", "hours.csv has a row of each clinic at least")
        if not any(row.values["clinic"] == name for row in tables["chairs.csv"]):
            yield Problem(clinic.at, "", f"“{name}” has no chair", "chairs.csv has a row of each clinic at least")
        if not any(name in split_names(row.values["clinics"]) for row in booked):
            should = "practitioners.csv has a doctor, hygienist or nurse of each clinic at least"
            yield Problem(clinic.at, "", f"nobody can be booked at “{name}”", should)
    for file, why in (
        ("clinics.csv", "a chain has a clinic"),
        ("staff.csv", "somebody has to sign in"),
        ("prices.csv", "what is not in the price list cannot be sold"),
        ("sources.csv", "a patient is registered with the source that they came from"),
    ):
        if not tables[file]:
            yield Problem(Place(file), "", "there is no row", why)


def _one_person_twice(staff: Iterable[Staff]) -> Iterable[Problem]:
    first: dict[str, Staff] = {}
    for person in staff:
        if person.practitioner and first.setdefault(person.practitioner, person) is not person:
            wrong = f"“{person.practitioner}” signs in already, in line {first[person.practitioner].at.line}"
            yield Problem(person.at, "practitioner", wrong, "one practitioner is one member of staff")
