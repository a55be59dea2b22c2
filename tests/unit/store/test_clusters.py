"""Judgements about pairs become persons: what people decided first, then the surest links."""

from hypothesis import given
from hypothesis import strategies as st

from stenogram.model import Judgement
from stenogram.store.clusters import Decided, Edge, Node, cluster

KEYS = range(6)
NODES = [Node(key=k, home=f"r{k % 3}", order=(f"o{k}",)) for k in KEYS]
FREE = [Node(key=k, home=None, order=(f"o{k}",)) for k in KEYS]
pairs = st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)).filter(lambda pair: pair[0] != pair[1])
edges = st.lists(
    st.builds(
        lambda pair, judgement, score: Edge(left=pair[0], right=pair[1], judgement=judgement, score=score),
        pairs, st.sampled_from(Judgement), st.sampled_from([0.5, 0.7, 0.9]),
    ),
    max_size=8, unique_by=lambda e: frozenset((e.left, e.right)),
)  # fmt: skip
decisions = st.lists(
    st.builds(
        lambda pair, judgement: Decided(pairs=(pair,), judgement=judgement),
        pairs, st.sampled_from([Judgement.SAME, Judgement.DIFFERENT]),
    ),
    max_size=5,
)  # fmt: skip


def same(left: int, right: int, score: float = 0.9) -> Edge:
    """A link that says same."""
    return Edge(left=left, right=right, judgement=Judgement.SAME, score=score)


def test_same_is_transitive_and_the_oldest_stands_for_all() -> None:
    """Three renditions, one person, by the first that came."""
    assert cluster(FREE[:3], [same(2, 1), same(1, 0)], []) == {0: 0, 1: 0, 2: 0}


def test_unsure_joins_nobody() -> None:
    """However strong the evidence, unsure waits for a person."""
    unsure = Edge(left=0, right=1, judgement=Judgement.UNSURE, score=1.0)
    assert cluster(FREE[:2], [unsure], []) == {0: 0, 1: 1}


def test_two_speakers_of_one_rendition_are_not_joined_by_links() -> None:
    """Its labels tell them apart: the surer link wins; only a person may join them."""
    nodes = [NODES[0], NODES[3], NODES[1]]  # the first two have one home
    assert cluster(nodes, [same(0, 1, 0.9), same(3, 1, 0.8)], []) == {0: 0, 3: 3, 1: 0}
    assert cluster(nodes, [], [Decided(pairs=((0, 3),), judgement=Judgement.SAME)])[3] == 0


@given(edges=edges, decisions=decisions)
def test_the_last_decision_holds(edges: list[Edge], decisions: list[Decided]) -> None:
    """No link and no earlier decision goes against it."""
    for judgement in (Judgement.SAME, Judgement.DIFFERENT):
        found = cluster(NODES, edges, [*decisions, Decided(pairs=((0, 4),), judgement=judgement)])
        assert (found[0] == found[4]) is (judgement is Judgement.SAME)


@given(edges=edges, decisions=decisions, data=st.data())
def test_the_order_of_links_says_nothing(edges: list[Edge], decisions: list[Decided], data: st.DataObject) -> None:
    """Nor does the order of appearances."""
    other = cluster(data.draw(st.permutations(NODES)), data.draw(st.permutations(edges)), decisions)
    assert other == cluster(NODES, edges, decisions)


@given(edges=edges)
def test_links_never_join_two_of_one_home(edges: list[Edge]) -> None:
    """Whatever leads from one to the other."""
    found = cluster(NODES, edges, [])
    assert all(found[k] != found[k + 3] for k in range(3))
