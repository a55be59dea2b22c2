"""Dates and hours in many languages, and what is not taken for one."""

import pytest

from stenogram.parse.clocks import clock_in, zone_in
from stenogram.parse.dates import ambiguous_dates_in, dates_in, without_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("June 9, 2023", "2023-06-09"),
        ("11.03.31", "2031-03-11"),
        ("am 15.01.96 in Wien", "1996-01-15"),
        ("Data: 31/03/31", "2031-03-31"),
        ("Mon. Jul 22nd, 2024", "2024-07-22"),
        ("9 June 2023", "2023-06-09"),
        ("the 3rd of May 2021", "2021-05-03"),
        ("9 июня 2023 года", "2023-06-09"),
        ("9 червня 2023 року", "2023-06-09"),
        ("9 чэрвеня 2023 года", "2023-06-09"),
        ("9. Juni 2023", "2023-06-09"),
        ("15. Jänner 1996", "1996-01-15"),
        ("1er mars 2022", "2022-03-01"),
        ("9 de junio de 2023", "2023-06-09"),
        ("9 de juny de 2023", "2023-06-09"),
        ("9 de xuño de 2023", "2023-06-09"),
        ("9 de junho de 2023", "2023-06-09"),
        ("9 giugno 2023", "2023-06-09"),
        ("9 czerwca 2023", "2023-06-09"),
        ("1 listopada 2023", "2023-11-01"),
        ("9 Haziran 2023", "2023-06-09"),
        ("2023年6月9日", "2023-06-09"),
        ("中華民國101年5月30日", "2012-05-30"),
        ("令和5年6月9日", "2023-06-09"),
        ("令和五年十二月二十四日", "2023-12-24"),
        ("二〇二三年六月九日", "2023-06-09"),
        ("2023년 6월 9일", "2023-06-09"),
        ("2023. június 9.", "2023-06-09"),
        ("2023 жылғы 9 маусым", "2023-06-09"),
        ("9 Ιουνίου 2023", "2023-06-09"),
        ("٩ يونيو ٢٠٢٣", "2023-06-09"),
        ("2023-06-09", "2023-06-09"),
        ("09.06.2023", "2023-06-09"),
        ("25/04/2023", "2023-04-25"),
        ("04/25/2023", "2023-04-25"),
        ("05/05/2023", "2023-05-05"),
        ("июнь 2023", "2023-06"),
    ],
)
def test_dates_are_read(text: str, iso: str) -> None:
    """A date is read in the language in which it is written, as exactly as it is written."""
    assert [found.iso for found in dates_in(text)] == [iso]


@pytest.mark.parametrize(
    "text", ["yesterday", "last Monday", "31 February 2023", "03/04/2023", "June 9", "12 people 2023"]
)
def test_what_is_no_date_is_not_taken(text: str) -> None:
    """Relative, impossible, ambiguous and incomplete dates are not taken."""
    assert dates_in(text) == ()


def test_ambiguous_dates_are_told_apart() -> None:
    """Only what may mean two days is ambiguous."""
    assert ambiguous_dates_in("03/04/2023, 25/04/2023, 05/05/2023, 03.04.2023") == ("03/04/2023",)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14:30", "14:30"),
        ("2:30 p.m.", "14:30"),
        ("12:05 am", "00:05"),
        ("3 p.m.", "15:00"),
        ("10.05 Uhr", "10:05"),
        ("15 h 30", "15:30"),
        ("15 heures", "15:00"),
        ("下午1時32分", "13:32"),
        ("午後5時", "17:00"),
    ],
)
def test_hours_are_read(text: str, iso: str) -> None:
    """An hour is read however the language writes it."""
    clock = clock_in(text)
    assert clock is not None
    assert clock.iso == iso


def test_the_rest_of_a_dateline_is_the_place() -> None:
    """Weekday, date, hour and zone leave the place."""
    text = "Wien, Montag, den 15. Jänner 1996, 10:03 Uhr MEZ"
    found = dates_in(text)
    assert without_dates(text, found, clock_in(text, skip=tuple(f.span for f in found))) == "Wien"
    assert zone_in(text) == "MEZ"


def test_small_words_inside_a_place_stay() -> None:
    """Only the words beside the date go."""
    text = "Upper House of Tarn, on Thursday, October 17, 2024"
    assert without_dates(text, dates_in(text), None) == "Upper House of Tarn"


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("14 May 2031, 10:30–12:15, Lindhaven", "Lindhaven"),
        ("14 мая 2031 г., 10:30 – 12:15 по местному времени, г. Линдхавен", "Линдхавен"),
        ("Lindhaven, le mercredi 14 mai 2031 à 10 h 30 (heure locale)", "Lindhaven"),
        ("Lindhaven, mercoledì 14 maggio 2031, ore 10.30", "Lindhaven"),
        ("الأربعاء 14 مايو 2031، الساعة 10:30، ليندهافن", "ليندهافن"),
        ("Lindhaven, 14 maja 2031 r., godz. 10.30", "Lindhaven"),
    ],
)
def test_a_dateline_leaves_its_place(line: str, rest: str) -> None:
    """Weekday, hour, the hour at which it ended, zone and small words are not the place."""
    found = dates_in(line)
    clock = clock_in(line, skip=tuple(f.span for f in found))
    assert clock is not None
    assert clock.iso == "10:30"
    assert without_dates(line, found, clock) == rest


@pytest.mark.parametrize(
    "line",
    ["วันที่ 13 พฤษภาคม 2574", "ঢাকা, ১৩ মে ২০৩১", "2031-yil 13-may",
     "جمعرات، 13 مئی 2031", "Selasa, 13 Mei 2031", "13. maí 2031"],
)  # fmt: skip
def test_dates_in_more_writings(line: str) -> None:
    """Digits, vowel signs and the years of others are read as what they are."""
    assert [found.iso for found in dates_in(line)] == ["2031-05-13"]


@pytest.mark.parametrize("text", ["11/03/31", "10.02.31.4", "12:11.03.31", "version 1.2.31", "41.03.31", "11.13.31"])
def test_a_short_year_is_read_only_where_it_is_one(text: str) -> None:
    """Strokes leave open which is the month; other groups of figures are no dates."""
    assert dates_in(text) == ()
