"""Comparing names is symmetric, total and quick, whatever they are; and one name romanised is still that name."""

from hypothesis import given
from hypothesis import strategies as st

from stenogram.identify import NameFit, alike, compare_names
from stenogram.identify.hearing import ALIKE

# A romanisation that is not read off the tables: passports of 2013 (ICAO), and the way German newspapers write.
LATIN = "a b v g d e z i k l m n o p r s t u f kh ts ch sh shch e iu ia".split()
ICAO = dict(zip("абвгдезиклмнопрстуфхцчшщэюя", LATIN, strict=True))
GERMAN = ICAO | {"в": "w", "з": "s", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ю": "ju", "я": "ja"}
VOWELS, CONSONANTS = "аеиоуюя", "бвгдзклмнпрстфхцчшщ"
syllables = st.builds(lambda c, v, end: c + v + end, st.sampled_from(CONSONANTS), st.sampled_from(VOWELS),
                      st.sampled_from(["", "", *"нрлкв"]))  # fmt: skip
russian = st.lists(syllables, min_size=2, max_size=4).map("".join)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(one=anything, other=anything)
def test_any_two_texts_can_be_compared_either_way_round(one: str, other: str) -> None:
    """No text is too odd, and the order of the two says nothing."""
    assert compare_names(one, other) == compare_names(other, one)
    assert alike(one, other) == alike(other, one)
    assert 0.0 <= alike(one, other) <= 1.0


@given(name=russian, table=st.sampled_from([ICAO, GERMAN]))
def test_a_name_is_like_its_romanisation(name: str, table: dict[str, str]) -> None:
    """Whichever table a translator used, it is heard to be the same name."""
    assert alike(name, "".join(table[c] for c in name)) >= ALIKE


@given(given_name=russian, surname=russian)
def test_order_and_initials_do_not_matter(given_name: str, surname: str) -> None:
    """Surname first, or the given name as an initial, is the same person's name."""
    whole = f"{given_name.title()} {surname.title()}"
    assert compare_names(whole, f"{surname.title()} {given_name.title()}").kind is NameFit.FULL
    short = compare_names(whole, f"{given_name[0].upper()}.{surname.title()}").kind
    assert short in (NameFit.INITIALS, NameFit.FULL)
