"""Policies: names stand for limits, single limits can be set otherwise, and a strict reader is shown no less."""

import pytest
from tests.unit.audit.conftest import cases

from stenogram.audit import likeness_check, negation_check
from stenogram.errors import SettingsError
from stenogram.model import Severity
from stenogram.model.policy import LENIENT, POLICIES, PRESS, STRICT, policy_named
from stenogram.protocols import BeadText, PairContext
from stenogram.text import language


def test_a_name_gives_its_policy():
    """The three names of the settings are the three values."""
    assert [policy_named(name) for name in ("strict", "press", "lenient")] == [STRICT, PRESS, LENIENT]


def test_an_unknown_name_is_refused_with_the_known_ones():
    """A slip of the pen in stenogram.toml is no silent default."""
    with pytest.raises(SettingsError) as refused:
        policy_named("pres")
    assert refused.value.hint == "known are lenient, press, strict"


def test_a_single_limit_overrides_the_policy():
    """[limits] wins over the policy that it refines."""
    assert policy_named("strict", [("length.far", 9.0)]).limit("length.far", 2.1) == 9.0
    assert policy_named("strict", [("length.far", 9.0)]).limit("length.near", 1.6) == STRICT.limit("length.near", 1.6)


def bead(left: str, right: str, likeness: float, pair: str = "ru-en") -> BeadText:
    """A pair of sentences with a likeness."""
    here, there = map(language, pair.split("-"))
    context = PairContext(left_language=here, right_language=there)
    return BeadText(left=((0, left),), right=((0, right),), likeness=likeness, context=context)


@pytest.mark.parametrize(("likeness", "shown"), [(0.3, 0), (0.15, 1), (0.1, 2), (0.02, 3)])
def test_the_stricter_the_more_is_shown(likeness, shown):
    """One measurement, three readers."""
    check = likeness_check()
    (seen,) = check.measure(bead("Мост закрыт до весны.", "Soup is served at noon.", likeness))
    judged = [check.judge(seen, policy) for policy in (STRICT, PRESS, LENIENT)]
    assert sum(f is not None for f in judged) == shown
    assert [f is not None for f in judged] == [n < shown for n in range(3)]


@pytest.mark.parametrize(("pair", "left", "right", "because"), [c for c in cases("negation") if c[3]])
def test_what_leaves_no_doubt_is_an_error_for_everybody(pair, left, right, because):
    """A plain lost denial and an opposite are errors of weight under every policy."""
    check = negation_check()
    for policy in POLICIES.values():
        judged = [check.judge(m, policy) for m in check.measure(bead(left, right, 0.8, pair))]
        assert [f.severity in (Severity.CRITICAL, Severity.MAJOR) for f in judged if f] == [True]
