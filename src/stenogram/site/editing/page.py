"""One sentence of a translation made here, as its form shows it. Reads the archive, writes nothing."""

from dataclasses import dataclass

from stenogram.errors import StenogramError
from stenogram.model import Draft, Event, Revision, RevisionId, SentenceId
from stenogram.site.editing.pages import EditPage
from stenogram.site.frame.heads import head_of, title_of
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.words import language_name, rendition_name
from stenogram.site.reading.cite_page import Place, noted_in
from stenogram.site.reading.columns import key_of, stand_side_by_side, text_of
from stenogram.site.reading.event_page import Reading
from stenogram.site.reading.markup import making_markup
from stenogram.text import direction_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What an editor sent that was not taken, and why; `now`: what stands there by now, where that is why."""

    words: str
    problem: str
    now: str | None = None


def edit_page(reading: Reading, event: Event, place: Place, *, form_token: str, tried: Tried | None = None) -> EditPage:
    """The form of a sentence; only for a text that was made here."""
    row, revision = place.text.row, place.text.revision
    draft = _draft(reading, revision, place.sentence.id)
    shown = stand_side_by_side(reading.archive, event, reading.judge, (key_of(row),))
    own = row.header.language
    return EditPage(
        title=gettext("Edit a sentence: %(event)s") % {"event": title_of(event)},
        head=head_of(event, reading.links),
        name=rendition_name(row.header),
        source=draft.source_text,
        source_name=language_name(draft.source),
        source_lang=draft.source,
        source_dir=direction_of(draft.source),
        lang=own,
        dir=direction_of(own),
        making=making_markup(place.text.made[place.number].making),
        noted=noted_in(shown.columns, place.text, [place.number]),
        stands=place.sentence.text,
        words=tried.words if tried else place.sentence.text,
        problem=tried.problem if tried else None,
        theirs=tried.now if tried else None,
        action=reading.links.edit(event.slug, place.sentence.id),
        back=reading.links.sentence(event.slug, place.sentence.id),
        based_on=revision.id,
        form_token=form_token,
    )


def seen_in(reading: Reading, event: Event, based_on: str, sentence: str) -> tuple[Revision, str] | None:
    """The text that an editor had before them, and what the sentence said in it; None: neither was ever there."""
    try:
        revision = reading.archive.revision(RevisionId(based_on))
    except (StenogramError, KeyError):
        return None
    if revision.event != event.id and all(row.id != revision.rendition for row in event.renditions):
        return None
    return next(((revision, s.text) for s in revision.transcript.sentences if s.id == sentence), None)


def place_now(reading: Reading, event: Event, before: Revision, sentence: str) -> Place | None:
    """Where a sentence of an earlier text stands now: by its id, else as what renders the same sentence of the source.

    An edit that changes much gives a sentence another id; what it renders stays.
    """
    row = next((row for row in event.renditions if row.id == before.rendition), None)
    if row is None:
        return None
    text = text_of(reading.archive, row)
    now = _rendered(reading, text.revision)
    earlier = _rendered(reading, before)
    wanted = earlier.get(sentence)
    for number, each in enumerate(text.sentences):
        if each.id == sentence or (wanted is not None and now.get(each.id) == wanted):
            return Place(text=text, number=number)
    return None


def _rendered(reading: Reading, revision: Revision) -> dict[str, str]:
    """Which sentence of the source each sentence renders."""
    ids = [s.id for speech in revision.transcript.speeches for s in speech.sentences]
    return {ids[position]: source for position, (source, _) in reading.archive.drafts_of(revision.id).items()}


def _draft(reading: Reading, revision: Revision, sentence: SentenceId) -> Draft:
    uses = reading.archive.drafts_of(revision.id)
    ids = [s.id for speech in revision.transcript.speeches for s in speech.sentences]
    return next(draft for position, (_, draft) in uses.items() if ids[position] == sentence)
