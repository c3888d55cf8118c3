"""A new revision only adds: the code before it goes on working beside it, and no statement stops the clinics.

The rules are docs/day-two/upgrade.md's. What takes something away is a revision of its own, one release later, which says
in `CONTRACT` what no longer needs it.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REVISIONS = sorted(ROOT.glob("services/*/migrations/versions/*.py"))
# Written before the rules, and applied everywhere.
EARLIER = {
    "billing/0002_roles_and_withdrawals",
    "billing/0004_lists_of_the_till",
    "booking/0002_changes_and_busy_times",
    "crm/0002_lists",
    "crm/0003_search",
    "followup/0002_lists",
    "followup/0003_staff",
    "followup/0004_when_a_course_stopped",
}
_NEW_TABLE = re.compile(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", re.IGNORECASE)
_TAKES_AWAY = re.compile(
    r"\bDROP (?:COLUMN|TABLE)\b|\bRENAME (?:COLUMN|TO)\b|\bALTER COLUMN \w+ (?:SET DATA )?TYPE\b", re.IGNORECASE
)
_ON = re.compile(r"CREATE (?:UNIQUE )?INDEX (?:IF NOT EXISTS )?\w+ ON (\w+)", re.IGNORECASE)
_ADDED = re.compile(r"ADD COLUMN (?:IF NOT EXISTS )?(\w+)([^,;]*)", re.IGNORECASE)
_CHECKED = re.compile(r"ALTER TABLE (\w+)\s+ADD CONSTRAINT (?![^;]*NOT VALID)(?![^;]*USING INDEX)", re.IGNORECASE)


def problems(statement: str, made_here: set[str]) -> Iterator[str]:
    """Why this statement may not run while the release before it serves; ``made_here`` are the revision's own tables."""
    for table in _ON.findall(statement):
        if table not in made_here:
            yield f"CREATE INDEX on {table} blocks its writers: CONCURRENTLY, in an autocommit_block"
    for column, rest in _ADDED.findall(statement):
        if "STORED" in rest.upper():
            yield f"{column} is generated and stored: the whole table is written anew under a lock"
        elif "NOT NULL" in rest.upper() and "DEFAULT" not in rest.upper():
            yield f"{column} is NOT NULL without a default: inserts of the release before it fail"
    for table in _CHECKED.findall(statement):
        if table not in made_here:
            yield f"a constraint on {table} is checked under a lock: NOT VALID, and VALIDATE CONSTRAINT on its own"
    if re.search(r"\bSET NOT NULL\b", statement, re.IGNORECASE):
        yield "SET NOT NULL reads the whole table under a lock: a NOT VALID check first"
    if re.match(r"TRUNCATE|LOCK TABLE", statement, re.IGNORECASE):
        yield "it locks the table against everybody"


def takes_away(statement: str) -> bool:
    return bool(_TAKES_AWAY.search(statement))


def _statements(module: ast.Module) -> list[str]:
    docstring = ast.get_docstring(module, clean=False)
    texts = [node.value for node in ast.walk(module) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [" ".join(text.split()) for text in texts if text != docstring]


def _name(path: Path) -> str:
    return f"{path.parts[-4]}/{path.stem}"


@pytest.mark.parametrize("path", REVISIONS, ids=_name)
def test_a_revision_expands(path: Path) -> None:
    if path.stem == "0001_first" or _name(path) in EARLIER:
        return
    module = ast.parse(path.read_text(encoding="utf-8"))
    statements = _statements(module)
    made_here = {table for statement in statements for table in _NEW_TABLE.findall(statement)}
    assert [problem for statement in statements for problem in problems(statement, made_here)] == []
    is_contract = any(isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "CONTRACT" for n in module.body)
    assert is_contract or not [statement for statement in statements if takes_away(statement)]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE INDEX visit_day ON visit (clinic_id)",
        "ALTER TABLE visit ADD COLUMN room text NOT NULL",
        "ALTER TABLE visit ADD COLUMN day date GENERATED ALWAYS AS (x) STORED",
        "ALTER TABLE visit ADD CONSTRAINT visit_room CHECK (room <> '')",
        "ALTER TABLE visit ALTER COLUMN room SET NOT NULL",
        "TRUNCATE visit",
    ],
)
def test_what_would_stop_the_clinics_is_seen(statement: str) -> None:
    assert list(problems(statement, set()))


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE INDEX CONCURRENTLY visit_day ON visit (clinic_id)",
        "CREATE INDEX room_name ON room (name)",
        "ALTER TABLE visit ADD COLUMN room text",
        "ALTER TABLE visit ADD COLUMN room text NOT NULL DEFAULT ''",
        "ALTER TABLE visit ADD CONSTRAINT visit_room CHECK (room <> '') NOT VALID",
        "ALTER TABLE visit VALIDATE CONSTRAINT visit_room",
        "REVOKE UPDATE, DELETE, TRUNCATE ON room FROM booking_api",
    ],
)
def test_what_does_no_harm_is_let_through(statement: str) -> None:
    assert list(problems(statement, {"room"})) == []


def test_what_takes_away_is_seen() -> None:
    statements = ("ALTER TABLE visit DROP COLUMN room", "ALTER TABLE visit RENAME COLUMN a TO b", "DROP TABLE visit")
    assert all(takes_away(statement) for statement in statements)
