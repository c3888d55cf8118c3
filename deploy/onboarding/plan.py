"""Which commands are still missing until the services hold what the files say. Pure: what is there already is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from deploy.onboarding.chain import Chain
from deploy.onboarding.found import Found, Json
from deploy.onboarding.identities import Identities, derived
from deploy.onboarding.problems import Place
from deploy.onboarding.wanted import Wanted, all_wanted


@dataclass(frozen=True)
class Command:
    """One POST. `what` it is about, in words; `at`: the row that asks for it. The same key means the same command."""

    at: Place
    what: str
    service: str
    path: str
    body: Json
    key: str


@dataclass(frozen=True)
class Difference:
    """Something is there already, and not as the row says; it stays as it is."""

    at: Place
    text: str

    def __str__(self) -> str:
        return f"{self.at}: {self.text}."


@dataclass
class Plan:
    """Commands in the order in which they are sent; `there`: how many rows of each file need none."""

    commands: list[Command] = field(default_factory=list[Command])
    differences: list[Difference] = field(default_factory=list[Difference])
    there: dict[str, int] = field(default_factory=dict[str, int])

    def __add__(self, later: "Plan") -> "Plan":
        """First this one, then the later one; they are about different files."""
        differences = [*self.differences, *later.differences]
        return Plan([*self.commands, *later.commands], differences, self.there | later.there)


def plan_chain(chain: Chain, tenant: UUID, found: Found, ids: Identities, run: str | None = None) -> Plan:
    """Clinics, chairs, practitioners, prices and sources that are not there yet; for hours see `hours.plan_hours`.

    `run`: an id of this run alone. With it, what is there and differs is changed where that is possible; without, it
    stays. The key of a change is its run's: there and back again are two commands, whatever the bodies are.
    """
    plan = Plan()
    for wanted in all_wanted(chain, found, ids):
        if wanted.there is None:
            key = derived(tenant, f"create {wanted.at.file}", *wanted.names)
            plan.commands.append(Command(wanted.at, wanted.what, wanted.service, wanted.path, wanted.body, key))
        else:
            _compare(plan, wanted, wanted.there, tenant, run)
    return plan


def _compare(plan: Plan, wanted: Wanted, there: Mapping[str, object], tenant: UUID, run: str | None) -> None:
    differing = [name for name, here in wanted.said.items() if there.get(name) != here]
    changing = [name for name in differing if name in wanted.changeable]
    if run and changing:
        key = derived(tenant, f"change {wanted.at.file}", run, *wanted.names)
        path, body = wanted.changed_by
        plan.commands.append(Command(wanted.at, wanted.what, wanted.service, path, body, key))
        differing = [name for name in differing if name not in changing]
    else:
        plan.there[wanted.at.file] = plan.there.get(wanted.at.file, 0) + 1
    if differing:
        told = ", ".join(f"{name} {there.get(name)} and not {wanted.said[name]}" for name in differing)
        hint = "; --replace changes it" if changing and not run else ""
        plan.differences.append(Difference(wanted.at, f"{wanted.what} is there with {told}; it stays so{hint}"))
