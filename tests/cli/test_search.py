"""`stenogram search`: what it prints for people and for programs."""

from pathlib import Path

import pytest

from stenogram.cli._found import print_counts
from stenogram.model import HitsOverTime, SearchOrder, SearchResult, Timeline
from stenogram.search import read_query
from tests.cli.running import Prepared, Stenogram


@pytest.fixture
def searched(prepared: Prepared, harbour: Path) -> Stenogram:
    """The command on an archive with one event in two languages."""
    return prepared(("add", harbour / "ru.txt"), ("add", harbour / "en.txt", "--event", "2031"))


def test_a_hit_shows_who_where_and_the_other_language(searched: Stenogram) -> None:
    """The words, their speaker, what the other rendition says there, and a link that lasts."""
    run = searched("search", "коммиссия OR комиссию", "--by", "words")
    assert run.status == 0
    assert "Кто войдёт в комиссию?" in run.out
    assert "en  Who will be on the commission?" in run.out
    assert "/sentences/s" in run.out


def test_an_english_question_finds_the_russian_sentence(searched: Stenogram) -> None:
    """By meaning alone, across languages, labelled so."""
    found = searched("search", "who will sit on the committee", "in:ru", "--json").json
    (first, *_) = found["hits"]
    assert first["text"] == "Кто войдёт в комиссию?"
    assert first["found_by"] == "meaning"
    assert first["counterparts"][0]["text"] == "Who will be on the commission?"
    marks = [first["counterparts"][0]["text"][start:end] for start, end in first["counterparts"][0]["marks"]]
    assert marks == ["will"]  # not the "on" and "the" of any question


def test_json_has_marks_facets_and_paths(searched: Stenogram) -> None:
    """Spans are those of the words; every facet counts every hit."""
    found = searched("search", "commission", "--by", "words", "--json").json
    assert found["format"] == "stenogram.hits/1"
    assert found["total"] == found["by_words"] == len(found["hits"]) >= 1
    for hit in found["hits"]:
        assert [hit["text"][start:end].lower() for start, end in hit["marks"]] == ["commission"]
        assert hit["path"] == f"/events/{hit['event']}/sentences/{hit['sentence']}"
    by_language = next(facet for facet in found["facets"] if facet["name"] == "language")
    assert sum(value["count"] for value in by_language["values"]) == found["total"]


def test_a_speaker_is_found_in_any_script(searched: Stenogram) -> None:
    """`speaker:` in Latin letters means the person whom the Russian text names in Cyrillic."""
    found = searched("search", "speaker:Lindqvist", "in:ru", "--json").json
    assert {hit["speaker"]["name"] for hit in found["hits"]} == {"Марта Линдквист"}


def test_the_next_page_goes_on(searched: Stenogram) -> None:
    """Pages together are all hits, each once."""
    pages = [searched("search", "in:en", "--hits", "15", "--page", str(n), "--json").json for n in (1, 2, 3)]
    sentences = [hit["sentence"] for page in pages for hit in page["hits"]]
    assert len(sentences) == len(set(sentences)) == pages[0]["total"] == 39


def test_findings_narrow(searched: Stenogram) -> None:
    """`has:finding` and its opposite share all sentences of a text between them."""
    with_any = searched("search", "has:finding", "in:en", "--json").json["total"]
    without = searched("search", "-has:finding", "in:en", "--json").json["total"]
    assert with_any + without == 39


def test_a_concordance_has_its_words_below_one_another(searched: Stenogram) -> None:
    """Each line begins its words at the same column, and none is longer than the terminal."""
    run = searched("search", "the", "--kwic", "--by", "words", "--hits", "20", COLUMNS="100")
    lines = [line for line in run.out.splitlines() if line.startswith("2031-03-03")]
    assert len(lines) > 5
    places = {
        next(at for at in range(60, 75) if line[at : at + 3].lower() == "the") for line in lines if len(line) > 60
    }
    assert len(places) == 1
    assert max(len(line) for line in run.out.splitlines()) <= 120


def test_a_wrong_query_is_marked_for_people_and_programs(searched: Stenogram) -> None:
    """Exit status 2, the place under carets, or as numbers."""
    run = searched("search", "grain", "speeker:Roe")
    assert run.status == 2
    assert "  grain speeker:Roe\n        ^^^^^^^^\n" in run.err
    assert "did you mean `speaker:`?" in run.err
    told = searched("search", "grain", "speeker:Roe", "--json")
    assert told.status == 2
    assert (told.json["error"]["start"], told.json["error"]["end"]) == (6, 14)


NOT_THERE = {
    "speaker:Nobody": "nobody who speaks in this archive",
    "in:fr": "no rendition is in fr",
    "event:none": "no event is called none",
    "kind:orignal": "did you mean kind:original?",
    "has:nmber": "did you mean has:number?",
    "after:spring": "spring is no date",
}


def test_what_the_archive_does_not_have_is_told(searched: Stenogram) -> None:
    """A filter that can match nothing is a mistake, not an empty answer."""
    for query, problem in NOT_THERE.items():
        run = searched("search", query)
        assert run.status == 2, query
        assert problem in run.err


def test_counts_are_bars_over_time(searched: Stenogram) -> None:
    """`--counts` shows no hit, only how many."""
    run = searched("search", "the", "--counts", "--by", "words")
    assert "speaker" in run.out
    assert "█" in run.out
    assert "/sentences/" not in run.out


def test_nothing_found_says_what_to_do_next(searched: Stenogram) -> None:
    """The next steps fit what was asked, and what they give to type can be searched."""
    run = searched("search", "zeppelins", "speaker:Lindqvist", "--by", "words")
    assert run.status == 0
    assert run.out.startswith("0 sentences")
    told = " ".join(run.out.split())
    assert "nothing was found; what may help: without the filters: `zeppelins`; whatever begins so: `zeppeli*`" in told
    assert "nothing was found" not in searched("search", "commission").out


def test_years_without_a_hit_are_one_line_of_the_chart(capsys: pytest.CaptureFixture[str]) -> None:
    """A run of empty periods is told as such; a single one keeps its line."""
    timeline = Timeline(
        periods=("2031", "2032", "2033", "2034", "2035", "2036"), undated=0,
        speakers=(HitsOverTime(name="Anna Roe", counts=(2, 0, 3, 0, 0, 1)),),
    )  # fmt: skip
    result = SearchResult(
        query=read_query("salt"), hits=(), total=6, by_words=6, by_meaning=0, facets=(), timeline=timeline,
        order=SearchOrder.BEST, page=1, pages=1, size=10,
    )  # fmt: skip
    print_counts(result)
    lines = [line.split()[:4] for line in capsys.readouterr().out.splitlines() if line.startswith("203")]
    assert [line[0] for line in lines] == ["2031", "2032", "2033", "2034", "2036"]
    assert lines[1][1] == "0"
    assert lines[3] == ["2034", "to", "2035:", "none"]
