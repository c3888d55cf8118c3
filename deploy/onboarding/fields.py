"""One row's values: each read as what it should be, or told as a problem."""

import re
from collections.abc import Collection
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

from deploy.onboarding.currencies import CURRENCIES, decimals, minor_of
from deploy.onboarding.problems import Problem
from deploy.onboarding.table import Row

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# As a Chinese keyboard writes them, too.
_LIST = re.compile(r"[;；、]")
_CLOCK = re.compile(r"^(\d{1,2})[:：](\d{2})([:：]00)?$")
_CODE = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")
_MOST_MINOR = 10**10
# How like a name must be to be suggested: less, and Beijing is taken for Beirut.
_NEAR = 0.75
_YES, _NO = ("yes", "是", "y", "true", "1"), ("no", "否", "n", "false", "0")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def split_names(cell: str) -> list[str]:
    """The names in a cell of several."""
    return [name for part in _LIST.split(cell) if (name := part.strip())]


class Fields:
    """Each method reads one column. When `is_good` is False at the end, what they gave is only there to go on reading."""

    def __init__(self, row: Row, problems: list[Problem]) -> None:
        self._row, self._problems = row, problems
        self.at = row.at
        self.is_good = True

    def wrong(self, column: str, wrong: str, should: str) -> None:
        """Tell a problem of this row."""
        self._problems.append(Problem(self.at, column, wrong, should))
        self.is_good = False

    def raw(self, column: str) -> str:
        return self._row.values[column]

    def text(self, column: str, most: int) -> str:
        """Some text of at most `most` characters."""
        value = self.raw(column)
        if not value:
            self.wrong(column, "is empty", "every row has one")
        elif len(value) > most:
            self.wrong(column, f"has {len(value)} characters", f"at most {most} are kept")
        return value

    def one_of(self, column: str, known: Collection[str], kind: str) -> str:
        """One of the names that there are."""
        return self._known(column, self.raw(column), known, kind)

    def several_of(self, column: str, known: Collection[str], kind: str, *, or_none: bool = False) -> tuple[str, ...]:
        """Names that there are, separated by `;`, each once. `or_none`: empty, or `*`, is an answer too."""
        listed = split_names(self.raw(column))
        if or_none and listed in ([], ["*"]):
            return ()
        if not listed:
            self.wrong(column, "is empty", f"at least one {kind}, several separated by ;")
        return tuple(dict.fromkeys(self._known(column, name, known, kind) for name in listed))

    def _known(self, column: str, value: str, known: Collection[str], kind: str) -> str:
        if value in known:
            return value
        if not value:
            self.wrong(column, "is empty", f"every row names a {kind}")
            return value
        near = get_close_matches(value, known, 1, _NEAR)
        if near:
            should = f"write “{near[0]}” if that is meant"
        else:
            should = f"there are {', '.join(sorted(known))}" if known else "there is none yet"
        self.wrong(column, f"“{value}” is no {kind}", should)
        return value

    def zone(self, column: str) -> str:
        """A time zone of the IANA database."""
        value = self.raw(column)
        if value not in _zones():
            near = get_close_matches(value, _zones(), 1, _NEAR)
            self.wrong(
                column, f"“{value}” is no time zone", f"an IANA name such as {near[0] if near else 'Asia/Shanghai'}"
            )
        return value

    def currency(self, column: str) -> str:
        """An ISO 4217 code."""
        value = self.raw(column).upper()
        if value not in CURRENCIES:
            such_as = "CNY, which RMB is written as" if value in ("RMB", "CNH") else "CNY or EUR"
            self.wrong(column, f"“{self.raw(column)}” is no currency", f"an ISO 4217 code such as {such_as}")
        return value

    def clock(self, column: str) -> str:
        """A time of day as `HH:MM`; a spreadsheet's `8:00` and `08:00:00` too, and `24:00`."""
        found = _CLOCK.match(self.raw(column))
        hour, minute = (int(found[1]), int(found[2])) if found else (99, 0)
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            self.wrong(column, f"“{self.raw(column)}” is no time of day", "one such as 08:30, the latest is 24:00")
            return ""
        return f"{hour:02d}:{minute:02d}"

    def weekdays(self, column: str) -> tuple[int, ...]:
        """Days and ranges of days: `mon-fri`, `sat`, `mon;wed;fri`."""
        days: set[int] = set()
        for part in _LIST.split(self.raw(column).casefold()):
            ends = [end.strip() for end in part.split("-")]
            if len(ends) > 2 or any(end not in WEEKDAYS for end in ends):
                self.wrong(
                    column, f"“{part.strip()}” is no weekday", f"{', '.join(WEEKDAYS)}, or a range such as mon-fri"
                )
                return ()
            first, last = WEEKDAYS.index(ends[0]), WEEKDAYS.index(ends[-1])
            days |= {(first + n) % 7 for n in range((last - first) % 7 + 1)}
        return tuple(sorted(days))

    def code(self, column: str) -> str:
        """A product's code."""
        value = self.raw(column)
        if not _CODE.match(value):
            should = "1 to 40 letters, digits, dots, dashes or underscores, such as CROWN"
            self.wrong(column, f"“{value}” is no product code" if value else "is empty", should)
        return value

    def money(self, column: str, currency: str) -> int:
        """A plain decimal such as 398.00, as minor units."""
        value, digits = self.raw(column), decimals(currency)
        example = f"398.{'0' * digits}" if digits else "398"
        try:
            minor = minor_of(value, currency)
        except ValueError as error:
            wrong = f"“{value}” has {error}" if "decimals" in str(error) else f"“{value}” is no amount"
            self.wrong(column, wrong, f"a number in {currency} with at most {digits} decimals, such as {example}")
            return 0
        if minor > _MOST_MINOR:
            self.wrong(column, f"“{value}” is too much", f"at most {_MOST_MINOR // 10**digits} {currency} a piece")
        return minor

    def yes_no(self, column: str) -> bool:
        """`yes` or `no`, in English or Chinese."""
        value = self.raw(column).casefold()
        if value not in (*_YES, *_NO):
            self.wrong(column, f"“{self.raw(column)}” is neither yes nor no" if value else "is empty", "yes or no")
        return value in _YES
