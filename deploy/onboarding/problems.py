"""What is wrong with the files, so that somebody who has never seen a stack trace can put it right."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file, counted from 1 as editors do; 0 is the file as a whole."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}" if self.line else self.file


@dataclass(frozen=True, order=True)
class Problem:
    """`column`: where in the row, empty for the whole row. `wrong` and `should` are the two halves of a sentence."""

    at: Place
    column: str
    wrong: str
    should: str

    def __str__(self) -> str:
        column = f", {self.column}" if self.column else ""
        return f"{self.at}{column}: {self.wrong}; {self.should}."
