"""Translating an event: what is asked, what comes of it, and what a change of the source leads to."""

from random import Random

import pytest
from tests.unit.pipeline.conftest import TALK
from tests.unit.translate.speaking import SpeakingTranslator, rendering

from stenogram.errors import EngineDown, EngineRefused, ParseError, UnknownPair, UsageError
from stenogram.model import Basis, Cause, DraftState, EngineLimits, Fetched, RenditionKind, Term, Told
from stenogram.pipeline import Pace, derive, reread, transcribe, translate_event
from stenogram.translate import Budget

ENGLISH = "Thank you very much for coming here today, dear colleagues from abroad."


def test_a_rendition_like_its_source(desk):
    """Speeches, paragraphs and sentences are those of the source, one for one, and each sentence says who made it."""
    desk.add()
    engine = SpeakingTranslator()
    done = desk.translate(engine)
    source, made = desk.revision("ru").transcript, desk.revision("en-machine").transcript
    assert [[len(p.sentences) for p in s.paragraphs] for s in made.speeches] == [
        [len(p.sentences) for p in s.paragraphs] for s in source.speeches
    ]
    assert [s.kind for s in made.speeches] == [s.kind for s in source.speeches]
    words = desk.words("ru")
    assert desk.words("en-machine") == [w if w in (ENGLISH, "12:30.") else rendering(w) for w in words]
    uses = desk.archive.drafts_of(done.rendition.revision)
    assert [uses[n][1].source_text for n in range(len(words))] == words
    assert {draft.made_by.name for _, draft in uses.values() if draft.state is DraftState.TRANSLATED} == {"speaking"}
    assert [uses[n][0] for n in range(len(words))] == [s.id for x in source.speeches for s in x.sentences]
    assert done.rendition.header.kind is RenditionKind.MACHINE
    assert done.rendition.header.translator.name == "speaking"
    assert done.rendition.header.made_from_rendition == desk.row("ru").address
    assert desk.revision("en-machine").cause is Cause.TRANSLATED
    assert made.event.title == rendering("Пресс-конференция смотрителя маяка")
    assert made.event.start == source.event.start


def test_aligned_by_construction(desk):
    """Each sentence is paired with the one that it renders, without asking an aligner."""
    desk.add()
    desk.translate(SpeakingTranslator())
    stored = desk.archive.alignment(desk.row("ru").revision, desk.row("en-machine").revision)
    count = len(desk.revision("ru").transcript.sentences)
    assert stored.alignment.basis is Basis.GIVEN
    assert [(b.left, b.right) for b in stored.alignment.beads] == [((n,), (n,)) for n in range(count)]


def test_our_own_bytes_are_read_as_what_they_are(desk):
    """The kept bytes of a translation, read like any page, have the same sentences in the same places."""
    desk.add()
    row = desk.translate(SpeakingTranslator()).rendition
    kept = desk.archive.blob(row.capture.blob)
    assert row.capture.address.startswith("stenogram:translate/speaking/")
    read = transcribe(
        kept, name=row.capture.address, media_type="application/json", charset="utf-8", told=Told(),
        readers=desk.tools.readers,
    )  # fmt: skip
    made = desk.revision("en-machine").transcript
    assert [[s.text for s in x.sentences] for x in read.spoken] == [[s.text for s in x.sentences] for x in made.spoken]
    assert read.rendition.kind is RenditionKind.MACHINE
    assert read.rendition.translator.name == "speaking"


def test_what_is_foreign_or_wordless_is_kept(desk):
    """A sentence in a third language, or without words, is not sent; it stays as it is, with its language."""
    desk.add()
    engine = SpeakingTranslator()
    done = desk.translate(engine)
    assert ENGLISH not in engine.sentences
    assert "12:30." not in engine.sentences
    uses = {draft.source_text: draft for _, draft in desk.archive.drafts_of(done.rendition.revision).values()}
    assert (uses[ENGLISH].state, uses[ENGLISH].text, uses[ENGLISH].language) == (DraftState.KEPT, ENGLISH, "en")
    assert uses["12:30."].state is DraftState.KEPT
    assert any("Kept as it is" in notice for notice in desk.revision("en-machine").transcript.notices)


def test_the_same_words_are_asked_for_once(desk):
    """A sentence that stands there twice is paid for once, and stands in both places."""
    desk.add()
    engine = SpeakingTranslator()
    desk.translate(engine)
    assert desk.words("ru").count("Спасибо.") == 2
    assert engine.sentences.count("Спасибо.") == 1
    assert desk.words("en-machine").count(rendering("Спасибо.")) == 2


def test_notes_inside_a_speech_stay_where_they_are(desk):
    """Applause that interrupts a speech stands between the same sentences, in the target language, as a note."""
    desk.add()
    desk.translate(SpeakingTranslator())
    made = desk.revision("en-machine").transcript
    (note,) = [n for speech in made.speeches for n in made.notes_in(speech.span)]
    assert note.span.of(made.text) == rendering("(Аплодисменты.)")
    texts = [s.text for s in made.sentences if s.span.end <= note.span.start]
    assert texts[-1] == rendering("Буксиры подойдут завтра утром.")
    following = next(s.text for s in made.sentences if s.span.start >= note.span.end)
    assert following == rendering("Мы закончим работы к 9 марта.")
    source = desk.revision("ru").transcript
    (told,) = [n for speech in source.speeches for n in source.notes_in(speech.span)]
    assert note.note_kind is told.note_kind


def test_each_letter_has_its_block(desk):
    """Blocks of a translation follow one another and hold every visible letter of it, as those of any page do."""
    desk.add()
    desk.translate(SpeakingTranslator())
    made = desk.revision("en-machine").transcript
    at = 0
    for block in made.blocks:
        assert made.text[at : block.span.start].strip() == ""
        assert block.span.of(made.text).strip()
        at = block.span.end
    assert made.text[at:].strip() == ""


def test_nothing_is_paid_for_twice(desk):
    """The same engine again is asked for nothing, and nothing new comes of it."""
    desk.add()
    first = desk.translate(SpeakingTranslator())
    engine = SpeakingTranslator()
    again = desk.translate(engine)
    assert engine.asked == []
    assert (again.put, again.rendition.revision) == (None, first.rendition.revision)
    assert again.plan.estimate.asked == 0
    captures = desk.row("en-machine").captures
    assert captures == 1


@pytest.mark.parametrize("change", [{"settings": "other"}, {"name": "another"}])
def test_other_engines_and_settings_are_asked_anew(desk, change):
    """What one engine answered with some settings says nothing of what another would."""
    desk.add()
    desk.translate(SpeakingTranslator(settings="some"))
    engine = SpeakingTranslator(**({"settings": "some"} | change))
    done = desk.translate(engine)
    assert done.asked == len(engine.sentences) > 5
    names = {row.address.split("/")[1] for row in desk.event.renditions}
    assert names == ({"ru", "en-machine"} if "settings" in change else {"ru", "en-machine", "en-machine-2"})


def test_other_terms_are_asked_anew_where_they_occur(desk):
    """A new term is asked for only in the sentences in which it occurs, of engines that take terms."""
    desk.add()
    limits = EngineLimits(sentences=20, takes_terms=True, is_local=True)
    desk.translate(SpeakingTranslator(limits=limits))
    engine = SpeakingTranslator(limits=limits)
    desk.translate(engine, terms=[Term(source="паром", target="ferry")])
    assert sorted(engine.sentences) == ["Вчера вечером паром сел на мель у острова.", "Когда паром снимут с мели?"]
    deaf = SpeakingTranslator("deaf")
    desk.translate(deaf)
    again = SpeakingTranslator("deaf")
    desk.translate(again, terms=[Term(source="паром", target="ferry")])
    assert again.asked == []


def test_a_stopped_run_goes_on_where_it_was(desk):
    """What was translated before a failure is not asked for again, and the rendition is that of an unbroken run."""
    desk.add()

    def before(number, request):
        if number >= 2:
            raise EngineRefused("speaking", "402 no money")

    broken = SpeakingTranslator(before=before, limits=EngineLimits(sentences=2, is_local=True))
    first = desk.translate(broken)
    assert isinstance(first.stopped, EngineRefused)
    assert first.rendition is None
    assert len(desk.event.renditions) == 1
    engine = SpeakingTranslator()
    done = desk.translate(engine)
    finished = {s for request in broken.asked[:2] for s in request.sentences}
    assert not finished & set(engine.sentences)
    assert done.stopped is None
    words = desk.words("ru")
    assert desk.words("en-machine") == [w if w in (ENGLISH, "12:30.") else rendering(w) for w in words]


def test_a_sentence_that_cannot_be_translated_says_so(desk):
    """It keeps the source's words and the reason; the next run asks for it again and for nothing else."""
    desk.add()
    bad = "Никто не погиб."

    def answer(number, request, texts):
        return texts if bad not in request.sentences else texts[:-1]

    done = desk.translate(SpeakingTranslator(answer=answer))
    assert list(done.untranslated.values()) == ["not one text for each sentence"]
    uses = {draft.source_text: draft for _, draft in desk.archive.drafts_of(done.rendition.revision).values()}
    assert (uses[bad].state, uses[bad].text, uses[bad].language) == (DraftState.UNTRANSLATED, bad, "ru")
    assert uses[bad].reason == "not one text for each sentence"
    assert bad in desk.words("en-machine")
    assert any("Not translated" in notice for notice in desk.revision("en-machine").transcript.notices)
    engine = SpeakingTranslator()
    desk.translate(engine)
    assert engine.sentences == [bad]
    assert desk.row("en-machine").revision_n == 2
    assert not any("Not translated" in notice for notice in desk.revision("en-machine").transcript.notices)


def test_a_changed_source_is_stale_until_it_is_translated_again(desk):
    """The publisher changes a sentence: its translation is stale; translating again asks for just that one."""
    desk.add()
    desk.translate(SpeakingTranslator())
    assert desk.row("en-machine").stale == 0
    desk.add(TALK.replace("284", "285"))
    assert desk.row("en-machine").stale == 1
    (position,) = desk.archive.stale_sentences(desk.row("en-machine").revision)
    assert desk.words("ru")[position] == "На борту находились 285 пассажира."
    engine = SpeakingTranslator()
    desk.translate(engine)
    assert engine.sentences == ["На борту находились 285 пассажира."]
    assert (desk.row("en-machine").stale, desk.row("en-machine").revision_n) == (0, 2)
    assert desk.words("en-machine")[position] == rendering("На борту находились 285 пассажира.")


def test_a_change_that_leads_to_the_same_words_is_fresh_again(desk):
    """Where a changed sentence is rendered in the same words, the translation knows that it renders the new ones."""
    desk.add()
    always = {"answer": lambda n, r, t: ["It was always the same." for _ in t]}
    desk.translate(SpeakingTranslator(**always))
    desk.add(TALK.replace("284", "285"))
    assert desk.row("en-machine").stale == 1
    desk.translate(SpeakingTranslator(**always))
    assert desk.row("en-machine").stale == 0


def test_a_reread_that_changes_nothing_keeps_the_pairs(desk):
    """When the source comes again with the same sentences, pairs are still those by construction."""
    desk.add()
    desk.translate(SpeakingTranslator())
    desk.add(TALK + "\n", publisher="The Mail")
    stored = desk.archive.alignment(desk.row("ru").revision, desk.row("en-machine").revision)
    assert stored.alignment.basis is Basis.GIVEN
    assert desk.row("en-machine").stale == 0


def test_speakers_keep_their_names(desk):
    """A speaker is called as other renditions call them; else in the letters of the target language; nobody is lost."""
    desk.add()
    desk.translate(SpeakingTranslator())
    made = desk.revision("en-machine").transcript
    assert {s.speaker.name for s in made.speeches if s.speaker} == {"Marta Lindkvist"}
    source = desk.revision("ru").transcript
    assert [s.speaker is None for s in made.speeches] == [s.speaker is None for s in source.speeches]
    assert {s.speaker.person for s in made.speeches if s.speaker} == {
        s.speaker.person for s in source.speeches if s.speaker
    }


def test_what_cannot_be_translated_is_refused_before_anything_is_sent(desk):
    """The source's own language, a pair that the engine lacks, and a source whose language nobody knows."""
    desk.add()
    with pytest.raises(UsageError, match="already"):
        desk.plan(SpeakingTranslator(), "ru")
    engine = SpeakingTranslator()
    engine.knows = lambda source, target: False
    with pytest.raises(UnknownPair, match="from Russian into English"):
        desk.plan(engine)


def test_the_estimate_is_what_is_asked(desk):
    """Sentences, characters and requests of the estimate are those of the run."""
    desk.add()
    engine = SpeakingTranslator()
    estimate = desk.plan(engine).estimate
    done = desk.translate(engine)
    assert estimate.asked == done.asked == len(engine.sentences)
    assert estimate.characters == sum(map(len, engine.sentences))
    assert estimate.requests == done.requests == len(engine.asked)
    assert estimate.sentences == len(desk.words("ru"))
    assert estimate.kept == 2


def test_a_killed_store_asks_for_nothing_again(desk):
    """When the process dies after the last answer, the next run composes the rendition from what was kept."""
    desk.add()
    plan = desk.plan(SpeakingTranslator())

    def dying(transcript):
        raise MemoryError

    pace = Pace(clock=desk.time.clock, sleep=desk.time.sleep, chance=Random(1))
    with pytest.raises(MemoryError):
        translate_event(desk.archive, plan, desk.tools, dying, pace, Budget(None))
    again = SpeakingTranslator()
    desk.translate(again)
    assert again.asked == []
    assert desk.row("en-machine").sentences > 0


def test_an_engine_that_is_down_says_what_to_do(desk):
    """The run ends with the engine's own words, and what to do next."""
    desk.add()

    def down(number, request):
        raise EngineDown("speaking", "connection refused")

    done = desk.translate(SpeakingTranslator(before=down))
    assert "connection refused" in str(done.stopped)
    assert "run the same command again" in done.stopped.hint


def test_reading_again_leaves_what_was_composed_here(desk):
    """`reread` has nothing to read in a translation; one that was not stored is finished by translating again."""
    desk.add()
    done = desk.translate(SpeakingTranslator())
    again = reread(desk.archive, done.rendition, desk.tools)
    assert (again.put, again.rendition.revision) == (None, done.rendition.revision)
    content = desk.archive.blob(done.rendition.capture.blob) + b" "
    address = done.rendition.capture.address
    left = Fetched(content=content, address=address, final_address=address, at=desk.tools.clock())
    capture, _ = desk.archive.keep(left, Told())
    with pytest.raises(ParseError, match="composed here"):
        derive(desk.archive, capture, desk.tools)
    assert len(desk.archive.events()) == 1
