"""What is found: any form of a word, in current texts only, as far as the filters let it pass."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.unit.store.conftest import Adds

from stenogram.model import (
    Cause,
    EventHeader,
    Narrowing,
    NewAlignment,
    Precision,
    RenditionKind,
    SearchFilter,
    SentenceVectors,
    Transcript,
)
from stenogram.protocols import Clock
from stenogram.search import read_query
from stenogram.store import SqliteArchive, open_archive
from stenogram.store.putting import put_vectors

Made = Callable[..., Transcript]


def found(archive: SqliteArchive, text: str, *narrowings: Narrowing) -> list[str]:
    """The sentences that a query finds, in the order of the texts."""
    query = read_query(text)
    with archive.searching(seconds=5) as source:
        rows = source.rows_with(query.sought, query.without, narrowings)
        return [each.text for each in source.sentences(sorted(rows.tolist()))]


def narrowed(name: SearchFilter, *values: str, is_excluded: bool = False) -> Narrowing:
    """A filter that was understood."""
    return Narrowing(name=name, values=frozenset(values), is_excluded=is_excluded)


@pytest.mark.parametrize(
    ("language", "said", "query"),
    [
        ("ru", "Мы говорили о поставках зерна.", "поставка"),
        ("ru", "Всё идёт по плану.", "ВСЕ"),
        ("en", "The harbours were closed.", "harbour"),
        ("de", "Die Verträge gelten.", "Vertrag"),
        ("pl", "Rozmawialiśmy o umowach.", "umowa"),
        ("zh", "我们讨论了经济合作.", "经济"),
        ("ja", "経済協力について話しました.", "協力"),
        ("th", "เราพูดคุยเรื่องเศรษฐกิจ.", "เศรษฐกิจ"),
        ("ar", "ناقشنا الاتفاقيات.", "اتفاقية"),
        ("uk", "Ми говорили про угоду.", "угоду"),
        ("pt-BR", "Falamos das exportações.", "exportação"),
    ],
)
def test_a_word_is_found_in_its_forms(
    archive: SqliteArchive, add: Adds, transcript: Made, language: str, said: str, query: str
) -> None:
    """A form of a word finds the others of its language; scripts without spaces are searched all the same."""
    add(transcript(said, language=language))
    assert len(found(archive, query)) == 1


def test_a_stem_is_of_its_language(archive: SqliteArchive, add: Adds, transcript: Made) -> None:
    """The same letters in another language have other forms."""
    add(transcript("He gifted it.", language="en"))
    add(transcript("Er gifted es.", language="nl"), content=b"2")
    assert found(archive, "gifts") == ["He gifted it."]


def test_words_said_in_two_languages_are_found_by_the_forms_of_both(
    archive: SqliteArchive, add: Adds, transcript: Made
) -> None:
    """A sentence that two texts have in the same words is indexed in each of their languages."""
    add(transcript("Die Kanten.", language="de"))
    add(transcript("Die Kanten.", language="en"), content=b"2")
    assert len(found(archive, "Kante")) == 2
    assert len(found(archive, "kanten")) == 2


def test_phrases_minus_or_and_beginnings(archive: SqliteArchive, add: Adds, transcript: Made) -> None:
    """Each means what it says."""
    add(transcript("Salt is cheap. Salty winds blow. Cheap salt sells. Rye is dear.", language="en"))
    assert found(archive, '"salt is"') == ["Salt is cheap."]
    assert found(archive, '"cheap salt"') == ["Cheap salt sells."]
    assert found(archive, "salt -sells") == ["Salt is cheap."]
    assert found(archive, "rye OR winds") == ["Salty winds blow.", "Rye is dear."]
    assert found(archive, "salt*") == ["Salt is cheap.", "Salty winds blow.", "Cheap salt sells."]
    assert found(archive, "is (dear OR cheap)") == ["Salt is cheap.", "Rye is dear."]


@pytest.mark.parametrize(
    "word", ["AND", "NOT", "NEAR", '"OR"', "folded", "stems:x", "{a b}", "^salt", "a+b", "*x", "'", "ru·соль"]
)
def test_no_word_is_an_operator(archive: SqliteArchive, add: Adds, transcript: Made, word: str) -> None:
    """What means something to FTS5 is a word, or is refused as a query; it never reaches the index as a command."""
    add(transcript("Salt is cheap.", language="en"))
    from stenogram.errors import WrongQuery

    try:
        said = found(archive, word)
    except WrongQuery:
        return
    assert said in ([], ["Salt is cheap."])


def test_only_current_texts_are_found(archive: SqliteArchive, add: Adds, transcript: Made) -> None:
    """What an earlier revision said is not found any more."""
    first = add(transcript("Salt is cheap.", language="en"), content=b"1")
    event = archive.event(first.event)
    assert found(archive, "cheap") == ["Salt is cheap."]
    add(
        transcript("Salt is dear.", language="en"), event=event, rendition=first.rendition,
        cause=Cause.RECAPTURED, content=b"2",
    )  # fmt: skip
    assert found(archive, "cheap") == []
    assert found(archive, "dear") == ["Salt is dear."]


def test_filters_narrow(archive: SqliteArchive, add: Adds, transcript: Made) -> None:
    """By day, language, kind, speaker and event, each also the other way round."""
    early = EventHeader(title="First", start="2030-02", precision=Precision.MONTH)
    late = EventHeader(title="Second", start="2031-05-06", precision=Precision.DAY)
    add(transcript("Salt one.", "Salt two.", language="en", event=early), content=b"1")
    put = add(
        transcript("Salt three.", language="de", event=late, kind=RenditionKind.MACHINE), content=b"2",
    )  # fmt: skip
    slug = archive.event(put.event).slug
    first, both, third = ["Salt one.", "Salt two."], ["Salt one.", "Salt two.", "Salt three."], ["Salt three."]
    assert found(archive, "salt") == both
    assert found(archive, "salt", narrowed(SearchFilter.AFTER, "2031")) == third
    assert found(archive, "salt", narrowed(SearchFilter.BEFORE, "2030-02-14")) == first
    assert (
        found(archive, "salt", narrowed(SearchFilter.AFTER, "2030-02-14"), narrowed(SearchFilter.BEFORE, "2030"))
        == first
    )
    assert found(archive, "salt", narrowed(SearchFilter.IN, "de")) == third
    assert found(archive, "salt", narrowed(SearchFilter.IN, "de", is_excluded=True)) == first
    assert found(archive, "salt", narrowed(SearchFilter.KIND, "machine")) == third
    assert found(archive, "salt", narrowed(SearchFilter.EVENT, slug)) == third
    assert found(archive, "salt", narrowed(SearchFilter.SPEAKER, "=person 2")) == ["Salt two."]
    with archive.searching(seconds=5) as source:
        rows = source.rows_with(None, (), [narrowed(SearchFilter.IN, "de")])
        assert [each.text for each in source.sentences(rows.tolist())] == third


def test_events_without_a_date_pass_no_filter_of_dates(archive: SqliteArchive, add: Adds, transcript: Made) -> None:
    """Nobody knows whether they fit."""
    add(transcript("Salt one.", language="en", event=EventHeader(title="Some day")))
    assert found(archive, "salt", narrowed(SearchFilter.AFTER, "1000")) == []
    assert found(archive, "salt", narrowed(SearchFilter.BEFORE, "9999")) == []


def test_a_hit_brings_what_the_other_rendition_says(
    archive: SqliteArchive, add: Adds, transcript: Made, pairs: Callable[[int], Any]
) -> None:
    """The sentence of the aligned text, with its id; and what stands around the hit in the same speech."""
    first = add(transcript("Соль дёшева. Рожь дорога. Спасибо."), content=b"1")
    alignment, beads = pairs(3)
    add(
        transcript("Salt is cheap. Rye is dear. Thank you.", language="en", kind=RenditionKind.OFFICIAL),
        event=archive.event(first.event), content=b"2",
        alignments=(NewAlignment(left=first.rendition, right=None, alignment=alignment, beads=beads),),
    )  # fmt: skip
    query = read_query("rye")
    with archive.searching(seconds=5) as source:
        (hit,) = source.sentences(source.rows_with(query.sought, (), ()).tolist())
        (back,) = source.sentences(source.rows_with(read_query("рожь").sought, (), ()).tolist())
    assert (hit.before, hit.text, hit.after) == ("Salt is cheap.", "Rye is dear.", "Thank you.")
    assert [(c.language, c.text) for c in hit.counterparts] == [("ru", "Рожь дорога.")]
    assert hit.counterparts[0].sentences == (back.sentence,)
    assert [c.text for c in back.counterparts] == ["Rye is dear."]


def test_the_nearest_in_meaning_come_first(archive: SqliteArchive, add: Adds, transcript: Made) -> None:
    """Vectors are compared; a filter holds for them too, and a model that is not there finds nothing."""
    add(transcript("Salt is cheap. Rye is dear. Thank you.", language="en"))
    texts = ("Salt is cheap.", "Rye is dear.", "Thank you.")
    vectors = np.eye(3, 64, dtype="<f2") * 0.9 + np.eye(3, 64, 1, dtype="<f2") * 0.4
    put_vectors(
        archive._connection, SentenceVectors(model="m/1", texts=texts, vectors=tuple(v.tobytes() for v in vectors))
    )
    asked = np.zeros(64, dtype=np.float32)
    asked[1] = 1
    with archive.searching(seconds=5) as source:
        rows, likeness = source.rows_like("m/1", asked, (), 2)
        assert [each.text for each in source.sentences(rows.tolist())] == ["Rye is dear.", "Salt is cheap."]
        assert likeness.tolist() == pytest.approx([0.9, 0.4], abs=0.01)
        assert source.rows_like("m/1", asked, [narrowed(SearchFilter.KIND, "machine")], 2)[0].tolist() == []
        assert source.rows_like("m/2", asked, (), 2)[0].tolist() == []


def test_an_archive_whose_stems_another_version_made_is_indexed_anew(
    folder: Path, clock: Clock, archive: SqliteArchive, add: Adds, transcript: Made
) -> None:
    """What another version of the stemmer made is replaced when the archive is opened."""
    add(transcript("The harbours were closed.", language="en"))
    archive._connection.execute("UPDATE stem_languages SET stemmer = 'another 1'")
    archive._connection.execute("INSERT INTO wording_words (wording_words) VALUES ('delete-all')")
    archive.close()
    with open_archive(folder, clock=clock) as again:
        assert found(again, "harbour") == ["The harbours were closed."]


def test_without_a_place_to_write_a_search_finds_the_same(
    folder: Path, archive: SqliteArchive, add: Adds, transcript: Made
) -> None:
    """What lies under cache/ is never needed: a file in its place stops nothing."""
    add(transcript("The harbours were closed.", language="en"))
    assert found(archive, "harbour") == ["The harbours were closed."]
    assert list((folder / "cache").glob("columns-*"))
    for each in (folder / "cache").iterdir():
        for file in each.iterdir():
            file.unlink()
        each.rmdir()
    (folder / "cache").rmdir()
    (folder / "cache").write_text("a file")
    add(transcript("A harbour opened.", language="en"), content=b"2")
    assert found(archive, "harbour") == ["The harbours were closed.", "A harbour opened."]


def test_a_search_whose_time_is_over_says_so(archive: SqliteArchive, add: Adds, transcript: Made) -> None:
    """What goes on beside the index asks for the time, too."""
    add(transcript("Salt is cheap.", language="en"))
    with archive.searching(seconds=60) as source:
        assert source.has_time()
        assert not source.was_stopped
    with archive.searching(seconds=-1) as late:
        assert not late.has_time()
        assert late.was_stopped


def test_one_word_finds_the_newest_first(archive: SqliteArchive, add: Adds, transcript: Made) -> None:
    """Of sentences with the same word none fits better; those without a date come last."""
    for n, start in enumerate(("2030-01-01", None, "2032-01-01", "2031-01-01")):
        add(
            transcript(f"Salt {n} is cheap.", language="en", event=EventHeader(title=f"E{n}", start=start)),
            content=bytes([n]),
        )
    with archive.searching(seconds=5) as source:
        rows = source.rows_with(read_query("salt").sought, (), ())
        assert [each.text for each in source.sentences(rows.tolist())] == [f"Salt {n} is cheap." for n in (2, 3, 0, 1)]


def test_derived_files_of_former_states_go(folder: Path, archive: SqliteArchive, add: Adds, transcript: Made) -> None:
    """Of each kind one state is kept."""
    for n in range(3):
        add(transcript(f"Harbour {n} opened.", language="en"), content=bytes([n]))
        assert len(found(archive, "harbour")) == n + 1
    assert len(list((folder / "cache").iterdir())) == 1
