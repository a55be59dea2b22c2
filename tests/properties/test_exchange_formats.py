"""What goes out in other tools' formats comes back letter by letter, or is told."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.exports import read_csv, read_tbx, read_tmx, read_xliff, write_csv, write_tbx, write_tmx, write_xliff
from stenogram.exports.xml_documents import NOT_IN_XML
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
    Term,
)
from stenogram.text import Language, one_line

RU, EN = Language("ru"), Language("en")
NOON = dt.datetime(2031, 5, 7, 12, tzinfo=dt.UTC)
ODD = st.sampled_from(
    "\x00\x01\x0b\x1b\x7f\x85\t\r\n\u00a0\u00ad\u200b\u200f\u202e\u2066\ufeff\ufffd\ufffe\uffff\U0001f6a2\U0010ffff"
    "<>&\"'=+-@；;,|“”ёЁßﬁ日本עبa1 "
)
WORDS = (
    st.text(st.one_of(ODD, st.characters(exclude_categories=["Cs"])), min_size=1, max_size=30)
    .map(one_line)
    .filter(lambda text: bool(text.strip()))
)
MAKERS = st.builds(MadeBy, name=WORDS, version=st.none() | WORDS, at=st.just(NOON))


def drafted(source: str, text: str, made_by: MadeBy, state: DraftState) -> Draft:
    """A translation."""
    return Draft(id=DraftId(1), source=RU, target=EN, source_text=source, text=text, language=EN, state=state,
                 made_by=made_by)  # fmt: skip


DRAFTS = st.builds(drafted, WORDS, WORDS, MAKERS, st.sampled_from([DraftState.TRANSLATED, DraftState.EDITED]))
TERMS = st.builds(Term, source=WORDS, target=WORDS, is_name=st.booleans(), note=st.none() | WORDS, origin=WORDS)


@given(st.lists(DRAFTS, max_size=4))
@settings(max_examples=60)
def test_a_memory(drafts):
    """TMX: every translation comes back as it was, or is left out and named; none is both or neither."""
    made = write_tmx(drafts, version="1", at=NOON)
    back = read_tmx(made.content, "x.tmx")
    left = [draft for draft, _ in made.left_out]
    assert back.left_out == []
    assert [(u.draft.source_text, u.draft.text, u.draft.state) for u in back.units] == [
        (d.source_text, d.text, d.state) for d in drafts if d not in left
    ]
    assert all(NOT_IN_XML.search(d.source_text + d.text + d.made_by.name + (d.made_by.version or "")) for d in left)
    assert made.units + len(left) == len(drafts)


@given(st.lists(st.tuples(WORDS, WORDS, MAKERS), min_size=1, max_size=4), WORDS)
@settings(max_examples=60)
def test_a_translation(said, speaker):
    """XLIFF: source and target come back as they were, whatever their characters."""
    sentences = tuple(
        HandedSentence(source_sentence=SentenceId(f"s{n}"), text=text, is_stale=False, remarks=(text,),
                       draft=drafted(source, text, maker, DraftState.TRANSLATED))
        for n, (source, text, maker) in enumerate(said)
    )  # fmt: skip
    speech = HandedSpeech(n=1, kind=SpeechKind.SPEECH, speaker=speaker, sentences=sentences)
    content = write_xliff(
        HandedText(revision="v1", address="e/en@1", title=speaker, source=RU, target=EN, speeches=(speech,))
    )
    ((text),) = read_xliff(content, "x.xlf")
    assert [(u.source_text, u.text) for u in text.units] == [(source, target) for source, target, _ in said]


@given(st.lists(TERMS, max_size=4))
@settings(max_examples=60)
def test_a_table_of_terms(terms):
    """CSV: every term comes back as it was."""
    made = write_csv(terms)
    assert list(read_csv(made.content, "x.csv").terms) == terms
    assert made.left_out == ()


@given(st.lists(TERMS, min_size=1, max_size=4), st.sampled_from([2, 3]))
@settings(max_examples=60)
def test_terms_as_tbx(terms, version):
    """TBX: the same, but what XML cannot hold is left out and named."""
    made = write_tbx(terms, RU, EN, version=version)
    left = [term for term, _ in made.left_out]
    kept = list(dict.fromkeys(t for t in terms if t not in left))
    if kept:
        assert list(read_tbx(made.content, "x.tbx", RU, EN).terms) == kept
    assert all(NOT_IN_XML.search("".join((t.source, t.target, t.note or "", t.origin or ""))) for t in left)
