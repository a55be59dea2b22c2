"""The benchmark counts what the checks say of what was planted, and nothing else."""

import datetime as dt

import pytest

from stenogram.bench import BenchPair, bench_audit, bench_json
from stenogram.model import PRESS, CheckName, Finding, FindingClass, MadeBy, Measurement, Policy, Severity, Side, Voice
from stenogram.pipeline import Tools
from stenogram.protocols import BeadText
from stenogram.text import language

TOWNS = "Aldery Brunow Calder Dorset Elmira Farrow Gansey Hollin Ipsden Jarrow Kelden Lorton".split()
LINES = tuple(
    f"In the year {1900 + n} the town of {TOWNS[n % 12]} bought {100 + 7 * n} boats for its harbour." for n in range(24)
)


class Digits:
    """A check that compares the digits of both sides."""

    name = CheckName.NUMBER
    version = "fake"

    def measure(self, bead: BeadText) -> tuple[Measurement, ...]:
        """Whether the digits differ."""
        ours, theirs = ("".join(filter(str.isdigit, " ".join(t for _, t in side))) for side in (bead.left, bead.right))
        if ours == theirs or not bead.left or not bead.right:
            return ()
        return (Measurement(check=self.name, kind="changed", left=None, right=None, facts=(("d", ours + theirs),),
                            made_by=MadeBy(name="digits", version="fake")),)  # fmt: skip

    def judge(self, measurement: Measurement, policy: Policy) -> Finding | None:
        """Always an error."""
        return Finding(measurement=measurement, finding_class=FindingClass.ERROR, severity=Severity.MAJOR,
                       because=str(measurement.fact("d")))  # fmt: skip


@pytest.fixture
def pair() -> BenchPair:
    """Two equal texts of two speakers who take turns."""
    voices = tuple(Voice(speech=n, label="AB"[n % 2], person="ab"[n % 2]) for n in range(12))
    side = Side(
        language=language("en"), sentences=LINES, speeches=tuple(n // 2 for n in range(24)),
        speakers=tuple(v.label for v in voices), voices=voices,
    )  # fmt: skip
    return BenchPair(name="town", left=side, right=side)


def _tools(*checks) -> Tools:
    return Tools(readers=(), embedders=(), checks=checks, clock=lambda: dt.datetime(2026, 1, 1, tzinfo=dt.UTC))


def test_what_a_check_sees_is_counted_and_nothing_else(pair):
    """A check of digits catches each changed digit and no name."""
    made = bench_audit([pair], _tools(Digits()), PRESS, per_kind=8, kinds=("number", "date", "name"))
    shares = {k.kind: (k.caught.count, k.caught.n) for k in made.kinds}
    assert shares["number"] == (8, 8)
    assert shares["date"] == (8, 8)
    assert shares["name"][0] == 0
    assert shares["name"][1] == 8
    assert (made.alarms.count, made.alarms.n) == (0, 24)


def test_without_checks_everything_is_missed(pair):
    """Nobody catches what nobody looks for, and each miss says what was planted."""
    made = bench_audit([pair], _tools(), PRESS, per_kind=4)
    assert all(k.caught.count == 0 and len(k.missed) == k.caught.n for k in made.kinds)
    assert {k.kind for k in made.kinds if k.caught.n} >= {"number", "speaker", "sentence lost", "sentence added"}


def test_the_same_seed_plants_the_same_errors(pair):
    """Two runs agree in everything; another seed plants others."""
    one, two, other = (bench_audit([pair], _tools(), PRESS, per_kind=4, seed=s) for s in (3, 3, 4))
    assert bench_json(one) == bench_json(two)
    assert bench_json(one)["kinds"] != bench_json(other)["kinds"]


def test_the_same_error_is_one_case(pair):
    """However often it is planted: more cases than places are not to be had."""
    made = bench_audit([pair], _tools(), PRESS, per_kind=400, kinds=("sentence lost",))
    assert made.kinds[0].caught.n <= len(LINES)
