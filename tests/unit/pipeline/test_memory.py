"""Translations that came with a file: a person's count, all others are offered, none is taken for an engine's own."""

import pytest
from tests.unit.pipeline.conftest import Desk
from tests.unit.translate.speaking import SpeakingTranslator

from stenogram.exports import read_tmx, write_tmx
from stenogram.model import Claim, DraftState
from stenogram.pipeline import TakenIn, take_in_memory
from stenogram.translate import offers


def tmx(*pairs: tuple[str, str], state: str | None = None) -> bytes:
    """A memory of another program, or one that says who made it."""
    engine = '<prop type="x-stenogram-engine">speaking</prop>'
    prop = f'<prop type="x-stenogram-state">{state}</prop>{engine}' if state else ""
    units = "".join(
        f'<tu creationid="PAVEL">{prop}<tuv xml:lang="ru"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{text}</seg></tuv></tu>'
        for source, text in pairs
    )
    return f'<tmx version="1.4"><header srclang="ru"/><body>{units}</body></tmx>'.encode()


def take(desk: Desk, content: bytes, claim: Claim = Claim.UNSAID) -> TakenIn:
    """What comes of taking it in."""
    return take_in_memory(desk.archive, read_tmx(content, "bureau.tmx").units, name="bureau.tmx", unsaid_are=claim)


def test_a_persons_words_go_before_the_engine(desk: Desk) -> None:
    """With --as human the engine is not asked for that sentence, and who said it stays known."""
    desk.add()
    assert take(desk, tmx(("Никто не погиб.", "Nobody died.")), Claim.PERSON).corrections == 1
    engine = SpeakingTranslator()
    desk.translate(engine)
    assert "Никто не погиб." not in engine.sentences
    (draft,) = desk.archive.find_drafts("ru", "en", ["Никто не погиб."])["Никто не погиб."]  # type: ignore[arg-type]
    assert (draft.state, draft.made_by.name) == (DraftState.EDITED, "PAVEL")
    assert "Nobody died." in desk.words("en-edited")


@pytest.mark.parametrize(
    ("state", "claim"), [(None, Claim.UNSAID), (None, Claim.MACHINE), ("translated", Claim.PERSON)]
)
def test_all_others_are_only_offered(desk: Desk, state: str | None, claim: Claim) -> None:
    """Also where the file names this very engine, and where the user calls a machine's words a person's."""
    desk.add()
    taken = take(desk, tmx(("Никто не погиб.", "Nobody died."), state=state), claim)
    assert (taken.corrections, taken.offers, taken.unsaid) == (0, 1, int(claim is Claim.UNSAID))
    engine = SpeakingTranslator()
    desk.translate(engine)
    assert "Никто не погиб." in engine.sentences
    assert "Nobody died." not in desk.words("en-machine")
    (offer, *_) = offers("Никто не погиб.", desk.archive.drafts_between("ru", "en"))  # type: ignore[arg-type]
    (mine,) = [o for o in offers("Никто не погиб.", desk.archive.drafts_between("ru", "en"))  # type: ignore[arg-type]
               if o.draft.text == "Nobody died."]  # fmt: skip
    assert offer.likeness == mine.likeness == 1
    assert mine.draft.made_by.name.endswith(" via bureau.tmx")


def test_the_same_file_twice(desk: Desk) -> None:
    """The second time everything is known; so is what was exported from here."""
    content = tmx(("Да.", "Yes."), ("Нет.", "No."), ("Да.", "Yes."))
    assert (take(desk, content).offers, take(desk, content).known) == (2, 3)
    held = desk.archive.drafts_between("ru", "en")  # type: ignore[arg-type]
    own = write_tmx(held, version="1", at=held[0].made_by.at)  # type: ignore[arg-type]
    assert (own.units, take(desk, own.content).known) == (2, 2)


def test_what_was_corrected_here_stays(desk: Desk) -> None:
    """A person's other words from a file are offered, and counted as contested."""
    take(desk, tmx(("Да.", "Yes.")), Claim.PERSON)
    taken = take(desk, tmx(("Да.", "Yeah."), ("Нет.", "No.")), Claim.PERSON)
    assert (taken.corrections, taken.offers, taken.contested) == (1, 1, 1)
    first, second = desk.archive.find_drafts("ru", "en", ["Да."])["Да."]  # type: ignore[arg-type]
    assert (first.state, second.state) == (DraftState.EDITED, DraftState.TRANSLATED)
    assert second.made_by.name == "PAVEL via bureau.tmx"
