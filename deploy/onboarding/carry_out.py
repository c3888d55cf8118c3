"""Sending a plan's commands, one after the other, while somebody watches."""

from collections import Counter

from deploy.local.progress import Report, Step
from deploy.onboarding.plan import Command, Plan
from deploy.onboarding.services import Services, WasRefused


class RowWasRefused(Exception):
    """A command was refused; the text names its row. Everything before it was carried out."""

    def __init__(self, command: Command, why: str) -> None:
        super().__init__(f"{command.at}: {command.what} was refused. {why}")


def carry_out(plan: Plan, services: Services, report: Report) -> None:
    """Send everything in order, and report file by file. Raises RowWasRefused, ServiceIsAway."""
    total, done = Counter(command.at.file for command in plan.commands), Counter[str]()
    for command in plan.commands:
        file = command.at.file
        report(Step(_label(file), command.what, done[file], total[file]))
        try:
            services.send(command)
        except WasRefused as refusal:
            raise RowWasRefused(command, str(refusal)) from refusal
        done[file] += 1
        if done[file] == total[file]:
            report(Step(_label(file), _summary(plan, file, total[file]), total[file], total[file], finished=True))
    for file in plan.there:
        if not total[file]:
            report(Step(_label(file), _summary(plan, file, 0), finished=True))


def _label(file: str) -> str:
    return file.removesuffix(".csv").capitalize()


def _summary(plan: Plan, file: str, new: int) -> str:
    there = plan.there.get(file, 0)
    kind = f"run{'s' * (new > 1)} of days published" if file == "hours.csv" else "new"
    told = f"{new} {kind}" if new else "nothing new"
    return f"{told}, {there} there already" if there else told
