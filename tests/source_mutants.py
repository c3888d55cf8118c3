"""G16, rules that are lines of code: each is taken out of a copy of the checkout, and a test must fail. `make mutate`.

python -m tests.source_mutants [WORD ...]: only mutants whose name holds one of the words. Prints a line for each; exit
status 1 if a mutant was not noticed. Roles of routes and policies of tables: `tests/service/test_authorisation_mutants.py`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
COPIED = (
    "shared",
    "services",
    "simulator",
    "deploy",
    "tests",
    "docs",
    "alembic.ini",
    "pyproject.toml",
    "console/src/i18n",
)
MATRIX = "tests/service/test_scope_matrix.py"


@dataclass(frozen=True)
class Mutant:
    """A rule in a file, what is there instead without it, and the tests that are there to notice (pytest arguments)."""

    name: str
    file: str
    rule: str
    instead: str
    tests: str


MUTANTS = (
    Mutant(
        "a clinic_id in a query may be anybody's",
        "shared/auth.py",
        "if not caller.sees(clinic_id):",
        "if False:",
        f"{MATRIX} -k test_another_clinic_is_not_an_empty_one",
    ),
    Mutant(
        "a clinic in a command may be anybody's",
        "shared/command.py",
        "if not self.caller.sees(clinic_id):",
        "if False:",
        f"{MATRIX} -k test_a_foreigner_commands_nothing",
    ),
    Mutant(
        "routes are public",
        "shared/auth.py",
        'PUBLIC = ("/live",',
        'PUBLIC = ("/v1/admin/operations", "/live",',
        f"{MATRIX} -k test_no_token",
    ),
    Mutant(
        "a token may have expired",
        "shared/auth.py",
        '"require": ["exp", "sub", "aud", "iss"]',
        '"verify_exp": False, "require": ["exp", "sub", "aud", "iss"]',
        f"{MATRIX} -k test_no_token",
    ),
    Mutant(
        "a token may be for another audience",
        "shared/auth.py",
        "audience=self._config.audience,",
        'audience=[self._config.audience, "somebody else"],',
        "tests/unit/shared/test_tokens.py",
    ),
    Mutant(
        "a token may be of another issuer",
        "shared/auth.py",
        "issuer=self._config.issuer,",
        "",
        "tests/unit/shared/test_tokens.py",
    ),
    Mutant(
        "a token may be signed by anybody",
        "shared/auth.py",
        'options={"require": ["exp", "sub", "aud", "iss"]},',
        'options={"verify_signature": False, "verify_exp": True, "verify_aud": True, "verify_iss": True},',
        "tests/unit/shared/test_tokens.py",
    ),
    Mutant(
        "a lead's clinic may be anybody's",
        "services/crm/patients/leads.py",
        "    command.in_scope(lead.clinic_id)\n",
        "",
        f"{MATRIX} -k test_a_foreigner_commands_nothing",
    ),
    Mutant(
        "whole numbers in lists of patients",
        "services/crm/patients/queries.py",
        'phone_masked=masked(row["phone"]),',
        'phone_masked=row["phone"],',
        "tests/service/crm/test_patients.py tests/service/crm/test_finding.py",
    ),
    Mutant(
        "whole numbers in lists of leads",
        "services/crm/patients/queries.py",
        '"phone_masked": masked(row["phone"])',
        '"phone_masked": row["phone"]',
        "tests/service/crm",
    ),
    Mutant(
        "whole numbers among duplicates",
        "services/crm/patients/duplicates.py",
        "phone_masked=masked(phone),",
        "phone_masked=phone,",
        "tests/service/crm/test_duplicates.py",
    ),
    Mutant(
        "the till reads where a patient comes from",
        "services/crm/patients/routes.py",
        "if reader.caller.role in CARE:",
        "if True:",
        "tests/service/crm/test_finding.py",
    ),
)


def main(words: list[str]) -> int:
    """Try each; the exit status."""
    wanted = [mutant for mutant in MUTANTS if not words or any(word in mutant.name for word in words)]
    survived = 0
    with tempfile.TemporaryDirectory(prefix="chairflow-mutants-") as name:
        copy = copied(Path(name))
        for mutant in wanted:
            caught = is_caught(mutant, copy)
            survived += not caught
            print(f"{'noticed' if caught else 'NOT NOTICED':<12} {mutant.name}", flush=True)
    print(f"{len(wanted)} mutants, {survived} not noticed")
    return 1 if survived or not wanted else 0


def copied(to: Path) -> Path:
    """A copy of what runs, with the same packages."""
    ignored = shutil.ignore_patterns("__pycache__", "node_modules", "secrets")
    for part in COPIED:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, to / part, ignore=ignored)
        else:
            (to / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / part, to / part)
    return to


def is_caught(mutant: Mutant, copy: Path) -> bool:
    """Whether its tests fail with the rule taken out. Raises ValueError if the rule is not there exactly once."""
    path = copy / mutant.file
    text = path.read_text(encoding="utf-8")
    if text.count(mutant.rule) != 1:
        raise ValueError(f"{mutant.file} holds {text.count(mutant.rule)} times: {mutant.rule}")
    path.write_text(text.replace(mutant.rule, mutant.instead), encoding="utf-8")
    try:
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *mutant.tests.split()]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("CHAIRFLOW_")}
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    finally:
        path.write_text(text, encoding="utf-8")
    # 1: tests failed. Anything else (no test found, an import error) says nothing about the rule.
    if done.returncode not in (0, 1) or " error" in done.stdout.splitlines()[-1]:
        raise RuntimeError(
            f"the tests of “{mutant.name}” could not be run:\n{done.stdout[-2000:]}{done.stderr[-1000:]}"
        )
    return done.returncode == 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
