"""`stenogram correct`: a person says which sentences belong together; it is shown with their name, and taken back."""

from tests.cli.running import Stenogram

ENDS = ("2031/ru", "2031/en-official")


def test_pairs_are_set_right_and_back(two: Stenogram) -> None:
    """Two pairs joined, a third denied its counterpart: beads and audit follow; undo gives back what was."""
    before = two("correct", *ENDS, "--json").json
    assert before["corrections"] == []
    assert all("corrected" not in bead for bead in before["beads"])
    done = two("correct", *ENDS, "1-2=1-2", "3=", "--by", "Ida", "--json")
    assert done.status == 0, done.err
    beads = {(tuple(b["left"]), tuple(b["right"])): b for b in done.json["beads"]}
    assert beads[(0, 1), (0, 1)]["corrected"]["by"] == "Ida"
    assert beads[(2,), ()]["score"] == 1.0
    assert [c["state"] for c in done.json["corrections"]] == ["applies", "applies"]
    (pair,) = two("compare", "2031", "--json").json["pairs"]
    audited = {(tuple(b["left"]), tuple(b["right"])): b for b in pair["beads"]}
    assert audited[(0, 1), (0, 1)]["corrected"]["by"] == "Ida"
    assert [f["check"] for f in audited[(2,), ()]["findings"]] == ["omission"]  # it was measured anew
    assert "corrected by Ida" in two("correct", *ENDS).out
    assert two("correct", *ENDS, "--undo").status == 0
    after = two("correct", *ENDS, "--json").json
    assert after == before


WRONG = [
    (("1",), "is no pair"), (("=",), "is no pair"), (("2-1=3",), "numbered from 1"),
    (("0=1",), "numbered from 1"), (("999=1",), "not 999"),
    (("1=2", "2=1"), "cross"), (("1=1", "1=2"), "one sentence"), (("--undo",), "no correction"),
]  # fmt: skip


def test_what_makes_no_sense_is_refused(two: Stenogram) -> None:
    """Exit status 2, one line that says why; nothing is written."""
    for pairs, says in WRONG:
        run = two("correct", *ENDS, *pairs)
        assert (run.status, run.out) == (2, ""), pairs
        assert says in run.err
    assert two("correct", *ENDS, "--json").json["corrections"] == []
