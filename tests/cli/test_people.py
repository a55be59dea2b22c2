"""`stenogram people`: who spoke across renditions, what people decide, and that it can be taken back."""

import json
from pathlib import Path

from tests.cli.running import Stenogram


def test_one_person_speaks_in_two_scripts(two: Stenogram) -> None:
    """The list names her once; the transcripts of both languages carry her id."""
    (person,) = two("people", "--json").json["people"]
    assert person["name"] == "Marta Lindqvist"
    assert {(n["name"], n["language"], n["script"]) for n in person["names"]} >= {
        ("Marta Lindqvist", "en", "Latn"), ("Марта Линдквист", "ru", "Cyrl")
    }  # fmt: skip
    assert (person["speeches"], len(person["events"]), person["unsure"]) == (6, 1, [])
    for part in person["parts"]:
        assert part["reasons"]
        speeches = two("show", part["rendition"], "--json").json["speeches"]
        assert {s["speaker"]["person"] for s in speeches if s["speaker"]} == {person["id"]}
    assert "Марта Линдквист" in two("people").out


def test_a_split_is_undone(two: Stenogram) -> None:
    """A rendition, then one speech, is taken out of a person; undo gives back exactly what was."""
    before = two("people", "--json").json
    event = before["people"][0]["events"][0]
    split = two("people", "split", "Marta Lindqvist", "--rendition", f"{event}/en-official", "--by", "Ida", "--json")
    assert split.status == 0, split.err
    assert (split.json["decision"]["by"], len(split.json["people"])) == ("Ida", 2)
    assert len(two("people", "--json").json["people"]) == 2
    two("people", "split", "Марта Линдквист", "--speech", f"{event}/ru#1")
    assert len(two("people", "--json").json["people"]) == 3
    two("people", "undo")
    assert two("people", "undo").status == 2  # what Ida decided is hers
    assert two("people", "undo", "--by", "Ida").status == 0
    assert two("people", "--json").json == before
    assert [d["undone"] for d in two("people", "log", "--json").json["decisions"]] == [True, True, False, False]


_NAMESAKES = """Council of Varnholm

14 March 2032, 9.00
Varnholm

{his} Brandt: I never said that.

{hers} Brandt: You did, on 3 May.

The Clerk: The time is 9.20.

{his} Brandt: Then I withdraw it.

{his} Brandt: And I heard that too.
"""


def test_husband_and_wife_are_two_speakers(stenogram: Stenogram, tmp_path: Path) -> None:
    """Nobody is given the words of a namesake whose title contradicts theirs."""
    page = tmp_path / "sitting.txt"
    page.write_text(_NAMESAKES.format(his="Mr", hers="Mrs"), "utf-8")
    assert stenogram("add", page).status == 0
    names = {person["name"] for person in stenogram("people", "--json").json["people"]}
    assert names == {"Mr Brandt", "Mrs Brandt", "The Clerk"}
    his = stenogram("quote", "You did, on 3 May", "--speaker", "Mr Brandt", "--json").json
    assert "these are words of Mrs Brandt" in his["because"]
    hers = stenogram("quote", "You did, on 3 May", "--speaker", "Mrs Brandt", "--json").json
    assert (his["verdict"], hers["verdict"]) == ("other speaker", "verbatim")


def test_who_is_split_off_by_a_label_is_called_by_it(stenogram: Stenogram, tmp_path: Path) -> None:
    """A list tells the two apart, and each is found by what it shows."""
    page = tmp_path / "sitting.txt"
    page.write_text(_NAMESAKES.format(his="Councillor", hers="Mrs").replace("Councillor ", ""), "utf-8")
    assert stenogram("add", page).status == 0
    assert stenogram("people", "split", "Brandt", "--label", "Mrs Brandt").status == 0
    people = {p["name"]: p["speeches"] for p in stenogram("people", "--json").json["people"]}
    assert people == {"Brandt": 3, "Mrs Brandt": 1, "The Clerk": 1}
    assert stenogram("people", "show", "Mrs Brandt").status == 0
    assert stenogram("people", "undo").status == 0
    assert {p["name"] for p in stenogram("people", "--json").json["people"]} == {"Brandt", "The Clerk"}


def test_a_merge_is_undone_and_survives_a_reread(stenogram: Stenogram, tmp_path: Path) -> None:
    """Two who are one by somebody's word stay so when the bytes are read again."""
    page = tmp_path / "page.txt"
    page.write_text("Talks, 14 May 2031, Lindhaven\n\nOle Lund: Good day to you all.\n\n"
                    "Eva Brandt: Good day to you too.\n\n"
                    "Ole Lund: Shall we begin?\n\nEva Brandt: Let us begin at once.\n", "utf-8")  # fmt: skip
    assert stenogram("add", page).status == 0
    before = stenogram("people", "--json").json
    assert [p["name"] for p in before["people"]] == ["Eva Brandt", "Ole Lund"]
    merged = stenogram("people", "merge", "Ole Lund", "Eva Brandt", "--json").json
    assert len(merged["people"]) == 1
    assert stenogram("reread", "2031").status == 0
    assert len(stenogram("people", "--json").json["people"]) == 1
    assert stenogram("people", "undo").status == 0
    assert stenogram("people", "--json").json == before


def test_popolo_goes_round(two: Stenogram, tmp_path: Path) -> None:
    """What one archive exports another imports and exports again, byte for byte; at home there is nothing new."""
    two("people", "identify", "Marta Lindqvist", "--wikidata", "Q42")
    exported = two("people", "export", "--popolo").out
    file = tmp_path / "people.json"
    file.write_text(exported, "utf-8")
    assert [i["is_new"] for i in two("people", "import", file, "--json").json["imported"]] == [False]
    assert len(two("people", "log", "--json").json["decisions"]) == 1
    elsewhere = str(tmp_path / "elsewhere")
    taken = two("people", "import", file, "--json", STENOGRAM_ARCHIVE=elsewhere).json["imported"]
    assert [i["is_new"] for i in taken] == [True]
    assert two("people", "export", "--popolo", STENOGRAM_ARCHIVE=elsewhere).out == exported


def test_an_import_matches_by_identifier_then_by_name(two: Stenogram, tmp_path: Path) -> None:
    """A file of another hand names her otherwise: the identifier tells; exactly her name does too; else she is new."""
    two("people", "identify", "Marta Lindqvist", "--wikidata", "Q42")
    file = tmp_path / "people.json"
    entries = [
        {"name": {"fr": "Marthe Lindquiste"}, "identifiers": [{"scheme": "wikidata", "identifier": "Q42"}]},
        {"name": "MARTA  LINDQVIST", "memberships": [{"role": "Minister", "start_date": "2030"}]},
        {"name": "Marta Lindqvist", "identifiers": [{"scheme": "wikidata", "identifier": "Q43"}]},
        {"name": "Ole Lund"},
    ]
    file.write_text(json.dumps({"persons": entries}), "utf-8")
    imported = two("people", "import", file, "--json").json["imported"]
    assert [i["is_new"] for i in imported] == [False, False, True, True]
    (known,) = [p for p in two("people", "--json").json["people"] if p["speeches"]]
    assert "Marthe Lindquiste" in {n["name"] for n in known["names"]}
    assert {"role": "Minister", "language": None, "event": None, "start": "2030", "end": None} in known["roles"]
    two("people", "undo")
    assert len(two("people", "--json").json["people"]) == 1


WRONG = [
    (("show", "Nobody"), "Nobody"),
    (("merge", "Marta Lindqvist"), "nobody"),
    (("same", "Marta Lindqvist", "Марта Линдквист"), "one person already"),
    (("split", "Marta Lindqvist"), "nothing to split off"),
    (("split", "Marta Lindqvist", "--speech", "4"), "names no speech"),
    (("split", "Marta Lindqvist", "--label", "Somebody"), "nothing of this person"),
    (("identify", "Marta Lindqvist"), "either"),
    (("identify", "Marta Lindqvist", "--wikidata", "forty-two"), "Q42"),
    (("undo",), "no decision"),
]


def test_what_makes_no_sense_is_refused(two: Stenogram) -> None:
    """Exit status 2, one line that says why; nothing is written."""
    for arguments, says in WRONG:
        run = two("people", *arguments)
        assert (run.status, run.out) == (2, ""), arguments
        assert says in run.err
        assert "Traceback" not in run.err
    assert two("people", "log").out == ""
