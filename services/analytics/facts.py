"""One group's visible facts at a knowledge time, and the questions that KPI rules ask of them."""

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import Any, Generic, Protocol, TypeVar, cast
from uuid import UUID

import msgspec

from services.analytics import records
from services.analytics.domain import Version

Record = TypeVar("Record", bound=msgspec.Struct)
Derived = TypeVar("Derived")


@cache
def _decoder(record: type[Record]) -> msgspec.json.Decoder[Record]:
    """Made once per kind: it costs more than reading a group's states."""
    return msgspec.json.Decoder(record)


class OfPatient(Protocol):
    """A record about a patient, under the id as it was entered."""

    patient_id: str


PatientRecord = TypeVar("PatientRecord", bound=OfPatient)


class Table(Generic[Record]):
    """The visible version of each aggregate of one kind, decoded when somebody asks."""

    __slots__ = ("_decoded", "_decoder", "_rows", "_versions", "revision")

    def __init__(self, record: type[Record]) -> None:
        self._decoder = _decoder(record)
        self._versions: dict[UUID, Version] = {}
        self._decoded: dict[UUID, Record] = {}
        self._rows: list[Record] | None = None
        self.revision = 0

    def would_change(self, version: Version) -> bool:
        """Whether the version is newer than the visible one and differs in what KPIs read."""
        seen = self._versions.get(version.aggregate_id)
        if seen is None:
            return True
        return version.sequence > seen.sequence and self._decoder.decode(version.state) != self._record(seen)

    def put(self, version: Version) -> None:
        """Make the version visible, unless a greater sequence is."""
        seen = self._versions.get(version.aggregate_id)
        if seen is not None and seen.sequence >= version.sequence:
            return
        self._versions[version.aggregate_id] = version
        self._decoded.pop(version.aggregate_id, None)
        self._rows = None
        self.revision += 1

    @property
    def rows(self) -> list[Record]:
        if self._rows is None:
            self._rows = [self._record(version) for version in self._versions.values()]
        return self._rows

    def _record(self, version: Version) -> Record:
        record = self._decoded.get(version.aggregate_id)
        if record is None:
            record = self._decoded[version.aggregate_id] = self._decoder.decode(version.state)
        return record


_RECORDS: dict[str, type[msgspec.Struct]] = {
    "alias": records.Alias,
    "lead": records.Registration,
    "patient": records.Registration,
    "visit": records.Visit,
    "chair_day": records.ChairDay,
    "appointment": records.Appointment,
    "procedure": records.Procedure,
    "plan": records.Plan,
    "order": records.Order,
    "payment": records.Payment,
    "deposit": records.Deposit,
    "refund": records.Refund,
    "recall": records.Recall,
}
_CHECKS = {kind: msgspec.json.Decoder(record) for kind, record in _RECORDS.items()}


def check_state(kind: str, state: bytes) -> None:
    """See that a state holds what the KPIs read of its kind. Raises msgspec.DecodeError."""
    decoder = _CHECKS.get(kind)
    if decoder is not None:
        decoder.decode(state)


class Facts:
    """What is visible of a group: of each aggregate the version with the greatest sequence among those applied.

    Feed it in the order of knowledge to see the group as known at any moment. A void visit or procedure is not handed
    out. Raises msgspec.ValidationError when a state lacks what the KPIs need.
    """

    def __init__(self) -> None:
        self.aliases = Table(records.Alias)
        self.leads = Table(records.Registration)
        self.patients = Table(records.Registration)
        self.all_visits = Table(records.Visit)
        self.chair_days = Table(records.ChairDay)
        self.appointments = Table(records.Appointment)
        self.all_procedures = Table(records.Procedure)
        self.plans = Table(records.Plan)
        self.orders = Table(records.Order)
        self.payments = Table(records.Payment)
        self.deposits = Table(records.Deposit)
        self.refunds = Table(records.Refund)
        self.recalls = Table(records.Recall)
        self._tables: dict[str, Table[Any]] = {
            "alias": self.aliases,
            "lead": self.leads,
            "patient": self.patients,
            "visit": self.all_visits,
            "chair_day": self.chair_days,
            "appointment": self.appointments,
            "procedure": self.all_procedures,
            "plan": self.plans,
            "order": self.orders,
            "payment": self.payments,
            "deposit": self.deposits,
            "refund": self.refunds,
            "recall": self.recalls,
        }
        self._derived: dict[str, tuple[int, Any]] = {}

    def would_change(self, version: Version) -> bool:
        """Whether applying the version changes anything that KPIs read. Kinds that no KPI reads never do."""
        table = self._tables.get(version.kind)
        return table is not None and table.would_change(version)

    def apply(self, version: Version) -> None:
        table = self._tables.get(version.kind)
        if table is not None:
            table.put(version)

    def canonical(self, patient_id: str) -> str:
        """The patient that an id stands for: merges are followed to their end.

        While clocks stepped back, merges may be visible as a circle for a moment: its smallest id stands for all.
        """
        winners = self._cached("winners", self._winners, self.aliases)
        seen = [patient_id]
        while (winner := winners.get(seen[-1])) is not None:
            if winner in seen:
                return min(seen[seen.index(winner) :])
            seen.append(winner)
        return seen[-1]

    def source_of(self, subject: str) -> str | None:
        """First touch of a canonical patient as "channel/medium/campaign": its own, not that of a merged id."""
        return self._cached("sources", self._sources, self.leads, self.patients).get(subject)

    def visits(self) -> dict[str, list[records.Visit]]:
        """Each canonical patient's visits, the earliest first."""
        return self._cached("visits", self._visits, self.all_visits, self.aliases)

    def procedures(self) -> list[records.Procedure]:
        return self._cached("procedures", self._procedures, self.all_procedures)

    def orders_of(self, subject: str) -> list[records.Order]:
        """All orders of a canonical patient, cancelled ones too."""
        return self._cached("orders", lambda: self._by_patient(self.orders.rows), self.orders, self.aliases).get(
            subject, []
        )

    def procedures_of(self, subject: str) -> list[records.Procedure]:
        return self._cached(
            "procedures_of", lambda: self._by_patient(self.procedures()), self.all_procedures, self.aliases
        ).get(subject, [])

    def payments_for(self, order_id: str) -> list[records.Payment]:
        """Payments of an order, by whatever method."""
        return self._cached("payments", self._payments, self.payments).get(order_id, [])

    def refunds_for(self, order_id: str) -> list[records.Refund]:
        """Completed refunds of an order's payments."""
        return self._cached("refunds", self._refunds, self.refunds).get(order_id, [])

    def completed_refunds(self) -> list[records.Refund]:
        return self._cached("completed", self._completed, self.refunds)

    def _cached(self, name: str, build: Callable[[], Derived], *tables: Table[Any]) -> Derived:
        """What ``build`` says, kept until one of the tables changes (revisions only grow, and so does their sum)."""
        revision = 0
        for table in tables:
            revision += table.revision
        held = self._derived.get(name)
        if held is None or held[0] != revision:
            held = self._derived[name] = (revision, build())
        return cast("Derived", held[1])

    def _by_patient(self, rows: list[PatientRecord]) -> dict[str, list[PatientRecord]]:
        found: dict[str, list[PatientRecord]] = defaultdict(list)
        for row in rows:
            found[self.canonical(row.patient_id)].append(row)
        return found

    def _winners(self) -> dict[str, str]:
        return {alias.patient_id: alias.winning_id for alias in self.aliases.rows if alias.winning_id is not None}

    def _sources(self) -> dict[str, str]:
        rows = [*self.leads.rows, *self.patients.rows]
        return {row.patient_id: f"{row.source.channel}/{row.source.medium}/{row.source.campaign}" for row in rows}

    def _visits(self) -> dict[str, list[records.Visit]]:
        found = self._by_patient([visit for visit in self.all_visits.rows if visit.status != "void"])
        for visits in found.values():
            visits.sort(key=lambda visit: (visit.checked_in_at, visit.visit_id))
        return found

    def _procedures(self) -> list[records.Procedure]:
        return [procedure for procedure in self.all_procedures.rows if procedure.status != "void"]

    def _payments(self) -> dict[str, list[records.Payment]]:
        found: dict[str, list[records.Payment]] = defaultdict(list)
        for payment in self.payments.rows:
            found[payment.order_id].append(payment)
        return found

    def _completed(self) -> list[records.Refund]:
        return [refund for refund in self.refunds.rows if refund.status == "completed"]

    def _refunds(self) -> dict[str, list[records.Refund]]:
        found: dict[str, list[records.Refund]] = defaultdict(list)
        for refund in self.completed_refunds():
            if refund.order_id is not None:
                found[refund.order_id].append(refund)
        return found
