"""TEI: utterances, notes, tokens, sentences, people."""

from pathlib import Path

import pytest
from tests.unit.read.reading import block_with, page_of, texts

from stenogram.errors import ReadError
from stenogram.model import BlockForm, NamedSpeaker
from stenogram.parse import parse_page

HEADER = """<teiHeader>
<fileDesc>
 <titleStmt><title type="main" xml:lang="en">Harbour debates</title>
  <title type="main" xml:lang="ca">Debats del port</title>
  <respStmt><persName>M. Kraft</persName><resp>Machine translation to English</resp></respStmt></titleStmt>
 <publicationStmt><publisher><orgName>Harbour Archive</orgName></publisher><date when="2032-01-05"/>
  <availability><licence>https://example.org/by</licence></availability></publicationStmt>
 <sourceDesc><bibl><title>Diari</title><date when="2031-05-03"/></bibl></sourceDesc>
</fileDesc>
<profileDesc><settingDesc><setting><name type="city">Port Vell</name><date when="2031-05-03"/></setting></settingDesc>
 <particDesc><listPerson>
  <person xml:id="HolmVera"><persName><surname>Holm</surname><forename>Vera</forename></persName></person>
 </listPerson></particDesc></profileDesc>
</teiHeader>"""


def tei(body: str, header: str = "", root: str = 'xml:lang="ca"') -> str:
    """A TEI file."""
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0" {root}>{header}<text><body>{body}</body></text></TEI>'


def test_each_seg_is_a_paragraph() -> None:
    """And a u without seg is one."""
    page = page_of(tei("<div><u><seg>a  b</seg>\n<seg>c</seg></u><u>d\n e</u></div>"), "x.xml")
    assert texts(page) == ["a b", "c", "d e"]
    assert {block.form for block in page.blocks} == {BlockForm.PARAGRAPH}


def test_a_seg_amid_words_is_a_mark() -> None:
    """It does not cut its paragraph."""
    assert texts(page_of(tei("<p>a <seg>b</seg> c</p>"), "x.xml")) == ["a b c"]


def test_speakers_are_looked_up() -> None:
    """By u/@who in the file's own list; the key is the same with and without a hash."""
    body = (
        '<u who="#HolmVera" ana="#chair"><seg>a</seg></u><u who="HolmVera"><seg>b</seg></u><u who="#X"><seg>c</seg></u>'
    )
    page = page_of(tei(f'{body}<u who=" "><seg>d</seg></u>', HEADER), "x.xml")
    assert [block.speaker for block in page.blocks] == [
        NamedSpeaker(key="HolmVera", name="Vera Holm", role="chair"),
        NamedSpeaker(key="HolmVera", name="Vera Holm"),
        NamedSpeaker(key="X"),
        None,
    ]


def test_plays_have_speakers_too() -> None:
    """sp with a speaker's label: the label is a block of its own."""
    page = page_of(tei('<sp who="#HolmVera"><speaker>VERA</speaker><p>a</p></sp>', HEADER), "x.xml")
    assert texts(page) == ["VERA", "a"]
    assert page.blocks[1].speaker == NamedSpeaker(key="HolmVera", name="Vera Holm")
    assert page.blocks[0].place[-1] == "speaker"


NOTES = [
    "<note>x</note>", "<kinesic><desc>x</desc></kinesic>", "<vocal><desc>x</desc></vocal>", "<stage>x</stage>",
    "<incident><desc>x</desc></incident>", "<gap><desc>x</desc></gap>",
]  # fmt: skip


@pytest.mark.parametrize("note", NOTES)
def test_notes_are_notes(note: str) -> None:
    """Between paragraphs, and inside one, where they come after it and leave its words whole."""
    page = page_of(tei(f"{note}<u><seg>a {note} b</seg></u>"), "x.xml")
    assert texts(page) == ["x", "a b", "x"]
    assert [block.form for block in page.blocks] == [BlockForm.NOTE, BlockForm.PARAGRAPH, BlockForm.NOTE]


def test_a_note_s_type_is_in_its_place() -> None:
    """So that a parser can tell a printed label from applause."""
    page = page_of(tei('<note type="speaker">VERA</note><u><seg>a</seg></u>'), "x.xml")
    assert page.blocks[0].place[-1] == "note.speaker"


def test_headings_and_dates_are_known() -> None:
    """With the level of their division."""
    page = page_of(tei("<div><head>a</head><div><head>b</head><dateline>c</dateline></div></div>"), "x.xml")
    assert [(block.form, block.level) for block in page.blocks] == [
        (BlockForm.HEADING, 1),
        (BlockForm.HEADING, 2),
        (BlockForm.DATELINE, 0),
    ]


def test_tokens_are_joined_with_the_right_spaces() -> None:
    """join says where none goes; the layout of the file says nothing; contractions are one word."""
    body = """<u><seg>
      <s><w join="right">Good</w><pc>,</pc> <name><w>Port</w>
         <w join="right">Vell</w></name><pc>!</pc></s>
      <s><pc join="right">“</pc><w>don't<w norm="do"/><w norm="not"/></w>
         <w join="right">go</w><pc join="left">”</pc></s>
    </seg></u>"""
    page = page_of(tei(body), "x.xml")
    assert texts(page) == ["Good, Port Vell! “don't go”"]
    assert [span.of(page.text) for span in page.blocks[0].sentences] == ["Good, Port Vell!", "“don't go”"]


def test_sentences_of_plain_words_are_kept() -> None:
    """The source's own s elements give the sentences, whatever stops are in them."""
    page = page_of(tei("<p><s>A. b.</s> <s>c</s></p><p>d</p>"), "x.xml")
    assert [[span.of(page.text) for span in block.sentences] for block in page.blocks] == [["A. b.", "c"], []]


def test_blocks_have_languages() -> None:
    """The nearest xml:lang."""
    page = page_of(tei('<u><seg>a</seg><seg xml:lang="es">b</seg></u>'), "x.xml")
    assert [block.language for block in page.blocks] == ["ca", "es"]


def test_the_header_gives_facts() -> None:
    """Those in the text's language first; a translation by machine is said to be one."""
    page = page_of(tei("<u><seg>a</seg></u>", HEADER), "x.xml")
    said = [
        (name, page.fact(name)) for name in ("title", "start", "place", "publisher", "published", "licence", "language")
    ]
    assert said == [
        ("title", "Debats del port"),
        ("start", "2031-05-03"),
        ("place", "Port Vell"),
        ("publisher", "Harbour Archive"),
        ("published", "2032-01-05"),
        ("licence", "https://example.org/by"),
        ("language", "ca"),
    ]
    assert page.fact("kind") == "machine"


def test_a_key_made_of_a_name_is_shown_with_spaces() -> None:
    """Without a list of persons; what every speaker is called is no role."""
    page = page_of(tei('<u who="#BayonaAntoni" ana="#regular"><seg>a</seg></u>'), "x.xml")
    speaker = parse_page(page).speeches[0].speaker
    assert speaker
    assert (speaker.name, speaker.role) == ("Bayona Antoni", None)


def test_a_setting_with_two_dates_is_a_range() -> None:
    """date/@from and @to are start and end."""
    setting = '<profileDesc><settingDesc><setting><date from="2031-05-03" to="2031-05-04"/></setting></settingDesc>'
    page = page_of(tei("<u><seg>a</seg></u>", f"<teiHeader>{setting}</profileDesc></teiHeader>"), "x.xml")
    assert (page.fact("start"), page.fact("end")) == ("2031-05-03", "2031-05-04")


def test_text_without_a_namespace_is_read() -> None:
    """Older TEI has none."""
    assert texts(page_of("<TEI.2><text><body><p>a</p></body></text></TEI.2>", "x.xml")) == ["a"]


LAUGHS = '<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">{}]>'.format(
    "".join(f'<!ENTITY {chr(99 + n)} "{f"&{chr(98 + n)};" * 10}">' for n in range(9))
)


@pytest.mark.parametrize(
    "content",
    [
        LAUGHS + tei("<p>&k;</p>"),
        LAUGHS + tei("<p>no entity used</p>"),
        '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + tei("<p>a &x;</p>"),
        tei("<p>&undeclared;</p>"),
        tei("<div>" * 100_000),
        "<TEI><text><p>never closed",
        tei("<p>a</p>").replace("</p>", "</q>"),
    ],
    ids=["laughs", "declared only", "file", "undeclared", "deep", "cut off", "crossed"],
)
def test_hostile_and_broken_files_are_refused(content: str) -> None:
    """With an error that names the file, at once."""
    with pytest.raises(ReadError, match=r"^x\.xml: "):
        page_of(content, "x.xml")


def test_utf_16_is_read() -> None:
    """The file's own encoding counts."""
    content = f'<?xml version="1.0" encoding="UTF-16"?>{tei("<p>è</p>")}'.encode("utf-16")
    assert page_of(content, "x.xml").text == "è"


def test_a_server_s_charset_helps_only_where_the_file_is_silent() -> None:
    """A file without a declaration that is no UTF-8 is read as served; one that is UTF-8 stays so."""
    assert page_of(tei("<p>è</p>").encode("latin-1"), "x.xml", charset="iso-8859-1").text == "è"
    assert page_of(tei("<p>è</p>"), "x.xml", charset="iso-8859-1").text == "è"
    with pytest.raises(ReadError):
        page_of(tei("<p>è</p>").encode("latin-1"), "x.xml", charset="no-such-charset")


def test_a_real_sitting_and_its_machine_translation_have_the_same_paragraphs(shared: Path) -> None:
    """The published TEI of a sitting and its token-by-token translation: 243 segments each, in the same order."""
    folder = shared / "events" / "barcelona-2015-10-26"
    pages = [page_of((folder / name).read_bytes(), name) for name in ("ca-original.tei.xml", "en-machine.tei.xml")]
    counts = [sum(block.place[-1] == "seg" for block in page.blocks) for page in pages]
    assert counts == [243, 243]
    assert sum(len(block.sentences) for block in pages[1].blocks) == 315
    assert [page.fact("language") for page in pages] == ["ca", "en"]
    assert pages[1].fact("kind") == "machine"
    assert block_with(pages[0], "Autoritats").speaker is not None
