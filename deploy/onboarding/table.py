"""Reading one CSV, however a spreadsheet has saved it: any of the usual encodings and separators."""

import codecs
import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from deploy.onboarding.problems import Place, Problem

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "clinics.csv": ("name", "zone", "currency"),
    "hours.csv": ("clinic", "weekdays", "opens", "closes"),
    "chairs.csv": ("clinic", "name"),
    "practitioners.csv": ("name", "profession", "clinics"),
    "staff.csv": ("name", "roles", "clinics", "practitioner"),
    "prices.csv": ("code", "name_zh", "name_en", "class", "price", "needs_tooth"),
    "sources.csv": ("channel", "medium", "campaign", "name_zh", "name_en"),
}
FILES = tuple(COLUMNS)
SEPARATORS = (",", ";", "\t")
TEMPLATE = "`chairflow tenant template DIR` writes an example of each file"


@dataclass(frozen=True)
class Row:
    """One line's values by column; every column is there, an empty one as ''."""

    at: Place
    values: Mapping[str, str]


def read_table(path: Path, problems: list[Problem]) -> list[Row]:
    """The rows of a file that is named as in COLUMNS; empty lines are skipped. What is wrong goes to `problems`."""
    file, columns = Place(path.name), COLUMNS[path.name]
    try:
        text = _decoded(path.read_bytes())
    except FileNotFoundError:
        problems.append(Problem(file, "", "there is no such file", TEMPLATE))
        return []
    except UnicodeDecodeError:
        problems.append(Problem(file, "", "its text is neither UTF-8 nor GB18030", "save it as CSV UTF-8"))
        return []
    lines = _lines(text, columns, file, problems)
    header = next(lines, None)
    if header is None:
        problems.append(
            Problem(file, "", "the file is empty", f"its first line names the columns {', '.join(columns)}")
        )
        return []
    names = [name.strip().casefold() for name in header[1]]
    if not _header_fits(names, columns, header[0], problems):
        return []
    return [row for at, cells in lines if (row := _row(at, names, cells, problems)) is not None]


def _decoded(content: bytes) -> str:
    """Raises UnicodeDecodeError."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def _lines(
    text: str, columns: Sequence[str], file: Place, problems: list[Problem]
) -> Iterator[tuple[Place, list[str]]]:
    """The lines that are not empty, with where each begins (a quoted value may span several)."""
    first = text.lstrip().partition("\n")[0]
    separator = max(SEPARATORS, key=lambda s: len({c.strip(' "\r').casefold() for c in first.split(s)} & set(columns)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Place(file.file, begins), cells
            begins = reader.line_num + 1
    except csv.Error as error:
        problems.append(
            Problem(Place(file.file, begins), "", f"the line cannot be read ({error})", "look at its quotes")
        )


def _header_fits(names: list[str], columns: Sequence[str], at: Place, problems: list[Problem]) -> bool:
    expected = f"the columns are {', '.join(columns)}"
    found = [Problem(at, name, "the column is missing", expected) for name in columns if name not in names]
    found += [Problem(at, name, "there is no such column", expected) for name in names if name and name not in columns]
    found += [Problem(at, name, "the column is there twice", expected) for name in columns if names.count(name) > 1]
    problems += found
    return not found


def _row(at: Place, names: list[str], cells: list[str], problems: list[Problem]) -> Row | None:
    values = [unicodedata.normalize("NFC", cell).strip() for cell in cells]
    if any(values[len(names) :]):
        problems.append(
            Problem(at, "", "the line has more values than columns", "put a value that holds the separator in quotes")
        )
        return None
    for name, value in zip(names, values, strict=False):
        if any(unicodedata.category(character) == "Cc" for character in value):
            problems.append(
                Problem(at, name, "the value holds a line break or control character", "keep it on one line")
            )
            return None
    values += [""] * (len(names) - len(values))
    return Row(at, {name: value for name, value in zip(names, values, strict=False) if name})
