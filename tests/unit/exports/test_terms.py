"""Terms as tables and TBX: read however they were written, and no cell ever a formula."""

import csv
import io
from io import BytesIO

import pytest
from translate.storage.tbx import tbxfile

from stenogram.errors import ReadError
from stenogram.exports import read_terms, write_csv, write_tbx
from stenogram.model import Term
from stenogram.text import Language

RU, EN = Language("ru"), Language("en")
TERMS = (
    Term(source="Госсовет", target="State Council", origin="house"),
    Term(source="Марта Линдквист", target="Märta Lindqvist", is_name=True, note="so she spells it;\nsee \"letters\"",
         origin="house"),
    Term(source="=1+1 маяк", target="'@lighthouse, or beacon", note="-x", origin="house"),
)  # fmt: skip


def read(content: bytes, name: str = "house.csv") -> tuple[Term, ...]:
    """The terms of a file from Russian into English."""
    return read_terms(content, name, RU, EN).terms


def test_a_table_comes_back_as_it_was() -> None:
    """Quotes, line breaks in cells, and what looks like a formula."""
    assert read(write_csv(TERMS).content) == TERMS


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1", "'=1", "''-1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    """A spreadsheet sees text, and we read back what was there."""
    term = Term(source="слово", target="word", note=cell, origin="house")
    made = write_csv([term])
    rows = list(csv.reader(io.StringIO(made.content.decode("utf-8-sig"), newline="")))
    assert rows[1][3] == "'" + cell
    assert read(made.content) == (term,)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_tables_of_others(delimiter: str, encoding: str) -> None:
    """Whatever stands between the cells and however the letters are encoded; columns in any order and case."""
    marta = "Marta, or so" if encoding == "cp1251" else "Märta, or so"
    head = ("Target", "SOURCE", "is_name", "more")
    rows = [head, ("State Council", "Государственный совет", "yes", "x"), (marta, "Марта", "", ""), ("", "пусто", "")]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    found = read_terms(out.getvalue().encode(encoding), "x.csv", RU, EN)
    assert [(t.source, t.target, t.is_name, t.origin) for t in found.terms] == [
        ("Государственный совет", "State Council", True, "x.csv"), ("Марта", marta, False, "x.csv"),
    ]  # fmt: skip
    assert found.left_out == (("row 4", "its target is empty"),)


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b'source,target\n"x', b"\x00\x01\x02"])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    """No such columns, a quotation mark that never closes, bytes that are no text."""
    with pytest.raises(ReadError, match=r"x\.csv"):
        read_terms(content, "x.csv", RU, EN)


@pytest.mark.parametrize("version", [2, 3])
def test_tbx_comes_back_as_it_was(version: int) -> None:
    """In either version: names, notes and where a term is from."""
    made = write_tbx(TERMS, RU, EN, version=version)
    assert read(made.content, "house.tbx") == TERMS
    assert (made.count, made.left_out) == (3, ())
    assert (b"urn:iso:std:iso:30042:ed-2" in made.content) == (version == 3)


def test_another_program_reads_the_older_tbx() -> None:
    """translate-toolkit finds the same terms."""
    store = tbxfile.parsefile(BytesIO(write_tbx(TERMS, RU, EN, version=2).content))
    assert [(u.source, u.target) for u in store.units] == [(t.source, t.target) for t in TERMS]


def test_what_tbx_cannot_hold_is_told() -> None:
    """A term with U+0000 is left out by name."""
    bad = Term(source="а\x00б", target="ab")
    made = write_tbx([bad, TERMS[0]], RU, EN)
    assert made.left_out == ((bad, "XML cannot hold U+0000"),)
    assert read(made.content, "x") == (TERMS[0],)
    assert write_csv([Term(source="а\ud800", target="a")]).left_out[0][1] == "UTF-8 cannot hold U+D800"


def test_tbx_of_others() -> None:
    """Several terms in a language: the preferred first, deprecated ones never; a country's where there is no other."""
    content = b"""<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en">
    <martifHeader/><text><body>
    <termEntry id="e1"><langSet xml:lang="en-GB">
     <ntig><termGrp><term>Council of State</term></termGrp></ntig>
     <tig><term>State <hi>Council</hi></term>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
     <tig><term>Soviet of State</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    </langSet><langSet lang="ru"><tig><term>\xd0\x93\xd0\xbe\xd1\x81\xd1\x81\xd0\xbe\xd0\xb2\xd0\xb5\xd1\x82</term>
    </tig></langSet></termEntry>
    <termEntry id="e2"><langSet xml:lang="ru"><tig><term>x</term></tig></langSet></termEntry>
    </body></text></martif>"""
    found = read_terms(content, "eu.tbx", RU, EN)
    assert [(t.source, t.target, t.origin) for t in found.terms] == [
        ("Госсовет", "State Council", "eu.tbx"), ("Госсовет", "Council of State", "eu.tbx"),
    ]  # fmt: skip
    assert found.left_out == (("concept e2", "it has no term in English"),)
    with pytest.raises(ReadError, match="its languages are en, ru"):
        read_terms(content, "eu.tbx", Language("de"), EN)


@pytest.mark.parametrize("content", [b"<html/>", b"<tbx", b'<!DOCTYPE t [<!ENTITY a "b">]><tbx>&a;</tbx>'])
def test_what_is_no_tbx_is_refused(content: bytes) -> None:
    """Other formats, broken and hostile ones."""
    with pytest.raises(ReadError, match=r"x\.tbx"):
        read_terms(content, "x.tbx", RU, EN)
