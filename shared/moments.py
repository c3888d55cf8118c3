"""When something happened: the bounds of what a caller may claim, and the business date of a moment. Pure."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from shared.errors import MomentNotAcceptable
from shared.events.envelope import Origin

IMPORT_HORIZON = timedelta(days=3653)


def acceptable_moment(
    occurred_at: datetime | None, now: datetime, *, origin: Origin, max_backdating_days: int
) -> datetime:
    """When it happened: ``now`` if the caller does not say. Raises MomentNotAcceptable outside the bounds."""
    if occurred_at is None:
        return now
    # Compared before it is converted: the years 1 and 9999 do not survive a conversion.
    if occurred_at > now:
        raise MomentNotAcceptable("occurred_at lies in the future.")
    horizon = IMPORT_HORIZON if origin is Origin.IMPORT else timedelta(days=max_backdating_days)
    if occurred_at < now - horizon:
        raise MomentNotAcceptable(f"occurred_at lies more than {horizon.days} days back.")
    return occurred_at.astimezone(UTC)


def local_date(moment: datetime, zone: str) -> date:
    """The business date of a moment in a clinic's zone."""
    return moment.astimezone(ZoneInfo(zone)).date()
