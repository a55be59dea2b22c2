"""`stenogram add`: what is kept, what is found, and what is said when something is wrong."""

from pathlib import Path

import pytest

from tests.cli.running import Prepared, Stenogram


def test_two_renditions_make_one_compared_event(stenogram: Stenogram, harbour: Path) -> None:
    """A Russian file and its English translation, added, are one event with an alignment between them."""
    first = stenogram("add", harbour / "ru.txt", "--kind", "original", "--json")
    assert first.status == 0, first.err
    slug = first.json["added"][0]["event"]["slug"]
    second = stenogram("add", harbour / "en.txt", "--event", slug, "--kind", "official", "--made-from", "ru", "--json")
    assert second.status == 0, second.err
    event = second.json["added"][0]["event"]
    assert [r["language"] for r in event["renditions"]] == ["ru", "en"]
    assert event["renditions"][1]["pivot"] == event["renditions"][0]["id"]
    assert event["start"] == "2031-03-03T11:00"
    assert all(r["speeches"] == 11 for r in event["renditions"])
    comparison = stenogram("compare", slug, "--json").json
    assert len(comparison["pairs"]) == 1
    assert all(bead["left"] and bead["right"] for bead in comparison["pairs"][0]["beads"])


def test_the_same_bytes_again_are_one_more_capture(prepared: Prepared, harbour: Path) -> None:
    """Adding a file twice keeps one blob and one revision, and says so."""
    stenogram = prepared(("add", harbour / "ru.txt"))
    again = stenogram("add", harbour / "ru.txt")
    assert again.status == 0
    assert "the same bytes as before" in again.out
    events = stenogram("list", "--json").json["events"]
    assert len(events) == 1
    assert events[0]["renditions"][0]["captures"] == 2
    assert events[0]["renditions"][0]["revision"]["n"] == 1


def test_a_changed_file_is_a_new_revision(stenogram: Stenogram, harbour: Path, tmp_path: Path) -> None:
    """The same address with other words is a new revision of the same rendition; the old one stays readable."""
    page = tmp_path / "page.txt"
    text = (harbour / "ru.txt").read_text("utf-8")
    page.write_text(text, "utf-8")
    stenogram("add", page)
    page.write_text(text.replace("284", "285"), "utf-8")
    assert "a new revision" in stenogram("add", page).out
    events = stenogram("list", "--json").json["events"]
    assert len(events) == 1
    address = events[0]["renditions"][0]["address"]
    assert events[0]["renditions"][0]["revision"]["n"] == 2
    assert "284" in stenogram("show", f"{address}@1").out
    assert "285" in stenogram("show", address).out


def test_what_the_user_says_is_kept(stenogram: Stenogram, harbour: Path) -> None:
    """--publisher, --translator and the like stand in the record."""
    run = stenogram(
        "add", harbour / "en.txt", "--kind", "machine", "--translator", "Lingvobot", "--publisher", "The Tarnes Mail",
        "--made-from", "Russian", "--json",
    )  # fmt: skip
    rendition = run.json["added"][0]["event"]["renditions"][0]
    assert rendition["kind"] == "machine"
    assert rendition["translator"]["name"] == "Lingvobot"
    assert rendition["publisher"] == "The Tarnes Mail"
    assert rendition["made_from"]["language"] == "ru"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("rubbish.bin", bytes(range(256)) * 40, "rubbish.bin"),
        ("nothing.html", b"<html><body><p>Opening hours: daily, 9 to 5.</p></body></html>", "no transcript"),
    ],
)
def test_what_cannot_be_read_is_kept_and_pending(
    stenogram: Stenogram, tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    """A document of which nothing can be made fails with a reason; its bytes are kept and listed as pending."""
    page = tmp_path / name
    page.write_bytes(content)
    run = stenogram("add", page)
    assert run.status == 1
    assert says in run.err
    assert "Traceback" not in run.err
    pending = stenogram("list", "--pending", "--json").json["captures"]
    assert [capture["size"] for capture in pending] == [len(content)]
    assert says in pending[0]["failure"]


def test_one_failed_document_does_not_stop_the_run(stenogram: Stenogram, harbour: Path, tmp_path: Path) -> None:
    """The others are added, the failed one is named, the exit status is 1."""
    (tmp_path / "empty.txt").write_bytes(b"")
    run = stenogram("add", tmp_path / "empty.txt", harbour / "ru.txt")
    assert run.status == 1
    assert "1 of 2 could not be added" in run.err
    assert len(stenogram("list", "--json").json["events"]) == 1


def test_a_wrong_language_is_noticed(stenogram: Stenogram, harbour: Path) -> None:
    """A Russian text added as French keeps the user's word and says that the words look Russian."""
    run = stenogram("add", harbour / "ru.txt", "--language", "fr", "--json")
    assert run.status == 0
    assert any("Russian" in notice for notice in run.json["added"][0]["notices"])


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--language", "klingonese language"], "no language"),
        (["--event", "1999-nowhere"], "nothing called"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_kept(
    stenogram: Stenogram, harbour: Path, arguments: list[str], says: str
) -> None:
    """A wrong option is exit 2, and nothing is in the archive after it."""
    run = stenogram("add", harbour / "ru.txt", *arguments)
    assert run.status == 2
    assert says in run.err
    assert stenogram("list", "--pending", "--json").json["captures"] == []


def test_renditions_of_different_events_are_refused_as_unrelated(
    prepared: Prepared, harbour: Path, tmp_path: Path
) -> None:
    """A text of another event is kept but not aligned; the likeness is shown, and no omission is invented."""
    stenogram, slug = prepared(("add", harbour / "ru.txt")), "2031"
    other = tmp_path / "other.txt"
    other.write_text(
        "Opening of the botanical garden\n\nJune 5, 2029, 10:00, Marlow\n\n"
        "Ruth Alder: Welcome to the new greenhouse. The orchids came from eleven countries.\n\n"
        "Tom Reed: The roof is made of old bottles. Children built the pond themselves.\n\n"
        "Ruth Alder: Please do not feed the fish. Tea is served under the palm trees.\n\n"
        "Tom Reed: The cactus house is warm all winter. Its oldest plant is older than the town.\n",
        "utf-8",
    )
    run = stenogram("add", other, "--event", slug)
    assert run.status == 1
    assert "likeness" in run.err
    assert "kept and pending" in run.err
    assert len(stenogram("list", "--pending", "--json").json["captures"]) == 1
    assert len(stenogram("show", slug, "--json").json["renditions"]) == 1
    assert stenogram("add", other, "--event", slug, "--even-if-unrelated").status == 0
    comparison = stenogram("compare", slug, "--json").json
    assert comparison["pairs"] == []
    assert "likeness" in comparison["not_aligned"][0]["reason"]


def test_an_unreachable_address_is_an_error_with_a_reason(stenogram: Stenogram) -> None:
    """An address that does not exist fails that document and says what to do."""
    run = stenogram("add", "http://nowhere.invalid/page.html")
    assert run.status == 1
    assert "nowhere.invalid" in run.err
    assert "hint:" in run.err


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x", "http://[::ffff:127.0.0.1]/x", "file:///etc/hostname"])
def test_private_addresses_are_refused(stenogram: Stenogram, address: str) -> None:
    """Only public http and https addresses are fetched."""
    run = stenogram("add", address)
    assert run.status == 1
    assert "only public http" in run.err


def test_a_page_that_claims_an_address_is_no_new_revision_of_what_stands_there(
    stenogram: Stenogram, tmp_path: Path
) -> None:
    """A copy that names the official page as canonical joins the event as a rendition of its own."""
    turns = "".join(
        f"<p><b>Ida Berg:</b> Point {n} is settled.</p><p><b>Olaf Lind:</b> I agree on {n}.</p>" for n in range(4)
    )
    head = '<html lang="en"><link rel="canonical" href="https://a.example/1"><h1>Talks</h1><p>May 4, 2031</p>'
    html = f"{head}{turns}</html>"
    (tmp_path / "official.html").write_text(html, "utf-8")
    (tmp_path / "portal.html").write_text(html.replace("is settled", "is not settled"), "utf-8")
    stenogram("add", tmp_path / "official.html", "--kind", "official")
    run = stenogram("add", tmp_path / "portal.html", "--publisher", "Portal", "--json")
    event = run.json["added"][0]["event"]
    assert [r["revision"]["n"] for r in event["renditions"]] == [1, 1]
    assert {r["publisher"] for r in event["renditions"]} == {None, "Portal"}


def test_the_same_bytes_with_other_options_correct_the_record(stenogram: Stenogram, harbour: Path) -> None:
    """What is told later of known bytes goes into a corrected revision; what was told before still holds."""
    stenogram("add", harbour / "en.txt", "--publisher", "The Tarnes Mail")
    run = stenogram("add", harbour / "en.txt", "--kind", "machine", "--translator", "Lingvobot", "--json")
    (rendition,) = run.json["added"][0]["event"]["renditions"]
    assert (rendition["kind"], rendition["translator"]["name"]) == ("machine", "Lingvobot")
    assert rendition["publisher"] == "The Tarnes Mail"
    assert rendition["revision"]["n"] == 2


def test_what_was_told_of_an_address_holds_for_its_next_state(
    stenogram: Stenogram, harbour: Path, tmp_path: Path
) -> None:
    """A later capture of the same address keeps the kind that the user gave."""
    page = tmp_path / "page.txt"
    text = (harbour / "ru.txt").read_text("utf-8")
    page.write_text(text, "utf-8")
    stenogram("add", page, "--kind", "original")
    page.write_text(text.replace("284", "285"), "utf-8")
    (rendition,) = stenogram("add", page, "--json").json["added"][0]["event"]["renditions"]
    assert (rendition["kind"], rendition["revision"]["n"]) == ("original", 2)


def test_another_text_at_the_same_address_is_another_event(stenogram: Stenogram, harbour: Path, tmp_path: Path) -> None:
    """A file name that is used again is not taken for an edit."""
    page = tmp_path / "page.txt"
    page.write_bytes((harbour / "en.txt").read_bytes())
    stenogram("add", page)
    page.write_text("Talks\n\nMay 4, 2031, Oslo\n\nIda Berg: We are done here.\n\nOlaf Lind: So are we.\n", "utf-8")
    assert "a new event" in stenogram("add", page).out
    assert len(stenogram("list", "--json").json["events"]) == 2


def test_a_machine_translation_is_never_the_source(stenogram: Stenogram, harbour: Path) -> None:
    """Where nobody says which text is the original, it is not the machine's."""
    slug = stenogram("add", harbour / "en.txt", "--kind", "machine", "--json").json["added"][0]["event"]["slug"]
    event = stenogram("add", harbour / "ru.txt", "--event", slug, "--json").json["added"][0]["event"]
    assert [r["language"] for r in event["renditions"]] == ["ru", "en"]


def test_an_event_that_looks_like_another_is_said_once_with_what_to_do(
    stenogram: Stenogram, harbour: Path, tmp_path: Path
) -> None:
    """Date, place and participants alike prove nothing: it stays apart, and the hint says how to join them."""
    stenogram("add", harbour / "en.txt")
    slug = stenogram("list", "--json").json["events"][0]["slug"]
    page = tmp_path / "copy.txt"
    page.write_text((harbour / "en.txt").read_text("utf-8").replace("so early", "so soon"), "utf-8")
    assert f"`stenogram merge {slug} {slug}-2`" in stenogram("add", page).out
    refused = stenogram("add", page, "--event", slug, "--kind", "copy")
    assert refused.status == 1
    assert f"`stenogram merge {slug} {slug}-2`" in refused.err  # a text stands in one event only
    assert stenogram("merge", slug, f"{slug}-2").status == 0
    assert [len(e["renditions"]) for e in stenogram("list", "--json").json["events"]] == [2]


def test_the_same_bytes_from_another_publisher_are_a_rendition_of_their_own(
    stenogram: Stenogram, harbour: Path
) -> None:
    """A verbatim repost keeps its publisher beside the one that it copies."""
    stenogram("add", harbour / "ru.txt", "--kind", "original", "--publisher", "Ministry")
    run = stenogram("add", harbour / "ru.txt", "--kind", "copy", "--publisher", "Portal", "--json")
    renditions = run.json["added"][0]["event"]["renditions"]
    assert [(r["kind"], r["publisher"]) for r in renditions] == [("original", "Ministry"), ("copy", "Portal")]
