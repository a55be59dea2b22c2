"""Recall of the search by meaning on vectors of real sentences: `tools/bench_recall.py FOLDER [--rows N]`.

Every line of every `.txt` and `.tsv` under the folder that the default encoder reads is embedded once; copies of the
vectors, each turned a little, fill up to N rows. Each question is a sentence's vector turned as far as a rendition of
the same sentence lies from it; the ten nearest by the search's own two steps are compared with comparing every row.
"""

import argparse
import re
import time
from pathlib import Path

import numpy as np

from stenogram.plugins import PluginKind, make
from stenogram.store.search_vectors import Vectors, _bits, nearest

ENCODER, NEAREST, QUESTIONS = "universal", 10, 300
_SENTENCE = re.compile(r"[^\t]{40,300}")


def sentences(folder: Path, most: int) -> list[str]:
    """Distinct sentences of the folder, in an order that says nothing."""
    found: dict[str, None] = {}
    for path in sorted([*folder.rglob("*.txt"), *folder.rglob("*.tsv")]):
        text = path.read_text("utf-8", "replace")
        found |= dict.fromkeys(each.strip() for line in text.splitlines() for each in _SENTENCE.findall(line))
    chosen = np.random.default_rng(0).permutation(np.array(list(found), dtype=object))
    return [str(each) for each in chosen[:most]]


def turned(vectors: "np.ndarray", likeness: "np.ndarray", chance: "np.random.Generator") -> "np.ndarray":
    """Each vector turned until its cosine with what it was is so much, towards other real sentences."""
    aside = vectors[chance.permutation(len(vectors))]
    aside = aside - (aside * vectors).sum(axis=1, keepdims=True) * vectors
    aside /= np.linalg.norm(aside, axis=1, keepdims=True) + 1e-9
    return likeness[:, None] * vectors + np.sqrt(1 - likeness**2)[:, None] * aside


def main() -> None:
    """Print one line of a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sentences", type=int, default=20_000)
    parser.add_argument("--rows", type=int, default=400_000)
    asked = parser.parse_args()
    texts, chance = sentences(asked.folder, asked.sentences), np.random.default_rng(1)
    real = make(PluginKind.EMBEDDER, ENCODER).embed(texts).astype(np.float32)
    real /= np.linalg.norm(real, axis=1, keepdims=True) + 1e-9
    copies = [real]
    while sum(map(len, copies)) < asked.rows:
        copies.append(turned(real, chance.uniform(0.75, 0.95, len(real)).astype(np.float32), chance))
    halves = np.concatenate(copies)[: asked.rows].astype(np.float16)
    rows = Vectors(wordings=np.arange(len(halves), dtype=np.int32), codes=_bits(halves), halves=halves)
    usable, found, taken = np.ones(len(halves), dtype=bool), 0, []
    questions = turned(real, chance.uniform(0.6, 0.9, len(real)).astype(np.float32), chance)[:QUESTIONS]
    for question in questions:
        begun = time.perf_counter()
        near, _ = nearest(rows, question, usable, NEAREST)
        taken.append(1_000 * (time.perf_counter() - begun))
        truly = np.concatenate(
            [halves[n : n + 16_384].astype(np.float32) @ question for n in range(0, len(halves), 16_384)]
        )
        worst = np.sort(truly)[-NEAREST]
        found += int((truly[near] >= worst - 1e-6).sum())
    print(
        f"{len(texts):,} sentences, {len(halves):,} rows: recall@{NEAREST} {found / NEAREST / len(questions):.3f}; "
        f"p50 {np.percentile(taken, 50):.1f} ms, p95 {np.percentile(taken, 95):.1f} ms"
    )


if __name__ == "__main__":
    main()
