"""A CSV is read however a spreadsheet has saved it; one that cannot be read says where."""

from pathlib import Path

import pytest

from deploy.onboarding.check import read_chain
from deploy.onboarding.problems import Place, Problem
from deploy.onboarding.table import FILES, read_table
from deploy.onboarding.template import FilesAreThere, write_template
from tests.unit.onboarding.files import changed, problems, template


def saved(directory: Path, encoding: str, separator: str, newline: str = "\r\n") -> Path:
    """The template as a spreadsheet saves it: every value in quotes where the separator is in it."""
    template(directory)
    for name in FILES:
        path = directory / name
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        cells = [[f'"{c}"' if separator in c else c for c in line.split(",")] for line in lines]
        path.write_bytes((newline.join(separator.join(row) for row in cells) + newline).encode(encoding))
    return directory


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_spreadsheets_csv_is_the_same_chain(tmp_path: Path, encoding: str, separator: str) -> None:
    assert read_chain(saved(tmp_path / "saved", encoding, separator)) == read_chain(template(tmp_path / "plain"))


def test_columns_may_come_in_any_order_and_lines_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "chairs.csv"
    path.write_text('\nName , CLINIC\n\n"1, left", 东\n,\n', encoding="utf-8")
    found: list[Problem] = []
    [row] = read_table(path, found)
    assert (row.at, dict(row.values), found) == (Place("chairs.csv", 4), {"name": "1, left", "clinic": "东"}, [])


def test_the_line_is_the_editors(tmp_path: Path) -> None:
    """A value over two lines is wrong, and those after it are still counted as an editor does."""
    path = tmp_path / "chairs.csv"
    path.write_text('clinic,name\n东,"1\n2"\n东\n', encoding="utf-8")
    found: list[Problem] = []
    assert [row.at.line for row in read_table(path, found)] == [4]
    assert [(p.at.line, p.column) for p in found] == [(2, "name")]


@pytest.mark.parametrize(
    ("content", "line", "wrong"),
    [
        (b"", 0, "the file is empty"),
        (b"\xff\xff\xff", 0, "its text is neither UTF-8 nor GB18030"),
        (b"name\n1\n", 1, "the column is missing"),
        (b"clinic,name,color\n", 1, "there is no such column"),
        (b"clinic,name,name\n", 1, "the column is there twice"),
        (b"clinic,name\na,b,c\n", 2, "the line has more values than columns"),
        (b'clinic,name\na,b\n"a,b\n', 3, "the line cannot be read (unexpected end of data)"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, line: int, wrong: str) -> None:
    (tmp_path / "chairs.csv").write_bytes(content)
    found: list[Problem] = []
    read_table(tmp_path / "chairs.csv", found)
    assert (Place("chairs.csv", line), wrong) in [(p.at, p.wrong) for p in found]


def test_a_file_that_is_missing_is_named_beside_all_other_problems(tmp_path: Path) -> None:
    changed(tmp_path, "prices.csv", 2, "EXAM,口腔检查,Examination,dental,80.005,no")
    (tmp_path / "sources.csv").unlink()
    found = problems(tmp_path)
    assert [(p.at.file, p.wrong) for p in found] == [
        ("prices.csv", "“80.005” has 3 decimals"),
        ("sources.csv", "there is no row"),
        ("sources.csv", "there is no such file"),
    ]


def test_the_template_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "hours.csv").write_text("mine")
    with pytest.raises(FilesAreThere, match=r"hours\.csv"):
        write_template(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["hours.csv"]
