"""Which terms hold between two languages, and where a translation does not keep them."""

from collections.abc import Sequence

from stenogram.audit import audit_beads, judge_beads, term_check
from stenogram.model import AuditedBead, Policy, Revision, StoredAlignment, Term
from stenogram.pipeline.compare import context_of, side_of
from stenogram.pipeline.naming import terms_of_persons
from stenogram.protocols import Archive
from stenogram.text import Language, fold


def terms_in_force(
    archive: Archive, source: Language, target: Language, given: Sequence[Term] = ()
) -> tuple[Term, ...]:  # fmt: skip
    """Those that are given, those of the archive's lists, the newest first, and the names of its persons.

    Where two lists render the same words, the earlier of them holds; one list may have several renderings.
    """
    events = {event.slug: event for event in archive.events()}
    lists = [given, *lists_between(archive, source, target)]
    return _merged([*lists, terms_of_persons(archive.persons(), source, target, events)])


def terms_of_lists(archive: Archive, source: Language, target: Language) -> tuple[Term, ...]:
    """Those of the archive's lists alone: persons change with each event, and a stored audit may not."""
    return _merged(lists_between(archive, source, target))


def lists_between(archive: Archive, source: Language, target: Language) -> list[tuple[Term, ...]]:
    """The archive's lists of two languages, the newest first."""
    return [held.terms for held in archive.term_lists() if (held.source, held.target) == (source, target)]


def check_terms(
    archive: Archive, stored: StoredAlignment, policy: Policy, given: Sequence[Term] = ()
) -> tuple[AuditedBead, ...]:  # fmt: skip
    """The passages of a translation that do not keep the terms that hold now, whatever held when it was audited."""
    left, right = archive.revision(stored.left), archive.revision(stored.right)
    terms = _between(archive, left, right, given)
    checks = (term_check(),)
    measured = audit_beads(
        stored.alignment, side_of(left.transcript), side_of(right.transcript), checks=checks, embedder=None,
        context=context_of(left.transcript, right.transcript, terms=terms),
    )  # fmt: skip
    return tuple(bead for bead in judge_beads(measured, checks=checks, policy=policy) if bead.findings)


def _between(archive: Archive, left: Revision, right: Revision, given: Sequence[Term]) -> tuple[Term, ...]:
    return terms_in_force(
        archive, left.transcript.rendition.language, right.transcript.rendition.language, given
    )  # fmt: skip


def _merged(lists: Sequence[Sequence[Term]]) -> tuple[Term, ...]:
    held: dict[str, tuple[int, list[Term]]] = {}
    for rank, terms in enumerate(lists):
        for term in terms:
            first, known = held.setdefault(fold(term.source), (rank, []))
            if first == rank and term.target not in {k.target for k in known}:
                known.append(term)
    return tuple(term for _, known in held.values() for term in known)
