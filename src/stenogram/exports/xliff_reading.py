"""XLIFF 2 as a CAT tool gives it back. What its sentences become is the pipeline's matter."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stenogram.errors import ReadError
from stenogram.exports.xml_documents import children, document, local
from stenogram.model import ReturnedText, ReturnedUnit, SentenceId

if TYPE_CHECKING:
    from lxml.etree import _Element

_STATES = ("initial", "translated", "reviewed", "final")
_SPANS = frozenset({"pc", "mrk"})  # inline elements whose content is text
_LAST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_HINT = "only a file that `stenogram xliff export` wrote can come back"


def read_xliff(content: bytes, name: str) -> tuple[ReturnedText, ...]:
    """What came back, one text a file of the document.

    Raises:
        ReadError: it is no XLIFF 2, broken, hostile, or holds a sentence twice.
    """
    root = document(content, name)
    if local(root) != "xliff":
        raise ReadError(name, f"this is no XLIFF: its root is <{local(root)}>", hint=_HINT)
    version = root.get("version") or "none"
    if not version.startswith("2."):
        raise ReadError(name, f"this is XLIFF {version}, and 2.x is read", hint=_HINT)
    texts = tuple(_file(file, name) for file in children(root, "file"))
    if not any(text.units for text in texts):
        raise ReadError(name, "there are no sentences in it", hint=_HINT)
    return texts


def _file(file: "_Element", name: str) -> ReturnedText:
    units: dict[str, ReturnedUnit] = {}
    for element in file.iter():
        if local(element) == "unit":
            unit = _unit(element, name)
            if unit.source_sentence in units:
                raise ReadError(name, f"it holds unit {unit.source_sentence} twice")
            units[unit.source_sentence] = unit
    return ReturnedText(revision=file.get("id") or "", units=tuple(units.values()))


def _unit(unit: "_Element", name: str) -> ReturnedUnit:
    parts = list(children(unit, "segment", "ignorable"))
    source = "".join(_text_in(part, "source", name) or "" for part in parts)
    targets: list[tuple[int, str | None]] = []
    for place, part in enumerate(parts, 1):
        text = _text_in(part, "target", name)
        if text is None and local(part) == "ignorable":
            text = _text_in(part, "source", name)
        targets.append((_order(part, place), text))
    texts = [text for _, text in sorted(targets, key=lambda pair: pair[0])]
    states = [part.get("state") for part in parts if local(part) == "segment"]
    known = [_STATES.index(state) for state in states if state in _STATES]
    return ReturnedUnit(
        source_sentence=SentenceId(unit.get("id") or ""),
        source_text=source,
        digest=_digest(unit),
        text=None if not texts or None in texts else "".join(text for text in texts if text is not None),
        state=_STATES[min(known)] if known else None,
    )


def _order(part: "_Element", place: int) -> int:
    """Where a target stands among those of its unit, by its own word or by its place."""
    target = next(children(part, "target"), None)
    said = target.get("order") if target is not None else None
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < len("1000000") else place


def _text_in(part: "_Element", kind: str, name: str) -> str | None:
    element = next(children(part, kind), None)
    return None if element is None else "".join(_pieces(element, name))


def _pieces(element: "_Element", name: str) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if local(child) == "cp":
            yield _character(child.get("hex") or "", name)
        elif local(child) in _SPANS:
            yield from _pieces(child, name)
        yield child.tail or ""


def _character(said: str, name: str) -> str:
    try:
        number = int(said, 16)
    except ValueError:
        number = -1
    if not 0 <= number <= _LAST or number in _SURROGATES:
        raise ReadError(name, f"<cp hex={said[:20]!r}/> is no character")
    return chr(number)


def _digest(unit: "_Element") -> str | None:
    for element in unit.iter():
        if local(element) == "meta" and element.get("type") == "source-digest":
            return (element.text or "").strip() or None
    return None
