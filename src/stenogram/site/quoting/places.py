"""A place of a quotation → what the template shows of it. Asks the archive for the other renditions only."""

from dataclasses import dataclass

from stenogram.model import CheckedQuotation, Nature, QuotedPlace, Speaker, TextOrigin, Verdict
from stenogram.protocols import Archive
from stenogram.quote import difference_words
from stenogram.site.frame.interface import gettext, spoken
from stenogram.site.frame.links import Links
from stenogram.site.frame.parts import Anchor
from stenogram.site.frame.words import Moment, rendition_name_of, start_words
from stenogram.site.quoting.beside import noted_words, others_of
from stenogram.site.quoting.marking import quoted_pieces, said_pieces
from stenogram.site.quoting.parts import DifferenceView, OtherText, PlaceView
from stenogram.site.quoting.words import (
    folding_words,
    kind_of,
    letter_names,
    reason_words,
    verdict_view,
)
from stenogram.site.reading.columns import Judge
from stenogram.text import UNKNOWN_LANGUAGE, direction_of, squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """With what a place is shown."""

    archive: Archive
    judge: Judge
    links: Links


def place_view(place: QuotedPlace, checked: CheckedQuotation, looking: Looking, number: int = 0) -> PlaceView:
    """A place; of the first also what the other renditions have there."""
    is_first = number == 0 and checked.verdict is not Verdict.UNDECIDED
    is_told = is_first or (place.verdict, place.because) == (checked.verdict, checked.because)
    others = others_of(place, looking.archive, looking.judge, looking.links) if number == 0 else ()
    return _view(place, checked, looking, is_told=is_told, others=others)


def nearest_view(place: QuotedPlace, checked: CheckedQuotation, looking: Looking) -> PlaceView:
    """What is only near: never with a verdict."""
    return _view(place, checked, looking, is_told=True, others=())


def _view(
    place: QuotedPlace, checked: CheckedQuotation, looking: Looking, *, is_told: bool,
    others: tuple[OtherText, ...],
) -> PlaceView:  # fmt: skip
    origin, links = place.origin, looking.links
    is_rendered = place.source is not None and not place.differences and place.matched == 0
    language = checked.language
    sentence = links.sentence(origin.event, place.sentences[0]) if place.sentences else links.event(origin.event)
    told = place.misnamed if is_told else None  # the headline has it
    cautions = [reason_words(caution) for caution in place.cautions if caution != told]
    if place.departs is not None and not is_told:
        cautions.insert(0, departure_words(place.departs))
    return PlaceView(
        verdict=None if is_told else verdict_view(place.verdict, departs=place.departs is not None),
        because=None if is_told else reason_words(place.because),
        speaker=speaker_name(place.speaker),
        start=start_of(origin),
        event=Anchor(words=origin.title or origin.event, href=links.event(origin.event)),
        rendition=_named(origin),
        lang=origin.language,
        dir=direction_of(origin.language),
        quoted=quoted_pieces(checked.quotation, place.differences) if _is_cut(place) else (),
        quoted_lang=language if language != UNKNOWN_LANGUAGE else "",
        quoted_dir=direction_of(language),
        said=said_pieces(place),
        differences=tuple(
            DifferenceView(
                number=n, kind=kind_of(d.nature), told=reason_words(difference_words(d)), letters=letter_names(d)
            )
            for n, d in enumerate(place.differences, 1)
        ),
        cautions=tuple(cautions),
        folded=folding_words(place.foldings) if not is_rendered else None,
        audited=noted_words(place.source.findings) if is_rendered and place.source is not None else None,
        href=sentence,
        cite=links.cite(sentence),
        now=squeeze(place.now) if place.now is not None else None,
        others=others,
    )  # fmt: skip


def departure_words(finding: str) -> str:
    """That a translation says something else than its original, just where the words stand."""
    return gettext("here the translation departs from the original: %(finding)s") % {"finding": spoken(finding)}


def _is_cut(place: QuotedPlace) -> bool:
    """Whether there is anything to see in the quotation beside the words in its place."""
    return any(d.nature is not Nature.TURN for d in place.differences)


def speaker_name(speaker: Speaker | None) -> str:
    """Who spoke."""
    return (speaker.name or speaker.label) if speaker else gettext("speaker not named")


def start_of(origin: TextOrigin) -> Moment:
    """When the event began."""
    words = start_words(origin.start) if origin.start else None
    return Moment(words=words, iso=origin.start) if words else Moment(words=gettext("date not stated"))


def _named(origin: TextOrigin) -> str:
    name = rendition_name_of(origin.language, origin.kind)
    if origin.translator:
        name = gettext("%(rendition)s by %(translator)s") % {"rendition": name, "translator": origin.translator}
    if not origin.is_current:
        return gettext("%(rendition)s, revision %(number)s, since changed") % {
            "rendition": name, "number": origin.revision_n,
        }  # fmt: skip
    return name
