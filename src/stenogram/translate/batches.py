"""The sentences of a speech → requests that an engine's limits allow. Pure."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stenogram.model import EngineLimits, Term, TranslationRequest
from stenogram.text import Language

BEFORE = 4  # sentences with their translations that go before, for engines that use them
_LONGEST_CONTEXT = 12_000  # characters of a speech around the sentences: of more a model reads the middle badly


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """A sentence that an engine is to translate."""

    key: int  # by which whoever asks knows it
    text: str
    terms: tuple[Term, ...] = ()


@dataclass(slots=True, kw_only=True)
class Passage:
    """A speech with sentences that are sought, in order, and what is around them."""

    sought: tuple[Sought, ...]
    speaker: str | None = None
    texts: tuple[str, ...] = ()  # of all its sentences
    places: tuple[int, ...] = ()  # of each one that is sought among `texts`
    rendered: dict[int, str]  # by place among `texts`: what is translated already


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Sentences that are sent together; numbers of a passage's `sought`."""

    numbers: tuple[int, ...]
    tries: int = 0  # how often these very sentences were sent in vain

    def halves(self) -> tuple["Batch", "Batch"]:
        """Both halves of a batch of several."""
        middle = len(self.numbers) // 2
        return Batch(numbers=self.numbers[:middle]), Batch(numbers=self.numbers[middle:])


def batches_of(sought: Sequence[Sought], limits: EngineLimits) -> deque[Batch]:
    """All sentences in order, as many at once as the limits allow; one that is too long for them goes alone."""
    found: deque[Batch] = deque()
    numbers: list[int] = []
    size = 0
    for number, sentence in enumerate(sought):
        if numbers and (len(numbers) >= limits.sentences or size + len(sentence.text) > limits.characters):
            found.append(Batch(numbers=tuple(numbers)))
            numbers, size = [], 0
        numbers.append(number)
        size += len(sentence.text)
    if numbers:
        found.append(Batch(numbers=tuple(numbers)))
    return found


def request_for(
    batch: Batch, passage: Passage, limits: EngineLimits, source: Language, target: Language
) -> TranslationRequest:
    """What an engine is asked; with what is around the sentences where it can use that."""
    wanted = [passage.sought[n] for n in batch.numbers]
    terms = _terms(s.terms for s in wanted) if limits.takes_terms else ()
    texts = tuple(s.text for s in wanted)
    if not limits.uses_context or not passage.places:
        return TranslationRequest(source=source, target=target, sentences=texts, speaker=passage.speaker, terms=terms)
    first, last = passage.places[batch.numbers[0]], passage.places[batch.numbers[-1]]
    return TranslationRequest(
        source=source,
        target=target,
        sentences=texts,
        speaker=passage.speaker,
        speech=_around(passage.texts, first, last),
        before=_before(passage, first),
        terms=terms,
    )


def _terms(lists: Iterable[tuple[Term, ...]]) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(term for terms in lists for term in terms))


def _before(passage: Passage, first: int) -> tuple[tuple[str, str], ...]:
    pairs = (
        (passage.texts[k], passage.rendered[k]) for k in range(max(0, first - BEFORE), first) if k in passage.rendered
    )
    return tuple(pairs)


def _around(texts: Sequence[str], first: int, last: int) -> str:
    """The speech, or as much of it around the sentences as a model reads well."""
    whole = " ".join(texts)
    if len(whole) <= _LONGEST_CONTEXT:
        return whole
    size = sum(map(len, texts[first : last + 1]))
    while first > 0 or last + 1 < len(texts):
        more = [k for k in (first - 1, last + 1) if 0 <= k < len(texts)]
        size += sum(len(texts[k]) for k in more)
        if size > _LONGEST_CONTEXT:
            break
        first, last = min(first, *more), max(last, *more)
    return " ".join(texts[first : last + 1])
