"""Every kind of bad row is named: file, line, column, what is wrong, what it should be; and all of them at once."""

from pathlib import Path

import pytest

from deploy.onboarding.check import read_chain
from deploy.onboarding.problems import Place
from deploy.onboarding.table import FILES
from tests.unit.onboarding.files import changed, problems, template, told

EAST, WEST = "示范口腔·城东", "示范口腔·城西"


def test_the_template_is_a_chain(tmp_path: Path) -> None:
    chain = read_chain(template(tmp_path))
    assert [clinic.name for clinic in chain.clinics] == [EAST, WEST]
    assert chain.hours(EAST, 0) == (("08:30", "20:00"),)
    assert chain.hours(WEST, 0) == ()
    assert chain.hours(WEST, 6) == (("09:00", "12:30"), ("13:30", "19:00"))
    assert (chain.prices[3].code, chain.prices[3].list_minor, chain.prices[3].needs_tooth) == ("FILL", 39_800, True)
    assert chain.staff[4].roles == ("front_desk", "cashier", "customer_service")
    assert chain.staff[0].clinics == () and chain.staff[7].practitioner == "陈立"


@pytest.mark.parametrize(
    ("file", "line", "text", "expected"),
    [
        ("clinics.csv", 2, f"{EAST},Asia/Beijing,CNY", "zone: “Asia/Beijing” is no time zone; an IANA name such as Asia/Shanghai"),
        ("clinics.csv", 2, f"{EAST},Asia/Shanghai,RMB", "currency: “RMB” is no currency; an ISO 4217 code such as CNY"),
        ("clinics.csv", 3, f"{WEST},Asia/Shanghai,EUR", "currency: EUR is not CNY, the first clinic's; a chain has one"),
        ("clinics.csv", 4, f"{EAST},Asia/Shanghai,CNY", f"name: “{EAST}” is there twice; it is the same as line 2"),
        ("clinics.csv", 4, ",Asia/Shanghai,CNY", "name: is empty; every row has one"),
        ("staff.csv", 15, f"{'名' * 201},owner,,", "name: has 201 characters; at most 200"),
        ("hours.csv", 2, f"{EAST},mon-fri,20:00,08:30", "closes: 08:30 is not after opens, 20:00; a time after it"),
        ("hours.csv", 2, f"{EAST},mon-fri,08:30,25:00", "closes: “25:00” is no time of day; one such as 08:30"),
        ("hours.csv", 2, f"{EAST},mon-fri,half past 8,20:00", "opens: “half past 8” is no time of day"),
        ("hours.csv", 2, f"{EAST},mon-fry,08:30,20:00", "weekdays: “mon-fry” is no weekday; mon, tue, wed"),
        ("hours.csv", 2, f"{EAST},,08:30,20:00", "weekdays: “” is no weekday"),
        ("hours.csv", 2, "城东,mon-fri,08:30,20:00", f"clinic: “城东” is no clinic; there are {EAST}, {WEST}"),
        ("hours.csv", 6, f"{EAST},fri,19:00,21:00", "opens: on fri it overlaps line 2, which closes at 20:00"),
        ("chairs.csv", 7, f"{EAST},1 号椅", f"name: “{EAST} / 1 号椅” is there twice; it is the same as line 2"),
        ("chairs.csv", 7, f"{EAST} 店,9", f"clinic: “{EAST} 店” is no clinic; write “{EAST}” if that is meant"),
        ("chairs.csv", 7, ",9", "clinic: is empty; every row names a clinic"),
        ("practitioners.csv", 2, f"陈立,dentist,{EAST}", "profession: “dentist” is no profession; there are consultant"),
        ("practitioners.csv", 2, "陈立,doctor,", "clinics: is empty; at least one clinic, several separated by ;"),
        ("practitioners.csv", 8, f"王敏,doctor,{WEST}", "name: “王敏” is there twice; it is the same as line 3"),
        ("staff.csv", 15, "新人,doktor,,", "roles: “doktor” is no role; write “doctor” if that is meant"),
        ("staff.csv", 15, "新人,,,", "roles: is empty; at least one role"),
        ("staff.csv", 15, "新人,doctor,,李雷", "practitioner: “李雷” is no practitioner; there are"),
        ("staff.csv", 15, "新人,doctor,,陈立", "practitioner: “陈立” signs in already, in line 9; one practitioner"),
        ("staff.csv", 15, "何芳,cashier,,", "name: “何芳” is there twice; it is the same as line 5"),
        ("prices.csv", 2, "EXAM,检查,Exam,dental,398.005,no", "price: “398.005” has 3 decimals; a number in CNY with at most"),
        ("prices.csv", 2, 'EXAM,检查,Exam,dental,"1,580",no', "price: “1,580” is no amount; a number in CNY"),
        ("prices.csv", 2, "EXAM,检查,Exam,dental,-1,no", "price: “-1” is no amount"),
        ("prices.csv", 2, "EXAM,检查,Exam,dental,100000000.01,no", "price: “100000000.01” is too much; at most 100000000"),
        ("prices.csv", 2, "EXAM,检查,Exam,dental,80,maybe", "needs_tooth: “maybe” is neither yes nor no; yes or no"),
        ("prices.csv", 2, "EXAM,检查,Exam,teeth,80,no", "class: “teeth” is no class; there are dental, energy_device"),
        ("prices.csv", 2, "CROWN 2,冠,Crown,dental,80,no", "code: “CROWN 2” is no product code; 1 to 40 letters"),
        ("prices.csv", 10, "crown,冠,Crown,dental,80,no", "code: “crown” is there twice; it is the same as line 7"),
        ("sources.csv", 8, "online,douyin,opening,抖音,Douyin", "campaign: “online / douyin / opening” is there twice"),
        ("sources.csv", 8, "online,,opening,抖音,Douyin", "medium: is empty; every row has one"),
    ],
)  # fmt: skip
def test_a_bad_row_is_named(tmp_path: Path, file: str, line: int, text: str, expected: str) -> None:
    [only] = told(changed(tmp_path, file, line, text))
    assert only.startswith(f"{file}, line {line}, {expected}")


@pytest.mark.parametrize(
    ("file", "kept", "expected"),
    [
        ("hours.csv", EAST, f"clinics.csv, line 3: “{WEST}” has no hours; hours.csv has a row"),
        ("chairs.csv", WEST, f"clinics.csv, line 2: “{EAST}” has no chair; chairs.csv has a row"),
        (
            "practitioners.csv",
            "consultant",
            f"clinics.csv, line 2: nobody can be booked at “{EAST}”; practitioners.csv",
        ),
        ("staff.csv", "nobody at all", "staff.csv: there is no row; somebody has to sign in."),
        ("prices.csv", "nothing at all", "prices.csv: there is no row; what is not in the price list"),
        ("sources.csv", "nothing at all", "sources.csv: there is no row; a patient is registered with the source"),
        ("clinics.csv", "nothing at all", "clinics.csv: there is no row; a chain has a clinic."),
    ],
)
def test_what_is_missing_is_named(tmp_path: Path, file: str, kept: str, expected: str) -> None:
    """Of the rows only those that hold `kept` are left."""
    path = template(tmp_path) / file
    header, *rows = path.read_text(encoding="utf-8-sig").splitlines()
    path.write_text("\n".join([header, *(row for row in rows if kept in row)]), encoding="utf-8")
    assert any(line.startswith(expected) for line in told(tmp_path))


def test_a_name_within_another_is_not_that_clinic(tmp_path: Path) -> None:
    """Nobody works at 城: 示范口腔·城东 only holds its name."""
    template(tmp_path)
    for name, row in (
        ("clinics.csv", "城,Asia/Shanghai,CNY"),
        ("chairs.csv", "城,1"),
        ("hours.csv", "城,mon,08:00,9:00"),
    ):
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write(f"{row}\n")
    [only] = told(tmp_path)
    assert only.startswith("clinics.csv, line 4: nobody can be booked at “城”")


def test_all_problems_are_told_at_once_in_the_order_of_the_files(tmp_path: Path) -> None:
    template(tmp_path)
    for name, text in (
        ("clinics.csv", "一,Mars/Base,XXX\n"),
        ("chairs.csv", "二,1\n"),
        ("prices.csv", "A B,,,x,y,z\n"),
        ("sources.csv", ",,,,\n"),
    ):
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write(text)
    found = problems(tmp_path)
    assert [(p.at.file, p.column) for p in found] == [
        ("clinics.csv", ""),
        ("clinics.csv", ""),
        ("clinics.csv", ""),
        ("clinics.csv", "currency"),
        ("clinics.csv", "zone"),
        ("chairs.csv", "clinic"),
        *(("prices.csv", column) for column in ("class", "code", "name_en", "name_zh", "needs_tooth", "price")),
    ]
    assert found == sorted(found, key=lambda p: (FILES.index(p.at.file), p))


def test_a_bad_clinic_row_does_not_make_wrong_what_names_it(tmp_path: Path) -> None:
    found = problems(changed(tmp_path, "clinics.csv", 2, f"{EAST},Nowhere,CNY"))
    assert [(p.at, p.column) for p in found] == [(Place("clinics.csv", 2), "zone")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon-fri", (0, 1, 2, 3, 4)),
        ("Sat;Sun", (5, 6)),
        ("mon；wed、fri-sat", (0, 2, 4, 5)),
        ("fri-mon", (0, 4, 5, 6)),
        ("sun", (6,)),
    ],
)
def test_weekdays_are_days_and_ranges(tmp_path: Path, text: str, days: tuple[int, ...]) -> None:
    changed(tmp_path, "hours.csv", 2, f"{EAST},{text},8:00,8:30:00")
    opening = read_chain(tmp_path).openings[0]
    assert (opening.weekdays, opening.opens, opening.closes) == (days, "08:00", "08:30")


def test_hours_may_end_at_midnight_and_two_parts_touch(tmp_path: Path) -> None:
    changed(tmp_path, "hours.csv", 6, f"{EAST},mon-fri,20:00,24:00")
    assert read_chain(tmp_path).hours(EAST, 4) == (("08:30", "20:00"), ("20:00", "24:00"))


@pytest.mark.parametrize(
    ("currency", "price", "minor"),
    [
        ("CNY", "398", 39_800),
        ("CNY", "398.5", 39_850),
        ("CNY", "0", 0),
        ("JPY", "1200", 1_200),
        ("KWD", "1.255", 1_255),
    ],
)
def test_a_price_is_exact_in_its_currency(tmp_path: Path, currency: str, price: str, minor: int) -> None:
    changed(tmp_path, "prices.csv", 2, f"EXAM,检查,Exam,dental,{price},是")
    for name in ("clinics.csv", "prices.csv"):
        path = tmp_path / name
        text = path.read_text(encoding="utf-8-sig").replace("CNY", currency)
        path.write_text(text if currency != "JPY" else text.replace(".00,", ","), encoding="utf-8")
    assert read_chain(tmp_path).prices[0].list_minor == minor
