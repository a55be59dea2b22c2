"""One person for each speaker of a transcript. What is not sure stays unsure: a speaker without a person."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from stenogram.identify.names import Name, NamesByGiven, fold_name, name_of
from stenogram.identify.namesakes import Namesakes
from stenogram.model import Participant, PersonId, Speaker, Speech, Transcript


def identify_speakers(transcript: Transcript) -> Transcript:
    """The same transcript with a person for each speaker, whatever the label; names and roles filled where known.

    Two labels are one person when their names fit, no title contradicts the other, and no third fits as well.
    A bare office ("The President") is a person where the page names that office's holder, and only one.
    """
    speakers = [speech.speaker for speech in transcript.speeches if speech.speaker]
    full = _full_names(speakers, transcript.event.participants)
    namesakes = Namesakes(speakers)
    known = [one for s in speakers if (one := namesakes.told_apart(s))]
    printed = {s.name for s in speakers}
    full |= {s.name: s.name for s in known if s.name and s.name not in printed}  # "Mrs Roe", beside a Mr Roe
    offices = _Offices(_holders(known, transcript.event.participants, full))
    held = {_office(s.role) for s in speakers if s.role and s.name}
    ids: dict[str, PersonId] = {}
    speeches: list[Speech] = []
    for speech in transcript.speeches:
        if speech.speaker is None:
            speeches.append(speech)
            continue
        speaker = namesakes.told_apart(speech.speaker)
        name = _resolve(speaker, full, offices) if speaker else None
        key = fold_name(name or speech.speaker.label)
        person = (
            ids.setdefault(key, PersonId(f"p{len(ids) + 1}"))
            if name or _is_nobody_elses(speech.speaker, held)
            else None
        )
        speeches.append(replace(speech, speaker=replace(speech.speaker, name=name, person=person)))
    return replace(transcript, speeches=tuple(speeches))


def _full_names(speakers: Sequence[Speaker], participants: Sequence[Participant]) -> dict[str, str]:
    """The fullest name for each printed name that fits exactly one full name."""
    printed = dict.fromkeys([s.name for s in speakers if s.name] + [p.name for p in participants])
    names: dict[str, Name] = {text: name for text in printed if (name := name_of(text))}
    by_given = NamesByGiven(names)
    fullest: dict[tuple[str, tuple[str, ...]], str | None] = {}  # None: those that fit are several persons'
    longest: dict[str, str] = {}
    for text, name in names.items():
        key = (name.surname, name.given)
        fitting = set(by_given.fitting(name)) if key not in fullest else set()
        if fitting:
            fullest[key] = _fullest(fitting, names)
        only = fullest.get(key, text)
        if only is not None or name.given:
            longest[text] = only or text
    return longest


def _fullest(fitting: Collection[str], names: Mapping[str, Name]) -> str | None:
    """The fullest spelling among names; None: they are not all one person's, since some do not fit it."""
    fullest = min(fitting, key=lambda t: (names[t].is_short, -names[t].words, -len(t), t))
    return fullest if all(names[text].fits(names[fullest]) for text in fitting) else None


def _holders(
    speakers: Sequence[Speaker], participants: Sequence[Participant], full: Mapping[str, str]
) -> dict[str, str]:
    """The holder of each office that labels and the header give to one person only, by their full name."""
    found: dict[str, set[str]] = {}
    named: list[Speaker | Participant] = [*speakers, *participants]
    for said in named:
        if said.role and said.name:
            found.setdefault(_office(said.role), set()).add(full.get(said.name, said.name))
    return {office: next(iter(names)) for office, names in found.items() if len(names) == 1}


def _resolve(speaker: Speaker, full: Mapping[str, str], offices: "_Offices") -> str | None:
    if speaker.name:
        return full.get(speaker.name)
    if speaker.role:
        name = offices.holder(_office(speaker.role))
        return full.get(name, name) if name else None
    return None


class _Offices:
    """Who holds which office."""

    def __init__(self, holders: Mapping[str, str]) -> None:
        self._holders = holders
        self._sorted = sorted(holders)
        self._known: dict[str, str | None] = {}

    def holder(self, role: str) -> str | None:
        """The holder of the one office that is called so, or begins so; None: nobody, or several."""
        if role not in self._known:
            longer = slice(bisect_left(self._sorted, f"{role} "), bisect_left(self._sorted, f"{role}!"))
            names = {self._holders[office] for office in (role, *self._sorted[longer]) if office in self._holders}
            self._known[role] = names.pop() if len(names) == 1 else None
        return self._known[role]


def _is_nobody_elses(speaker: Speaker, held: set[str]) -> bool:
    """Whether a label without a name means one person wherever it stands: an office for which nobody is named."""
    return speaker.role is not None and speaker.name is None and _office(speaker.role) not in held


def _office(role: str) -> str:
    words = role.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


_ARTICLES = frozenset("the le la el lo il o a der die das l'".split())
