"""Who made each sentence of a translation that was made here, from what, when and how. Reads the archive."""

from dataclasses import dataclass, replace

from stenogram.model import Draft, DraftState, MadeBy, Revision
from stenogram.protocols import Archive
from stenogram.site.frame.interface import gettext, marked, pgettext
from stenogram.site.frame.parts import Making
from stenogram.site.frame.words import language_name, moment_of
from stenogram.text import direction_of, primary


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a page says of one sentence: its making, and its language where that is not the rendition's."""

    making: Making
    lang: str | None
    dir: str | None


def made_by_number(archive: Archive, revision: Revision, name: str) -> dict[int, Made]:
    """By the number of the sentence among those that were spoken; empty where the text was not made here."""
    uses = archive.drafts_of(revision.id)
    if not uses:
        return {}
    stale = archive.stale_sentences(revision.id)
    places = [speech.is_spoken for speech in revision.transcript.speeches for _ in speech.sentences]
    own = revision.transcript.rendition.language
    found: dict[int, Made] = {}
    how, number = _How(archive), 0
    for position, is_spoken in enumerate(places):
        if not is_spoken:
            continue
        if position in uses:
            draft = uses[position][1]
            is_foreign = primary(draft.language) != primary(own)
            found[number] = Made(
                making=_making(archive, how, draft, name, is_stale=position in stale),
                lang=draft.language if is_foreign else None,
                dir=direction_of(draft.language) if is_foreign else None,
            )
        number += 1
    return found


class _How:
    """The settings of engines in words; each engine is looked up once."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._known: dict[MadeBy, str] = {}

    def __call__(self, made_by: MadeBy) -> str:
        engine = replace(made_by, at=None)
        if engine not in self._known:
            words = [f"{key} {value}" for key, value in self._archive.engine_settings(engine)]
            words += [gettext("settings %(digest)s") % {"digest": engine.settings}] if engine.settings else []
            self._known[engine] = ", ".join(words)
        return self._known[engine]


def _making(archive: Archive, how: _How, draft: Draft, name: str, *, is_stale: bool) -> Making:
    notes = [_NOTES[draft.state](archive, draft)] if draft.state in _NOTES else []
    if draft.state is DraftState.TRANSLATED and draft.reason:
        notes.append(draft.reason)
    if is_stale:
        notes.append(
            gettext("made when the source said “%(words)s”; it says something else now") % {"words": draft.source_text}
        )
    terms = gettext("terms %(digest)s") % {"digest": draft.terms} if draft.terms else ""
    return Making(
        rendition=name,
        words=gettext(_WORDS[draft.state]) % {"maker": draft.made_by},
        made_from=pgettext("making", "from %(language)s") % {"language": language_name(draft.source)},
        moment=moment_of(draft.made_by.at) if draft.made_by.at else None,
        how=", ".join(x for x in (how(draft.made_by), terms) if x) or None,
        notes=tuple(notes),
    )


def _kept(archive: Archive, draft: Draft) -> str:
    if draft.reason:
        return gettext("kept as it is: %(reason)s") % {"reason": draft.reason}
    return gettext("kept as it is")


def _left(archive: Archive, draft: Draft) -> str:
    return gettext("not translated, these are the source's own words: %(reason)s") % {"reason": draft.reason}


def _edited(archive: Archive, draft: Draft) -> str:
    if draft.parent is None:
        return gettext("a person's words")
    parent = archive.draft(draft.parent)
    return gettext("%(maker)s had “%(words)s”") % {"maker": parent.made_by, "words": parent.text}


_WORDS = {
    DraftState.TRANSLATED: marked("translated by %(maker)s"),
    DraftState.KEPT: marked("kept by %(maker)s"),
    DraftState.UNTRANSLATED: marked("not translated by %(maker)s"),
    DraftState.EDITED: marked("edited by %(maker)s"),
}
_NOTES = {DraftState.KEPT: _kept, DraftState.UNTRANSLATED: _left, DraftState.EDITED: _edited}
