"""stenogram.transcript/1 → the page that it was made from: the same words in the same blocks, what it says as facts."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from stenogram.errors import ReadError
from stenogram.model import BlockForm, MadeBy, NamedSpeaker, Page, PageFact, Span
from stenogram.read.drafts import Draft, assemble
from stenogram.read.json_told import span_of, string, told_transcript
from stenogram.text import language

FORMAT = "stenogram.transcript/1"
_FORMS = {"note": BlockForm.NOTE, "heading": BlockForm.HEADING}
_FLOOR = NamedSpeaker(key="question", name="Question")  # who asks without a name
_EVENT = {"title": "title", "summary": "description", "kind": "type", "start": "start", "end": "end",
          "timezone": "timezone", "place": "place", "venue": "venue"}  # fmt: skip
_RENDITION = {"language": "language", "kind": "kind", "publisher": "publisher", "published": "published",
              "licence": "licence", "canonical_url": "canonical"}  # fmt: skip


def page_of_transcript(told: Mapping[str, Any], *, made_by: MadeBy, name: str) -> Page:
    """The page of a transcript.

    Raises:
        ReadError: its parts do not fit each other.
    """
    try:
        text = string(told["text"])
        spoken = list(_spoken(told["speeches"], text))
        whole = [*spoken, *_others(told["blocks"], [span for span, _ in spoken])]
        facts = tuple(_facts(told))
        drafts = _in_order(whole, text, {span_of(speech["span"]).start for speech in told["speeches"]})
        transcript = told_transcript(told, made_by)
    except (LookupError, TypeError, ValueError, AttributeError) as problem:
        raise ReadError(name, f"this is no whole {FORMAT}: {problem}") from problem
    if not drafts:
        raise ReadError(name, f"this {FORMAT} has no text")
    page = assemble(drafts, facts=facts, media_type="application/json", made_by=made_by)
    return replace(page, transcript=transcript)


def _spoken(speeches: list[Any], text: str) -> Iterator[tuple[Span, Draft]]:
    """The paragraphs of speeches and questions."""
    for speech in speeches:
        if speech["kind"] not in ("speech", "question"):
            continue
        said, start = speech["language"], span_of(speech["span"]).start
        first = next((span_of(sentence["span"]).start for part in speech["paragraphs"] for sentence in part), start)
        speaker = _speaker(speech["speaker"], has_label=bool(text[start:first].strip()))
        for paragraph in speech["paragraphs"]:
            spans = [span_of(sentence["span"]) for sentence in paragraph]
            if not spans:
                continue
            whole = Span(spans[0].start, spans[-1].end)
            marks = tuple(_from(span, whole.start) for span in spans)
            yield whole, Draft(text="", speaker=speaker, sentences=marks, language=language(said) if said else None)


def _others(blocks: list[Any], paragraphs: list[Span]) -> Iterator[tuple[Span, Draft]]:
    """Whatever was not spoken, but for notes in a paragraph: they are read there again."""
    paragraphs = sorted(paragraphs)
    for block in blocks:
        kind = string(block["kind"])
        span = span_of(block["span"])
        before = bisect_right(paragraphs, span) - 1
        is_inside = kind == "note" and before >= 0 and span.end <= paragraphs[before].end
        if kind != "speech" and not is_inside:
            place = ("footer",) if kind == "furniture" else ()
            yield span, Draft(text="", form=_FORMS.get(kind, BlockForm.PARAGRAPH), place=place)


def _in_order(whole: list[tuple[Span, Draft]], text: str, starts: Collection[int]) -> list[Draft]:
    """The blocks with their words; words between them are labels where a speech begins, else blocks of their own."""
    drafts: list[Draft] = []
    at = 0
    for span, draft in sorted(whole, key=lambda one: one[0]):
        if span.start < at or span.end > len(text):
            raise ValueError(f"the block at {span.start} overlaps another or lies outside the text")
        between = text[at : span.start]
        is_label = at + len(between) - len(between.lstrip()) in starts
        form = BlockForm.NOTE if is_label else BlockForm.PARAGRAPH
        drafts += [Draft(text=between.strip(), form=form), _worded(draft, span.of(text))]
        at = span.end
    return [draft for draft in (*drafts, Draft(text=text[at:].strip())) if draft.text.strip()]


def _worded(draft: Draft, words: str) -> Draft:
    end = len(words.rstrip())
    inner = Span(min(len(words) - len(words.lstrip()), end), end)
    return replace(draft, text=words).part(inner)


def _from(span: Span, start: int) -> Span:
    return Span(span.start - start, span.end - start)


def _speaker(told: Any, *, has_label: bool) -> NamedSpeaker:
    """The speaker of a paragraph; a label that stands before it in the text names them already."""
    if told is None:
        return _FLOOR
    label = string(told["label"])
    key = told.get("name") or label
    return NamedSpeaker(key=string(key), name=None if has_label else label, role=told.get("role"))


def _facts(told: Mapping[str, Any]) -> Iterator[PageFact]:
    for part, names in (("event", _EVENT), ("rendition", _RENDITION)):
        for key, name in names.items():
            value = told[part].get(key)
            if isinstance(value, str) and value and not (key == "title" and told[part].get("title_is_composed")):
                yield PageFact(name=name, value=value, where=f"{FORMAT} {part}.{key}")
    for participant in told["event"].get("participants") or ():
        name, role = string(participant["name"]), participant.get("role")
        yield PageFact(name="participant", value=name, where=f"{FORMAT} event.participants")
        if role:
            yield PageFact(name=f"role:{name}", value=string(role), where=f"{FORMAT} event.participants")
    translator = told["rendition"].get("translator")
    if translator:
        yield PageFact(name="translator", value=string(translator["name"]), where=f"{FORMAT} rendition.translator")
    made_from = (told["rendition"].get("made_from") or {}).get("language")
    if made_from:
        yield PageFact(name="made_from", value=string(made_from), where=f"{FORMAT} rendition.made_from")
