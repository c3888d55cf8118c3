"""`chairflow doctor`: is all well, and if not, what is to be done?"""

import asyncio
import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from shared.settings import settings

COLOURS = {"ok": "green", "warning": "yellow", "wrong": "bold red"}


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="The findings as one JSON array.")] = False,
    every: Annotated[bool, typer.Option("--all/--problems", help="Also what is well.")] = True,
) -> None:
    """Look at brokers, topics, rights, databases, clocks and queues; exit status 1 if something is wrong."""
    from deploy.doctor.examine import examine
    from deploy.doctor.finding import Level

    findings = asyncio.run(examine(settings()))
    shown = [finding for finding in findings if every or finding.level is not Level.OK]
    if as_json:
        print(json.dumps([asdict(finding) for finding in shown], indent=1))
    else:
        console = Console(highlight=False)
        for finding in shown:
            console.print(
                Text(f"{finding.level:<8}", COLOURS[finding.level]),
                Text(f"{finding.check}: {finding.what}"),
                soft_wrap=True,
            )
            if finding.do:
                console.print(Text(f"         → {finding.do}"), soft_wrap=True)
        counts = {level: sum(f.level is level for f in findings) for level in Level}
        console.print(", ".join(f"{count} {level}" for level, count in counts.items()))
    raise typer.Exit(1 if any(finding.level is Level.WRONG for finding in findings) else 0)
