"""Lists of terms, and the shares of the memory, as the archive keeps them."""

import datetime as dt

import pytest

from stenogram.model import Draft, DraftState, MadeBy, Term, TermList
from stenogram.store import open_archive
from stenogram.text import Language

RU, EN = Language("ru"), Language("en")


@pytest.fixture
def archive(tmp_path):
    """An empty archive whose clock stands still."""
    now = dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC)
    with open_archive(tmp_path / "archive", clock=lambda: now, create=True, linking=None) as opened:
        yield opened


def listed(name: str, *pairs: tuple[str, str]) -> TermList:
    """A list of terms from Russian into English."""
    terms = tuple(Term(source=s, target=t, is_name=s.istitle(), note="why\nso", origin=name) for s, t in pairs)
    return TermList(name=name, source=RU, target=EN, terms=terms, made_by=MadeBy(name="Ida"))


def test_a_list_comes_back_as_it_was_kept(archive):
    """Order, notes and names stay; who brought it in and when is written down."""
    kept = archive.keep_terms(listed("house.csv", ("Госсовет", "State Council"), ("маяк", "lighthouse")))
    assert archive.term_lists() == (kept,)
    assert kept.made_by == MadeBy(name="Ida", at=dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC))


def test_the_newest_list_of_a_name_holds(archive):
    """The same name again takes the place of the list before, also where it is empty; other names stay."""
    archive.keep_terms(listed("house.csv", ("маяк", "beacon")))
    archive.keep_terms(listed("names.csv", ("Элиан", "Elian")))
    archive.keep_terms(listed("house.csv", ("маяк", "lighthouse")))
    assert [(t.name, [x.target for x in t.terms]) for t in archive.term_lists()] == [
        ("house.csv", ["lighthouse"]), ("names.csv", ["Elian"]),
    ]  # fmt: skip
    archive.keep_terms(listed("house.csv"))
    assert [x.target for t in archive.term_lists() for x in t.terms] == ["Elian"]


def test_the_memory_is_counted_by_maker(archive):
    """What was kept as it is, or not translated, is no part of the memory."""
    for state in (DraftState.TRANSLATED, DraftState.TRANSLATED, DraftState.KEPT, DraftState.EDITED):
        who = "Ida" if state is DraftState.EDITED else "engine"
        archive.keep_drafts(
            [Draft(source=RU, target=EN, source_text="Да.", text="Yes.", language=EN, state=state,
                   made_by=MadeBy(name=who))]
        )  # fmt: skip
    assert [(s.made_by.name, s.state, s.count) for s in archive.memory_shares()] == [
        ("Ida", DraftState.EDITED, 1), ("engine", DraftState.TRANSLATED, 2),
    ]  # fmt: skip
