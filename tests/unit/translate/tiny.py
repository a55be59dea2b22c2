"""A real CTranslate2 model, made here: it writes each letter of its source in the letters of the target.

One layer whose cross-attention looks at the source's letter of the same place; weights set by hand, not trained.
"""

from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec

_PLACES = 160
_LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e z z i j k l m n o p r s t u f h c c s s q y w e u a".split(),
        strict=True,
    )
)
_SHARP = 60.0


def make_model(folder: Path, *, never_ends: bool = False, many: bool = False) -> Path:
    """The folder with a whole model: weights, vocabulary and SentencePiece models.

    Args:
        folder: where to put it.
        never_ends: the model never says that a sentence is over.
        many: like NLLB, with a code of the language before each sentence.
    """
    folder.mkdir(parents=True)
    pieces = _sentencepiece(folder)
    codes = ["rus_Cyrl", "eng_Latn"] if many else []
    vocabulary = ["<s>", "</s>", "<unk>", *pieces, *codes]
    spec = TransformerSpec.from_config(1, 1, pre_norm=True)
    width = len(vocabulary) + _PLACES
    for side in (spec.encoder, spec.decoder):
        _quiet(side, width)
    _sees_letters(spec, vocabulary, never_ends=never_ends, shift=1 if many else 0)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_bos = spec.config.add_source_eos = False
    spec.validate()
    spec.optimize(quantization=None)
    spec.save(str(folder))
    return folder


def _sentencepiece(folder: Path) -> list[str]:
    """A model of single letters, for both sides."""
    letters = "".join(_LETTERS) + "abcdefghijklmnopqrstuvwxyz0123456789.,!?-–«»“”\"'[]<>{}/()🙂" + "абв".upper()
    lines = [f"{letters} {letter}{letter}" for letter in letters]
    stem = str(folder / "source")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_prefix=stem, vocab_size=200, model_type="char", character_coverage=1.0,
        hard_vocab_limit=False, normalization_rule_name="nmt_nfkc_cf", minloglevel=2,
    )  # fmt: skip
    Path(f"{stem}.vocab").unlink()
    model = Path(f"{stem}.model").read_bytes()
    Path(f"{stem}.model").unlink()
    for side in ("source", "target"):
        (folder / f"{side}.spm").write_bytes(model)
    known = sentencepiece.SentencePieceProcessor(model_proto=model)
    return [
        known.id_to_piece(n)
        for n in range(known.get_piece_size())
        if known.id_to_piece(n) not in ("<s>", "</s>", "<unk>")
    ]


def _norm(layer: Any, width: int) -> None:
    layer.gamma, layer.beta = np.ones(width, np.float32), np.zeros(width, np.float32)


def _linear(layer: Any, weight: Any) -> None:
    layer.weight = weight.astype(np.float32)
    layer.bias = np.zeros(weight.shape[0], np.float32)


def _quiet(side: Any, width: int) -> None:
    """All parts there, and none says anything."""
    side.layer_norm.gamma, side.layer_norm.beta = np.ones(width, np.float32), np.zeros(width, np.float32)
    nothing = np.zeros((width, width))
    (layer,) = side.layer
    for attention, is_cross in ((layer.self_attention, False), (getattr(layer, "attention", None), True)):
        if attention is None:
            continue
        _norm(attention.layer_norm, width)
        rows = (width, 2 * width, width) if is_cross else (3 * width, width)
        for part, size in zip(attention.linear, rows, strict=True):
            _linear(part, np.zeros((size, width)))
    _norm(layer.ffn.layer_norm, width)
    _linear(layer.ffn.linear_0, nothing[:8])
    _linear(layer.ffn.linear_1, nothing[:, :8])


def _sees_letters(spec: Any, vocabulary: list[str], *, never_ends: bool, shift: int) -> None:
    size, width = len(vocabulary), len(vocabulary) + _PLACES
    letters = np.zeros((size, width), np.float32)
    letters[:, :size] = np.eye(size)
    places = np.zeros((_PLACES, width), np.float32)
    places[:, size:] = np.eye(_PLACES)
    (embedded,) = spec.encoder.embeddings
    embedded.weight, embedded.multiply_by_sqrt_depth = letters, False
    spec.decoder.embeddings.weight, spec.decoder.embeddings.multiply_by_sqrt_depth = np.zeros_like(letters), False
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.position_encodings.encodings = places
    cross = spec.decoder.layer[0].attention
    see_place = np.zeros((width, width))
    see_place[size:, size:] = np.eye(_PLACES, k=-shift) if shift else np.eye(_PLACES)
    see_letter = np.zeros((width, width))
    see_letter[:size, :size] = np.eye(size)
    keys = np.zeros((width, width))
    keys[size:, size:] = np.eye(_PLACES)
    _linear(cross.linear[0], see_place * _SHARP)
    _linear(cross.linear[1], np.concatenate([keys, see_letter]))
    _linear(cross.linear[2], np.eye(width) * 10)
    said = np.zeros((size, width))
    for number, piece in enumerate(vocabulary):
        other = _LETTERS.get(piece, piece)
        said[vocabulary.index(other) if other in vocabulary else number, number] = 1.0
    if never_ends:
        said[1, :] = -1.0
    _linear(spec.decoder.projection, said)
