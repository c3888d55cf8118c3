"""The lock files against known vulnerabilities: `python -m deploy.audit.vulnerabilities` (`make audit`).

Python packages are asked about with pip-audit, the console's with `npm audit`. What could not be asked about is said, and is
not "none found": exit status 0 if every package was asked about and has none, 1 if one has, 2 if one could not be asked about.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from deploy.audit.components import CONSOLE, PYTHON, TOOLS, read_lock
from deploy.local.node import node_directory
from deploy.local.places import ROOT


@dataclass
class Answer:
    """About one lock file: how many packages were to be asked about, how many were, and what was found."""

    lock: str
    wanted: int
    asked: int = 0
    found: list[str] = field(default_factory=list[str])
    why_not: str = ""

    @property
    def status(self) -> int:
        """The exit status that this answer alone would mean."""
        return 1 if self.found else 0 if self.asked == self.wanted > 0 else 2

    def __str__(self) -> str:
        lines = [
            f"{self.lock}: {self.asked} of {self.wanted} packages asked about, {len(self.found)} vulnerabilities known"
        ]
        if self.asked < self.wanted:
            lines.append(
                f"  nothing can be said about {self.wanted - self.asked}: {self.why_not or 'no reason was given'}"
            )
        return "\n".join([*lines, *(f"  {one}" for one in self.found)])


def ask_pip(lock: str) -> Answer:
    """About the Python packages of a lock file."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner", "off"]
    done = subprocess.run(
        [*command, "--format", "json", "--requirement", str(ROOT / lock)], capture_output=True, text=True, check=False
    )
    answer = Answer(lock, len(list(read_lock(lock))))
    if not done.stdout.strip():
        answer.why_not = (done.stderr.strip().splitlines() or ["pip-audit said nothing"])[-1]
        return answer
    return told_by_pip(answer, json.loads(done.stdout))


def told_by_pip(answer: Answer, document: Mapping[str, Any]) -> Answer:
    """pip-audit leaves out what it cannot look up, and then says that it knows of nothing: those are counted."""
    for package in document["dependencies"]:
        if "skip_reason" in package:
            answer.why_not = str(package["skip_reason"])
            continue
        answer.asked += 1
        answer.found += [f"{package['name']} {package['version']}: {one['id']}" for one in package["vulns"]]
    return answer


def ask_npm(lock: str) -> Answer:
    """About the console's packages."""
    wheel = node_directory()
    npm = [wheel / "bin" / "node", wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]
    command = [*npm, "audit", "--package-lock-only", "--omit", "dev", "--json"]
    done = subprocess.run(command, cwd=(ROOT / lock).parent, capture_output=True, text=True, check=False)
    return told_by_npm(Answer(lock, len(list(read_lock(lock)))), json.loads(done.stdout or "{}"))


def told_by_npm(answer: Answer, document: Mapping[str, Any]) -> Answer:
    """npm asks about all packages at once, or says why it could not."""
    if "vulnerabilities" not in document:
        error: dict[str, Any] = document.get("error") or {}
        answer.why_not = str(error.get("summary") or document.get("message") or "npm said nothing")
        return answer
    answer.asked = answer.wanted
    answer.found = [f"{name}: {one['severity']}" for name, one in document["vulnerabilities"].items()]
    return answer


def main() -> int:
    """Ask, print, and say it with the exit status."""
    answers = [ask_pip(PYTHON), ask_pip(TOOLS), ask_npm(CONSOLE)]
    print("\n".join(map(str, answers)))
    statuses = {answer.status for answer in answers}
    return 1 if 1 in statuses else max(statuses)


if __name__ == "__main__":
    sys.exit(main())
