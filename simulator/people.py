"""Patients of the simulation: what the script knows about each, and dice of their own."""

from dataclasses import dataclass, field
from random import Random

from simulator.calls import Json
from simulator.chain import Clinic

_FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华"


@dataclass
class Payment:
    """`left`: what was not given back yet, in minor units."""

    payment_id: str
    amount: int
    method: str
    left: int


def _payments() -> list[Payment]:
    return []


@dataclass
class Order:
    order_id: str
    clinic: Clinic
    total: int
    paid: int = 0
    payments: list[Payment] = field(default_factory=_payments)


@dataclass
class Case:
    """A treatment plan; `lines` of its newest version as (line_id, list_minor, offered_minor)."""

    case_id: str
    clinic: Clinic
    doctor: str
    lines: list[tuple[str, int, int]]
    status: str = "quoted"
    accepted: tuple[str, ...] = ()
    version: int = 1
    expires_on: str | None = None


def _orders() -> list[Order]:
    return []


def _cases() -> list[Case]:
    return []


@dataclass
class Patient:
    """`lane`: whose calls stay in order with this patient's (a duplicate shares the lane of the person it doubles)."""

    n: int
    patient_id: str
    clinic: Clinic
    source: int
    phone: str
    name: str
    rng: Random
    lane: str
    visits: int = 0
    is_merged: bool = False
    has_booking: bool = False
    is_gone: bool = False
    orders: list[Order] = field(default_factory=_orders)
    cases: list[Case] = field(default_factory=_cases)


def name_of(rng: Random) -> str:
    return rng.choice(_FAMILY) + "".join(rng.choices(_GIVEN, k=rng.choice((1, 2))))


def phone_of(n: int) -> str:
    """Numbers of the simulated chain: unique per person, so that only an intended duplicate shares one."""
    return f"+86139{n:08d}"


def source_body(source: tuple[str, str, str, str, str]) -> Json:
    return {"channel": source[0], "medium": source[1], "campaign": source[2]}
