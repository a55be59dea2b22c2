"""Which terms occur in a sentence, and their digest."""

import pytest

from stenogram.model import Term
from stenogram.translate import TermFinder, merged_terms, terms_digest


def term(source, target="x"):
    """A term."""
    return Term(source=source, target=target)


@pytest.mark.parametrize(
    ("source", "sentence", "occurs"),
    [
        ("Высший совет", "Заседание Высшего совета прошло вчера.", True),
        ("Высший совет", "Совет высший.", False),
        ("Тарнес", "Паром у острова Тарнес, а не у Грено.", True),
        ("Тарнес", "Паром у острова Тарнеса.", True),
        ("год", "Это выгодно нам.", False),
        ("port", "We report to nobody.", False),
        ("Port Elian", "«Port Elian» is closed", True),
        ("EU", "the eu funds", True),
        ("EU", "Europe", False),
        ("最高会议", "昨天最高会议结束了。", True),
        ("最高会议", "昨天会议结束了。", False),
        ("", "anything", False),
        ("...", "anything...", False),
    ],
)
def test_a_term_is_found_in_its_forms(source, sentence, occurs):
    """A word is found whatever its ending, and never inside another."""
    assert TermFinder([term(source)])(sentence) == ((term(source),) if occurs else ())


def test_the_order_of_a_list_changes_nothing():
    """The same terms in another order are found in the same order and have the same digest."""
    terms = [term("порт", "port"), term("паром", "ferry"), term("остров", "island")]
    sentence = "Паром идёт из порта на остров."
    found = TermFinder(terms)(sentence)
    assert set(found) == set(terms)
    assert TermFinder(reversed(terms))(sentence) == found
    assert terms_digest(found) != terms_digest(found[:2])
    assert terms_digest(()) is None


def test_where_a_term_is_from_is_not_in_its_digest():
    """The same rendering from another file is the same term: nothing is paid for again."""
    one = Term(source="порт", target="port", origin="a.csv")
    other = Term(source="порт", target="port", origin="b.csv")
    assert terms_digest((one,)) == terms_digest((other,))


def test_the_first_list_holds():
    """What a user's file says goes before what the archive knows."""
    assert merged_terms([term("Порт", "harbour")], [term("порт", "port"), term("мель", "bar")]) == (
        term("Порт", "harbour"),
        term("мель", "bar"),
    )
