"""Firefox's translation models: where they come from, which files a pair needs, and a folder that holds them."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from stenogram.errors import EngineRefused, UnknownPair
from stenogram.text import Language, primary

ENGINE = "fxtranslate"
INDEX_URL = "https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records"
FILES_URL = "https://firefox-settings-attachments.cdn.mozilla.net/"
PROJECT = "Firefox Translations (Mozilla), https://github.com/mozilla/translations"
LICENCE = "MPL-2.0"
HUB = "en"
"""Pairs without a model of their own go through English."""

_KINDS = ("model", "lex", "vocab", "srcvocab", "trgvocab")  # others measure quality; they are not needed
_DIGITS = 12
Load = Callable[[bytes, bytes, bytes, bytes | None], object]
"""(model, source vocabulary, target vocabulary, shortlist) → a ready engine; ValueError where they are none."""
Get = Callable[[str], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """One file that Mozilla's index names."""

    name: str
    kind: str
    version: str
    location: str
    packed_bytes: int | None  # as it is fetched; None: the index does not say
    packed_sha256: str | None
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairModel:
    """The files of a pair on disk."""

    source: str
    target: str
    folder: Path
    model: Path
    source_vocabulary: Path
    target_vocabulary: Path
    shortlist: Path | None

    @property
    def files(self) -> tuple[Path, ...]:
        """Each of them once."""
        found = (self.model, self.source_vocabulary, self.target_vocabulary, self.shortlist)
        return tuple(dict.fromkeys(path for path in found if path is not None))

    @property
    def size(self) -> int:
        """Bytes on disk."""
        return sum(path.stat().st_size for path in self.files)

    def digest(self) -> str:
        """A digest of the model itself: two states of it are two engines."""
        return hashlib.sha256(self.model.read_bytes()).hexdigest()[:_DIGITS]

    def load(self, load: Load) -> object:
        """The ready engine.

        Raises:
            EngineRefused: the files are no model that it takes.
        """
        parts = [path.read_bytes() for path in (self.model, self.source_vocabulary, self.target_vocabulary)]
        shortlist = self.shortlist.read_bytes() if self.shortlist else None
        try:
            return load(parts[0], parts[1], parts[2], shortlist)
        except ValueError as error:
            pair = f"{self.source} → {self.target}"
            raise EngineRefused(
                ENGINE, f"the files in {self.folder} are no model for {pair} that it takes", hint="fetch them anew"
            ) from error


def pair_in(root: Path, source: str, target: str) -> PairModel | None:
    """The model of a pair in a folder of models, if all of its files are there."""
    return files_in(root / f"{source}-{target}", source, target)


def files_in(folder: Path, source: str, target: str) -> PairModel | None:
    """The files of a model in one folder, told by their names as Mozilla gives them."""
    if not folder.is_dir():
        return None
    found = {kind: path for path in sorted(folder.iterdir()) if (kind := _kind_of(path.name)) is not None}
    model, both = found.get("model"), found.get("vocab")
    source_vocabulary, target_vocabulary = found.get("srcvocab", both), found.get("trgvocab", both)
    if model is None or source_vocabulary is None or target_vocabulary is None:
        return None
    return PairModel(
        source=source,
        target=target,
        folder=folder,
        model=model,
        source_vocabulary=source_vocabulary,
        target_vocabulary=target_vocabulary,
        shortlist=found.get("lex"),
    )


def route(root: Path, source: Language, target: Language) -> tuple[PairModel, ...]:
    """The models that lead from one language to another, itself or through English; none: there is no way."""
    first, last = primary(source), primary(target)
    direct = pair_in(root, first, last)
    if direct is not None:
        return (direct,)
    legs = (pair_in(root, first, HUB), pair_in(root, HUB, last))
    return tuple(leg for leg in legs if leg is not None) if HUB not in (first, last) and all(legs) else ()


def installed_pairs(root: Path) -> tuple[PairModel, ...]:
    """Every whole model of a folder of models."""
    folders = sorted(root.iterdir()) if root.is_dir() else []
    parts = [folder.name.split("-", 1) for folder in folders if "-" in folder.name]
    return tuple(found for part in parts if (found := pair_in(root, part[0], part[1])) is not None)


def wanted_files(index: bytes, source: str, target: str) -> tuple[tuple[str, str, tuple[ModelFile, ...]], ...]:
    """Of each leg between two languages the files that Mozilla's index names: (source, target, files).

    Raises:
        UnknownPair: there is no model, nor a way through English.
        EngineRefused: the index is none.
    """
    records = _records(index)
    direct = _leg(records, source, target)
    if direct:
        return ((source, target, direct),)
    legs = [(a, b, _leg(records, a, b)) for a, b in ((source, HUB), (HUB, target))]
    if HUB in (source, target) or not all(files for _, _, files in legs):
        raise UnknownPair(ENGINE, f"Mozilla has no model for {source} → {target}, nor a way through English")
    return tuple(legs)


def fetch_leg(
    root: Path,
    source: str,
    target: str,
    files: Sequence[ModelFile],
    get: Get,
    unpack: Callable[[bytes, str], bytes],
    load: Load,
) -> PairModel:
    """Fetch, verify, try and only then put in place the files of one pair.

    Raises:
        EngineRefused: a digest is wrong, or the files are no model that it takes; nothing was put in place.
    """

    def write(folder: Path) -> None:
        for file in files:
            packed = get(FILES_URL + file.location)
            if file.packed_sha256 and hashlib.sha256(packed).hexdigest() != file.packed_sha256:
                raise _wrong(file)
            try:
                content = unpack(packed, file.sha256)
            except ValueError as error:
                raise _wrong(file) from error
            if hashlib.sha256(content).hexdigest() != file.sha256:
                raise _wrong(file)
            (folder / file.name).write_bytes(content)

    return _put(root, source, target, write, load)


def copy_leg(root: Path, source: str, target: str, folder: Path, load: Load) -> PairModel:
    """Take the files of one pair from a folder, try them, and only then put them in place.

    Raises:
        EngineRefused: the folder lacks a file, or they are no model that it takes; nothing was put in place.
    """
    found = files_in(folder, source, target)
    if found is None:
        raise EngineRefused(
            ENGINE, f"{folder} holds no model", hint="it needs model.*.bin and vocab.*.spm (or srcvocab and trgvocab)"
        )

    def write(into: Path) -> None:
        for path in found.files:
            shutil.copyfile(path, into / path.name)

    return _put(root, source, target, write, load)


def _put(root: Path, source: str, target: str, write: Callable[[Path], None], load: Load) -> PairModel:
    root.mkdir(parents=True, exist_ok=True)
    place = root / f"{source}-{target}"
    with tempfile.TemporaryDirectory(dir=root, prefix=".new-") as made:
        new = Path(made) / "pair"
        new.mkdir()
        write(new)
        found = files_in(new, source, target)
        if found is None:
            raise EngineRefused(ENGINE, f"the index lacks a file of the model for {source} → {target}")
        found.load(load)
        if place.exists():
            place.rename(Path(made) / "old")
        new.rename(place)
    put = pair_in(root, source, target)
    if put is None:
        raise EngineRefused(ENGINE, f"the model could not be put into {place}")
    return put


def _wrong(file: ModelFile) -> EngineRefused:
    return EngineRefused(
        ENGINE,
        f"{file.name} is not what the index says: its digest is wrong, and nothing was kept",
        hint="fetch it anew",
    )


def _kind_of(name: str) -> str | None:
    kind = name.split(".", 1)[0]
    return kind if kind in _KINDS and not name.endswith((".zst", ".gz")) else None


def _records(index: bytes) -> list[dict[str, object]]:
    try:
        said = json.loads(index)
        return [record for record in said["data"] if isinstance(record, dict)]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise EngineRefused(ENGINE, "Mozilla's index of models cannot be read") from error


def _leg(records: Iterable[dict[str, object]], source: str, target: str) -> tuple[ModelFile, ...]:
    """The newest files of a pair that make a whole model; none: there is no such."""
    ours = [r for r in records if (r.get("sourceLanguage"), r.get("targetLanguage")) == (source, target)]
    for version in sorted({str(r.get("version")) for r in ours}, key=_version, reverse=True):
        files = [f for r in ours if str(r.get("version")) == version and (f := _file(r)) is not None]
        kinds = {file.kind: file for file in files}
        if "model" in kinds and ("vocab" in kinds or {"srcvocab", "trgvocab"} <= kinds.keys()):
            return tuple(kinds.values())
    return ()


def _version(said: str) -> tuple[tuple[int, ...], bool]:
    """By which versions are put in order: 1.0a3 comes before 1.0, and 2.1 after both."""
    plain = said.partition("a")[0].partition("b")[0]
    return tuple(int(part) for part in plain.split(".") if part.isdecimal()), plain == said


def _file(record: dict[str, object]) -> ModelFile | None:
    """A record as a file, if it says all that is needed and its name is one for a folder."""
    attached = record.get("attachment")
    held: dict[str, object] = attached if isinstance(attached, dict) else {}
    name, kind, sha256 = record.get("name"), record.get("fileType"), record.get("decompressedHash")
    location, size, packed = held.get("location"), held.get("size"), held.get("hash")
    if not (isinstance(name, str) and isinstance(sha256, str) and isinstance(location, str) and kind in _KINDS):
        return None
    if "/" in name or "\\" in name or name.startswith(".") or _kind_of(name) != kind:
        return None
    return ModelFile(
        name=name,
        kind=str(kind),
        version=str(record.get("version")),
        location=location.lstrip("/"),
        packed_bytes=size if isinstance(size, int) else None,
        packed_sha256=packed if isinstance(packed, str) else None,
        sha256=sha256,
    )
