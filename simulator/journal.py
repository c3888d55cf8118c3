"""The simulator's own ledger: every command before it is sent, and its answer when it came. One SQLite file."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from simulator.calls import Answer, Call, Json

_SCHEMA = """
CREATE TABLE IF NOT EXISTS call (
    n INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, lane TEXT NOT NULL, service TEXT NOT NULL, path TEXT NOT NULL,
    body TEXT NOT NULL, actor TEXT NOT NULL, clock TEXT NOT NULL, answered INTEGER UNIQUE, status INTEGER, answer TEXT);
CREATE TABLE IF NOT EXISTS asked (key TEXT PRIMARY KEY, answer TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tick (at TEXT PRIMARY KEY);
"""


class ScriptHasChanged(RuntimeError):
    """A key of the journal came back with another command: the state directory belongs to another seed, size or version."""


@dataclass(frozen=True)
class Entry:
    """One journalled command; `answer` is None while nobody knows what became of it. `clock`: business time when sent."""

    call: Call
    clock: datetime
    answer: Answer | None


class Journal:
    """Open it once per process; it survives a kill at any moment (write-ahead log)."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;" + _SCHEMA
        )

    def close(self) -> None:
        self._db.close()

    def begin(self, call: Call, clock: datetime) -> Answer | None:
        """Note that `call` is about to be sent; the earlier answer if there is one already. Raises ScriptHasChanged."""
        body = json.dumps(call.body, sort_keys=True)
        row = self._db.execute("SELECT path, body, status, answer FROM call WHERE key = ?", (call.key,)).fetchone()
        if row is None:
            self._db.execute(
                "INSERT INTO call (key, lane, service, path, body, actor, clock) VALUES (?,?,?,?,?,?,?)",
                (call.key, call.lane, call.service, call.path, body, call.actor, clock.isoformat()),
            )
            return None
        if (row[0], row[1]) != (call.path, body):
            raise ScriptHasChanged(
                f"{call.key}: {row[0]} {row[1]} became {call.path} {body}; use an empty state directory"
            )
        return Answer(row[2], json.loads(row[3])) if row[2] is not None else None

    def finish(self, call: Call, answer: Answer) -> None:
        """The answer is known: the call counts from here on."""
        self._db.execute(
            "UPDATE call SET answered = (SELECT coalesce(max(answered), 0) + 1 FROM call), status = ?, answer = ? "
            "WHERE key = ?",
            (answer.status, json.dumps(answer.body), call.key),
        )

    def entries(self, *, open_only: bool = False) -> Iterator[Entry]:
        """Every command in the order in which its answer came (unanswered ones last)."""
        where = "WHERE status IS NULL" if open_only else ""
        rows = self._db.execute(
            f"SELECT key, lane, service, path, body, actor, clock, status, answer FROM call {where} "
            "ORDER BY answered IS NULL, answered, n"
        ).fetchall()
        for key, lane, service, path, body, actor, clock, status, answer in rows:
            call = Call(key, lane, service, path, json.loads(body), actor)
            known = Answer(status, json.loads(answer)) if status is not None else None
            yield Entry(call, datetime.fromisoformat(clock), known)

    def answer_to(self, key: str) -> list[Json] | None:
        """What a list showed when the script asked; None if it never did."""
        row = self._db.execute("SELECT answer FROM asked WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else None

    def note_answer(self, key: str, answer: list[Json]) -> None:
        self._db.execute("INSERT OR IGNORE INTO asked VALUES (?, ?)", (key, json.dumps(answer)))

    def is_done(self, at: datetime) -> bool:
        """Whether everything of the tick at `at` was acknowledged, its settling included."""
        return self._db.execute("SELECT 1 FROM tick WHERE at = ?", (at.isoformat(),)).fetchone() is not None

    def note_done(self, at: datetime) -> None:
        self._db.execute("INSERT OR IGNORE INTO tick VALUES (?)", (at.isoformat(),))

    def counts(self) -> dict[str, int]:
        """Acknowledged, refused and unanswered commands."""
        row = self._db.execute(
            "SELECT coalesce(sum(status < 300), 0), coalesce(sum(status >= 400), 0), coalesce(sum(status IS NULL), 0) FROM call"
        ).fetchone()
        return {"acknowledged": row[0], "refused": row[1], "unanswered": row[2]}
