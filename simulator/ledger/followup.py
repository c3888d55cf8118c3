"""What follow-up staff's calls mean. Recalls and tasks themselves are the service's own doing, checked by rule."""

from simulator.calls import Json
from simulator.ledger.facts import Book, Happening, on


@on("followup.attempt.logged.v1")
def attempt_logged(book: Book, what: Happening, state: Json) -> Json:
    outcome: str = what.body["outcome"]
    said: Json = {"task_id": what.ids[0], "channel": what.body["channel"], "outcome": outcome}
    return said | {"is_reached": outcome.startswith("REACHED_")}
