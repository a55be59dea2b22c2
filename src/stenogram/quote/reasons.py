"""What differences amount to, and the sentences that say so."""

from collections.abc import Sequence

from stenogram.model import (
    Asked,
    Filling,
    Nature,
    QuotedDifference,
    Reason,
    Speaker,
    TextOrigin,
    Verdict,
    counted_reason,
    joined_reasons,
    reason,
)

_MOST = 4  # differences that a verdict names
_LONGEST = 80  # letters of each


def verdict_of(differences: Sequence[QuotedDifference]) -> Verdict:
    """What the differences amount to: the gravest."""
    natures = {d.nature for d in differences}
    if Nature.NEGATION in natures:
        return Verdict.NEGATED
    if Nature.NUMBER in natures:
        return Verdict.ALTERED_NUMBER
    if natures - {Nature.LEFT_OUT, Nature.MARKED}:
        return Verdict.ALTERED
    return Verdict.TRIMMED if natures else Verdict.VERBATIM


def because_of(verdict: Verdict, differences: Sequence[QuotedDifference]) -> Reason:
    """A sentence that names the differences that decide."""
    order = (Nature.NEGATION, Nature.NUMBER)
    ranked = sorted(differences, key=lambda d: order.index(d.nature) if d.nature in order else len(order))
    if not ranked:
        return reason("the words stand there as quoted")
    told = joined_reasons(*(difference_words(d) for d in ranked[:_MOST]))
    if len(ranked) <= _MOST:
        return told
    return joined_reasons(told, counted_reason("and {count} more", "and {count} more", len(ranked) - _MOST))


def difference_words(difference: QuotedDifference) -> Reason:
    """What one difference is."""
    quoted, said = _shown(difference.quoted), _shown(difference.said)
    match difference.nature:
        case Nature.LEFT_OUT if difference.sentences:
            return counted_reason(
                "{count} whole sentence is left out, and no mark says so: {said}",
                "{count} whole sentences are left out, and no mark says so: {said}", difference.sentences, said=said,
            )  # fmt: skip
        case Nature.LEFT_OUT:
            return reason("left out: {said}", said=said)
        case Nature.MARKED:
            return counted_reason(
                "the ellipsis leaves out {count} word: {said}", "the ellipsis leaves out {count} words: {said}",
                difference.words, said=said,
            )  # fmt: skip
        case Nature.ADDED:
            return reason("{quoted} does not stand in this place", quoted=quoted)
        case Nature.MOVED:
            return reason("{said} stands in another place of the sentence: the order of the words differs", said=said)
        case Nature.INSERTED:
            return reason("{quoted} was inserted by who quotes", quoted=quoted)
        case Nature.NEGATION if not difference.quoted:
            return reason("a denial is left out: {said}", said=said)
        case Nature.NEGATION if not difference.said:
            return reason("a denial is added: {quoted}", quoted=quoted)
        case Nature.NEGATION:
            return reason("a denial differs: the text says {said}, the quotation {quoted}", said=said, quoted=quoted)
        case Nature.NUMBER:
            return reason("the number differs: the text says {said}, the quotation {quoted}", said=said, quoted=quoted)
        case Nature.FORM:
            return reason("written otherwise: the text has {said}, the quotation {quoted}", said=said, quoted=quoted)
        case Nature.PUNCTUATION:
            none = reason("none")
            return reason(
                "only the marks differ: the text has {said}, the quotation {quoted}",
                said=said or none, quoted=quoted or none,
            )  # fmt: skip
        case Nature.LOOK_ALIKE:
            return reason(
                "{quoted} has letters of another alphabet that look like those of {said}", quoted=quoted, said=said
            )
        case Nature.HIDDEN:
            return reason("{quoted} or {said} holds characters that cannot be seen", quoted=quoted, said=said)
        case _:
            return reason("the text says {said}, the quotation {quoted}", said=said, quoted=quoted)


def others_words(speaker: Speaker | None, asked: Asked) -> Reason:
    """That the words are not those of the speaker who was asked for."""
    return reason(
        "these are words of {speaker}, not of {asked}", speaker=speaker_words(speaker), asked=asked.speaker or ""
    )


def rendition_words(origin: TextOrigin) -> Reason:
    """That the words are not the event's own."""
    if origin.translator is None:
        return reason("the words are those of a rendition ({language}, {kind})", **_hand(origin))
    return reason(
        "the words are those of a rendition ({language}, {kind} by {translator})", **_hand(origin),
        translator=origin.translator,
    )  # fmt: skip


def only_words(origin: TextOrigin) -> Reason:
    """That a verdict on words that differ rests on a rendition alone."""
    if origin.translator is None:
        return reason("only a rendition ({language}, {kind}) has nearly these words", **_hand(origin))
    return reason(
        "only a rendition ({language}, {kind} by {translator}) has nearly these words", **_hand(origin),
        translator=origin.translator,
    )  # fmt: skip


def _hand(origin: TextOrigin) -> dict[str, Filling]:
    kind = reason("nobody says of which kind") if origin.kind is None else origin.kind
    return {"language": origin.language, "kind": kind}


def revision_words(origin: TextOrigin) -> Reason:
    """That the text says it no longer."""
    return reason("only revision {number} has these words", number=origin.revision_n)


def event_words(origin: TextOrigin) -> str:
    """An event by its own title and day."""
    name = f"“{origin.title}”" if origin.title else origin.event
    return name + (f" ({origin.start})" if origin.start and origin.start not in name else "")


def speaker_words(speaker: Speaker | None) -> "Reason | str":
    """What a speaker is called."""
    return (speaker.name or speaker.label) if speaker else reason("somebody unnamed")


def _shown(words: str) -> str:
    text = " ".join(words.split())
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 3] + '…'}”" if text else ""
