"""A statement above the first question, in front of which nobody's name stands."""

from tests.unit.parse.making import page_of

from stenogram.parse import parse_page

ASKED = (
    "Question: When does the pier open?",
    "Minister Ann Roe: In May.",
    "Question: Sure?",
    "Minister Ann Roe: I am.",
)


def _who(*paragraphs: str) -> list[str | None]:
    return [s.speaker and s.speaker.name for s in parse_page(page_of(*paragraphs)).spoken]


def test_who_answers_all_questions_made_the_statement_above_them() -> None:
    """The greeting begins it, and it ends where somebody asks."""
    said = _who("Briefing", "Good morning. I have two things.", "Our pier is new.", *ASKED)
    assert said == ["Ann Roe", None, "Ann Roe", None, "Ann Roe"]


def test_where_two_answer_nobody_is_guessed() -> None:
    """The statement may be of either of them."""
    said = _who("Briefing", "Good morning. I have two things.", "Our pier is new.", *ASKED, "Mayor Ben Poe: I agree.")
    assert said == [None, "Ann Roe", None, "Ann Roe", "Ben Poe"]


def test_a_summary_above_a_question_is_no_statement() -> None:
    """It greets nobody."""
    said = _who("Briefing", "The minister met reporters on the pier.", "She spoke of our port.", *ASKED)
    assert said == [None, "Ann Roe", None, "Ann Roe"]
