"""The words of renditions as JSON, and what two of them say across from each other. Reads the archive."""

from collections.abc import Sequence

from stenogram.exports import alignment_json, audit_json, transcript_json
from stenogram.model import Event, RenditionRow, Revision, StoredAlignment
from stenogram.site.api.asked import Asked, event_ref, rendition_ref, revision_ref
from stenogram.site.api.parameters import PairQuery, TextQuery, given
from stenogram.site.api.problems import UNKNOWN, Refused
from stenogram.site.api.shapes import Alignment, Audit, Linked, Pair, RevisionRef, Transcript
from stenogram.site.frame.links import Links
from stenogram.site.reading.columns import key_of, reason_alone


def one_transcript(asked: Asked[TextQuery]) -> Transcript:
    """A rendition with its words, as they are or were."""
    event = asked.event()
    row = asked.rendition(event)
    archive, links = asked.reading.archive, asked.links
    rows = archive.revision_rows(row.id)
    n = given(asked.query.revision) or row.revision_n
    found = next((each for each in rows if each.n == n), None)
    if found is None:
        known = [str(each.n) for each in rows]
        raise Refused(
            UNKNOWN, f"{row.address} has no revision {n}", f"give one of: {', '.join(known)}",
            {"parameter": "revision", "value": str(n), "known": known},
        )  # fmt: skip
    revisions: list[RevisionRef] = [revision_ref(links, event, row, each) for each in rows]
    here = revisions[rows.index(found)]
    return {
        **transcript_json(archive.revision(found.id).transcript),
        "url": links.absolute(links.rendition(event.slug, key_of(row))),
        "api": here["api"],
        "archive": {
            "event": event_ref(links, event),
            "rendition": rendition_ref(links, event, row),
            "revision": here,
            "revisions": revisions,
        },
    }


def one_alignment(asked: Asked[PairQuery]) -> Alignment:
    """Which sentences of a rendition say what those of another say."""
    event, left, right, stored = _pair(asked)
    return {**alignment_json(stored.alignment), **_places(asked, event, left, right)}


def one_audit(asked: Asked[PairQuery]) -> Audit:
    """The same, with what the checks found."""
    event, left, right, stored = _pair(asked)
    judge = asked.reading.judge
    made = audit_json(stored.alignment, judge(stored), judge.policy)
    return {**made, **_places(asked, event, left, right)}


def _pair(asked: Asked[PairQuery]) -> tuple[Event, RenditionRow, RenditionRow, StoredAlignment]:
    """The event, the left and the right rendition, and their alignment."""
    event = asked.event()
    row = asked.rendition(event)
    wanted = given(asked.query.against)
    others = [each for each in event.renditions if each.id != row.id]
    tried = [(each, row) for each in others if each.id == row.pivot]
    if wanted is not None:
        other = asked.rendition_called(event, wanted, parameter="against")
        tried = [(other, row), (row, other)]
    for left, right in tried:
        stored = asked.reading.archive.alignment(left.revision, right.revision)
        if stored is not None:
            return event, left, right, stored
    reason = reason_alone(row, event) if wanted is None else None
    if wanted is None and row.pivot is None:
        reason = "the others are compared with it"
    raise Refused(
        UNKNOWN,
        f"{row.address} is not aligned to {wanted or 'another rendition'}" + (f": {reason}" if reason else ""),
        "give with `against` a rendition that it is aligned to; `stenogram align` aligns any two",
        {"parameter": "against", "value": wanted or "", "known": _aligned_to(asked, row, others)},
    )


def _aligned_to(asked: Asked[PairQuery], row: RenditionRow, others: Sequence[RenditionRow]) -> list[str]:
    """The keys of those that the rendition is aligned to."""
    aligned = asked.reading.archive.alignment
    return [
        key_of(each)
        for each in others
        if aligned(each.revision, row.revision) is not None or aligned(row.revision, each.revision) is not None
    ]


class _Placed(Linked):
    pair: Pair


def _places(asked: Asked[PairQuery], event: Event, left: RenditionRow, right: RenditionRow) -> _Placed:
    archive, links = asked.reading.archive, asked.links
    return {
        "url": links.absolute(_page_of(event, left, right, links)),
        "api": asked.here,
        "pair": {
            "left": rendition_ref(links, event, left),
            "right": rendition_ref(links, event, right),
            "left_sentences": _ids(archive.revision(left.revision)),
            "right_sentences": _ids(archive.revision(right.revision)),
        },
    }


def _page_of(event: Event, left: RenditionRow, right: RenditionRow, links: Links) -> str:
    """The event page with both side by side, as far as it can show them."""
    keys = [key_of(row) for row in (left, right) if row.id != event.renditions[0].id]
    return links.event(event.slug, query={"with": ",".join(keys)})


def _ids(revision: Revision) -> list[str]:
    return [sentence.id for speech in revision.transcript.spoken for sentence in speech.sentences]
