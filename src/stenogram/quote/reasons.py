"""What differences amount to, and a sentence that says so."""

from collections.abc import Sequence

from stenogram.model import Nature, QuotedDifference, Verdict


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


def because_of(verdict: Verdict, differences: Sequence[QuotedDifference]) -> str:
    """A sentence that names the differences that decide."""
    order = (Nature.NEGATION, Nature.NUMBER)
    ranked = sorted(differences, key=lambda d: order.index(d.nature) if d.nature in order else len(order))
    told = [_said(d) for d in ranked[:4]]
    more = f"; and {len(ranked) - 4} more" if len(ranked) > 4 else ""
    return "; ".join(told) + more if told else "the words stand there as quoted"


def _said(difference: QuotedDifference) -> str:
    quoted, said = _shown(difference.quoted), _shown(difference.said)
    count = f"{difference.words} {'word' if difference.words == 1 else 'words'}"
    match difference.nature:
        case Nature.LEFT_OUT:
            return f"left out: {said}"
        case Nature.MARKED:
            return f"the ellipsis leaves out {count}: {said}"
        case Nature.ADDED:
            return f"{quoted} is not in the text"
        case Nature.INSERTED:
            return f"{quoted} was inserted by who quotes"
        case Nature.NEGATION if not difference.quoted:
            return f"a denial is left out: {said}"
        case Nature.NEGATION if not difference.said:
            return f"a denial is added: {quoted}"
        case Nature.NEGATION:
            return f"a denial differs: the text says {said}, the quotation {quoted}"
        case Nature.NUMBER:
            return f"the number differs: the text says {said}, the quotation {quoted}"
        case Nature.FORM:
            return f"written otherwise: the text has {said}, the quotation {quoted}"
        case Nature.PUNCTUATION:
            return f"only the marks differ: the text has {said or 'none'}, the quotation {quoted or 'none'}"
        case Nature.LOOK_ALIKE:
            return f"{quoted} has letters of another alphabet that look like those of {said}"
        case Nature.HIDDEN:
            return f"{quoted} or {said} holds characters that cannot be seen"
        case _:
            return f"the text says {said}, the quotation {quoted}"


def _shown(words: str) -> str:
    text = " ".join(words.split())
    return f"“{text if len(text) <= 80 else text[:77] + '…'}”" if text else ""
