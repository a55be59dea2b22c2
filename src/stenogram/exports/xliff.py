"""A translation made here as XLIFF 2.1, for any CAT tool. Reading it back is xliff_reading's matter."""

import hashlib
from typing import TYPE_CHECKING

from stenogram.exports.xml_documents import NOT_IN_XML, SPACE
from stenogram.model import DraftState, HandedSentence, HandedSpeech, HandedText, SpeechKind

if TYPE_CHECKING:
    from lxml.etree import _Element

XLIFF = "urn:oasis:names:tc:xliff:document:2.0"  # of 2.1 too: the specification kept the name
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
_NAMES: dict[str, str] = {None: XLIFF, "mda": METADATA}  # type: ignore[dict-item]  # the stubs know no default
_STATES = {
    DraftState.UNTRANSLATED: ("initial", None),
    DraftState.TRANSLATED: ("translated", "stenogram:machine"),
    DraftState.KEPT: ("translated", "stenogram:kept"),
    DraftState.EDITED: ("reviewed", "stenogram:edited"),
}
_DIGITS = 16  # of a digest that tells texts apart; nobody attacks it
_STALE = "The source says something else by now than what is translated here."


def write_xliff(text: HandedText) -> bytes:
    """The document: a file of the revision, a group a speech, a unit a sentence by its id in the source."""
    from lxml import etree

    root = etree.Element(
        _tag("xliff"), {"version": "2.1", "srcLang": text.source, "trgLang": text.target},
        nsmap=_NAMES,
    )  # fmt: skip
    file = etree.SubElement(
        root, _tag("file"), {"id": text.revision, "original": text.address, "canResegment": "no"}
    )  # fmt: skip
    _metadata(file, {"rendition": text.address, "revision": text.revision})
    if text.title:
        _notes(file, [("event", text.title)])
    for speech in text.speeches:
        if speech.sentences:
            _group(file, speech)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def source_digest(text: str) -> str:
    """By which a changed source is known."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _tag(name: str) -> str:
    return f"{{{XLIFF}}}{name}"


def _group(file: "_Element", speech: HandedSpeech) -> None:
    from lxml import etree

    named = {"name": _plain(speech.speaker)} if speech.speaker else {}
    group = etree.SubElement(file, _tag("group"), {"id": f"speech-{speech.n}", **named})
    said = [("speaker", speech.speaker)] if speech.speaker else []
    if speech.kind is not SpeechKind.SPEECH:
        said.append(("kind", speech.kind.value))
    _notes(group, said)
    for sentence in speech.sentences:
        _unit(group, sentence, speech.speaker)


def _unit(group: "_Element", sentence: HandedSentence, speaker: str | None) -> None:
    from lxml import etree

    draft, maker = sentence.draft, sentence.draft.made_by
    unit = etree.SubElement(group, _tag("unit"), {"id": sentence.source_sentence, "canResegment": "no"})
    is_edited = draft.state is DraftState.EDITED
    told = {
        "source-digest": source_digest(draft.source_text), "editor" if is_edited else "engine": maker.name,
        "version": maker.version, "settings": maker.settings, "at": maker.at.isoformat() if maker.at else None,
        "draft": str(draft.id) if draft.id is not None else None,
    }  # fmt: skip
    _metadata(unit, {name: value for name, value in told.items() if value is not None})
    remarks = [("speaker", speaker)] if speaker else []
    remarks += [("stale", _STALE)] if sentence.is_stale else []
    remarks += [("reason", draft.reason)] if draft.reason else []
    remarks += [("finding", remark) for remark in sentence.remarks]
    _notes(unit, remarks)
    state, more = _STATES[draft.state]
    if sentence.is_stale and state != "initial":
        state, more = "initial", "stenogram:stale"
    segment = etree.SubElement(
        unit, _tag("segment"), {"id": "s1", "state": state} | ({"subState": more} if more else {})
    )
    _words(etree.SubElement(segment, _tag("source"), {SPACE: "preserve"}), draft.source_text)
    if draft.state is not DraftState.UNTRANSLATED:
        _words(etree.SubElement(segment, _tag("target"), {SPACE: "preserve"}), sentence.text)


def _words(element: "_Element", text: str) -> None:
    """The text, with `<cp>` for each character that XML cannot hold."""
    from lxml import etree

    last, at = None, 0
    for match in [*NOT_IN_XML.finditer(text), None]:
        piece = text[at : match.start()] if match else text[at:]
        if last is None:
            element.text = piece
        else:
            last.tail = piece
        if match:
            last = etree.SubElement(element, _tag("cp"), {"hex": f"{ord(match[0]):04X}"})
            at = match.end()


def _metadata(parent: "_Element", told: dict[str, str]) -> None:
    from lxml import etree

    group = etree.SubElement(
        etree.SubElement(parent, f"{{{METADATA}}}metadata"), f"{{{METADATA}}}metaGroup", {"category": "stenogram"}
    )
    for name, value in told.items():
        etree.SubElement(group, f"{{{METADATA}}}meta", {"type": name}).text = _plain(value)


def _notes(parent: "_Element", told: list[tuple[str, str]]) -> None:
    from lxml import etree

    if not told:
        return
    notes = etree.SubElement(parent, _tag("notes"))
    for number, (category, text) in enumerate(told, 1):
        note = etree.SubElement(notes, _tag("note"), {"id": f"n{number}", "category": category})
        note.text = _plain(text)


def _plain(text: str) -> str:
    """What is told besides the text itself, with a sign for what XML cannot hold."""
    return NOT_IN_XML.sub("\ufffd", text)
