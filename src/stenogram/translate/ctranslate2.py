"""CTranslate2: OPUS-MT and NLLB models in folders of one's own. No text leaves the machine."""

import hashlib
import importlib.util
import json
import re
from functools import cached_property
from pathlib import Path
from typing import Any

from stenogram.errors import BadAnswer, EngineRefused, MissingExtra, UnknownPair, UsageError
from stenogram.model import EngineLimits, MadeBy, TranslationAnswer, TranslationRequest, Usage
from stenogram.text import Language, primary
from stenogram.translate.codes import FLORES, THREE
from stenogram.translate.fitting import characters, fitting
from stenogram.translate.making import engine_made_by

_END = "</s>"
_LONGEST = 480  # tokens of a sentence: models of both kinds were trained on up to 512, and go astray beyond
_LONGER, _MORE = 3, 32  # tokens of an answer at most: times those of the sentence, and some more
_DIGITS = 12
_PAIR = re.compile(r"(?:^|[-_])([a-z]{2,3})[-_]([a-z]{2,3})$")
_CONVERT = "make it with ct2-transformers-converter, and put the model's source.spm and target.spm beside it"


class CTranslate2Translator:
    """One folder with model.bin and its SentencePiece models; loaded on first use."""

    name = "ctranslate2"
    limits = EngineLimits(sentences=32, characters=12_000, at_once=1, is_local=True)

    def __init__(
        self, *, folder: Path, source: str | None = None, target: str | None = None, beam: int = 4, threads: int = 2
    ) -> None:
        if not (folder / "model.bin").is_file():
            raise EngineRefused(self.name, f"{folder} holds no model.bin", hint=_CONVERT)
        self._folder, self._beam, self._threads = folder, beam, threads
        self._vocabulary = _vocabulary(folder)
        self._is_many = "eng_Latn" in self._vocabulary
        found = _PAIR.search(folder.name)
        self._pair = (source or (found[1] if found else None), target or (found[2] if found else None))
        if not self._is_many and None in self._pair:
            raise UsageError(
                f"{folder.name} does not say between which languages it translates",
                hint="call the folder opus-mt-ru-en, or set source and target under [engines.ctranslate2]",
            )

    @cached_property
    def version(self) -> str:
        """A digest of the model's weights."""
        with (self._folder / "model.bin").open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:_DIGITS]

    @property
    def made_by(self) -> MadeBy:
        """`ctranslate2:FOLDER`, with the digest of the weights."""
        return engine_made_by(self.name, self._folder.name, self.version, self.settings)

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """The folder's name, and how widely the best words are sought."""
        return (("model", self._folder.name), ("beam", str(self._beam)))

    def knows(self, source: Language, target: Language) -> bool:
        """Whether the model is for these languages."""
        if self._is_many:
            return all(FLORES.get(primary(tag)) in self._vocabulary for tag in (source, target))
        return primary(source) == self._pair[0] and (primary(target) == self._pair[1] or self._mark(target) is not None)

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A text for each sentence. One that is too long for the model is refused, never cut."""
        if not self.knows(request.source, request.target):
            pair = f"{primary(request.source)} → {primary(request.target)}"
            raise UnknownPair(self.name, f"{self._folder.name} is no model for {pair}")
        places = [n for n, sentence in enumerate(request.sentences) if sentence.strip()]
        texts: list[object] = [""] * len(request.sentences)
        rows = [self._row(request, place) for place in places]
        for place, text in zip(places, self._decoded(request, rows), strict=True):
            texts[place] = text
        return TranslationAnswer(texts=fitting(self.name, request, texts), usage=Usage(characters=characters(request)))

    def _row(self, request: TranslationRequest, place: int) -> list[str]:
        pieces: list[str] = self._source.encode(" ".join(request.sentences[place].split()), out_type=str)
        if len(pieces) > _LONGEST:
            raise BadAnswer(self.name, f"sentence {place + 1} has {len(pieces)} tokens: too many for the model")
        if self._is_many:
            return [str(FLORES[primary(request.source)]), *pieces, _END]
        mark = self._mark(request.target)
        return [*([mark] if mark else []), *pieces, _END]

    def _decoded(self, request: TranslationRequest, rows: list[list[str]]) -> list[str]:
        if not rows:
            return []
        prefix = [[str(FLORES[primary(request.target)])] for _ in rows] if self._is_many else None
        longest = _MORE + _LONGER * max(map(len, rows))
        found = self._model.translate_batch(
            rows, target_prefix=prefix, beam_size=self._beam, max_input_length=0, max_decoding_length=longest,
            return_end_token=True, max_batch_size=1024, batch_type="tokens",
        )  # fmt: skip
        texts = []
        for result in found:
            tokens: list[str] = result.hypotheses[0][1 if prefix else 0 :]
            if not tokens or tokens[-1] != _END:
                raise BadAnswer(self.name, "a sentence did not come to an end")
            texts.append(str(self._target.decode(tokens[:-1])))
        return texts

    def _mark(self, target: Language) -> str | None:
        """How a model for several target languages is told which: >>rus<<."""
        own = primary(target)
        marks = (f">>{code}<<" for code in (own, THREE.get(own, own)))
        return next((mark for mark in marks if mark in self._vocabulary), None)

    @cached_property
    def _model(self) -> Any:
        import ctranslate2

        try:
            return ctranslate2.Translator(str(self._folder), device="cpu", intra_threads=self._threads)
        except (RuntimeError, ValueError) as error:
            raise EngineRefused(self.name, f"{self._folder} is no model that it takes", hint=_CONVERT) from error

    @cached_property
    def _source(self) -> Any:
        return _pieces(self._folder, "source.spm")

    @cached_property
    def _target(self) -> Any:
        return _pieces(self._folder, "target.spm")


def _pieces(folder: Path, name: str) -> Any:
    """The SentencePiece model of one side, or the one of both."""
    import sentencepiece

    both = ("sentencepiece.bpe.model", "sentencepiece.model", "spm.model")
    path = next((folder / each for each in (name, *both) if (folder / each).is_file()), None)
    if path is None:
        raise EngineRefused("ctranslate2", f"{folder} holds no {name}", hint=_CONVERT)
    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise EngineRefused("ctranslate2", f"{path} is no SentencePiece model", hint=_CONVERT) from error


def _vocabulary(folder: Path) -> frozenset[str]:
    """The tokens that the model knows on its source's side."""
    for name in ("shared_vocabulary.json", "source_vocabulary.json", "shared_vocabulary.txt", "source_vocabulary.txt"):
        path = folder / name
        if not path.is_file():
            continue
        try:
            text = path.read_text("utf-8")
            return frozenset(json.loads(text) if path.suffix == ".json" else text.splitlines())
        except (ValueError, TypeError, OSError) as error:
            raise EngineRefused("ctranslate2", f"{path} cannot be read", hint=_CONVERT) from error
    raise EngineRefused("ctranslate2", f"{folder} holds no vocabulary", hint=_CONVERT)


def ctranslate2_translator(
    *,
    model: str | None = None,
    source: str | None = None,
    target: str | None = None,
    beam: int = 4,
    threads: int = 2,
) -> CTranslate2Translator:
    """The factory: `model` is the folder.

    Raises:
        MissingExtra: the packages are not installed.
        UsageError: no folder is named.
        EngineRefused: it is no folder of a model.
    """
    if any(importlib.util.find_spec(name) is None for name in ("ctranslate2", "sentencepiece")):
        raise MissingExtra("CTranslate2 with SentencePiece", "local")
    if not model:
        raise UsageError(
            "the engine ctranslate2 needs the folder of a model",
            hint="such as --engine ctranslate2:models/opus-mt-ru-en",
        )
    return CTranslate2Translator(
        folder=Path(model).expanduser(), source=source, target=target, beam=beam, threads=threads
    )
