"""Labels are decided over the whole page."""

from stenogram.model import Block, BlockForm, BlockKind, MadeBy, NamedSpeaker, Page, Span, SpeechKind, Transcript
from stenogram.parse import parse_page


def page(*texts: str, bold: bool = False, form: BlockForm = BlockForm.PARAGRAPH) -> Page:
    """A page of these blocks; with `bold`, what stands before the first colon is bold."""
    blocks, start = [], 0
    for text in texts:
        reach = text.find(":") + 1 if bold else 0
        marks = (Span(start, start + reach),) if reach else ()
        blocks.append(Block(span=Span(start, start + len(text)), bold=marks, form=form))
        start += len(text) + 1
    return Page(text="\n".join(texts), blocks=tuple(blocks), media_type="text/plain", made_by=MadeBy(name="test"))


def turns(made: Transcript) -> list[tuple[str | None, int]]:
    """Label and number of paragraphs of each speech and question."""
    return [(s.speaker.label if s.speaker else None, len(s.paragraphs)) for s in made.spoken]


def test_recurrence_makes_a_bare_surname_a_label() -> None:
    """One capitalised word is a speaker only if it recurs among others."""
    made = parse_page(
        page("Venn: Good day.", "Hadrov: Hello.", "Venn: Shall we?", "Hadrov: Yes.", "Second: the ferry.")
    )
    assert turns(made) == [("Venn", 1), ("Hadrov", 1), ("Venn", 1), ("Hadrov", 2)]


def test_a_common_word_before_a_colon_is_no_label() -> None:
    """A word that the page also prints in small letters opens a sentence."""
    made = parse_page(
        page("J. Roe: I see a pier. It is an answer.", "Pier: an old word.", "K. Lund: Yes.", "J. Roe: No.")
    )
    assert turns(made) == [("J. Roe", 2), ("K. Lund", 1), ("J. Roe", 1)]


def test_a_name_in_another_print_than_the_labels_is_no_label() -> None:
    """Where all labels are bold, a plain name with a colon is said by whoever has the floor."""
    texts = ["Mr. Roe: Members of the club:", "Mr. Lund: Yes.", "Mr. Roe: So.", "Mr. Lund: Good.", "Mr. Roe: Well."]
    plain = page("Club Sel: five seats.")
    made_page = page(*texts, bold=True)
    shift = len(made_page.text) + 1
    blocks = (*made_page.blocks, Block(span=plain.blocks[0].span.shift(shift)))
    both = Page(
        text=f"{made_page.text}\n{plain.text}", blocks=blocks, media_type="text/plain", made_by=MadeBy(name="test")
    )
    assert turns(parse_page(both))[-1] == ("Mr. Roe", 2)


def test_questions_have_no_speaker() -> None:
    """Whoever asks from the floor is a question's nobody."""
    made = parse_page(page("Q: Why?", "Mr. Roe: Because.", "Вопрос: Почему?", "Mr. Roe: Because."))
    assert [s.kind for s in made.spoken] == [SpeechKind.QUESTION, SpeechKind.SPEECH] * 2
    assert made.spoken[0].speaker is None


def test_a_page_without_labels_is_unread() -> None:
    """Nobody is labelled: no speech, everything unread, and a notice."""
    made = parse_page(page("The pier opens.", "It will be Monday."))
    assert made.speeches == ()
    assert {b.kind for b in made.blocks} == {BlockKind.UNREAD}
    assert [u.span.of(made.text) for u in made.unread] == ["The pier opens.", "It will be Monday."]
    assert made.notices


def test_an_empty_page_is_no_transcript() -> None:
    """Nothing in, nothing out."""
    assert parse_page(page()).speeches == ()


def test_speakers_named_by_the_format_need_no_label() -> None:
    """A key is a speaker; the fullest name under it is the name."""
    text = "Hello.\nGood day.\nHello again."
    names = [("1", "The Clerk (Mr. Jan Roe)"), ("2", "Ms. Ida Lund"), ("1", "The Clerk")]
    blocks, start = [], 0
    for line, (key, name) in zip(text.split("\n"), names, strict=True):
        blocks.append(Block(span=Span(start, start + len(line)), speaker=NamedSpeaker(key=key, name=name)))
        start += len(line) + 1
    made = parse_page(Page(text=text, blocks=tuple(blocks), media_type="text/html", made_by=MadeBy(name="test")))
    assert [s.speaker and s.speaker.name for s in made.spoken] == ["Jan Roe", "Ida Lund", "Jan Roe"]


def test_the_language_told_goes_first() -> None:
    """What the user told is kept, and its contradiction is said."""
    made = parse_page(
        page("J. Roe: Good day to all of you, and welcome.", "K. Lund: Thank you very much."), language=None
    )
    assert made.rendition.language == "en"


def test_source_marks_come_along() -> None:
    """A paragraph keeps the source's own sentence marks."""
    text = "One. Two."
    block = Block(span=Span(0, 9), speaker=NamedSpeaker(key="a", name="Jan Roe"), sentences=(Span(0, 4), Span(5, 9)))
    made = parse_page(Page(text=text, blocks=(block,), media_type="text/xml", made_by=MadeBy(name="test")))
    assert made.spoken[0].paragraphs[0].marks == (Span(0, 4), Span(5, 9))
