"""Forms of address: where somebody is spoken to, and who is meant, as far as the transcript tells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stenogram.identify.addressing_han import HanForm, fits, han_forms
from stenogram.identify.hearing import ALIKE, alike
from stenogram.identify.honorifics import (
    ARTICLES,
    BARE_OFFICES,
    COURTESIES,
    HONORIFICS,
    OFFICE_STEMS,
    PATRONYMICS,
    RELATIVES,
    THANKS,
)
from stenogram.identify.likeness import begins_alike, is_initial, name_words
from stenogram.model import FormOfAddress, PersonId, Span, Transcript
from stenogram.text import fold

_WORD = re.compile(r"[^\W\d_][\w'’.-]*", re.UNICODE)
_BETWEEN = re.compile(r"[.]?[ \u00a0]{0,3}")
_LONGEST = 6  # words of a form of address
_LEAST = 3  # letters of a given name that stands alone
_SHARED = 0.7  # of the letters, by which two forms of one word begin
_OPENERS, _CLOSERS = frozenset(',;:–—-«"“„¡(…!.?'), frozenset(',.!?…;:–—-»"”“)')


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A person of the transcript, by what an address may use."""

    id: PersonId
    names: tuple[tuple[str, ...], ...]
    offices: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """A place that reads like a form of address: the words that tell, without courtesies."""

    span: Span
    words: tuple[str, ...]
    is_patronymic: bool = False
    is_office: bool = False


def find_forms_of_address(transcript: Transcript) -> tuple[FormOfAddress, ...]:
    """Each form of address in the speeches, with the person addressed where the transcript settles it.

    A name settles it by surname or, for "Alexander Grigorievich", by the first name; an office by its only holder; and
    in a talk of two the other is meant. Nobody speaks to themselves.
    """
    known = _known(transcript)
    found: list[FormOfAddress] = []
    for speech in transcript.spoken:
        speaker = speech.speaker.person if speech.speaker else None
        others = [person for person in known if person.id != speaker]
        for sentence in speech.sentences:
            for form in _forms(sentence.text, others):
                person, reason = _whom(form, others, is_dialogue=len(known) == 2 and speaker is not None)
                found.append(
                    FormOfAddress(
                        speech=speech.n, span=form.span.shift(sentence.span.start), person=person, reason=reason
                    )
                )
            for called in han_forms(sentence.text):
                person, reason = _whom_in_han(called, others)
                if person is None and len(called.name) > 1:
                    continue  # "支持主席，": what stands before the office need not be a name
                span = called.span.shift(sentence.span.start)
                found.append(FormOfAddress(speech=speech.n, span=span, person=person, reason=reason))
    return tuple(found)


def _known(transcript: Transcript) -> list[_Known]:
    names: dict[PersonId, dict[str, None]] = {}
    offices: dict[PersonId, dict[str, None]] = {}
    for speech in transcript.speeches:
        who = speech.speaker
        if who is None or who.person is None or not speech.is_spoken:
            continue
        names.setdefault(who.person, {}).update({who.name: None} if who.name else {})
        offices.setdefault(who.person, {}).update({who.role: None} if who.role else {})
    for person, called in names.items():
        folded = {fold(name) for name in called}
        roles = [p.role for p in transcript.event.participants if p.role and fold(p.name) in folded]
        offices[person].update(dict.fromkeys(roles))
    return [
        _Known(
            id=person,
            names=tuple(name_words(name) for name in called),
            offices=tuple(tuple(fold(office).split()) for office in offices[person]),
        )
        for person, called in names.items()
    ]


def _forms(text: str, others: Sequence[_Known]) -> Iterator[_Form]:
    """What in a sentence stands where somebody is spoken to: between marks, at its start or at its end."""
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        size = next((n for n in range(min(_LONGEST, len(words) - at), 0, -1) if _stands(text, words, at, n)), 0)
        form = _form(text, words[at : at + size], others) if size else None
        if form is None:
            at += 1
            continue
        yield form
        at += size


def _stands(text: str, words: Sequence[re.Match[str]], at: int, size: int) -> bool:
    """Whether these words stand together, with a mark or an end on both sides."""
    run = words[at : at + size]
    for one, other in pairwise(run):
        if not _BETWEEN.fullmatch(text[one.end() : other.start()]):
            return False
    before, after = text[: run[0].start()].rstrip(), text[_end(run[-1]) :].lstrip()
    if after and after[0] not in _CLOSERS:
        return False
    if after and at + size < len(words) and fold(words[at + size].group()) in RELATIVES and after[0] == ",":
        return False
    return not before or before[-1] in _OPENERS or (at > 0 and _bare(words[at - 1]) in THANKS)


def _form(text: str, run: Sequence[re.Match[str]], others: Sequence[_Known]) -> _Form | None:
    bare = [_bare(match) for match in run]
    start = next((n for n, word in enumerate(bare) if word not in COURTESIES and word not in THANKS), len(bare))
    span = Span(run[0].start(), _end(run[-1]))
    told = bare[start:]
    if not told:
        return None
    if _bare(run[0]) in THANKS:
        return None  # the shorter run after it is tried next
    if any(word in HONORIFICS for word in told[2:]):
        return None  # "Mr Roe and Mrs Lund": two are named, nobody is spoken to
    if told[0] in HONORIFICS:
        telling = [
            (word, match.group()) for word, match in zip(told[1:], run[start + 1 :], strict=True)
            if word not in HONORIFICS and word not in ARTICLES
        ]  # fmt: skip
        if not telling or not all(shown[0].isupper() or is_office(word) or not shown[0].islower()
                                  for word, shown in telling):  # fmt: skip
            return None
        words = tuple(word for word, _ in telling)
        return _Form(span=span, words=words, is_office=any(map(is_office, words)))
    if len(told) == 2 and told[1].endswith(PATRONYMICS) and all(m.group()[0].isupper() for m in run[start:]):
        return _Form(span=span, words=tuple(told), is_patronymic=True)
    if " ".join(told) in BARE_OFFICES:
        return _Form(span=span, words=tuple(told), is_office=True)
    is_called = all(match.group()[0].isupper() for match in run[start:]) and _names(told, others)
    return _Form(span=span, words=tuple(told)) if is_called else None


def _whom_in_han(form: HanForm, others: Sequence[_Known]) -> tuple[PersonId | None, str]:
    fitting = [o for o in others if fits(form, o.names, o.offices)]
    if len(fitting) == 1:
        return fitting[0].id, "the name" if form.name else "nobody else here holds this office"
    return None, "it may mean several who speak here" if fitting else "nobody who speaks here is called so"


def _names(told: Sequence[str], others: Sequence[_Known]) -> bool:
    """Whether the words are nothing but names of somebody who is there."""
    return min(len(w) for w in told) >= _LEAST and any(
        all(any(alike(word, part) >= ALIKE for part in name) for word in told) for o in others for name in o.names
    )


def _whom(form: _Form, others: Sequence[_Known], *, is_dialogue: bool) -> tuple[PersonId | None, str]:
    if form.is_patronymic:
        fitting = [o for o in others if any(_given_fits(form.words, name) for name in o.names)]
        reason = "the first name fits nobody else here"
    else:
        named = tuple(word for word in form.words if not is_office(word)) or form.words  # "Minister Roe"
        fitting = [o for o in others if any(_called(named, name) for name in o.names)]
        reason = "the name"
        if not fitting and form.is_office:
            fitting = [o for o in others if any(_is_held(form.words, office) for office in o.offices)]
            reason = "nobody else here holds this office"
    if len(fitting) == 1:
        return fitting[0].id, reason
    if len(fitting) > 1:
        return None, "it may mean several who speak here"
    if is_dialogue and len(others) == 1 and (form.is_office or (form.is_patronymic and not _is_named(others[0]))):
        return others[0].id, "the other of two who speak"
    return None, "it names nobody who speaks here"


def is_office(word: str) -> bool:
    """Whether a folded word is one of an office, in any of the languages known here."""
    return word.startswith(OFFICE_STEMS)


def _is_named(person: _Known) -> bool:
    """Whether a first name of a person is known, that another first name would contradict."""
    return any(not is_initial(word) for name in person.names for word in name[:-1])


def _given_fits(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a first name is one of a name's, in full or by its initial, and its patronymic, if given, the same."""
    given, patronymic = words
    known = [word for word in name if word.endswith(PATRONYMICS)]
    if len(name) > len(known) + 1 and known and all(alike(patronymic, word) < ALIKE for word in known):
        return False
    return any((is_initial(word) and begins_alike(word, given)) or alike(given, word) >= ALIKE for word in name)


def _called(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether each of these words is one of the name."""
    return bool(name) and all(any(alike(word, part) >= ALIKE for part in name) for word in words)


def _is_held(words: Sequence[str], office: Sequence[str]) -> bool:
    """Whether each of these words is one of an office, but for its ending."""
    return all(any(_begins_like(word, other) for other in office) for word in words)


def _begins_like(one: str, other: str) -> bool:
    """Whether two words are forms of one: "президент" and "президента", not "Bundeskanzler" and "Bundesminister"."""
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= _SHARED * max(len(one), len(other))


def _bare(match: re.Match[str]) -> str:
    return fold(match.group()).rstrip(".'-")


def _end(match: re.Match[str]) -> int:
    """Where a word ends, without the full stop of the sentence."""
    return match.end() - (len(match.group()) - len(match.group().rstrip(".-'’")))
