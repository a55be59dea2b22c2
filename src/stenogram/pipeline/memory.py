"""Take in translations that came with a file: a person's as corrections, all others as offers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stenogram.model import Claim, Draft, DraftState, MemoryUnit
from stenogram.protocols import Archive
from stenogram.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What taking in a memory came to."""

    corrections: int  # a person's words: they go before what engines say
    offers: int  # shown beside a sentence, never used by themselves
    contested: int  # of the offers, a person's words where somebody here corrected the same sentence otherwise
    known: int  # were there already
    unsaid: int  # of the offers, those of which the file does not say who made them


def take_in_memory(archive: Archive, units: Sequence[MemoryUnit], *, name: str, unsaid_are: Claim) -> TakenIn:
    """Keep what is new of a file's translations. What people corrected here stays before what comes from elsewhere.

    What the file says of a translation goes before what the user says of all of them: a machine's never becomes a
    person's by an option.

    Args:
        name: the file's, which the makers' names carry.
        unsaid_are: whose those are of which the file says nothing; UNSAID: nobody knows.
    """
    new: list[Draft] = []
    seen: set[tuple[Language, Language, str, str, DraftState]] = set()
    known = unsaid = contested = 0
    by_pair: dict[tuple[Language, Language], list[MemoryUnit]] = {}
    for unit in units:
        by_pair.setdefault((unit.draft.source, unit.draft.target), []).append(unit)
    for (source, target), those in by_pair.items():
        found = archive.find_drafts(source, target, {unit.draft.source_text for unit in those})
        corrected = {text for text, drafts in found.items() if any(d.state is DraftState.EDITED for d in drafts)}
        seen |= {(source, target, d.source_text, d.text, d.state) for drafts in found.values() for d in drafts}
        for unit in those:
            draft = _as_told(unit, name, unsaid_are)
            key = (source, target, draft.source_text, draft.text, draft.state)
            if key in seen:
                known += 1
                continue
            if draft.state is DraftState.EDITED and draft.source_text in corrected:
                draft = _as_offer(draft, name)
                contested += 1
            seen.add(key)
            unsaid += unit.claim is Claim.UNSAID and unsaid_are is Claim.UNSAID
            new.append(draft)
    archive.keep_drafts(new)
    edited = sum(draft.state is DraftState.EDITED for draft in new)
    return TakenIn(corrections=edited, offers=len(new) - edited, contested=contested, known=known, unsaid=unsaid)


def _as_offer(draft: Draft, name: str) -> Draft:
    maker = replace(draft.made_by, name=f"{draft.made_by.name} via {name}", settings="imported")
    return replace(draft, state=DraftState.TRANSLATED, made_by=maker)


def _as_told(unit: MemoryUnit, name: str, unsaid_are: Claim) -> Draft:
    if unit.claim is not Claim.UNSAID or unsaid_are is not Claim.PERSON:
        return unit.draft
    maker = unit.draft.made_by
    who = maker.name.removesuffix(f" via {name}")
    return replace(unit.draft, state=DraftState.EDITED, made_by=replace(maker, name=who, settings=None))
