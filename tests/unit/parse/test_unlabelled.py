"""Who speaks where no label says it: dashes, bold questions, letters, captions."""

from dataclasses import replace

from tests.unit.parse.making import page_of

from stenogram.model import Block, Page, Transcript
from stenogram.parse import parse_page


def _said(transcript: Transcript) -> list[tuple[str | None, str]]:
    """Who said what, where it is not a note; nobody: a question, or not known."""
    return [
        (s.speaker.name or s.speaker.label if s.speaker else None, s.paragraphs[0].span.of(transcript.text))
        for s in transcript.spoken
    ]


_TALK = (
    "Anna Zorn: “We shall not close”",
    "— Will the harbour close this year?",
    "— No. I have signed a contract for ten years.",
    "— And the crane that fell in February?",
    "— I cannot say more while they look into it.",
    "— What do you tell the families?",
    "— That my door is open.",
)


def test_turns_at_dashes_alternate_between_nobody_and_whom_the_headline_names() -> None:
    """Questions have no speaker, answers are of the person before the quotation in the headline."""
    said = _said(parse_page(page_of(*_TALK)))
    assert [who for who, _ in said] == [None, "Anna Zorn"] * 3
    assert said[1][1] == "No. I have signed a contract for ten years."


def test_dashes_without_an_interview_are_no_turns() -> None:
    """A list whose items open with dashes has no speakers, though some end in a question mark."""
    page = page_of("What we ask", *(f"— {line}" for line in ("Who pays?", "The town.", "Who builds?", "The firm.")))
    assert parse_page(page).speeches == ()


def test_dashes_that_quote_in_an_article_are_no_turns() -> None:
    """In an article that quotes now and then most paragraphs are not turns."""
    story = "The town has waited for a new ferry for twelve years, and in spring it came, late and too small."
    page = page_of("Anna Zorn: “We shall not close”", *(p for line in _TALK[1:] for p in (line, story, story)))
    assert parse_page(page).speeches == ()


def test_letters_that_ask_are_questions_only_where_a_letter_answers() -> None:
    """ "P:" asks where "R:" answers; alone it is an initial."""
    turns = ("P: ¿Cuándo llega el barco?", "R: Llega en mayo, lo he prometido.") * 2
    said = parse_page(page_of("Entrevista con el alcalde", *turns)).spoken
    assert [speech.speaker is None for speech in said] == [True, False, True, False]
    alone = parse_page(page_of("At the harbour", *(f"{who}: I am here." for who in ("P", "Ann Roe") * 3))).spoken
    assert [speech.speaker.label for speech in alone if speech.speaker][:2] == ["P", "Ann Roe"]


def test_captions_are_said_by_somebody_who_is_not_known() -> None:
    """A file of captions is speech without a speaker; the same words as paragraphs are none."""
    page = page_of("Hello and welcome to the harbour.", "[music]", "I am proud of it.")
    assert parse_page(page).speeches == ()
    (speech,) = parse_page(_as_captions(page)).spoken
    assert speech.speaker is None
    assert len(speech.paragraphs) == 2


def _as_captions(page: Page) -> Page:
    return replace(page, blocks=tuple(_cue(block) for block in page.blocks))


def _cue(block: Block) -> Block:
    return replace(block, place=("cue",))
