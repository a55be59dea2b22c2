"""Who is labelled where on a page: printed labels first; where there are few or none, what stands for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from stenogram.model import Page
from stenogram.parse.answering import with_answers_named
from stenogram.parse.candidates import Candidate, Style
from stenogram.parse.captions import captions_among, with_other_voices
from stenogram.parse.decide import labels_among
from stenogram.parse.dialogues import turns_at_dashes
from stenogram.parse.examined import with_examined
from stenogram.parse.furniture import waived
from stenogram.parse.initials import labels_of_legend, with_initials_named
from stenogram.parse.interview import MOST_NAMED, questions_among, with_bold_questions, with_questions_between
from stenogram.parse.line_ends import joined_again, with_lines_cut
from stenogram.parse.pieces import Piece, pieces_of
from stenogram.parse.places import candidates_in
from stenogram.parse.profile import Profile
from stenogram.parse.profiled import labels_of_profile
from stenogram.parse.roles import names_with_roles_below, with_roles


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """The pieces of a page, the labels among them by number, and the numbers of offices below names."""

    pieces: tuple[Piece, ...]
    labels: dict[int, Candidate]
    roles: frozenset[int]


def labelled(page: Page, profile: Profile | None) -> Labelled:
    """The labels of a page; none where the format itself names who speaks."""
    pieces = pieces_of(page)
    if any(piece.speaker for piece in pieces):
        return Labelled(pieces=pieces, labels={}, roles=frozenset())
    title = page.fact("title")
    pieces = with_lines_cut(pieces, profile)
    found = _printed(pieces, profile) or _unprinted(pieces, title)
    pieces, labels = joined_again(pieces, found, page.text)
    labels = with_examined(pieces, labels)
    if not labels:
        labels = captions_among(pieces)
    elif len(labels) <= MOST_NAMED:
        labels = with_bold_questions(pieces, labels, waived(pieces, ()), title)
    if any(label.style is Style.BOLD_COLON for label in labels.values()):
        labels = with_questions_between(pieces, labels, frozenset())
    labels = with_initials_named(pieces, with_answers_named(pieces, labels, title), title)
    labels, roles = with_roles(pieces, labels, names_with_roles_below(pieces, list(labels.values())))
    return Labelled(pieces=pieces, labels=with_other_voices(pieces, labels), roles=roles)


def _unprinted(pieces: Sequence[Piece], title: str | None) -> dict[int, Candidate]:
    """What stands in place of labels where none is printed: dashes, a legend's initials, questions that are set off."""
    waste = waived(pieces, ())
    return turns_at_dashes(pieces, waste, title) or labels_of_legend(pieces) or questions_among(pieces, waste, title)


def _printed(pieces: Sequence[Piece], profile: Profile | None) -> dict[int, Candidate]:
    """The labels that a profile shows, and those that the grammar finds unless the profile says that there are none."""
    told = labels_of_profile(pieces, profile) if profile else {}
    if profile and profile.has_only_these_labels:
        return told
    return labels_among(pieces, list(candidates_in(pieces))) | told
