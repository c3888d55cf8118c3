"""What the command line says: plain lines that a terminal, a log and a screen reader all take."""

import csv
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from deploy.local.issuer.people import Person
from deploy.onboarding.chain import Chain
from deploy.onboarding.plan import Plan
from deploy.onboarding.problems import Problem
from deploy.onboarding.staff import claims_of, first_of


def written(paths: Sequence[Path]) -> None:
    """The example is there."""
    directory = paths[0].parent
    for path in paths:
        print(f"  {path}")
    print(
        f"An example of two clinics. Edit the files with a spreadsheet or editor, then: ./chairflow tenant check {_arg(directory)}"
    )


def problems(found: Sequence[Problem]) -> None:
    """Everything that is wrong, a line each."""
    for problem in found:
        print(problem)
    print(f"\n{_count(len(found), 'problem')}. Nothing was created.")


def summary(chain: Chain) -> None:
    """What would be created."""
    for clinic in chain.clinics:
        chairs = sum(chair.clinic == clinic.name for chair in chain.chairs)
        people = sum(clinic.name in practitioner.clinics for practitioner in chain.practitioners)
        days = sum(bool(chain.hours(clinic.name, weekday)) for weekday in range(7))
        told = f"{_count(chairs, 'chair')}, {_count(people, 'practitioner')}, open on {_count(days, 'day')} a week"
        print(f"  {clinic.name} ({clinic.zone}): {told}")
    counts = (
        _count(len(chain.prices), "price"),
        _count(len(chain.sources), "source"),
        f"{len(chain.staff)} people who sign in",
    )
    print(f"  the chain: {', '.join(counts)}")
    print("Nothing is wrong with the files.")


def signed_up(people: Sequence[Person], new: int) -> None:
    """Who can sign in at the local issuer now."""
    there = len(people) - new
    told = [f"{new} new" if new else "nothing new", *([f"{there} there already"] if there else [])]
    print(f"Staff: {', '.join(told)}")


def claims(people: Sequence[Person]) -> None:
    """What an issuer of one's own has to put into each person's token, as a table that a spreadsheet takes."""
    print("\nSet these claims at your issuer (roles and clinics are lists there):\n")
    listed = claims_of(people)
    table = csv.DictWriter(sys.stdout, list(listed[0]), lineterminator="\n")
    table.writeheader()
    table.writerows(listed)


def differences(plan: Plan) -> None:
    """What is there and not as the files say."""
    for difference in plan.differences:
        print(difference)


def opened(
    directory: Path, name: str, tenant: UUID, people: Sequence[Person], console: str | None, *, is_new: bool
) -> None:
    """Where one signs in, as whom, and what comes next."""
    print(f"\n{name} {'is open' if is_new else 'was open already: nothing was new'}. Its id: {tenant}\n")
    if console:
        print(f"  Sign in at {console}:")
        for role, does in (
            ("front_desk", "the front desk books and checks in"),
            ("cashier", "the cashier takes payments"),
            ("owner", "the owner sees every number"),
        ):
            if person := first_of(people, role):
                print(f"    {person.name}{f' ({person.where})' if person.where else ''}: {does}")
        print(f"    or where a token is asked for: ./chairflow tenant token --tenant {tenant} --role owner")
        print()
    print("  Next:")
    print("    the first booking: docs/guide/open-a-chain.md, step 5")
    print(f"    once a month, by cron: ./chairflow tenant hours {_arg(directory)} --tenant {tenant}")
    print("    recalls run once a doctor has approved their protocols: page Protocols, signed in as the owner")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _arg(path: Path) -> str:
    return shlex.quote(str(path))
