"""A query is read as people mean it, or the place that is wrong is marked."""

import pytest

from stenogram.errors import WrongQuery
from stenogram.model import AllOf, AnyOf, SearchFilter, SoughtWords
from stenogram.search import read_query

WRONG = [
    ("", "nothing to look for", ""),
    ("   ", "nothing to look for", "   "),
    ("-ferry", "only says what not to find", "-ferry"),
    ('grain "open', "never closed", '"open'),
    ("«зерно", "never closed", "«зерно"),
    ("(grain OR", "OR needs a word after it", "OR"),
    ("OR grain", "OR needs a word before it", "OR"),
    ("grain OR OR salt", "OR needs a word before it", "OR"),
    ("(grain", "never closed", "("),
    ("grain)", "closes nothing", ")"),
    ("grain ()", "nothing in these brackets", "()"),
    ("grain &&&", "no word in this", "&&&"),
    ("?!", "no word in this", "?!"),
    ("gr*", "at least 3 letters", "gr*"),
    ("speeker:Roe", "no filter speeker:", "speeker:"),
    ("speaker: Roe", "needs a value", "speaker:"),
    ("a OR speaker:Roe", "cannot stand in brackets", "speaker:Roe"),
    ("(a -b)", "cannot stand in brackets", "-"),
    ("(" * 9 + "a" + ")" * 9, "too many brackets", "("),
    ("w " * 41, "41 words", None),
    ("a" * 1_001, "1,001 characters", None),
]


@pytest.mark.parametrize(("text", "problem", "place"), WRONG, ids=[text[:20] for text, _, _ in WRONG])
def test_a_wrong_query_is_marked(text: str, problem: str, place: str | None) -> None:
    """What is wrong is said, with the place."""
    with pytest.raises(WrongQuery) as caught:
        read_query(text)
    error = caught.value
    assert problem in error.problem
    if place is not None:
        assert text[error.start : error.end].strip() == place.strip()
        assert error.hint or "brackets" in error.problem


def test_carets_stand_below_the_place_in_wide_letters() -> None:
    """A terminal shows a letter of East Asia in two columns; the carets follow."""
    with pytest.raises(WrongQuery) as caught:
        read_query("経済 (")
    assert caught.value.marked().splitlines() == ["経済 (", "     ^"]


def test_words_stand_together_and_quotation_marks_make_them_exact() -> None:
    """Words side by side must all be there; in quotation marks they are one exact run."""
    query = read_query("grain «зерновая сделка» harb*")
    assert isinstance(query.sought, AllOf)
    grain, deal, harbours = query.words
    assert (grain.words, grain.is_exact) == (("grain",), False)
    assert (deal.words, deal.is_exact) == (("зерновая", "сделка"), True)
    assert (harbours.words, harbours.is_beginning) == (("harb",), True)


def test_or_binds_its_neighbours_first() -> None:
    """`salt grain OR wheat` means salt, and grain or wheat."""
    query = read_query("salt grain OR wheat OR rye")
    assert isinstance(query.sought, AllOf)
    salt, either = query.sought.parts
    assert isinstance(salt, SoughtWords)
    assert isinstance(either, AnyOf)
    assert [w.text for w in query.words] == ["salt", "grain", "wheat", "rye"]
    assert query.read_as == "salt and (grain or wheat or rye)"


def test_brackets_hold_together() -> None:
    """Brackets come before what stands beside them."""
    query = read_query("(salt grain) OR rye")
    assert isinstance(query.sought, AnyOf)
    assert query.read_as == "(salt and grain) or rye"


def test_minus_excludes_and_a_hyphen_does_not() -> None:
    """A minus before a word excludes it; in a word it is a part of it."""
    query = read_query('well-known -ferry -"old port" -speaker:Roe - dash'.replace(" - dash", ""))
    (known,) = query.words
    assert known.words == ("well", "known")
    assert [each.text for each in query.without if isinstance(each, SoughtWords)] == ["ferry", "old port"]
    (given,) = query.filters
    assert (given.name, given.value, given.is_excluded) == (SearchFilter.SPEAKER, "Roe", True)


def test_filters_are_read_with_their_places() -> None:
    """A filter's value may stand in quotation marks; its place is that of the whole filter."""
    text = 'salt speaker:"Anna Roe" after:2031-05'
    query = read_query(text)
    assert [(f.name.value, f.value) for f in query.filters] == [("speaker", "Anna Roe"), ("after", "2031-05")]
    assert text[query.filters[0].span.start : query.filters[0].span.end] == 'speaker:"Anna Roe"'


def test_a_time_of_day_is_no_filter() -> None:
    """What stands before a colon is a filter only if it is a word."""
    assert read_query("at 12:30").words[1].words == ("12", "30")


def test_only_filters_are_a_search() -> None:
    """All that one speaker said."""
    query = read_query("speaker:Roe")
    assert query.sought is None
    assert query.words == ()


def test_marks_between_words_are_no_words() -> None:
    """The French set a space before a question mark, and a dash stands alone: neither is looked for."""
    for text in ("Qui a signé ?", "grain – export", "pourquoi : le sel !"):
        query = read_query(text)
        assert all(any(letter.isalnum() for letter in each.text) for each in query.words), text
        assert [each.text for each in query.words] == [w for w in text.split() if any(c.isalnum() for c in w)]


def test_a_search_is_told_in_words() -> None:
    """Few words one by one, many as a whole; filters as what they mean, a whole name as such."""
    assert read_query("salt rye").read_as == "salt and rye"
    assert read_query("how many ships came?").read_as == "every word of “how many ships came?”"
    told = read_query('salt speaker:"=Anna Roe" -in:ru has:finding').read_as
    assert told == "salt, speaker exactly Anna Roe, not in ru, has finding"
