"""What a publisher changed between two captures is told by sentence, and nothing else is called an edit."""

from tests.unit.pipeline.conftest import TALK, Desk

from stenogram.pipeline import publishers_edits, reread

NAME = "https://press.example/talk.txt"


def edits(desk: Desk) -> list[tuple[str, str | None, str | None]]:
    """What was done to which words, of all revisions."""
    return [
        (change.verb, change.before, change.after)
        for _, texts in publishers_edits(desk.archive, desk.event)
        for revised in texts
        for change in revised.changes
    ]


def test_removed_added_and_changed_are_told(desk: Desk) -> None:
    """Each sentence once, in order; what stayed is not named."""
    desk.add(name=NAME)
    desk.add(
        TALK.replace("284 пассажира", "248 пассажиров")
        .replace("Никто не погиб. ", "")
        .replace("Заплатит компания.", "Заплатит компания. Это решено."),
        name=NAME,
    )
    assert desk.row("ru").revision_n == 2
    assert edits(desk) == [
        ("changed", "На борту находились 284 пассажира.", "На борту находились 248 пассажиров."),
        ("removed", "Никто не погиб.", None),
        ("added", None, "Это решено."),
    ]


def test_words_given_to_another_speaker_are_told(desk: Desk) -> None:
    """The words are the same, and somebody else says them now."""
    desk.add(name=NAME)
    desk.add(TALK.replace("Вопрос: Кто заплатит?", "Ида Хольм: Кто заплатит?"), name=NAME)
    assert edits(desk) == [("given to another speaker", "Кто заплатит?", "Кто заплатит?")]
    ((_, (revised,)),) = publishers_edits(desk.archive, desk.event)
    (change,) = revised.changes
    assert (change.speaker_before, change.speaker_after) == (None, "Ида Хольм")
    assert revised.is_read_alike


def test_what_we_made_is_no_edit(desk: Desk) -> None:
    """The same bytes read again, or captured again, change nothing."""
    desk.add(name=NAME)
    desk.add(name=NAME)
    reread(desk.archive, desk.row("ru"), desk.tools)
    assert publishers_edits(desk.archive, desk.event) == ()
