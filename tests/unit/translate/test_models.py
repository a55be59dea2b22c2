"""Firefox's models: fetched files are checked before they are put in place; what is broken never is."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from stenogram.errors import EngineDown, EngineRefused, UnknownPair
from stenogram.model import TranslationRequest
from stenogram.testing import check_translator
from stenogram.text import language
from stenogram.translate.fxmodels import FILES_URL, copy_leg, fetch_leg, files_in, installed_pairs, route, wanted_files
from stenogram.translate.fxtranslate import FxTranslator, loader

EN, RU, ES = language("en"), language("ru"), language("es")


class Engine:
    """Stands in for the Rust engine: gives a sentence back with its model's name."""

    def __init__(self, model: bytes) -> None:
        self.model = model.decode()

    def translate(self, text: str) -> str:
        """The sentence with the model's name."""
        if "panic" in text:
            raise PanicException
        return f"{text} ({self.model})"

    translate_long = translate


class PanicException(BaseException):
    """A panic in a thread of Rust."""


def load(model: bytes, source: bytes, target: bytes, shortlist: bytes | None) -> Engine:
    """The stand-in's loader: takes models that begin with m."""
    if not model.startswith(b"m"):
        raise ValueError("no model")
    return Engine(model)


def put(root: Path, pair: str, **files: bytes) -> Path:
    """A folder of a pair with these files."""
    folder = root / pair
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / f"{name}.x.bin").write_bytes(content)
    return folder


def index(*rows: tuple[str, str, str, str, bytes]) -> bytes:
    """Mozilla's index with these files: kind, source, target, version, content."""
    records = []
    for kind, source, target, version, content in rows:
        packed = b"P" + content
        records.append(
            {
                "name": f"{kind}.{source}{target}.bin", "fileType": kind, "sourceLanguage": source,
                "targetLanguage": target, "version": version, "decompressedHash": hashlib.sha256(content).hexdigest(),
                "attachment": {
                    "location": f"at/{kind}-{version}", "size": len(packed),
                    "hash": hashlib.sha256(packed).hexdigest(),
                },
            }
        )  # fmt: skip
    return json.dumps({"data": records}).encode()


WHOLE = (("model", "ru", "en", "2.0", b"m-new"), ("vocab", "ru", "en", "2.0", b"v"), ("lex", "ru", "en", "2.0", b"l"))


def serve(rows: tuple[tuple[str, str, str, str, bytes], ...], **other: bytes) -> Any:
    """What gives the packed files, or others in their place."""
    held = {f"{FILES_URL}at/{kind}-{version}": other.get(kind, b"P" + content) for kind, _, _, version, content in rows}
    return held.__getitem__


def unpack(packed: bytes, sha256: str) -> bytes:
    """The stand-in of zstd."""
    if not packed.startswith(b"P"):
        raise ValueError("not packed")
    return packed[1:]


def test_what_is_fetched_is_checked_and_put_in_place(tmp_path: Path) -> None:
    """All files of a pair, at once, and nothing beside them."""
    ((source, target, files),) = wanted_files(index(*WHOLE), "ru", "en")
    pair = fetch_leg(tmp_path, source, target, files, serve(WHOLE), unpack, load)
    assert sorted(path.read_bytes() for path in pair.files) == [b"l", b"m-new", b"v"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["ru-en"]
    assert [(one.source, one.target) for one in installed_pairs(tmp_path)] == [("ru", "en")]


@pytest.mark.parametrize(
    "other", [{"model": b"Pm-other"}, {"vocab": b"X"}, {"lex": b""}, {"model": b"P" + b"m-new" + b"!"}]
)
def test_a_wrong_digest_leaves_what_was_there(tmp_path: Path, other: dict[str, bytes]) -> None:
    """What is not what the index says is not kept, and the old model stays."""
    put(tmp_path, "ru-en", model=b"m-old", vocab=b"v")
    ((_, _, files),) = wanted_files(index(*WHOLE), "ru", "en")
    with pytest.raises(EngineRefused, match="digest is wrong"):
        fetch_leg(tmp_path, "ru", "en", files, serve(WHOLE, **other), unpack, load)
    (kept,) = installed_pairs(tmp_path)
    assert kept.model.read_bytes() == b"m-old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["ru-en"]


def test_what_the_engine_does_not_take_is_not_put_in_place(tmp_path: Path) -> None:
    """A file with the right digest that is no model is refused."""
    rows = (("model", "ru", "en", "2.0", b"garbage"), ("vocab", "ru", "en", "2.0", b"v"))
    ((_, _, files),) = wanted_files(index(*rows), "ru", "en")
    with pytest.raises(EngineRefused, match="no model for ru → en"):
        fetch_leg(tmp_path, "ru", "en", files, serve(rows), unpack, load)
    assert list(tmp_path.iterdir()) == []


def test_the_newest_whole_model_is_wanted() -> None:
    """Of several versions the newest that has all its files; an alpha comes before its release."""
    old = [(kind, "ru", "en", "1.0", content) for kind, _, _, _, content in WHOLE]
    alpha = [(kind, "ru", "en", "2.0a1", content) for kind, _, _, _, content in WHOLE]
    lame = [("model", "ru", "en", "3.0", b"m")]
    ((_, _, files),) = wanted_files(index(*old, *lame, *WHOLE, *alpha), "ru", "en")
    assert {file.version for file in files} == {"2.0"}


def test_pairs_without_a_model_go_through_english() -> None:
    """Spanish to Russian takes two models; a pair with neither is unknown."""
    rows = [(k, a, b, "1.0", b"m") for k in ("model", "vocab") for a, b in (("es", "en"), ("en", "ru"))]
    assert [(a, b) for a, b, _ in wanted_files(index(*rows), "es", "ru")] == [("es", "en"), ("en", "ru")]
    with pytest.raises(UnknownPair):
        wanted_files(index(*rows), "ru", "es")


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"data": 5}', b"<html>", b"[" * 60_000])
def test_an_index_that_is_none_is_refused(body: bytes) -> None:
    """A page, or broken JSON, is no index."""
    with pytest.raises(EngineRefused, match="index"):
        wanted_files(body, "ru", "en")


@pytest.mark.parametrize("name", ["../../model.bin", "model/../x", ".model", "vocab.ruen.bin", "model.bin.zst"])
def test_names_that_lead_elsewhere_are_not_taken(name: str) -> None:
    """A name of the index cannot leave the folder, nor be another file's."""
    record = json.loads(index(WHOLE[0]))["data"][0] | {"name": name}
    with pytest.raises(UnknownPair):
        wanted_files(json.dumps({"data": [record]}).encode(), "ru", "en")


def test_a_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    """`--from FOLDER` copies the model's files and leaves the others."""
    folder = put(tmp_path, "from", model=b"m1", srcvocab=b"s", trgvocab=b"t", readme=b"hello")
    pair = copy_leg(tmp_path / "root", "en", "ja", folder, load)
    assert sorted(path.name for path in pair.folder.iterdir()) == ["model.x.bin", "srcvocab.x.bin", "trgvocab.x.bin"]
    with pytest.raises(EngineRefused, match="holds no model"):
        copy_leg(tmp_path / "root", "en", "fr", put(tmp_path, "half", model=b"m"), load)


def test_it_conforms(tmp_path: Path) -> None:
    """With a model it is a translator as the protocol wants it."""
    put(tmp_path, "ru-en", model=b"m1", vocab=b"v")
    engine = FxTranslator(folder=tmp_path, load=load, version="1")
    check_translator(engine, source="ru", target="en", sentences=("В зале 1941.", "Домов 512.", "Дней 377."))
    assert dict(engine.settings).keys() == {"model ru-en"}


def test_two_models_make_a_way(tmp_path: Path) -> None:
    """A pair without a model of its own goes through English, and both models leave their mark."""
    for pair, model in (("es-en", b"m-es"), ("en-ru", b"m-ru")):
        put(tmp_path, pair, model=model, vocab=b"v")
    engine = FxTranslator(folder=tmp_path, load=load, version="1")
    assert engine.translate(TranslationRequest(source=ES, target=RU, sentences=("hola",))).texts == (
        "hola (m-es) (m-ru)",
    )
    assert not engine.knows(RU, ES)
    assert len(route(tmp_path, ES, RU)) == 2


def test_a_missing_model_says_how_to_get_it(tmp_path: Path) -> None:
    """The refusal names the command."""
    engine = FxTranslator(folder=tmp_path, load=load, version="1")
    with pytest.raises(UnknownPair) as refused:
        engine.translate(TranslationRequest(source=RU, target=EN, sentences=("да",)))
    assert refused.value.hint == "stenogram models add ru en"


def test_a_panic_is_an_error_of_ours(tmp_path: Path) -> None:
    """The engine's code in Rust may break down over a sentence; the program does not."""
    put(tmp_path, "ru-en", model=b"m1", vocab=b"v")
    engine = FxTranslator(folder=tmp_path, load=load, version="1")
    with pytest.raises(EngineDown, match="broke down"):
        engine.translate(TranslationRequest(source=RU, target=EN, sentences=("panic",)))


def test_the_real_engine_refuses_what_is_no_model(tmp_path: Path) -> None:
    """The installed package itself looks at the files: a recorded refusal, since no small model can be made for it."""
    folder = put(tmp_path, "from", model=b"m" * 4096, vocab=b"v" * 512)
    found = files_in(folder, "ru", "en")
    assert found is not None
    with pytest.raises(EngineRefused, match="no model for ru → en"):
        found.load(loader())
