"""The formats that other programs read: parse, align and audit with --json."""

from pathlib import Path

from tests.cli.running import Stenogram

CHECKS = set(
    "number date name negation modality person omission addition attribution quotation foreign likeness".split()
)


def test_parse_prints_a_transcript_and_stores_nothing(stenogram: Stenogram, harbour: Path, tmp_path: Path) -> None:
    """stenogram.transcript/1: blocks and sentences are slices of the text; there is no archive afterwards."""
    run = stenogram("parse", harbour / "en.txt", "--json")
    assert run.status == 0, run.err
    transcript = run.json
    assert transcript["format"] == "stenogram.transcript/1"
    assert transcript["event"]["place"] == "Port Elian"
    text, seen = transcript["text"], 0
    for speech in transcript["speeches"]:
        for paragraph in speech["paragraphs"]:
            for sentence in paragraph:
                start, end = sentence["span"]
                assert text[start:end] == sentence["text"]
                seen += 1
    assert seen == 39
    assert not (tmp_path / "archive").exists()


def test_parse_reads_standard_input(stenogram: Stenogram, harbour: Path) -> None:
    """`-` is standard input."""
    run = stenogram("parse", "-", "--json", stdin=(harbour / "en.txt").read_bytes())
    assert len(run.json["speeches"]) == 11


def test_a_page_without_a_transcript_is_exit_1_and_all_unread(stenogram: Stenogram, tmp_path: Path) -> None:
    """No speeches, every block unread, exit status 1."""
    page = tmp_path / "page.html"
    page.write_text("<p>Fresh bread every morning.</p><p>Closed on Mondays.</p>", "utf-8")
    run = stenogram("parse", page, "--json")
    assert run.status == 1
    assert run.json["speeches"] == []
    assert [u["text"] for u in run.json["unread"]] == ["Fresh bread every morning.", "Closed on Mondays."]


def test_align_numbers_each_sentence_once_and_in_order(stenogram: Stenogram, harbour: Path) -> None:
    """stenogram.alignment/1 of two files that nothing was stored of."""
    run = stenogram("align", harbour / "ru.txt", harbour / "en.txt", "--json")
    assert run.status == 0, run.err
    alignment = run.json
    assert alignment["format"] == "stenogram.alignment/1"
    for side in ("left", "right"):
        numbers = [n for bead in alignment["beads"] for n in bead[side]]
        assert numbers == list(range(alignment[side]["sentences"]))


def test_align_partial_finds_what_an_article_quotes(stenogram: Stenogram, harbour: Path, tmp_path: Path) -> None:
    """stenogram.matches/1: an article is no transcript, and its quotations are found with their words."""
    said = [
        sentence["text"]
        for speech in stenogram("parse", harbour / "en.txt", "--json").json["speeches"]
        for paragraph in speech["paragraphs"]
        for sentence in paragraph
    ]
    quoted = max(said, key=len)
    article = tmp_path / "article.txt"
    article.write_text(f"Storm takes roof of bakery\n\nNobody was hurt on Sunday.\n\n«{quoted}» was heard.\n", "utf-8")
    run = stenogram("align", "--partial", harbour / "ru.txt", article, "--json")
    assert run.status == 0, run.err
    assert run.json["format"] == "stenogram.matches/1"
    matches = run.json["matches"]
    assert [quoted in match["right_text"] for match in matches] == [True]
    assert run.json["right"]["sentences"] == 3
    assert all(match["left"] and match["right"] and 0.6 <= match["score"] <= 1 for match in matches)
    shown = stenogram("align", "--partial", harbour / "ru.txt", article)
    assert "1 of 3 sentences were found" in shown.out


def test_align_partial_takes_lists_of_sentences(stenogram: Stenogram, tmp_path: Path) -> None:
    """With --sentences both are lists; the same language on both sides will do."""
    left, right = tmp_path / "l.txt", tmp_path / "r.txt"
    left.write_text(
        "The ferry runs four times a day.\nSalt damages young trees in winter.\nPlease vote now.\n", "utf-8"
    )
    right.write_text("Cut six onions into rings.\nSalt damages young trees in winter, he said.\n", "utf-8")
    matches = stenogram("align", "--partial", "--sentences", left, right, "--json").json["matches"]
    assert [(match["left"], match["right"]) for match in matches] == [([1], [1])]


def test_a_passage_that_moved_is_told(stenogram: Stenogram, tmp_path: Path) -> None:
    """`moved` in JSON, and a sentence for a person, numbered from 1."""
    said = (
        "The ferry between both islands runs four times a day.", "Salt damages the roots of young trees in winter.",
        "The school needs a second teacher of mathematics.", "Her pupils won three medals at the contest.",
        "Tourists leave rubbish on the beaches every summer.", "A new incinerator costs eleven million crowns.",
        "Fishermen complained about the price of diesel again.", "Please vote now by raising your green cards.",
    )  # fmt: skip
    left, right = tmp_path / "l.txt", tmp_path / "r.txt"
    left.write_text("\n".join(said), "utf-8")
    right.write_text("\n".join((*said[3:], *said[:3])), "utf-8")
    alignment = stenogram("align", "--sentences", left, right, "--json").json
    assert [(move["left"], move["right"]) for move in alignment["moved"]] == [([0], [5]), ([1], [6]), ([2], [7])]
    shown = stenogram("align", "--sentences", left, right)
    assert "sentences 1-3 stand elsewhere: after sentence 8 (there 6-8)" in shown.out


def test_align_sentences_takes_one_a_line(stenogram: Stenogram, tmp_path: Path) -> None:
    """Lists of sentences are aligned without speeches; the dropped one stands alone."""
    left, right = tmp_path / "l.txt", tmp_path / "r.txt"
    left.write_text(
        "Мост закрыт.\nПоезда не ходят.\nБилеты можно вернуть в кассе.\nСледите за объявлениями.\n", "utf-8"
    )
    right.write_text(
        "The bridge is closed.\nTickets can be returned at the office.\nWatch for announcements.\n", "utf-8"
    )
    beads = stenogram("align", "--sentences", left, right, "--json").json["beads"]
    assert [(b["left"], b["right"]) for b in beads] == [([0], [0]), ([1], []), ([2], [1]), ([3], [2])]


def test_audit_sentences_takes_lines_as_pairs(stenogram: Stenogram, tmp_path: Path) -> None:
    """stenogram.audit/1: one bead a line, an empty line is an omission, every finding has its reason."""
    left, right = tmp_path / "l.txt", tmp_path / "r.txt"
    left.write_text("Погибли 46 человек.\nМост построят к весне.\nМы не уедем.\n", "utf-8")
    right.write_text("64 people died.\n\nWe will leave.\n", "utf-8")
    run = stenogram("audit", "--sentences", left, right, "--json")
    assert run.status == 0, run.err
    audit = run.json
    assert audit["format"] == "stenogram.audit/1"
    assert len(audit["beads"]) == 3
    found = [
        {f["check"] for f in bead["findings"] if f["severity"] in ("major", "critical")} for bead in audit["beads"]
    ]
    assert "number" in found[0]
    assert "omission" in found[1]
    assert "negation" in found[2]
    for bead in audit["beads"]:
        assert 0 <= bead["doubt"] <= 1
        for finding in bead["findings"]:
            assert finding["check"] in CHECKS
            assert finding["because"]
            assert finding["class"] == "error" or finding["severity"] in ("minor", "info")


def test_a_language_that_no_embedder_knows_is_aligned_by_length_and_said_so(
    stenogram: Stenogram, tmp_path: Path
) -> None:
    """The basis is `length` and the terminal says it in words."""
    left, right = tmp_path / "l.txt", tmp_path / "r.txt"
    left.write_text("Kaaleq tunu mik.\nAsavakkit nuna 12 pingasut illit!\nTassa.\n", "utf-8")
    right.write_text("The house is red.\nI love this land of 12 and three more!\nEnd.\n", "utf-8")
    languages = ["--left-language", "kl", "--right-language", "en"]
    assert stenogram("align", "--sentences", left, right, *languages, "--json").json["basis"] == "length"
    assert "by length and marks only" in stenogram("align", "--sentences", left, right, *languages).out


def test_unrelated_files_are_refused(stenogram: Stenogram, harbour: Path, tmp_path: Path) -> None:
    """Two files of different events: exit 3 with the likeness, no alignment."""
    other = tmp_path / "other.txt"
    other.write_text(
        "\n\n".join(
            f"{who}: {words}"
            for who, words in [
                ("Ruth Alder", "Welcome to the new greenhouse. The orchids came from eleven countries."),
                ("Tom Reed", "The roof is made of old bottles. Children built the pond themselves."),
                ("Ruth Alder", "Please do not feed the fish. Tea is served under the palm trees."),
                ("Tom Reed", "The cactus house is warm all winter. Its oldest plant is older than the town."),
            ]
        ),
        "utf-8",
    )
    run = stenogram("align", harbour / "ru.txt", other, "--json")
    assert run.status == 3
    assert run.out == ""
    assert "likeness" in run.err
    assert "pending" not in run.err  # nothing was added
