"""`stenogram quote`: from a page that was added to a verdict, and from an article to a report."""

from pathlib import Path

import pytest

from tests.cli.running import Prepared, Stenogram


@pytest.fixture
def added(prepared: Prepared, harbour: Path) -> Stenogram:
    """The command on an archive with the harbour in English, as its original."""
    return prepared(("add", harbour / "en.txt", "--kind", "original"))


def _sentence(added: Stenogram) -> str:
    show = added("show", "2031/en", "--json").json
    spoken = [s for s in show["speeches"] if s["kind"] == "speech"]
    sentences = [x["text"] for s in spoken for p in s["paragraphs"] for x in p]
    return max(sentences, key=len)


def test_a_sentence_is_verbatim_and_half_of_it_turned_is_not(added: Stenogram) -> None:
    """The words as printed are verbatim with a link; a letter changed makes them altered; status 0 both times."""
    sentence = _sentence(added)
    run = added("quote", sentence, "--json")
    assert (run.status, run.json["format"], run.json["verdict"]) == (0, "stenogram.quote/1", "verbatim")
    place = run.json["places"][0]
    assert place["foldings"] == []
    assert place["path"].startswith("/events/2031")
    text = added("show", "2031/en", "--json").json["text"]
    assert text[slice(*place["span"])] == place["text"]
    word = max(sentence.split(), key=len)
    changed = added("quote", sentence.replace(word, f"{word[:2]}q{word[3:]}"))
    assert changed.status == 0
    assert changed.out.startswith("altered")
    assert "\x1b" not in changed.out


def test_a_file_needs_no_archive(stenogram: Stenogram, harbour: Path) -> None:
    """--file checks against a transcript that is in no archive."""
    run = stenogram("quote", "a word that nobody has said here", "--file", harbour / "en.txt", "--json")
    assert (run.status, run.json["verdict"]) == (0, "not found")


def test_an_article_has_a_report(added: Stenogram, tmp_path: Path) -> None:
    """Each quotation with its verdict; status 1 because one is not verbatim; a page on the side."""
    sentence = _sentence(added)
    article = tmp_path / "article.md"
    article.write_text(f"He said: “{sentence}”\n\n“The moon is made of green cheese,” said Nobody Real.\n", "utf-8")
    report = tmp_path / "report.html"
    run = added("quote", "--draft", article, "--json", "--html", report)
    assert run.status == 1
    assert [q["checked"]["verdict"] for q in run.json["quotations"]] == ["verbatim", "not found"]
    assert "<mark>" in report.read_text("utf-8")


@pytest.mark.parametrize(
    "arguments", [[], ["--html", "x.html", "words"], ["--draft", "a.md", "words"], ["--draft", "a.md", "--event", "e"]]
)
def test_what_makes_no_sense_is_refused(stenogram: Stenogram, tmp_path: Path, arguments: list[str]) -> None:
    """Neither or both of quotation and article, and options that do not fit them, are mistakes."""
    (tmp_path / "work" / "a.md").write_text("“Four words are here”", "utf-8")
    assert stenogram("quote", *arguments).status == 2


def test_who_is_in_no_archive_is_unsure(added: Stenogram, tmp_path: Path) -> None:
    """A speaker of whom the archive knows nothing is unsure, and accuses nobody; one whom it knows is sure."""
    sentence = _sentence(added)
    article = tmp_path / "article.md"
    article.write_text(f"Qwentin Zzyzx said on 3 June: “{sentence}”\n", "utf-8")
    run = added("quote", "--draft", article, "--json")
    (found,) = run.json["quotations"]
    assert (found["speaker"], found["is_sure"], found["checked"]["verdict"]) == ("Qwentin Zzyzx", False, "verbatim")
    assert "nobody in the archive is called so" in found["reason"]
    others = {p["speaker"]["name"] or p["speaker"]["label"] for p in found["checked"]["places"]}
    article.write_text(f"{others.pop()} said on 3 June: “{sentence}”\n", "utf-8")
    (found,) = added("quote", "--draft", article, "--json").json["quotations"]
    assert found["is_sure"], found["reason"]


def test_what_is_no_date_is_refused(added: Stenogram) -> None:
    """A day that is none, or is written otherwise, is a mistake, and the answer says how to write it."""
    for option, day in (("--after", "2031-02-30"), ("--after", "14.05.2031"), ("--before", "2031-13-45")):
        run = added("quote", "four words are here", option, day)
        assert run.status == 2, (option, day)
        assert f"{day} is no date; give 2031-05-14" in run.err


def test_words_of_another_time_are_no_answer(added: Stenogram) -> None:
    """The very words at another time are "other event", like words there are only near; a place is told once."""
    sentence = _sentence(added)
    told = added("quote", sentence, "--after", "2090", "--json").json
    assert told["verdict"] == "other event"
    assert "not of the event or time" in told["because"]
    word = max(sentence.split(), key=len)
    told = added("quote", sentence.replace(word, "zzyzx"), "--after", "2090", "--json").json
    assert (told["verdict"], told["places"], len(told["nearest"])) == ("not found", [], 1)
    assert added("quote", sentence, "--after", "2031-5", "--before", "2090").status == 0


def test_what_is_printed_is_the_text(stenogram: Stenogram, tmp_path: Path) -> None:
    """The sentence stands in the output just as in the text, no blank before a mark; the verdict stands there once."""
    page = tmp_path / "talk.txt"
    page.write_text("Anna Roe: We, my friends, want “peace”, and nothing more.\nJan Holm: That is so.\n", "utf-8")
    out = stenogram("quote", "friends want peace and nothing more", "--file", page).out
    assert "We, my friends, want “peace”, and nothing more.\n" in out
    assert out.count("altered") == 1
