"""stenogram.matches/1: what an excerpt or an article takes from a text."""

from collections.abc import Sequence
from typing import Any

from stenogram.exports import shapes
from stenogram.model import Match, Side

FORMAT = "stenogram.matches/1"


def matches_json(left: Side, right: Side, matches: Sequence[Match]) -> dict[str, Any]:
    """The matches as an object of the format; sentences are numbered from 0, what no match names is free.

    An article is no transcript, so that its sentences can be had nowhere else: their words stand in each match.
    """
    return {
        "format": FORMAT,
        "left": {"language": left.language, "sentences": len(left.sentences)},
        "right": {"language": right.language, "sentences": len(right.sentences)},
        "matches": [
            match_json(match)
            | {
                "left_text": " ".join(left.sentences[n] for n in match.left),
                "right_text": " ".join(right.sentences[n] for n in match.right),
            }
            for match in matches
        ],
    }


def match_json(match: Match) -> shapes.Match:
    """One match, without words."""
    return {"left": list(match.left), "right": list(match.right), "score": round(match.score, 4)}
