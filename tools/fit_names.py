"""Refits the weights by which a capitalised phrase of a translation is held to be no name of its source.

    python tools/fit_names.py ../shared

Lines in which a name was exchanged against lines that are right, by `labels.jsonl` of the audit cases of a folder.
Lines of even number are fitted and odd ones judged, then the other way round, for the figures; the tables printed at
the end are fitted to all. Of a line the likeliest phrase counts. Weights of evidence cannot be
below zero, nor that of an excuse above it.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]

from stenogram.audit import name_check
from stenogram.audit.auditing import with_likeness
from stenogram.audit.measuring import sides
from stenogram.audit.name_odds import evidence_for, overlap
from stenogram.audit.strange_names import strange_phrases
from stenogram.embed import choose_embedder
from stenogram.plugins import PluginKind, make
from stenogram.protocols import BeadText, Embedder, PairContext
from stenogram.text import Language

WITHOUT = ("constant", "sure", "perhaps", "lost", "unread", "telling", "opens", "changed", "share", "words")
WITH = ("constant", "sure", "perhaps", "lost sure", "lost perhaps", "unread", "telling", "opens", "changed", "acronym",
        "alike", "gain", "left less 2", "left less name", "right least")  # fmt: skip
FREE = {"constant", "alike", "right least"}
STIFFNESS = 0.5
THRESHOLDS = (2.5, 2.0, 1.5, 1.0, 0.5, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a case: whether its name was exchanged, and the evidence of each of its strange phrases."""

    set: str
    even: bool
    wrong: bool
    told: bool  # a name surely became another
    phrases: tuple[dict[str, float], ...]

    @property
    def has_vectors(self) -> bool:
        """Whether its phrases were taken out."""
        return any("gain" in phrase for phrase in self.phrases)


def lines_of(case: Path) -> Iterator[Line]:
    """The lines of a case that are right, or wrong by a name."""
    about = json.loads((case / "case.json").read_text("utf-8"))
    languages = Language(about["left"]), Language(about["right"])
    embedder = choose_embedder(languages, [make(PluginKind.EMBEDDER, "universal")])
    check = name_check()
    for n, label, bead in _beads(case, languages, embedder):
        left, right = sides(bead)
        changed = [m.right for m in check.measure(bead) if m.kind == "changed" and not m.fact("address") and m.right]
        phrases = tuple(
            evidence_for(bead, phrase, left, right,
                         changed=any(overlap(right.mark(phrase.start, phrase.end), mark) for mark in changed))
            for phrase in strange_phrases(bead)
        )  # fmt: skip
        wrong = label["error"] == "name"
        yield Line(set=about["set"], even=n % 2 == 0, wrong=wrong, told=bool(changed), phrases=phrases)


def _beads(
    case: Path, languages: tuple[Language, Language], embedder: Embedder | None
) -> list[tuple[int, dict[str, object], BeadText]]:
    labels = [json.loads(line) for line in (case / "labels.jsonl").read_text("utf-8").split("\n") if line]
    texts = [(case / f"{side}.txt").read_text("utf-8").split("\n") for side in ("left", "right")]
    context = PairContext(left_language=languages[0], right_language=languages[1])
    asked = [
        (n, label, BeadText(left=((n, left),), right=((n, right),), likeness=None, context=context))
        for n, (label, left, right) in enumerate(zip(labels, *texts, strict=False))
        if label.get("error", "unjudged") in (None, "name") and left.strip() and right.strip()
    ]
    beads = [bead for *_, bead in asked]
    return [
        (n, label, bead)
        for (n, label, _), bead in zip(asked, with_likeness(beads, embedder) if embedder else beads, strict=True)
    ]


def fitted(lines: Sequence[Line], names: Sequence[str]) -> np.ndarray:
    """A weight for each of `names`."""
    x = np.array([[phrase[name] for name in names] for line in lines for phrase in line.phrases])
    y = np.array([float(line.wrong) for line in lines for _ in line.phrases])
    is_constant = np.array(names) == "constant"
    spread = np.where(is_constant, 1.0, x.std(axis=0) + 1e-9)
    z, stiff = x / spread, np.where(is_constant, 0.0, STIFFNESS)

    def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
        odds = z @ b
        value = (np.logaddexp(0, odds) - y * odds).sum() + (stiff * b * b).sum()
        return float(value), z.T @ (1 / (1 + np.exp(-odds)) - y) + 2 * stiff * b

    bounds = [(None, None) if name in FREE else (None, 0) if name == "acronym" else (0, None) for name in names]
    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", bounds=bounds)
    found: np.ndarray = best.x / spread
    return found


def report(lines: Sequence[Line], names: Sequence[str]) -> None:
    """What each threshold finds and at how many alarms, then the table."""
    of = {even: fitted([line for line in lines if line.even != even], names) for even in (True, False)}
    best = [
        max((float(of[line.even] @ [p[name] for name in names]) for p in line.phrases), default=-99.0) for line in lines
    ]
    for case_set in sorted({line.set for line in lines}):
        here = [(line, odds) for line, odds in zip(lines, best, strict=True) if line.set == case_set]
        wrong, right = [p for p in here if p[0].wrong], [p for p in here if not p[0].wrong]
        for threshold in THRESHOLDS:
            found = sum(line.told or odds > threshold for line, odds in wrong)
            alarms = sum(line.told or odds > threshold for line, odds in right)
            print(f"{case_set:24} above {threshold:4}  {found}/{len(wrong)}  alarms {alarms}/{len(right)}")
    for name, weight in zip(names, fitted(lines, names), strict=True):
        print(f'    "{name}": {weight:.2f},')


def main() -> None:
    """The figures and the tables, with vectors and without."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared") / "bench" / "audit"
    cases = sorted({path.parent for path in root.rglob("labels.jsonl")})
    by_case = {case: list(lines_of(case)) for case in cases}
    known = [line for lines in by_case.values() if any(i.has_vectors for i in lines) for line in lines]
    rest = [
        line for lines in by_case.values() for line in lines if line.phrases and not any(i.has_vectors for i in lines)
    ]
    report(known, WITH)
    if rest:
        report(rest, WITHOUT)


if __name__ == "__main__":
    main()
