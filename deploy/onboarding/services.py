"""The services over HTTP: what a chain has already, and commands sent until their answer is known."""

import json
import time
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from types import TracebackType
from typing import Self

import httpx

from deploy.onboarding.chain import Chain, Part
from deploy.onboarding.found import Found, Json, hours_of
from deploy.onboarding.hours import MOST_DAYS, first_day
from deploy.onboarding.plan import Command

_TRIED_AGAIN = frozenset({429, 502, 503, 504})


class ServiceIsAway(Exception):
    """A service gave no answer for longer than one waits; nothing is lost, the same run goes on where it stopped."""


class WasRefused(Exception):
    """A service refused. The text is its own: what is the matter, and what to do about it."""


class Services:
    """One chain's administrator at the APIs. `patience`: seconds for which an outage is waited out."""

    def __init__(
        self, urls: Mapping[str, str], token: str, *, patience: float = 20, transport: httpx.BaseTransport | None = None
    ) -> None:
        self._urls, self._token, self._patience = urls, token, patience
        self._http = httpx.Client(timeout=httpx.Timeout(30, connect=5), transport=transport)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def send(self, command: Command) -> None:
        """Carry out a command, once, however often it has to be sent. Raises WasRefused, ServiceIsAway."""
        self._ask("POST", command.service, command.path, body=command.body, key=command.key)

    def found(self, chain: Chain, now: datetime, days: int) -> Found:
        """What there is of everything that a chain's files may name, and its hours of the next days."""
        clinics = self._all("booking", "/v1/clinics", "clinic_id")
        chairs: dict[str, Mapping[str, Json]] = {}
        hours: dict[tuple[str, str, date], tuple[Part, ...]] = {}
        for clinic in chain.clinics:
            for clinic_id in (c for c, there in clinics.items() if there["name"] == clinic.name):
                chairs[clinic_id] = self._all("booking", f"/v1/clinics/{clinic_id}/chairs", "chair_id")
                for first, last in _ranges(first_day(clinic, now), days):
                    query = {"date_from": first.isoformat(), "date_to": last.isoformat()}
                    published = self._ask("GET", "booking", f"/v1/clinics/{clinic_id}/capacity", query=query)
                    hours |= hours_of(clinic_id, clinic.zone, published)
        sources = self._all("crm", "/v1/sources", "source_id").values()
        return Found(
            clinics=clinics,
            practitioners=self._all("booking", "/v1/practitioners", "practitioner_id"),
            chairs=chairs,
            prices={p["product_code"]: p for p in self._all("billing", "/v1/prices", "price_id").values()},
            sources={(s["channel"], s["medium"], s["campaign"]): s for s in sources},
            hours=hours,
        )

    def _all(self, service: str, path: str, name: str) -> dict[str, Json]:
        """Everything of a list by its id."""
        found: dict[str, Json] = {}
        after: str | None = None
        while True:
            page = self._ask("GET", service, path, query={"limit": "200", **({"after": after} if after else {})})
            found |= {item[name]: item for item in page["items"]}
            after = page["next"]
            if after is None:
                return found

    def _ask(
        self,
        method: str,
        service: str,
        path: str,
        *,
        body: Json | None = None,
        key: str | None = None,
        query: Mapping[str, str] | None = None,
    ) -> Json:
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        headers |= {"Idempotency-Key": key} if key else {}
        # Sorted: a repeated command must be the same bytes, or its key belongs to another request.
        content = None if body is None else json.dumps(body, sort_keys=True).encode()
        until, pause = time.monotonic() + self._patience, 0.1
        while True:
            try:
                address = self._urls[service] + path
                answer = self._http.request(method, address, content=content, params=query, headers=headers)
                if answer.is_success:
                    return answer.json()
                if answer.status_code not in _TRIED_AGAIN:
                    raise WasRefused(_told(service, answer))
                problem = _told(service, answer)
            except httpx.TransportError as error:
                problem = str(error) or type(error).__name__
            if time.monotonic() > until:
                raise ServiceIsAway(f"{service} does not answer at {self._urls[service]} ({problem})")
            time.sleep(pause)
            pause = min(2.0, pause * 2)


def _ranges(first: date, days: int) -> Sequence[tuple[date, date]]:
    """The days in pieces that the service answers at once."""
    starts = range(0, days, MOST_DAYS)
    return [(first + timedelta(days=n), first + timedelta(days=min(n + MOST_DAYS, days) - 1)) for n in starts]


def _told(service: str, answer: httpx.Response) -> str:
    """An answer that refuses, as sentences."""
    try:
        problem: Json = answer.json()
        fields = "".join(f" {e['field'].removeprefix('body.')}: {e['message']}." for e in problem.get("errors", []))
        return f"{problem['detail']}{fields} {problem['hint']} ({service}, {problem['code']})"
    except (ValueError, KeyError, TypeError, AttributeError):
        return f"{service} answered {answer.status_code}: {answer.text[:200]}"
