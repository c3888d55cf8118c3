"""Each row as a thing that the services should hold: the command that makes it, and how it stands there now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from deploy.onboarding.chain import Chain
from deploy.onboarding.currencies import amount_of
from deploy.onboarding.found import Found, Json
from deploy.onboarding.identities import Identities
from deploy.onboarding.problems import Place


@dataclass(frozen=True)
class Wanted:
    """`body`, sent to `path`, makes it. `there`: how it stands, None if it does not; compared by the columns in `said`.

    `changed_by`: path and body that bring the columns in `changeable` into line.
    """

    at: Place
    what: str
    names: tuple[str, ...]
    service: str
    path: str
    body: Json
    there: Mapping[str, object] | None
    said: Mapping[str, object]
    changeable: tuple[str, ...] = ()
    changed_by: tuple[str, Json] = ("", {})


def all_wanted(chain: Chain, found: Found, ids: Identities) -> Iterator[Wanted]:
    """In an order in which each thing follows those that it names."""
    yield from _clinics(chain, found, ids)
    yield from _chairs(chain, found, ids)
    yield from _practitioners(chain, found, ids)
    yield from _prices(chain, found)
    yield from _sources(chain, found)


def _clinics(chain: Chain, found: Found, ids: Identities) -> Iterator[Wanted]:
    for c in chain.clinics:
        said = {"zone": c.zone, "currency": c.currency}
        body: Json = {"clinic_id": ids.clinics[c.name], "name": c.name, **said}
        there = found.clinics.get(ids.clinics[c.name])
        yield Wanted(c.at, f"clinic “{c.name}”", (c.name,), "booking", "/v1/clinics", body, there, said)


def _chairs(chain: Chain, found: Found, ids: Identities) -> Iterator[Wanted]:
    for c in chain.chairs:
        clinic_id, chair_id = ids.clinics[c.clinic], ids.chairs[c.clinic, c.name]
        body: Json = {"chair_id": chair_id, "name": c.name}
        there = found.chairs.get(clinic_id, {}).get(chair_id)
        said = {"name": c.name, "is_active": True}
        what, path = f"chair “{c.name}” of “{c.clinic}”", f"/v1/clinics/{clinic_id}/chairs"
        yield Wanted(c.at, what, (c.clinic, c.name), "booking", path, body, there, said)


def _practitioners(chain: Chain, found: Found, ids: Identities) -> Iterator[Wanted]:
    named = {clinic_id: name for name, clinic_id in ids.clinics.items()}
    for p in chain.practitioners:
        practitioner_id, clinic_ids = ids.practitioners[p.name], [ids.clinics[name] for name in p.clinics]
        body: Json = {"practitioner_id": practitioner_id, "display_name": p.name, "profession": p.profession}
        body["clinic_ids"] = clinic_ids
        there = found.practitioners.get(practitioner_id)
        if there is not None:
            at: list[str] = there["clinic_ids"]
            there = {**there, "clinics": "; ".join(sorted(named.get(clinic_id, clinic_id) for clinic_id in at))}
        said = {"profession": p.profession, "is_active": True, "clinics": "; ".join(sorted(p.clinics))}
        yield Wanted(
            p.at, f"practitioner “{p.name}”", (p.name,), "booking", "/v1/practitioners", body, there, said,
            ("clinics",), (f"/v1/practitioners/{practitioner_id}/change", {"clinic_ids": clinic_ids}),
        )  # fmt: skip


def _prices(chain: Chain, found: Found) -> Iterator[Wanted]:
    for p in chain.prices:
        same: Json = {"name_zh": p.name_zh, "name_en": p.name_en, "needs_tooth": p.needs_tooth}
        body = {"product_code": p.code, "product_class": p.product_class, **same}
        body |= {"list_minor": p.list_minor, "currency": p.currency}
        there = found.prices.get(p.code)
        if there is not None:
            price = amount_of(there["list_minor"], there["currency"])
            there = {**there, "class": there["product_class"], "price": price}
        said = {"price": amount_of(p.list_minor, p.currency), "class": p.product_class, **same}
        yield Wanted(
            p.at, f"price of {p.code}", (p.code,), "billing", "/v1/prices", body, there, said,
            tuple(said), ("/v1/prices", body),
        )  # fmt: skip


def _sources(chain: Chain, found: Found) -> Iterator[Wanted]:
    for s in chain.sources:
        path = (s.channel, s.medium, s.campaign)
        said = {"name_zh": s.name_zh, "name_en": s.name_en}
        body: Json = {"channel": s.channel, "medium": s.medium, "campaign": s.campaign, **said}
        what = f"source {' / '.join(path)}"
        yield Wanted(s.at, what, path, "crm", "/v1/sources", body, found.sources.get(path), said)
