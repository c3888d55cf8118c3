"""What a reader looks at: which clinics, which days, as known when; and the span just before it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

# Of a row p: the chosen clinic, else all that the reader may see, without the sandboxes if they are not wanted.
IN_VIEW = """(p.clinic_id = :clinic OR cast(:clinic AS uuid) IS NULL AND (:sandboxes OR NOT EXISTS (
    SELECT FROM clinic s WHERE s.clinic_id = p.clinic_id AND s.is_sandbox)))"""


@dataclass(frozen=True, slots=True)
class Span:
    """Days ``date_from`` to ``date_to`` of one clinic or of all, as known at ``known_at`` (None: now)."""

    clinic_id: UUID | None
    include_sandbox: bool
    date_from: date
    date_to: date
    known_at: datetime | None

    @property
    def scope(self) -> dict[str, Any]:
        """The parameters of IN_VIEW."""
        return {"clinic": self.clinic_id, "sandboxes": self.include_sandbox}

    def before(self, now: datetime) -> "Span":
        """The same length of time just before, as known the same length of time ago.

        A span that is still going on, or whose cohorts still ripen, is compared with one that had as much left to come.
        """
        length = self.date_to - self.date_from + timedelta(days=1)
        return replace(
            self,
            date_from=self.date_from - length,
            date_to=self.date_to - length,
            known_at=(self.known_at or now) - length,
        )
