"""Models in folders: a real one, made here, goes through the real code from its files to its words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.translate.tiny import make_model

from stenogram.errors import BadAnswer, EngineDown, EngineRefused, MissingExtra, UnknownPair, UsageError
from stenogram.model import TranslationRequest
from stenogram.testing import check_translator
from stenogram.text import language
from stenogram.translate import ArgosTranslator, CTranslate2Translator, argos_translator, ctranslate2_translator

SENTENCES = ("в порту 1941 судно.", "мы построим 512 домов!", "осталось 377 дней?")


def asked(*sentences: str, source: str = "ru", target: str = "en") -> TranslationRequest:
    """A request of these sentences."""
    return TranslationRequest(source=language(source), target=language(target), sentences=sentences)


@pytest.fixture(scope="module")
def opus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of one pair, like those of OPUS-MT."""
    return make_model(tmp_path_factory.mktemp("models") / "opus-mt-ru-en")


@pytest.fixture(scope="module")
def nllb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of several languages that are named by codes, like NLLB."""
    return make_model(tmp_path_factory.mktemp("models") / "nllb-tiny", many=True)


@pytest.mark.parametrize("kind", ["opus", "nllb"])
def test_a_real_model_conforms(kind: str, request: pytest.FixtureRequest) -> None:
    """From the files on disk to one text a sentence, as the protocol wants it."""
    engine = ctranslate2_translator(model=str(request.getfixturevalue(kind)))
    check_translator(engine, source="ru", target="en", sentences=SENTENCES)
    assert engine.translate(asked("мы построим 512 домов!", "", "да")).texts == ("my postroim 512 domov!", "", "da")


def test_the_weights_make_the_version(opus: Path, nllb: Path) -> None:
    """Two models are two engines; the folder gives the name."""
    one, other = CTranslate2Translator(folder=opus), CTranslate2Translator(folder=nllb)
    assert (one.made_by.name, other.made_by.name) == ("ctranslate2:opus-mt-ru-en", "ctranslate2:nllb-tiny")
    assert one.version != other.version


def test_a_model_is_asked_for_its_languages_only(opus: Path, nllb: Path) -> None:
    """OPUS-MT by its folder's name, NLLB by its codes."""
    engine = CTranslate2Translator(folder=opus)
    assert engine.knows(language("ru"), language("en-GB"))
    assert not engine.knows(language("en"), language("ru"))
    with pytest.raises(UnknownPair, match="no model for en → ru"):
        engine.translate(asked("yes", source="en", target="ru"))
    with pytest.raises(UnknownPair):
        CTranslate2Translator(folder=nllb).translate(asked("так", source="uk"))


def test_a_sentence_that_is_too_long_is_refused_and_not_cut(opus: Path) -> None:
    """Models drop what is too long without a word; this one says so."""
    with pytest.raises(BadAnswer, match="too many for the model"):
        CTranslate2Translator(folder=opus).translate(asked("да " * 300))


def test_an_answer_without_an_end_is_refused(tmp_path: Path) -> None:
    """A model that goes on and on is stopped, and nothing of it is used."""
    endless = make_model(tmp_path / "opus-mt-ru-en", never_ends=True)
    with pytest.raises(BadAnswer, match="did not come to an end"):
        CTranslate2Translator(folder=endless).translate(asked("да"))


def test_folders_that_hold_no_model_are_refused(opus: Path, tmp_path: Path) -> None:
    """What is missing or broken is named."""
    with pytest.raises(EngineRefused, match=r"no model\.bin"):
        ctranslate2_translator(model=str(tmp_path))
    with pytest.raises(UsageError, match="needs the folder"):
        ctranslate2_translator()
    (tmp_path / "model.bin").write_bytes(b"garbage")
    with pytest.raises(EngineRefused, match="no vocabulary"):
        ctranslate2_translator(model=str(tmp_path), source="ru", target="en")
    (tmp_path / "shared_vocabulary.json").write_text(json.dumps(["<s>", "</s>", "<unk>", "да"]), "utf-8")
    with pytest.raises(UsageError, match="between which languages"):
        ctranslate2_translator(model=str(tmp_path))
    engine = ctranslate2_translator(model=str(tmp_path), source="ru", target="en")
    with pytest.raises(EngineRefused, match=r"no source\.spm"):
        engine.translate(asked("да"))
    for side in ("source.spm", "target.spm"):
        (tmp_path / side).write_bytes((opus / side).read_bytes())
    with pytest.raises(EngineRefused, match="no model that it takes"):
        engine.translate(asked("да"))


def argos(between: Callable[[str], str] | None) -> ArgosTranslator:
    """Argos with one package, from Russian to English."""
    return ArgosTranslator(find=lambda *pair: between if pair == ("ru", "en") else None, version="1.0")


def test_argos_conforms_and_fails_in_our_words() -> None:
    """With a package it is a translator; without one it says so; its own errors become ours."""
    check_translator(argos(str.upper), source="ru", target="en", sentences=SENTENCES)
    with pytest.raises(UnknownPair):
        argos(None).translate(asked("да"))

    def fails(text: str) -> str:
        raise RuntimeError(text)

    with pytest.raises(EngineDown, match="RuntimeError"):
        argos(fails).translate(asked("да"))


def test_argos_names_what_to_install() -> None:
    """It brings two gigabytes of libraries, so it is no extra of ours."""
    with pytest.raises(MissingExtra) as missing:
        argos_translator()
    assert missing.value.hint == "pip install argostranslate"
