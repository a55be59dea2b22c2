"""The check `likeness`: sides that mean different things are told, those of few words only where nothing agrees."""

import pytest

from stenogram.audit import likeness_check
from stenogram.model import PRESS
from stenogram.protocols import BeadText, PairContext
from stenogram.text import Language


def told(left: str, right: str, likeness: float) -> bool:
    """Whether the two sides are said not to mean the same."""
    context = PairContext(left_language=Language("ru"), right_language=Language("en"))
    check = likeness_check()
    bead = BeadText(left=((0, left),), right=((0, right),), likeness=likeness, context=context)
    return any(check.judge(m, PRESS) for m in check.measure(bead))


@pytest.mark.parametrize(("likeness", "is_told"), [(0.13, False), (0.11, True), (0.05, True)])
def test_sides_far_apart_are_told(likeness, is_told):
    """The limit is the policy's."""
    assert told("Пароход ушёл на рассвете вверх по реке.", "Butter is sold by the pound here.", likeness) is is_told


@pytest.mark.parametrize(("likeness", "is_told"), [(0.11, False), (0.05, True)])
def test_of_few_words_each_weighs_too_much(likeness, is_told):
    """A side of three words says little to an encoder, so it must be twice as far away."""
    assert told("Просто тихий звон.", "It goes ding, ding, ding, as it were.", likeness) is is_told
