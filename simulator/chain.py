"""The chain that the simulator opens: clinics, chairs, staff, prices, sources, and the commands that set them up."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from simulator.calls import Call, Json
from simulator.ids import Ids
from simulator.options import Options

PROPHYLAXIS = "PROPHY"
# code, zh, en, class, list price in minor units
PRODUCTS: tuple[tuple[str, str, str, str, int], ...] = (
    ("EXAM", "口腔检查", "Examination", "dental", 8_000),
    (PROPHYLAXIS, "洁治", "Prophylaxis", "dental", 30_000),
    ("FILL", "树脂充填", "Composite filling", "dental", 48_033),
    ("ENDO", "根管治疗", "Root canal treatment", "dental", 158_000),
    ("CROWN", "全瓷冠", "Ceramic crown", "dental", 398_001),
    ("IMPLANT", "种植体", "Implant", "surgery", 980_000),
    ("WHITEN", "美白", "Whitening", "skincare", 120_007),
)
# A procedure of these names its tooth; the price list says so.
ON_A_TOOTH = frozenset({"FILL", "ENDO", "CROWN", "IMPLANT"})
PRICE = {code: minor for code, _, _, _, minor in PRODUCTS}
SOURCES: tuple[tuple[str, str, str, str, str], ...] = (
    ("online", "douyin", "spring", "抖音春季", "Douyin spring"),
    ("online", "meituan", "listing", "美团门店", "Meituan listing"),
    ("online", "search", "implants", "搜索种植", "Search: implants"),
    ("offline", "walk_by", "street", "路过", "Walked by"),
    ("partner", "insurer", "checkup", "保险体检", "Insurer check-up"),
    ("referral", "patient", "word_of_mouth", "老带新", "Patient referral"),
)
REFERRAL = 5
ZONES = {"Asia/Shanghai": (1, 3, 6, 8), "Asia/Urumqi": (3, 6, 8, 10), "Europe/Berlin": (8, 10, 12)}
CHAIRS = 4
HYGIENE_CHAIR = 3
CURRENCY = "CNY"
OPENS, CLOSES = "08:00", "20:00"
HORIZON_DAYS = 92


@dataclass(frozen=True)
class Clinic:
    """`hours`: the UTC hours at which appointments start. Chair i belongs to practitioner i; the last one does hygiene."""

    n: int
    clinic_id: str
    name: str
    zone: str
    hours: tuple[int, ...]
    chairs: tuple[str, ...]
    practitioners: tuple[str, ...]
    consultants: tuple[str, ...]
    is_sandbox: bool = False

    def staff(self, role: str, who: int = 0) -> str:
        """The actor of one member of staff, as `role:name`."""
        return f"{role}:{'sandbox' if self.is_sandbox else self.n}.{who}"


def _zone(n: int, clinics: int) -> str:
    if clinics >= 3 and n == clinics - 1:
        return "Europe/Berlin"
    return "Asia/Urumqi" if clinics >= 2 and n == clinics - (2 if clinics >= 3 else 1) else "Asia/Shanghai"


def clinics_of(options: Options, ids: Ids) -> list[Clinic]:
    """All clinics, the sandbox last."""
    found: list[Clinic] = []
    for n in range(options.clinics + 1):
        is_sandbox = n == options.clinics
        zone = "Asia/Shanghai" if is_sandbox else _zone(n, options.clinics)
        city = {"Asia/Shanghai": "上海", "Asia/Urumqi": "乌鲁木齐", "Europe/Berlin": "Berlin"}[zone]
        found.append(
            Clinic(
                n,
                ids.of("clinic", n),
                "Sandbox" if is_sandbox else f"{city} {n + 1:02d}",
                zone,
                ZONES[zone],
                tuple(ids.of("chair", n, i) for i in range(CHAIRS)),
                tuple(ids.of("practitioner", n, i) for i in range(CHAIRS)),
                tuple(ids.of("consultant", n, i) for i in range(2)),
                is_sandbox,
            )
        )
    return found


def staff_names(options: Options, clinic: Clinic) -> list[str]:
    """Of the clinic's practitioners and then its consultants."""
    rng = Random(f"{options.seed}/staff/{clinic.n}")
    count = len(clinic.practitioners) + len(clinic.consultants)
    return [
        f"{rng.choice('赵钱孙李周吴郑王冯陈')}{rng.choice('明丽华强敏静磊洋')} {clinic.n + 1}-{i + 1}"
        for i in range(count)
    ]


class SetUp:
    """The opening commands. Each method gives one wave: its calls may run side by side, the waves follow each other."""

    def __init__(self, options: Options, ids: Ids, clinics: list[Clinic]) -> None:
        self._options, self._ids, self._clinics = options, ids, clinics
        self._count = 0

    def _call(self, service: str, path: str, body: Json, actor: str = "administrator:chain") -> Call:
        self._count += 1
        return Call(self._ids.of("set-up", self._count), f"set-up {self._count}", service, path, body, actor)

    def waves(self) -> list[list[Call]]:
        """Clinics, prices and sources first; then people and chairs; then opening hours and protocols."""
        return [self._chain(), self._people(), self._hours()]

    def _chain(self) -> list[Call]:
        calls = [
            self._call("booking", "/v1/clinics", {
                "clinic_id": c.clinic_id, "name": c.name, "zone": c.zone, "currency": CURRENCY, "is_sandbox": c.is_sandbox,
            })
            for c in self._clinics
        ]  # fmt: skip
        for code, zh, en, product_class, minor in PRODUCTS:
            body: Json = {"product_code": code, "name_zh": zh, "name_en": en, "product_class": product_class}
            body |= {"list_minor": minor, "currency": CURRENCY, "needs_tooth": code in ON_A_TOOTH}
            calls.append(self._call("billing", "/v1/prices", body))
        for channel, medium, campaign, zh, en in SOURCES:
            tree: Json = {"channel": channel, "medium": medium, "campaign": campaign, "name_zh": zh, "name_en": en}
            calls.append(self._call("crm", "/v1/sources", tree))
        return calls

    def _people(self) -> list[Call]:
        calls: list[Call] = []
        for c in self._clinics:
            names = staff_names(self._options, c)
            for i, chair in enumerate(c.chairs):
                body: Json = {"chair_id": chair, "name": f"{i + 1}"}
                calls.append(self._call("booking", f"/v1/clinics/{c.clinic_id}/chairs", body))
            for i, person in enumerate((*c.practitioners, *c.consultants)):
                profession = "consultant" if i >= CHAIRS else "hygienist" if i == HYGIENE_CHAIR else "doctor"
                body = {
                    "practitioner_id": person,
                    "display_name": names[i],
                    "profession": profession,
                    "clinic_ids": [c.clinic_id],
                }
                calls.append(self._call("booking", "/v1/practitioners", body))
        return calls

    def _hours(self) -> list[Call]:
        clinician = self._clinics[0].practitioners[0]
        first = self._options.first_day
        calls = [
            self._call("booking", *capacity(c, first, first + timedelta(days=HORIZON_DAYS - 1))) for c in self._clinics
        ]
        enabled = (self._options.opening - timedelta(days=31 * self._options.import_months + 31)).isoformat()
        for code in ("D-HYG", "X-NOSHOW", "X-QUOTE"):
            body: Json = {"version": 1, "clinician_id": clinician, "enabled_from": enabled}
            calls.append(self._call("followup", f"/v1/protocols/{code}/approve", body))
        return calls


def capacity(clinic: Clinic, first: date, last: date, closes: str = CLOSES) -> tuple[str, Json]:
    """Path and body of a roster of every chair and practitioner."""
    return f"/v1/clinics/{clinic.clinic_id}/capacity", {
        "date_from": first.isoformat(),
        "date_to": last.isoformat(),
        "chairs": [{"chair_id": c, "opens": OPENS, "closes": closes} for c in clinic.chairs],
        "practitioners": [{"practitioner_id": p, "starts": OPENS, "ends": closes} for p in clinic.practitioners],
    }
