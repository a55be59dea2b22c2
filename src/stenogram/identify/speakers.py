"""One person for each speaker of a transcript. What is not sure stays unsure: a speaker without a person."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stenogram.identify.names import Name, fold_name, name_of
from stenogram.model import Participant, PersonId, Speaker, Speech, Transcript


def identify_speakers(transcript: Transcript) -> Transcript:
    """The same transcript with a person for each speaker, whatever the label; names and roles filled where known.

    Two labels are one person when their names fit and no third fits as well.
    A bare office ("The President") is a person where the page names that office's holder, and only one.
    """
    speakers = [speech.speaker for speech in transcript.speeches if speech.speaker]
    full = _full_names(speakers, transcript.event.participants)
    offices = _holders(speakers, transcript.event.participants, full)
    held = {_office(s.role) for s in speakers if s.role and s.name}
    ids: dict[str, PersonId] = {}
    speeches: list[Speech] = []
    for speech in transcript.speeches:
        if speech.speaker is None:
            speeches.append(speech)
            continue
        name = _resolve(speech.speaker, full, offices)
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
    longest: dict[str, str] = {}
    for text, name in names.items():
        fitting = {other for other, n in names.items() if n.fits(name) and (not n.is_short or n.given)}
        fullest = _groups(fitting, names)
        if len(fullest) == 1:
            longest[text] = fullest[0]
        elif not name.is_short or name.given or not fullest:
            longest[text] = text
    return longest


def _groups(fitting: set[str], names: Mapping[str, Name]) -> list[str]:
    """One spelling, the fullest, for each person among names; two are one person when they fit each other."""
    kept: list[str] = []
    for text in sorted(fitting, key=lambda t: (names[t].is_short, -names[t].words, -len(t), t)):
        if not any(names[text].fits(names[other]) for other in kept):
            kept.append(text)
    return kept


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


def _resolve(speaker: Speaker, full: Mapping[str, str], offices: Mapping[str, str]) -> str | None:
    if speaker.name:
        return full.get(speaker.name)
    if speaker.role:
        role = _office(speaker.role)
        holders = {name for office, name in offices.items() if office == role or office.startswith(f"{role} ")}
        name = next(iter(holders)) if len(holders) == 1 else None
        return full.get(name, name) if name else None
    return None


def _is_nobody_elses(speaker: Speaker, held: set[str]) -> bool:
    """Whether a label without a name means one person wherever it stands: an office for which nobody is named."""
    return speaker.role is not None and speaker.name is None and _office(speaker.role) not in held


def _office(role: str) -> str:
    words = role.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


_ARTICLES = frozenset("the le la el lo il o a der die das l'".split())
