"""Who took part, from the speakers and from what stands above the first speech."""

import re
from collections.abc import Sequence
from dataclasses import replace

from stenogram.model import Participant, Speech
from stenogram.parse.declined import named_in_full
from stenogram.parse.words.offices import COURTESY, MODIFIERS, OFFICES, PARTICLES

_INITIALS = re.compile(r"([^\W\d_])\.[ -]?(?:[^\W\d_]\.[ -]?)?([^\W\d_][\w'’-]+)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_BREAKERS = frozenset({"and", "und", "et", "y", "e", "i", "и", "та", "і", "с", "with", "mit", "between", "w", "ve"})
_SEVERAL = frozenset("representatives senators members messrs deputies ministers delegates".split())
_LONGEST_ROLE_WORDS = 14
_AFTER_NAME = re.compile(r"\s*[,(–—-]\s*([^,.;()\n]{3,90})[,.;)\n]")


def participants_of(speeches: Sequence[Speech], head: str) -> tuple[Participant, ...]:
    """The named speakers in the order in which they first speak, with the role that a label or the header gives."""
    seen: dict[str, Participant] = {}
    for speech in speeches:
        speaker = speech.speaker
        if speaker is None or not speaker.name or speaker.name == speaker.role:
            continue
        key = speaker.name.casefold()
        known = seen.get(key)
        if known is None or (known.role is None and speaker.role):
            seen[key] = Participant(name=speaker.name, role=speaker.role or role_in(head, speaker.name))
    return _fullest([_filled(participant, head) for participant in _fullest(list(seen.values()))])


def joined_with_listed(spoke: Sequence[Participant], listed: Sequence[Participant]) -> tuple[Participant, ...]:
    """Those who spoke, with the roles that a list gives them, and then those whom only the list names."""
    roles = {participant.name: participant.role for participant in listed}
    known = [replace(p, role=p.role or roles.get(p.name)) for p in spoke]
    names = {participant.name for participant in known}
    return _fullest([*known, *(p for p in listed if p.name not in names)])


def _filled(participant: Participant, head: str) -> Participant:
    """A name with initials in full, where the header has exactly one name that it may stand for."""
    match = _INITIALS.fullmatch(participant.name)
    if match is None:
        return _given_name_added(participant, head)
    declined = named_in_full(participant.name, head)
    if declined is not None:
        return replace(participant, name=declined.name, role=participant.role or declined.role)
    if _CYRILLIC.match(match[1]):
        return participant  # what the dictionary does not know may be declined
    found = set(re.findall(rf"(?<!\w)({re.escape(match[1])}[^\W\d_]+ {re.escape(match[2])})(?!\w)", head))
    return replace(participant, name=found.pop()) if len(found) == 1 else participant


def _given_name_added(participant: Participant, head: str) -> Participant:
    """A bare surname with the given name that the header has before it, where there is one only."""
    if " " in participant.name or not participant.name[:1].isupper():
        return participant
    found = set(re.findall(rf"(?<!\w)([^\W\d_]+ {re.escape(participant.name)})(?!\w)", head))
    no_given_names = COURTESY | PARTICLES | _SEVERAL
    opened = {name: name.split()[0].casefold() for name in found if name[0].isupper()}
    fit = {name for name, first in opened.items() if first not in no_given_names and first not in OFFICES}
    return replace(participant, name=fit.pop()) if len(fit) == 1 else participant


def _fullest(participants: Sequence[Participant]) -> tuple[Participant, ...]:
    """Each person once: initials give way to the full name that they stand for, if there is one only."""
    in_full: dict[tuple[str, str], dict[str, Participant]] = {}  # by initial and surname, and by surname alone
    for participant in participants:
        words = participant.name.split()
        if len(words) > 1 and "." not in words[0]:
            for initial in (words[0][0], ""):
                in_full.setdefault((initial, words[-1]), {}).setdefault(participant.name, participant)
    kept: dict[str, Participant] = {}
    for participant in participants:
        match = _INITIALS.fullmatch(participant.name)
        initial, surname = (match[1], match[2]) if match else ("", participant.name)
        fuller = in_full.get((initial, surname), {})
        if len(fuller) == 1:
            (full,) = fuller.values()
            participant = replace(full, role=full.role or participant.role)
        kept.setdefault(participant.name, participant)
    return tuple(kept.values())


def role_in(head: str, name: str) -> str | None:
    """The office that stands beside a full name in the header: before it, or after a comma."""
    if len(name.split()) < 2:
        return None
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", head):
        role = _office_before(head[: match.start()]) or _office_after(head[match.end() :])
        if role:
            return role
    return None


def _office_before(text: str) -> str | None:
    taken: list[str] = []
    for token in reversed(text.split()[-_LONGEST_ROLE_WORDS:]):
        bare = token.casefold().strip(",.:;()")
        if bare in _BREAKERS or token[-1] in ".:;,!?)":
            break
        if not (token[0].isupper() or bare in PARTICLES or bare in OFFICES):
            break
        taken.append(token)
    words = list(reversed(taken))
    first = next((i for i, word in enumerate(words) if word.casefold() in OFFICES), None)
    while first and words[first - 1].casefold() in MODIFIERS:
        first -= 1
    if first and words[first - 1].endswith(("'s", "’s")):
        first -= 1  # "Zelandria's Transport Minister": whose
    return " ".join(words[first:]) if first is not None else None


def _office_after(text: str) -> str | None:
    match = _AFTER_NAME.match(text)
    words = match[1].split() if match else []
    return match[1].strip() if match and words and any(w.casefold() in OFFICES for w in words[:4]) else None
