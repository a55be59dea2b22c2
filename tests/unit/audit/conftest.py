"""What the audit tests share: a pair of sentences, measured and judged."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stenogram.model import PRESS, CheckName, Finding, Severity
from stenogram.protocols import BeadText, Check, PairContext
from stenogram.text import Sayable, language

Found = Callable[..., tuple[Finding, ...]]


def cases(check: str) -> list[tuple[str, ...]]:
    """The self-written cases of a check: languages, left, right, reasons of the findings."""
    lines = (Path(__file__).parent / "cases" / f"{check}.tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def errors(findings: tuple[Finding, ...]) -> str:
    """The reasons of those findings that are errors of weight, joined."""
    weighty = (f for f in findings if f.severity in (Severity.MAJOR, Severity.CRITICAL))
    return " | ".join(f.because for f in weighty)


@pytest.fixture
def found() -> Found:
    """The findings of a check on a left and a right sentence, under the press policy."""

    def run(
        check: Check, left: str, right: str, languages: str = "ru-en", *, start: str | None = None
    ) -> tuple[Finding, ...]:
        here, there = languages.split("-")
        context = PairContext(left_language=language(here), right_language=language(there), start=start)
        bead = BeadText(left=((0, left),) if left else (), right=((0, right),) if right else (), likeness=0.8,
                        context=context)  # fmt: skip
        measured = check.measure(bead)
        assert all(m.check is check.name and isinstance(m.check, CheckName) for m in measured)
        judged = (check.judge(m, PRESS) for m in measured)
        findings = tuple(f for f in judged if f is not None)
        assert all(isinstance(f.because, Sayable) for f in findings), "what a check says can be said in other languages"
        return findings

    return run
