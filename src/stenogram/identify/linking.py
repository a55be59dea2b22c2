"""Whether two appearances are one person: what their names say and what their place in aligned speeches says.

The two kinds of evidence are weighed together, and each link tells its reason. What they do not settle is *unsure*, and
stays so until a person decides. One rendition's own labels tell its speakers apart; only of a label that may mean
several of them it is said whom.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import combinations

from stenogram.identify.likeness import SHORT, NameFit, compare_names, is_initial, name_words
from stenogram.identify.sounds import sound_key
from stenogram.identify.titles import Title, contradict, is_doubtful, title_in, title_of_name
from stenogram.model import Appearance, Judgement, MadeBy, PersonId, PersonLink, Together
from stenogram.text import fold

_MANY = 2  # beads together: one alone may be an accident
_MOST = 0.7  # of the beads of both
_HARDLY_ANY = 0.1
_ENOUGH_TO_DENY = 3  # beads on both sides, before absence says something
_MARGIN = 0.04  # by how much the best of several must lead
_NEARLY = 0.8  # likeness of the doubtful words of names that position may still join
_KEYED_WORDS = 5  # of a name: more would make too many pairs


class _Place(Enum):
    STRONG = "strong"
    WEAK = "weak"
    NONE = "none"
    AGAINST = "against"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    kind: NameFit
    likeness: float
    words: str  # "Путин" and "Putin"


class PersonLinker:
    """Links appearances by names and position."""

    name = "person-linker"
    version = "2"

    def keys(self, appearance: Appearance) -> frozenset[str]:
        """Under what the archive looks for the same full name in other events: pairs of its words as they sound."""
        made: set[str] = set()
        for name in appearance.names:
            words = [w for w in name_words(title_of_name(name)[1]) if not w.endswith(".") and len(w) > 1][:_KEYED_WORDS]
            keys = sorted({sound_key(w) or fold(w) for w in words})
            made |= {"|".join(pair) for pair in combinations(keys, 2)} or ({fold(name)} if len(words) == 1 else set())
        return frozenset(made)

    def link(self, appearances: Sequence[Appearance], together: Sequence[Together]) -> tuple[PersonLink, ...]:
        """Links among the appearances of one event, each pair at most once."""
        counts = {frozenset((t.left, t.right)): t for t in together}
        met = {pair for pair, t in counts.items() if t.shared}
        heard = {a.id: _heard(a) for a in appearances}
        links = [
            link
            for one, other in combinations(appearances, 2)
            if (not heard[one.id].isdisjoint(heard[other.id]) or frozenset((one.id, other.id)) in met)
            and (
                link := self._link(one, other, counts.get(frozenset((one.id, other.id))))
                if one.rendition != other.rendition
                else self._within(one, other)
            )
        ]
        return _settled(links, {a.id: a for a in appearances})

    def link_across(self, ours: Sequence[Appearance], others: Sequence[Appearance]) -> tuple[PersonLink, ...]:
        """Links between the appearances of two or more events: by full names only, since nothing is aligned."""
        return tuple(
            link for one in ours for other in others if one.event != other.event and (link := self._across(one, other))
        )

    def _link(self, one: Appearance, other: Appearance, together: Together | None) -> PersonLink | None:
        named, place = _best_fit(one, other), _place(together)
        judged = _judged(named, place)
        if judged is None:
            return None
        judgement, score = judged
        if not (one.is_certain and other.is_certain):
            judgement, score = Judgement.UNSURE, min(score, 0.5)
        return self._made(one, other, judgement, score, _reason(named, place, together))

    def _within(self, one: Appearance, other: Appearance) -> PersonLink | None:
        """Whose a label of which its own rendition is unsure may be."""
        if one.is_certain == other.is_certain:
            return None
        label, person = (other, one) if one.is_certain else (one, other)
        named = _best_fit(replace(label, names=label.names or label.labels), person)
        if named.kind in (NameFit.DIFFERENT, NameFit.UNREADABLE):
            return None
        reason = _reason(named, _Place.NONE, None).partition(";")[0]
        return self._made(one, other, Judgement.UNSURE, 0.4, f"{reason}, but others here may be meant too")

    def _across(self, one: Appearance, other: Appearance) -> PersonLink | None:
        named = _best_fit(one, other)
        if named.kind is not NameFit.FULL or not (one.is_certain and other.is_certain):
            return None
        office = _shared_office(one.roles, other.roles)
        publisher = one.publisher if one.publisher and one.publisher == other.publisher else None
        why = f"the names agree ({named.words})"
        if office:
            return self._made(one, other, Judgement.SAME, 0.8, f"{why}, and so does the office: {office}")
        if publisher:
            return self._made(one, other, Judgement.SAME, 0.75, f"{why}, and {publisher} published both")
        return self._made(one, other, Judgement.UNSURE, 0.5, f"{why}; nothing else ties the two events")

    def _made(self, one: Appearance, other: Appearance, judgement: Judgement, score: float, reason: str) -> PersonLink:
        return PersonLink(
            left=one.id, right=other.id, judgement=judgement, score=score, reason=reason,
            made_by=MadeBy(name=self.name, version=self.version),
        )  # fmt: skip


def _heard(appearance: Appearance) -> frozenset[str]:
    """Rough keys of the words of its names: who shares none and is never aligned is not worth comparing."""
    names = [title_of_name(name)[1] for name in appearance.names or appearance.labels]
    words = {word for name in names for word in name_words(name)}
    return frozenset(sound_key(word) or fold(word[:1]) for word in words if not is_initial(word))


def _best_fit(one: Appearance, other: Appearance) -> _Named:
    """The best that any two of their names say; an office without a name is not readable as one."""
    order = list(NameFit)
    fits = [(compare_names(a, b), a, b) for a in one.names for b in other.names]
    if not fits:
        return _Named(kind=NameFit.UNREADABLE, likeness=0.0, words="")
    readable = [f for f in fits if f[0].kind is not NameFit.UNREADABLE] or fits
    fit, a, b = min(readable, key=lambda f: (order.index(f[0].kind), -f[0].likeness, f[1], f[2]))
    words = " = ".join(sorted({a, b}))
    if fit.kind in SHORT:
        titles = [(mine, theirs) for mine in _titles(one) for theirs in _titles(other)]
        if titles and all(contradict(*pair) for pair in titles):
            return _Named(kind=NameFit.DIFFERENT, likeness=0.0, words=words)
        if titles and all(is_doubtful(*pair) for pair in titles):
            return _Named(kind=NameFit.UNCLEAR, likeness=0.0, words=words)
    return _Named(kind=fit.kind, likeness=fit.likeness, words=words)


def _titles(appearance: Appearance) -> set[Title]:
    """How its labels address it: "Mrs Roe" is no Mr Roe, nor "Herr Roe"."""
    said = [title_in(label, name) for label in appearance.labels for name in appearance.names]
    own = [title_of_name(name)[0] for name in appearance.names]
    return {title for title, _ in filter(None, said)} | {title for title in own if title}


def _place(together: Together | None) -> _Place:
    if together is None:
        return _Place.NONE
    share = together.shared / max(together.left_all, together.right_all, 1)
    if together.shared >= _MANY and share >= _MOST:
        return _Place.STRONG
    if together.shared and share >= 0.5:
        return _Place.WEAK
    least = min(together.left_all, together.right_all)
    return _Place.AGAINST if least >= _ENOUGH_TO_DENY and together.shared <= _HARDLY_ANY * least else _Place.NONE


# What names (rows) and place (columns) come to together: judgement and score; None: no link at all.
_S, _U = Judgement.SAME, Judgement.UNSURE
_VERDICTS: Mapping[tuple[NameFit, _Place], tuple[Judgement, float] | None] = {
    (NameFit.FULL, _Place.STRONG): (_S, 0.99), (NameFit.FULL, _Place.WEAK): (_S, 0.96),
    (NameFit.FULL, _Place.NONE): (_S, 0.92), (NameFit.FULL, _Place.AGAINST): (_U, 0.5),
    (NameFit.INITIALS, _Place.STRONG): (_S, 0.98), (NameFit.INITIALS, _Place.WEAK): (_S, 0.95),
    (NameFit.INITIALS, _Place.NONE): (_S, 0.85), (NameFit.INITIALS, _Place.AGAINST): (_U, 0.4),
    (NameFit.SURNAME, _Place.STRONG): (_S, 0.97), (NameFit.SURNAME, _Place.WEAK): (_S, 0.9),
    (NameFit.SURNAME, _Place.NONE): (_S, 0.7), (NameFit.SURNAME, _Place.AGAINST): (_U, 0.3),
    (NameFit.UNCLEAR, _Place.STRONG): (_U, 0.55), (NameFit.UNCLEAR, _Place.WEAK): (_U, 0.4),
    (NameFit.UNCLEAR, _Place.NONE): (_U, 0.25), (NameFit.UNCLEAR, _Place.AGAINST): None,
    (NameFit.DIFFERENT, _Place.STRONG): (_U, 0.3), (NameFit.DIFFERENT, _Place.WEAK): None,
    (NameFit.DIFFERENT, _Place.NONE): None, (NameFit.DIFFERENT, _Place.AGAINST): None,
    (NameFit.UNREADABLE, _Place.STRONG): (_S, 0.8), (NameFit.UNREADABLE, _Place.WEAK): (_U, 0.45),
    (NameFit.UNREADABLE, _Place.NONE): None, (NameFit.UNREADABLE, _Place.AGAINST): None,
}  # fmt: skip


def _judged(named: _Named, place: _Place) -> tuple[Judgement, float] | None:
    if named.kind is NameFit.UNCLEAR and place is _Place.STRONG and named.likeness >= _NEARLY:
        return Judgement.SAME, 0.75
    return _VERDICTS[named.kind, place]


def _reason(named: _Named, place: _Place, together: Together | None) -> str:
    names = {
        NameFit.FULL: f"the names agree ({named.words})",
        NameFit.INITIALS: f"surname and initials agree ({named.words})",
        NameFit.SURNAME: f"the surname agrees ({named.words})",
        NameFit.UNCLEAR: f"the names agree in part ({named.words})",
        NameFit.DIFFERENT: f"the names differ ({named.words})",
        NameFit.UNREADABLE: "the names cannot be compared" + (f" ({named.words})" if named.words else ""),
    }[named.kind]
    if together is None:
        return f"{names}; their words are not aligned to each other"
    most = max(together.left_all, together.right_all)
    contrast = ", but" if (place is _Place.AGAINST) != (named.kind is NameFit.DIFFERENT) else "; "
    return f"{names}{contrast} {together.shared} of {most} aligned passages are both's".replace(";  ", "; ")


def _settled(links: Sequence[PersonLink], known: Mapping[PersonId, Appearance]) -> tuple[PersonLink, ...]:
    """Where an appearance fits several of one other rendition: the best if it leads clearly, else all are unsure."""
    rivals: dict[tuple[PersonId, object], list[PersonLink]] = {}
    for link in links:
        if link.judgement is Judgement.SAME:
            rivals.setdefault((link.left, known[link.right].rendition), []).append(link)
            rivals.setdefault((link.right, known[link.left].rendition), []).append(link)
    beaten = {id(link) for group in rivals.values() for link in _beaten(group)}
    return tuple(
        replace(link, judgement=Judgement.UNSURE, reason=f"{link.reason}; but another fits as well or better")
        if id(link) in beaten
        else link
        for link in links
    )


def _beaten(group: Sequence[PersonLink]) -> Iterable[PersonLink]:
    ordered = sorted(group, key=lambda link: -link.score)
    if len(ordered) == 1:
        return ()
    return ordered[1:] if ordered[0].score - ordered[1].score >= _MARGIN else ordered


def _shared_office(ours: Sequence[str], theirs: Sequence[str]) -> str | None:
    """An office of one, all of whose words an office of the other has too; of one word alone it says too little."""
    for role in ours:
        for other in theirs:
            one, two = frozenset(fold(role).split()), frozenset(fold(other).split())
            if min(len(one), len(two)) > 1 and (one <= two or two <= one):
                return max(role, other, key=len)
    return None
