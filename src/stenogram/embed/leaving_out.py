"""What a text would mean without some of its words: the encoder sums tokens, so a run of words can be taken out of the
sum, which costs a thirtieth of embedding the rest anew.

What a token near the gap sees is left as it was, so the vector is not that of the shorter text; but nearly: the cosine
between both is .99 on average (decision 0018), and what is asked is only which words a translation does not have.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from stenogram.embed.joined import JoinedPass
from stenogram.protocols import TakenApart

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Span = tuple[int, int]

SIZES = (1, 2, 4, 8)
"""Words that are taken out at once."""

_CHUNK = re.compile(r"\S+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")  # Thai, Lao, kana, Han: no spaces
_TEXTS_AT_ONCE = 8


class LeavingOut:
    """The encoder's layers over texts of which words are taken out."""

    def __init__(self, encoder: JoinedPass) -> None:
        self._encoder, self._net = encoder, encoder.net

    def take_apart(self, texts: Sequence[str]) -> Iterator[TakenApart]:
        """Each text with its words' vectors, and with its own without each run of SIZES words."""
        for start in range(0, len(texts), _TEXTS_AT_ONCE):
            with self._net._threadpool(limits=1, user_api="blas"):  # noqa: SLF001 - small products: threads would wait
                made = self._batch([self._split(text) for text in texts[start : start + _TEXTS_AT_ONCE]])
            yield from made

    def _batch(self, texts: list[list[tuple[list[int], Span]]]) -> list[TakenApart]:
        """Several texts of their words, mixed at once."""
        first, last = self._marks
        rows = [[first, *(token for tokens, _ in words for token in tokens), last] for words in texts]
        features, starts, lengths = self._encoder.features(rows)
        projected = features @ self._projection
        each = [
            _sums(words, projected[start : start + length])
            for words, start, length in zip(texts, starts, lengths, strict=True)
        ]
        vectors = self._mixed(
            np.concatenate([sums for _, sums, _ in each]), np.concatenate([many for *_, many in each])
        )
        made, place = [], 0
        for words, (runs, sums, _) in zip(texts, each, strict=True):
            mine = vectors[place : place + len(sums)]
            place += len(sums)
            without, alone = mine[1 : 1 + len(runs)], mine[1 + len(runs) :]
            spans = tuple(span for _, span in words)
            made.append(TakenApart(whole=mine[0], words=spans, alone=alone, runs=tuple(runs), without=without))
        return made

    def _split(self, text: str) -> list[tuple[list[int], Span]]:
        """The words of a text with their tokens; where words are not spaced, tokens are words."""
        words: list[tuple[list[int], Span]] = []
        for chunk in _CHUNK.finditer(text):
            tokens: list[int] = self._net.sp.encode(chunk.group(), out_type=int, add_bos=False, add_eos=False)
            pieces: list[str] = []
            if _UNSPACED.search(chunk.group()):
                pieces = self._net.sp.encode(chunk.group(), out_type=str, add_bos=False, add_eos=False)
            lengths = [1 if piece == "<unk>" else len(piece) for piece in pieces]
            if sum(lengths) == len(chunk.group()) + 1:  # and one for the mark of a word's beginning
                place = chunk.start() - 1
                for token, length in zip(tokens, lengths, strict=True):
                    words.append(([token], (max(place, chunk.start()), place + length)))
                    place += length
            else:
                words.append((tokens, chunk.span()))
        return words

    @cached_property
    def _projection(self) -> Floats:
        """From a token's features to the first hidden layer at once: all that lies between is linear."""
        made: Floats = self._net.cnn_W @ self._hidden
        return made

    @cached_property
    def _hidden(self) -> Floats:
        return np.concatenate([self._net.p1, self._net.d0], axis=1)

    @cached_property
    def _marks(self) -> tuple[int, int]:
        first, *_, last = self._net.sp.encode("a", out_type=int, add_bos=True, add_eos=True)
        return first, last

    def _mixed(self, sums: Floats, counts: Ints) -> Floats:
        """The encoder's last layers over projected sums: vectors of length 1."""
        net, many = self._net, counts.astype(np.float32)[:, None]
        mean = (sums + many * (net.cnn_b @ self._hidden)) / np.sqrt(many)
        width = net.p1.shape[1]
        second = np.maximum(mean[:, :width] + np.maximum(mean[:, width:], 0) @ net.d1, 0)
        mixed = np.tanh(second @ net.p3 + np.maximum(second @ net.d2, 0) @ net.d3)
        vectors: Floats = mixed / np.sqrt(np.maximum((mixed**2).sum(axis=1, keepdims=True), net.eps))
        return vectors


def _sums(words: list[tuple[list[int], Span]], projected: Floats) -> tuple[list[Span], Floats, Ints]:
    """Runs of words; sums over the whole text, over it without each run, and over each word; of how many tokens."""
    edges = 1 + np.cumsum([0, *(len(tokens) for tokens, _ in words)])
    sums = np.concatenate([np.zeros((1, projected.shape[1]), np.float32), np.cumsum(projected, axis=0)])
    runs = [(n, n + size) for size in SIZES for n in range(len(words) - size + 1) if size < len(words)]
    first, end = (edges[[run[side] for run in runs]] for side in (0, 1)) if runs else (edges[:0], edges[:0])
    total = np.concatenate([sums[-1:], sums[-1] - (sums[end] - sums[first]), sums[edges[1:]] - sums[edges[:-1]]])
    return runs, total, np.concatenate([[len(projected)], len(projected) - (end - first), np.diff(edges)])
