"""What a simulated chain is: its size, its days, its tenant. Kept in the state directory, so that every command agrees."""

import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from simulator.ids import Ids

SERVICES = ("booking", "crm", "billing", "followup", "analytics")
PORTS = {"booking": 8101, "crm": 8102, "billing": 8103, "followup": 8104, "analytics": 8105}


@dataclass(frozen=True)
class Options:
    """The defaults give about 25,000 acknowledged calls, assuming 100 to 150 answered calls per second.

    `patients_per_clinic_day` is the mean number of people who first turn up per clinic and day, `imported_per_clinic` the
    number of earlier patients entered as history: the two numbers to turn when a run should be shorter or longer.
    """

    seed: str
    tenant: str
    start: str
    clinics: int = 12
    days: int = 60
    import_months: int = 14
    patients_per_clinic_day: float = 1.5
    imported_per_clinic: int = 60

    @property
    def ids(self) -> Ids:
        """Of this seed in this tenant: ids are unique among all tenants, so two chains must not share them."""
        return Ids(f"{self.tenant}/{self.seed}")

    @property
    def first_day(self) -> date:
        return date.fromisoformat(self.start)

    @property
    def opening(self) -> datetime:
        """The moment of the set-up: midnight UTC of the first day."""
        return datetime.combine(self.first_day, datetime.min.time(), UTC)

    def save(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        (directory / "options.json").write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")

    @classmethod
    def load(cls, directory: Path) -> "Options | None":
        """The options of an earlier run in this directory; None if there was none."""
        path = directory / "options.json"
        return cls(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None


def service_urls(given: dict[str, str] | None = None) -> dict[str, str]:
    """Each service's address: given, else CHAIRFLOW_<SVC>_URL, else the local default."""
    found = {s: os.environ.get(f"CHAIRFLOW_{s.upper()}_URL", f"http://127.0.0.1:{PORTS[s]}") for s in SERVICES}
    return found | {k: v for k, v in (given or {}).items() if v}
