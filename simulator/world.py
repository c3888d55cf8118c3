"""The script's state while it is told: who exists, what is planned for which step, and the calls of the step at hand."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from simulator.calls import Call, Json
from simulator.chain import SOURCES, Clinic, clinics_of
from simulator.options import Options
from simulator.people import Patient, name_of, phone_of
from simulator.timetable import Timetable, next_tick

Act = Callable[..., None]


class World:
    """Nothing here waits or reads answers: which calls are made follows from the seed (and the tasks that were shown)."""

    def __init__(self, options: Options, after_visit: Act) -> None:
        """``after_visit(world, patient, visit)`` is what a patient does next, of which a visit knows nothing."""
        self.options = options
        self.after_visit = after_visit
        self.ids = options.ids
        self.clinics = clinics_of(options, self.ids)
        self.table = Timetable()
        self.patients: list[Patient] = []
        self.by_id: dict[str, Patient] = {}
        self.now = options.opening
        self.offline: dict[tuple[int, date], int] = {}
        # who was where when: the lane of the person, the clinic, the day
        self.gone_to: set[tuple[str, int, date]] = set()
        self._agenda: dict[datetime, list[tuple[Patient, Act, tuple[Any, ...]]]] = {}
        self._lanes: dict[str, list[Call]] = {}
        self._counts: dict[str, int] = {}

    @property
    def open_clinics(self) -> list[Clinic]:
        """The clinics that the simulator runs; the sandbox is not among them."""
        return [c for c in self.clinics if not c.is_sandbox]

    @property
    def sandbox(self) -> Clinic:
        return self.clinics[-1]

    @property
    def today(self) -> date:
        return self.now.date()

    def id(self, kind: str, patient: Patient) -> str:
        """A new id for something of this patient."""
        count = self._next(f"{kind} {patient.n}")
        return self.ids.of(kind, patient.n, count)

    def new_patient(self, clinic: Clinic, source: int | None = None, doubles: Patient | None = None) -> Patient:
        """Somebody new to the script (nothing is sent). `doubles`: in truth the same person as this one."""
        n = len(self.patients)
        rng = Random(f"{self.options.seed}/patient/{n}")
        chosen = rng.randrange(len(SOURCES) - 1) if source is None else source
        phone, name = (doubles.phone, doubles.name) if doubles else (phone_of(n), name_of(rng))
        lane = doubles.lane if doubles else f"patient {n}"
        patient = Patient(n, self.ids.of("patient", n), clinic, chosen, phone, name, rng, lane)
        self.patients.append(patient)
        self.by_id[patient.patient_id] = patient
        return patient

    def say(self, patient: Patient | None, service: str, path: str, body: Json, actor: str, lane: str = "") -> None:
        """Send a command in this step, after the others of its lane."""
        lane = patient.lane if patient else lane
        key = self.ids.of("call", lane, self._next(f"call {lane}"))
        self._lanes.setdefault(lane, []).append(Call(key, lane, service, path, body, actor))

    def at(self, when: datetime, patient: Patient, act: Act, *arguments: Any) -> None:
        """Plan `act(world, patient, *arguments)` for the first step at or after `when` (never the step at hand)."""
        step = next_tick(max(when - timedelta(microseconds=1), self.now))
        self._agenda.setdefault(step, []).append((patient, act, arguments))

    def play(self, now: datetime) -> dict[str, list[Call]]:
        """Do all that is planned for this step, in an order that only the seed decides; the calls, by lane."""
        self.now = now
        for patient, act, arguments in sorted(self._agenda.pop(now, []), key=lambda planned: planned[0].n):
            act(self, patient, *arguments)
        return self.collect()

    def collect(self) -> dict[str, list[Call]]:
        """The calls said since the last time, by lane."""
        lanes, self._lanes = self._lanes, {}
        return lanes

    def _next(self, name: str) -> int:
        self._counts[name] = self._counts.get(name, 0) + 1
        return self._counts[name]
