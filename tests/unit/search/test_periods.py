"""A chart has every period from the first to the last, and no hit is lost from it."""

from stenogram.search import periods_of, timeline_of


def test_periods_are_as_fine_as_can_be_told_apart() -> None:
    """Days within a month, months within three years, else years."""
    assert periods_of([20310514, 20310516]) == ("2031-05-14", "2031-05-15", "2031-05-16")
    assert periods_of([20310514, 20310601]) == ("2031-05", "2031-06")
    assert periods_of([20310514, 20340601]) == ("2031", "2032", "2033", "2034")
    assert periods_of([20310000, 20310601]) == ("2031",)
    assert periods_of([]) == ()


def test_every_hit_is_counted_once() -> None:
    """Five speakers have a series of their own, the others one together; hits without a date are told apart."""
    counts = {(20310514, f"Speaker {n}"): n for n in range(1, 8)} | {(0, "Speaker 1"): 9, (20320514, None): 4}
    timeline = timeline_of(counts)
    assert timeline.periods[0] == "2031-05"
    assert timeline.periods[-1] == "2032-05"
    assert timeline.undated == 9
    assert sum(sum(each.counts) for each in timeline.speakers) == sum(range(1, 8)) + 4
    assert [each.name for each in timeline.speakers] == [f"Speaker {n}" for n in (7, 6, 5, 4, 3)] + [None]
