"""TMX: who made a translation goes along, and nothing comes back as if our engine had made it."""

import datetime as dt
from io import BytesIO

import pytest
from translate.storage.tmx import tmxfile

from stenogram.errors import ReadError
from stenogram.exports import read_tmx, write_tmx
from stenogram.model import Claim, Draft, DraftState, MadeBy
from stenogram.text import Language
from stenogram.translate import draft_that_holds

RU, EN = Language("ru"), Language("en")
NOON = dt.datetime(2031, 5, 7, 12, 30, 15, 4000, tzinfo=dt.UTC)
ENGINE = MadeBy(name="apertium", version="1", settings="00ff", at=NOON)


def drafted(source: str, text: str, made_by: MadeBy = ENGINE, state: DraftState = DraftState.TRANSLATED) -> Draft:
    """A translation from Russian into English."""
    return Draft(source=RU, target=EN, source_text=source, text=text, language=EN, state=state, made_by=made_by)


def foreign(body: str, head: str = 'srclang="ru"') -> bytes:
    """A TMX file of another program."""
    return f'<tmx version="1.4"><header {head} creationtool="Kladovaya"/><body>{body}</body></tmx>'.encode()


def unit(source: str, text: str, attributes: str = "", props: str = "") -> str:
    """A unit of it."""
    return (
        f'<tu {attributes}>{props}<tuv xml:lang="ru-RU"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="en-GB"><seg>{text}</seg></tuv></tu>'
    )


def test_a_memory_says_who_made_what() -> None:
    """An engine comes back with version, settings and date; an editor as a person."""
    ida = MadeBy(name="Ida Holm", at=NOON)
    drafts = [drafted("Никто не погиб.", "Nobody died."), drafted("Спасибо.", "Thanks.", ida, DraftState.EDITED)]
    made = write_tmx(drafts, version="1", at=NOON)
    machine, person = read_tmx(made.content, "house.tmx").units
    assert (machine.claim, machine.draft.made_by.name) == (Claim.MACHINE, "apertium via house.tmx")
    assert (machine.draft.made_by.version, machine.draft.made_by.at) == ("1", NOON)
    assert (person.claim, person.draft.made_by, person.draft.state) == (Claim.PERSON, ida, DraftState.EDITED)
    assert [(u.draft.source_text, u.draft.text) for u in (machine, person)] == [
        ("Никто не погиб.", "Nobody died."), ("Спасибо.", "Thanks."),
    ]  # fmt: skip


def test_what_comes_back_is_never_the_engines_own() -> None:
    """The very engine that made a translation is asked again rather than served from a file."""
    made = write_tmx([drafted("Да.", "Yes.")], version="1", at=NOON)
    (back,) = read_tmx(made.content, "house.tmx").units
    assert draft_that_holds([drafted("Да.", "Yes.")], made_by=ENGINE, terms=None) is not None
    assert draft_that_holds([back.draft], made_by=ENGINE, terms=None) is None


def test_another_program_reads_it() -> None:
    """translate-toolkit finds the same words, languages and properties; the attributes that TMX requires are there."""
    drafts = [drafted("Паром & «маяк» <3\tтуда", "Ferry & “lighthouse” <3\tthere"), drafted("مرحبا 🚢", "a\u202eb")]
    content = write_tmx(drafts, version="1", at=NOON).content
    store = tmxfile.parsefile(BytesIO(content))
    assert [(u.source, u.target) for u in store.units] == [(d.source_text, d.text) for d in drafts]
    head = store.document.getroot().find("header")
    wanted = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert wanted <= set(head.attrib)
    assert (head.get("srclang"), head.get("segtype")) == ("ru", "sentence")
    props = {p.get("type"): p.text for p in store.units[0].xmlelement.iter("prop")}
    assert props["x-stenogram-engine"] == "apertium"
    assert props["x-stenogram-usage"] == "same-engine"


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_told(character: str) -> None:
    """Such a translation is left out by name; the others are written."""
    drafts = [drafted("Да.", f"Y{character}es."), drafted("Нет.", "No.")]
    made = write_tmx(drafts, version="1", at=NOON)
    ((left, why),) = made.left_out
    assert (made.units, left) == (1, drafts[0])
    assert f"U+{ord(character):04X}" in why
    assert [u.draft.text for u in read_tmx(made.content, "x").units] == ["No."]


def test_only_the_file_makes_a_person_of_somebody() -> None:
    """A name alone does not say whether a person or a program is meant; a mark of machine translation does."""
    content = foreign(
        unit("Да.", "Yes.", 'creationid="PAVEL" creationdate="20300102T030405Z"')
        + unit("Нет.", "No.", props='<prop type="x-Origin">MachineTranslation</prop>')
    )
    said, machine = read_tmx(content, "bureau.tmx").units
    assert (said.claim, said.draft.made_by.name) == (Claim.UNSAID, "PAVEL via bureau.tmx")
    assert said.draft.made_by.at == dt.datetime(2030, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    assert said.draft.state is DraftState.TRANSLATED
    assert machine.claim is Claim.MACHINE
    assert (said.draft.source, said.draft.target) == ("ru-RU", "en-GB")


def test_a_pair_that_is_asked_for() -> None:
    """`ru` and `en` are what the memory asks for, whatever country the file adds; other languages are passed over."""
    more = '<tu><tuv xml:lang="ru"><seg>Да.</seg></tuv><tuv xml:lang="de"><seg>Ja.</seg></tuv></tu>'
    found = read_tmx(foreign(unit("Нет.", "No.") + more, 'srclang="*all*"'), "x", source=RU, target=EN)
    assert [(u.draft.source, u.draft.target, u.draft.language, u.draft.text) for u in found.units] == [
        ("ru", "en", "en-GB", "No.")
    ]
    assert found.left_out == []


def test_markup_of_another_program_is_taken_out() -> None:
    """What stands in bpt, ph and their like is no word; what stands in hi is."""
    text = 'Nobody<ph x="1">&lt;br/></ph> <hi>really</hi> <bpt i="1">{b</bpt>died<ept i="1">}</ept>.'
    found = read_tmx(foreign(unit("Никто.", text)), "x")
    assert [u.draft.text for u in found.units] == ["Nobody really died."]
    assert found.without_codes == 1


def test_units_that_cannot_be_used_are_numbered() -> None:
    """One empty translation, one without a source language, one with a single language."""
    single = '<tu><tuv xml:lang="ru"><seg>Да.</seg></tuv></tu>'
    found = read_tmx(foreign(unit("Да.", " ") + unit("Да.", "Yes.", 'srclang="fi"') + single), "x")
    assert [n for n, _ in found.left_out] == [1, 2, 3]
    assert found.units == []


@pytest.mark.parametrize(
    "content",
    [
        b"", b"no xml", b"<html/>", b"<tmx", b'\xff\xfe<\x00t\x00',
        b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx>&a;</tmx>',
        b'<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx><body>&x;</body></tmx>',
        b'<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "' + b"&a;" * 999 + b'">]><tmx><body>&b;</body></tmx>',
        b"<tmx>" + b"<a>" * 5_000 + b"</a>" * 5_000 + b"</tmx>",
    ],
)  # fmt: skip
def test_what_is_no_memory_is_refused(content: bytes) -> None:
    """Broken, hostile and foreign files are refused in words."""
    with pytest.raises(ReadError, match=r"x\.tmx"):
        read_tmx(content, "x.tmx")
