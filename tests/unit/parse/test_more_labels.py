"""Labels of further conventions, and what looks like them and is none."""

from dataclasses import replace

from tests.unit.parse.making import page_of

from stenogram.parse import parse_page


def _said(*paragraphs: str) -> list[tuple[str | None, str]]:
    """Who says what: the name or else the label of each speech and question, and its words."""
    made = parse_page(page_of(*paragraphs))
    return [
        (s.speaker and (s.speaker.name or s.speaker.label), " ".join(p.span.of(made.text) for p in s.paragraphs))
        for s in made.spoken
    ]


def test_a_full_stop_and_a_dash_end_a_label() -> None:
    """The office, the bracket and the dash are none of the words said."""
    assert _said("Sr. Presidente (Rivas).- Buenas tardes.", "Sra. Montero.- Gracias, señor.") == [
        ("Rivas", "Buenas tardes."),
        ("Montero", "Gracias, señor."),
    ]


def test_a_sentence_before_a_dash_is_no_label() -> None:
    """A common sentence that a dash follows stays with its speaker."""
    said = _said("Ann Roe: We went home. – And then we slept.", "Ben Poe: You did?", "Ann Roe: Late. – Very late.")
    assert [who for who, _ in said] == ["Ann Roe", "Ben Poe", "Ann Roe"]


def test_names_before_a_full_stop_count_where_two_take_turns() -> None:
    """One name alone that opens sentences is a name in a text."""
    two = _said("Ada Venn. Good day to you.", "Ilo Brand. And to you.", "Ada Venn. We begin.", "Ilo Brand. I agree.")
    assert [who for who, _ in two] == ["Ada Venn", "Ilo Brand", "Ada Venn", "Ilo Brand"]
    assert _said("Ada Venn. She was a pilot, as we know.", "Ada Venn. I liked her, and you did.") == []


def test_who_examines_is_said_once() -> None:
    """ "Q." and "A." are of those whom the lines above them name; who was not named stays unnamed."""
    asked = _said(
        "THE COURT: Call your witness.",
        "BEN POE, having been duly sworn, testified:",
        "BY MR. ROE:",
        "Q. Where were you?",
        "A. At home.",
        "BY MS. LANE:",
        "Q. Alone?",
        "A. I was.",
    )
    assert [who for who, _ in asked if who != "THE COURT"] == ["Roe", "Ben Poe", "Lane", "Ben Poe"]


def test_a_header_line_that_names_who_speaks_below_is_no_speech() -> None:
    """The chair who calls a speaker by name has spoken."""
    said = _said("Director: Ann Roe", "Ann Roe: Good day to you.", "Chair: Ann Roe.", "Ann Roe: I thank you.")
    assert said == [("Ann Roe", "Good day to you."), ("Chair", "Ann Roe."), ("Ann Roe", "I thank you.")]


def test_arrows_tell_a_change_of_speaker_and_no_name() -> None:
    """Two arrows may be quoted mail; three make turns of nobody."""
    assert _said(">> I say hello.", ">> You do.", ">> We all do.") == [
        (None, "I say hello."),
        (None, "You do."),
        (None, "We all do."),
    ]
    assert _said(">> I say hello.", ">> You do.") == []


def test_an_initial_pair_is_a_label_where_it_recurs() -> None:
    """ "K.M." asks and "A.B." answers."""
    said = _said("K.M.: How are you?", "A.B.: I am well.", "K.M.: And the ferry?", "A.B.: It is late.")
    assert [who for who, _ in said] == ["K.M.", "A.B.", "K.M.", "A.B."]


def test_a_list_of_states_of_affairs_is_no_conversation() -> None:
    """Words in capitals before a colon, without anybody who talks."""
    assert _said("STATUS: open", "OWNER: harbour office", "STATUS: closed", "OWNER: port office") == []


def test_who_answers_is_whom_the_questions_address() -> None:
    """The one name that the questions call, if the page gives it in full above; two addressed leave it open."""
    head = "Interview with Ada Venn and Ilo Brand"
    one = _interview(head, "Ms Venn, why?", "And when, Ms Venn?", "And now?")
    two = _interview(head, "Ms Venn, why?", "And when, Mr Brand?", "And now?")
    assert {who for who, _ in one if who} == {"Venn"}
    assert {who for who, _ in two} == {None}


def _interview(head: str, *questions: str) -> list[tuple[str | None, str]]:
    """Who says what on a page of bold questions, each with an answer below."""
    texts = [head, *(text for question in questions for text in (question, "I will tell you."))]
    page = page_of(*texts)
    blocks = tuple(
        replace(block, bold=(block.span,)) if text.endswith("?") else block
        for block, text in zip(page.blocks, texts, strict=True)
    )
    made = parse_page(replace(page, blocks=blocks))
    return [
        (s.speaker and (s.speaker.name or s.speaker.label), " ".join(p.span.of(made.text) for p in s.paragraphs))
        for s in made.spoken
    ]


def test_a_colon_inside_words_behind_a_dash_ends_no_label() -> None:
    """ "I. Calvari – One thing: …": the dash is where the label ends."""
    said = _said(
        "I. Calvari – I say one thing: we stay.", "O. Brandt – You may say so.", "I. Calvari – We do.",
        "O. Brandt – You do not.",
    )  # fmt: skip
    assert [who for who, _ in said] == ["I. Calvari", "O. Brandt", "I. Calvari", "O. Brandt"]
