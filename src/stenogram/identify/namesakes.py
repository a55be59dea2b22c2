"""Speakers of one name whom their titles tell apart: "Mr Roe" and "Mrs Roe". Pure; what is not plain is nobody's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stenogram.identify.names import Name, name_of
from stenogram.identify.titles import Title, contradict, is_doubtful, title_in, with_title
from stenogram.model import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class _Called:
    """A name with the title that a label gives it."""

    text: str
    name: Name
    title: Title | None

    def fits(self, other: "_Called") -> bool:
        """Whether the names, without the titles, may be one person's."""
        return self.name.fits(other.name)


class Namesakes:
    """The speakers of a transcript of whom another has the same name and a title that contradicts theirs."""

    def __init__(self, speakers: Iterable[Speaker]) -> None:
        self._printed: dict[tuple[str, bool], str] = {}  # of a name and whether a man bears it
        surnames: dict[str, dict[_Called, None]] = {}
        for speaker in speakers:
            called = _called(speaker)
            if called is not None:
                surnames.setdefault(called.name.surname, {})[called] = None
                self._remember(speaker, called)
        self._apart: dict[_Called, str | None] = {}
        for each in surnames.values():
            if any(c.title for c in each):
                self._apart |= self._told_apart(list(each))

    def told_apart(self, speaker: Speaker) -> Speaker | None:
        """The speaker by a name that nobody else here has; None: it may be several persons'."""
        called = _called(speaker)
        if called is None or called not in self._apart:
            return speaker
        name = self._apart[called]
        return None if name is None else replace(speaker, name=name)

    def _remember(self, speaker: Speaker, called: _Called) -> None:
        said = title_in(speaker.label, called.text)
        if said is not None:
            key = called.text, said[0] is Title.MAN
            self._printed.setdefault(key, with_title(called.text, said[1]))

    def _told_apart(self, those: Sequence[_Called]) -> Mapping[_Called, str | None]:
        """A name for each who has a namesake of another title; None: it is not plain who they are."""
        found: dict[_Called, str | None] = {}
        for one in those:
            fitting = [other for other in those if other != one and one.fits(other)]
            if one.title is None:
                titles = [other.title for other in fitting]
                if not one.name.given and any(contradict(a, b) for a in titles for b in titles):
                    found[one] = None  # a bare surname, and two of other titles have it
                continue
            rivals = [other for other in fitting if contradict(one.title, other.title)]
            if any(is_doubtful(one.title, other.title) for other in fitting) and one.name.is_short:
                found[one] = None
            elif rivals:
                found[one] = self._name_beside(one, fitting, rivals)
        return found

    def _name_beside(self, one: _Called, fitting: Sequence[_Called], rivals: Sequence[_Called]) -> str | None:
        """The name of somebody with rivals: a fuller one of theirs, else their own with its title."""
        own = self._printed[one.text, one.title is Title.MAN]
        if not one.name.is_short:
            return own if any(rival.text == one.text for rival in rivals) else one.text
        fuller = [other for other in fitting if other.name.given and not contradict(one.title, other.title)]
        if any(other.title is None and any(other.fits(rival) for rival in rivals) for other in fuller):
            return None  # a full name without a title: it may be hers or his
        whole = {other.text for other in fuller if not other.name.is_short}
        if whole:
            return whole.pop() if len(whole) == 1 else None
        return own


def _called(speaker: Speaker) -> _Called | None:
    name = name_of(speaker.name) if speaker.name else None
    if name is None or speaker.name is None:
        return None
    said = title_in(speaker.label, speaker.name)
    return _Called(text=speaker.name, name=name, title=said[0] if said else None)
