"""Refits the weights of `doubt` and of lost words to the audit cases of a folder, and says how well they do.

    python tools/fit_doubt.py ../shared

Lines of even number are fitted and odd ones judged, then the other way round, for the figures; the table printed at the
end is fitted to all. Weights of evidence cannot be below zero: no loss makes a line more trustworthy.
The sets weigh as SHARES says, right and wrong lines of a set alike; a human score of 70 is three tenths of an error.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.stats import rankdata, spearmanr  # type: ignore[import-untyped]

from stenogram.audit.auditing import with_likeness
from stenogram.audit.doubt import features_of
from stenogram.embed import choose_embedder
from stenogram.plugins import PluginKind, make, make_all
from stenogram.protocols import BeadText, Check, Embedder, PairContext
from stenogram.text import Language

NAMES = (
    "constant", "unknown", "unlike", "misfit", "without sentence", "without clause", "without name",
    *(f"{check} {how}" for check in ("number", "date", "name", "negation", "modality", "person")
      for how in ("changed", "alone")),
    *(f"{side} less {size}" for side in ("left", "right") for size in (1, 2, 4, 8)), "left least", "right least",
    "words",
)  # fmt: skip
FREE = {"constant", "unknown", "words"}
BY_HAND = {"modality changed": 1.5, "person changed": 1.5, "person alone": 1.5}  # no set has such errors planted
SHARES = {"demetr": 1.0, "news": 0.5, "talks": 0.6, "mlqe": 5.0, "critical": 0.25, "second": 0.2}
STIFFNESS = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a case."""

    set: str
    even: bool
    features: tuple[float, ...]
    wrong: float | None  # 0 right, 1 wrong, between: a human's judgement; None: not for fitting
    scored: bool


def lines_of(cases: Sequence[Path]) -> Iterator[Line]:
    """Every line with two sides."""
    embedders = [make(PluginKind.EMBEDDER, "universal")]
    checks = make_all(PluginKind.CHECK)
    for case in cases:
        about = json.loads((case / "case.json").read_text("utf-8"))
        name = next(name for name in SHARES if name in case.name)
        languages = Language(about["left"]), Language(about["right"])
        embedder = choose_embedder(languages, embedders)
        for n, (label, bead) in enumerate(_beads(case, languages, embedder)):
            if bead.left and bead.right:
                yield _line(name, n, label, bead, checks)


def _line(name: str, n: int, label: dict[str, object], bead: BeadText, checks: Sequence[Check]) -> Line:
    found = features_of(bead, [m for check in checks for m in check.measure(bead)])
    score = label.get("score")
    wrong: float | None = None
    if "error" in label:
        wrong = None if label["error"] and label.get("severity") == "minor" else float(label["error"] is not None)
    elif isinstance(score, int | float):
        wrong = 1 - score / 100
    values = tuple(found.get(feature, 0.0) for feature in NAMES)
    return Line(set=name, even=n % 2 == 0, features=values, wrong=wrong, scored="error" not in label)


def _beads(
    case: Path, languages: tuple[Language, Language], embedder: Embedder | None
) -> Iterator[tuple[dict[str, object], BeadText]]:
    labels = [json.loads(line) for line in (case / "labels.jsonl").read_text("utf-8").split("\n") if line]
    sides = [(case / f"{side}.txt").read_text("utf-8").split("\n") for side in ("left", "right")]
    context = PairContext(left_language=languages[0], right_language=languages[1])
    beads = [
        BeadText(left=_side(n, left), right=_side(n, right), likeness=None, context=context)
        for n, (_, left, right) in enumerate(zip(labels, *sides, strict=False))
    ]
    yield from zip(labels, with_likeness(beads, embedder) if embedder else beads, strict=True)


def _side(n: int, text: str) -> tuple[tuple[int, str], ...]:
    return ((n, text),) if text.strip() else ()


def fitted(lines: Sequence[Line]) -> list[float]:
    """A weight for each of NAMES."""
    known = [line for line in lines if line.wrong is not None]
    x = np.array([line.features for line in known])
    y = np.array([line.wrong for line in known])
    share = {name: np.mean([line.wrong for line in known if line.set == name]) for name in {i.set for i in known}}
    half = np.array([max(0.05, float(share[line.set])) for line in known])
    weight = np.array([SHARES[line.set] for line in known]) * (
        y / (2 * half) + (1 - y) / (2 * np.maximum(0.05, 1 - half))
    )
    spread = np.where(np.array(NAMES) == "constant", 1.0, x.std(axis=0) + 1e-9)
    z = x / spread
    stiff = np.where(np.array(NAMES) == "constant", 0.0, STIFFNESS)

    def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
        odds = z @ b
        value = (weight * (np.logaddexp(0, odds) - y * odds)).sum() + (stiff * b * b).sum()
        return float(value), z.T @ (weight * (1 / (1 + np.exp(-odds)) - y)) + 2 * stiff * b

    bounds = [(None, None) if name in FREE else (0, None) for name in NAMES]
    best = minimize(loss, np.zeros(len(NAMES)), jac=True, method="L-BFGS-B", bounds=bounds)
    found = dict(zip(NAMES, (best.x / spread).tolist(), strict=True)) | BY_HAND
    return [found[name] for name in NAMES]


def report(lines: Sequence[Line], odds: Sequence[float], which: Callable[[Line], bool], name: str) -> None:
    """AUC and Spearman's correlation of a set, on a line."""
    here = [(line, value) for line, value in zip(lines, odds, strict=True) if which(line) and line.wrong is not None]
    if here and here[0][0].scored:
        correlation = spearmanr([value for _, value in here], [line.wrong for line, _ in here]).statistic
        print(f"{name:12} {len(here):6d}  Spearman {correlation:.3f}")
    wrong = np.array([line.wrong == 1 for line, _ in here])
    if here and not here[0][0].scored and 0 < wrong.sum() < len(wrong):
        ranks = rankdata([value for _, value in here])
        above = ranks[wrong].sum() - wrong.sum() * (wrong.sum() + 1) / 2
        print(f"{name:12} {len(here):6d}  AUC {above / (wrong.sum() * (~wrong).sum()):.3f}")


def main() -> None:
    """The figures, then the table."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared") / "bench" / "audit"
    lines = list(lines_of(sorted(path.parent for path in root.rglob("labels.jsonl"))))
    of = {even: np.array(fitted([line for line in lines if line.even != even])) for even in (True, False)}
    odds = [float(of[line.even] @ np.array(line.features)) for line in lines]
    for name in SHARES:
        report(lines, odds, lambda line, name=name: line.set == name, name)  # type: ignore[misc]
    for name, weight in zip(NAMES, fitted(lines), strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
