"""XLIFF: the structure that the specification asks for, and the words exactly as they are."""

import re
from io import BytesIO

import pytest
from lxml import etree
from translate.storage.xliff2 import Xliff2File

from stenogram.errors import ReadError
from stenogram.exports import read_xliff, source_digest, write_xliff
from stenogram.model import (
    Draft,
    DraftId,
    DraftState,
    HandedSentence,
    HandedSpeech,
    HandedText,
    MadeBy,
    SentenceId,
    SpeechKind,
)
from stenogram.text import Language

CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
MDA = "{urn:oasis:names:tc:xliff:metadata:2.0}"
NMTOKEN = re.compile(r"[-.:\w]+")
ORDER = {  # what may stand in what, in this order: XLIFF 2.1, section 4.2
    "xliff": ["file"],
    "file": [f"{MDA}metadata", "notes", "group"],
    "group": ["notes", "unit"],
    "unit": [f"{MDA}metadata", "notes", "segment"],
    "notes": ["note"],
    "segment": ["source", "target"],
    "source": ["cp"],
    "target": ["cp"],
    "note": [],
    "cp": [],
}
ATTRIBUTES = {  # required, optional
    "xliff": ({"version", "srcLang"}, {"trgLang"}),
    "file": ({"id"}, {"original", "canResegment"}),
    "group": ({"id"}, {"name"}),
    "unit": ({"id"}, {"canResegment"}),
    "notes": (set(), set()),
    "note": (set(), {"id", "category"}),
    "segment": (set(), {"id", "state", "subState"}),
    "source": (set(), {"{http://www.w3.org/XML/1998/namespace}space"}),
    "target": (set(), {"{http://www.w3.org/XML/1998/namespace}space"}),
    "cp": ({"hex"}, set()),
}


def sentence(
    n: int, source: str, text: str, state: DraftState = DraftState.TRANSLATED, **more: object
) -> HandedSentence:
    """A sentence with its draft."""
    draft = Draft(
        id=DraftId(n), source=Language("ru"), target=Language("en"), source_text=source, text=text,
        language=Language("en"), state=state, made_by=MadeBy(name="apertium", version="3"),
    )  # fmt: skip
    return HandedSentence(source_sentence=SentenceId(f"s{n}"), text=text, draft=draft, is_stale=False, **more)  # type: ignore[arg-type]


def handed(*sentences: HandedSentence, speaker: str | None = "Марта") -> HandedText:
    """A text of one speech."""
    speech = HandedSpeech(n=1, kind=SpeechKind.SPEECH, speaker=speaker, sentences=sentences)
    return HandedText(
        revision="v1", address="e/en-machine@1", title="Встреча & <беседа>", source=Language("ru"),
        target=Language("en"), speeches=(speech,),
    )  # fmt: skip


SAMPLE = handed(
    sentence(1, "Паром\u00a0—  «здесь» & <там>.", "The ferry\u00a0—  “here” & <there>.", remarks=("error, major: x",)),
    sentence(2, "Да\x00нет\ufffe", "Yes\x00no\ud7ff\ufffe\uffff🚢"),
    sentence(3, "مرحبا \u202eabc\u202c", "Hello", DraftState.EDITED),
    sentence(4, "Спасибо.", "Спасибо.", DraftState.UNTRANSLATED),
    sentence(5, "Thanks.", "Thanks.", DraftState.KEPT),
)


def test_the_structure_is_that_of_the_specification() -> None:
    """Elements stand where they may, in order, with the attributes that are required and no others; ids are unique."""
    root = etree.fromstring(write_xliff(SAMPLE))
    for element in root.iter():
        if element.tag.startswith(MDA):
            continue
        name = element.tag.removeprefix(CORE)
        required, optional = ATTRIBUTES[name]
        assert required <= set(element.attrib) <= required | optional
        order = [child.tag.removeprefix(CORE) for child in element]
        assert sorted(order, key=ORDER[name].index) == order
    units = [unit.get("id") for unit in root.iter(f"{CORE}unit")]
    assert len(set(units)) == len(units) == 5
    assert all(NMTOKEN.fullmatch(str(e.get("id"))) for e in root.iter() if "id" in e.attrib)
    for segment in root.iter(f"{CORE}segment"):
        assert segment.get("state") in ("initial", "translated", "reviewed", "final")
        assert re.fullmatch(r"stenogram:\w+", segment.get("subState", "stenogram:none"))
    for metadata in root.iter(f"{MDA}metadata"):
        assert [child.tag for child in metadata] == [f"{MDA}metaGroup"]
        assert all(child.tag == f"{MDA}meta" and child.get("type") for child in metadata[0])


def test_states_say_who_made_what() -> None:
    """Untranslated is initial and has no target; a machine's is translated, a person's reviewed."""
    root = etree.fromstring(write_xliff(SAMPLE))
    told = [(s.get("state"), s.get("subState"), s.find(f"{CORE}target") is None) for s in root.iter(f"{CORE}segment")]
    assert told == [
        ("translated", "stenogram:machine", False), ("translated", "stenogram:machine", False),
        ("reviewed", "stenogram:edited", False), ("initial", None, True), ("translated", "stenogram:kept", False),
    ]  # fmt: skip


def test_words_come_back_exactly() -> None:
    """White space, marks of direction, and what XML cannot hold, which goes as <cp>."""
    ((text),) = read_xliff(write_xliff(SAMPLE), "x.xlf")
    assert text.revision == "v1"
    assert [(u.source_text, u.text) for u in text.units] == [
        (s.draft.source_text, None if s.draft.state is DraftState.UNTRANSLATED else s.text)
        for s in SAMPLE.speeches[0].sentences
    ]
    assert [u.digest for u in text.units] == [source_digest(s.draft.source_text) for s in SAMPLE.speeches[0].sentences]


def test_another_program_reads_and_writes_it() -> None:
    """translate-toolkit finds sources and targets, and what it wrote comes back with its changes."""
    plain = handed(sentence(1, "Никто не погиб.", "Nobody is died."), sentence(2, "Спасибо.", "Thanks."))
    store = Xliff2File.parsestring(write_xliff(plain))
    assert [(u.source, u.target) for u in store.units] == [
        ("Никто не погиб.", "Nobody is died."), ("Спасибо.", "Thanks."),
    ]  # fmt: skip
    store.units[0].target = "Nobody died."
    out = BytesIO()
    store.serialize(out)
    ((text),) = read_xliff(out.getvalue(), "x.xlf")
    assert [(u.source_sentence, u.text) for u in text.units] == [("s1", "Nobody died."), ("s2", "Thanks.")]


def test_a_divided_unit_is_put_together() -> None:
    """Segments and what stands between them are one sentence again, in the order that the target names."""
    content = b"""<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru" trgLang="en">
    <file id="v1"><unit id="s1"><segment state="final"><source>A, </source><target order="3">c</target></segment>
    <ignorable><source> </source></ignorable><segment state="translated"><source>b</source>
    <target order="1"><mrk id="m1">a<cp hex="0007"/></mrk><ph id="1"/>x</target></segment></unit></file></xliff>"""
    ((text),) = read_xliff(content, "x.xlf")
    (unit,) = text.units
    assert (unit.source_text, unit.text, unit.state) == ("A,  b", "a\x07x c", "translated")


def character(code: str) -> bytes:
    """A document whose only sentence is a character by its number."""
    words = f'<segment><source><cp hex="{code}"/></source></segment>'
    return f'<xliff version="2.1"><file><unit id="a">{words}</unit></file></xliff>'.encode()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'<xliff version="1.2"><file id="v1"/></xliff>', "XLIFF 1.2"),
        (b"<tmx/>", "no XLIFF"),
        (b'<xliff version="2.1"/>', "no sentences"),
        (b'<xliff version="2.1"><file><unit id="a"/><unit id="a"/></file></xliff>', "twice"),
        (character("D800"), "no character"),
        (character("zz"), "no character"),
        (b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff version="2.1">&e;</xliff>', "entities"),
        (b'<xliff version="2.1">' + b"<group>" * 3_000 + b"</group>" * 3_000 + b"</xliff>", "broken or hostile"),
    ],
)  # fmt: skip
def test_what_cannot_come_back_is_refused(content: bytes, why: str) -> None:
    """Other versions, other formats, doubled units, entities, deep nesting."""
    with pytest.raises(ReadError, match=why):
        read_xliff(content, "x.xlf")
