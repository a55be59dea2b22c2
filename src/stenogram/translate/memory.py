"""Which of the drafts that are there holds for a sentence, and which resemble it. Pure; knows no archive."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from stenogram.model import Draft, DraftState, MadeBy

_ALIKE_ENOUGH = 0.7  # of rapidfuzz's ratio: below, what differs is more than what a person would keep
_MOST_OFFERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A translation of a sentence that resembles one; for a person to look at, never used by itself."""

    draft: Draft
    likeness: float  # 0..1, of the source texts


def draft_that_holds(
    drafts: Sequence[Draft], *, made_by: MadeBy, terms: str | None, with_corrections: bool = True
) -> Draft | None:
    """The draft of a sentence that makes asking needless: a person's last word, else this engine's, with these terms.

    Args:
        drafts: all of one source text between two languages, the oldest first.
        made_by: the engine that would be asked.
        terms: the digest of the terms that it would be given.
        with_corrections: let what a person wrote go before what the engine did.
    """
    if with_corrections:
        edited = next((d for d in reversed(drafts) if d.state is DraftState.EDITED), None)
        if edited is not None:
            return edited
    maker = replace(made_by, at=None)
    return next(
        (
            d
            for d in reversed(drafts)
            if d.state is DraftState.TRANSLATED and d.terms == terms and replace(d.made_by, at=None) == maker
        ),
        None,
    )


def offers(
    sentence: str, drafts: Iterable[Draft], *, least: float = _ALIKE_ENOUGH, most: int = _MOST_OFFERS
) -> tuple[Offer, ...]:
    """Translations of sentences that resemble this one, the most alike first; a person's before an engine's."""
    from rapidfuzz import fuzz

    newest: dict[tuple[str, str], Draft] = {}
    for draft in drafts:
        if draft.state in (DraftState.TRANSLATED, DraftState.EDITED):
            newest[draft.source_text, draft.text] = draft
    found = []
    for draft in newest.values():
        likeness = fuzz.ratio(sentence, draft.source_text, score_cutoff=least * 100) / 100
        if likeness:
            found.append(Offer(draft=draft, likeness=likeness))
    found.sort(key=lambda offer: (-offer.likeness, offer.draft.state is not DraftState.EDITED, -(offer.draft.id or 0)))
    return tuple(found[:most])
