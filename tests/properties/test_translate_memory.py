"""The translation memory: what holds for a sentence never depends on anything but its words, maker and terms."""

from hypothesis import given
from hypothesis import strategies as st

from stenogram.model import Draft, DraftId, DraftState, MadeBy
from stenogram.text import Language
from stenogram.translate import draft_that_holds, offers

MAKERS = st.builds(
    MadeBy, name=st.sampled_from(["a", "b"]), version=st.sampled_from(["1", "2"]),
    settings=st.sampled_from([None, "00", "11"]),
)  # fmt: skip
TERMS = st.sampled_from([None, "ff", "ee"])


@st.composite
def drafts(draw, texts=("Да.",)):
    """Drafts of one or several texts, numbered in the order in which they were kept."""
    count = draw(st.integers(0, 12))
    return [
        Draft(
            id=DraftId(n + 1), source=Language("ru"), target=Language("en"), source_text=draw(st.sampled_from(texts)),
            text=f"text {n}", language=Language("en"), state=draw(st.sampled_from(list(DraftState))),
            made_by=draw(MAKERS), terms=draw(TERMS),
        )
        for n in range(count)
    ]  # fmt: skip


@given(drafts(), MAKERS, TERMS)
def test_a_draft_holds_only_for_its_maker_and_terms(found, made_by, terms):
    """What holds is a person's, or this very engine's with these settings and terms; and the newest of those."""
    held = draft_that_holds(found, made_by=made_by, terms=terms)
    edited = [d for d in found if d.state is DraftState.EDITED]
    same = [d for d in found if d.state is DraftState.TRANSLATED and d.made_by == made_by and d.terms == terms]
    assert held == (edited or same or [None])[-1]


@given(drafts(), MAKERS, TERMS)
def test_without_corrections_only_the_engine_speaks(found, made_by, terms):
    """To compare engines, what a person wrote is left out."""
    held = draft_that_holds(found, made_by=made_by, terms=terms, with_corrections=False)
    assert held is None or (held.state is DraftState.TRANSLATED and held.made_by == made_by)


@given(drafts(), MAKERS, TERMS)
def test_what_was_paid_for_holds(found, made_by, terms):
    """A sentence once translated by an engine is never asked for again from the same one."""
    paid = Draft(
        id=DraftId(99), source=Language("ru"), target=Language("en"), source_text="Да.", text="Yes.",
        language=Language("en"), state=DraftState.TRANSLATED, made_by=made_by, terms=terms,
    )  # fmt: skip
    assert draft_that_holds([*found, paid], made_by=made_by, terms=terms) is not None


@given(drafts(texts=("Паром сел на мель.", "Паром сел на мель у мыса.", "Нет.")))
def test_offers_are_translations_and_sorted(found):
    """What is offered are translations of sentences that are alike, the most alike first, each wording once."""
    offered = offers("Паром сел на мель.", found)
    assert all(o.draft.state in (DraftState.TRANSLATED, DraftState.EDITED) for o in offered)
    assert all(o.draft.source_text != "Нет." for o in offered)
    assert [o.likeness for o in offered] == sorted((o.likeness for o in offered), reverse=True)
    assert len({(o.draft.source_text, o.draft.text) for o in offered}) == len(offered)
