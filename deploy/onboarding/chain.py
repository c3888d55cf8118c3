"""A chain of clinics as its files say it, checked. Things are named by their names here; ids come later."""

from dataclasses import dataclass

from deploy.onboarding.problems import Place

# Opening and closing on the clinic's clock, such as ("08:00", "12:30"); the end of the day is "24:00".
Part = tuple[str, str]


@dataclass(frozen=True)
class Clinic:
    at: Place
    name: str
    zone: str
    currency: str


@dataclass(frozen=True)
class Opening:
    """`weekdays`: 0 is Monday. A clinic may have several openings on one day; they do not overlap."""

    at: Place
    clinic: str
    weekdays: tuple[int, ...]
    opens: str
    closes: str


@dataclass(frozen=True)
class Chair:
    at: Place
    clinic: str
    name: str


@dataclass(frozen=True)
class Practitioner:
    at: Place
    name: str
    profession: str
    clinics: tuple[str, ...]

    @property
    def is_booked(self) -> bool:
        """Consultants receive patients who are there already: they keep no calendar."""
        return self.profession != "consultant"


@dataclass(frozen=True)
class Staff:
    """Somebody who signs in. No `clinics`: every clinic. `practitioner`: whom the calendars know this person as."""

    at: Place
    name: str
    roles: tuple[str, ...]
    clinics: tuple[str, ...]
    practitioner: str | None


@dataclass(frozen=True)
class Price:
    """`list_minor`: of one piece, in minor units."""

    at: Place
    code: str
    name_zh: str
    name_en: str
    product_class: str
    list_minor: int
    currency: str
    needs_tooth: bool


@dataclass(frozen=True)
class Source:
    at: Place
    channel: str
    medium: str
    campaign: str
    name_zh: str
    name_en: str


@dataclass(frozen=True)
class Chain:
    clinics: tuple[Clinic, ...]
    openings: tuple[Opening, ...]
    chairs: tuple[Chair, ...]
    practitioners: tuple[Practitioner, ...]
    staff: tuple[Staff, ...]
    prices: tuple[Price, ...]
    sources: tuple[Source, ...]

    def hours(self, clinic: str, weekday: int) -> tuple[Part, ...]:
        """The parts of the day in which a clinic is open, in order; none: closed."""
        return tuple(sorted((o.opens, o.closes) for o in self.openings if o.clinic == clinic and weekday in o.weekdays))
