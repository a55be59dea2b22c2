"""Judgements about pairs become persons: what people decided first, then the surest links."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from stenogram.model import Judgement
from stenogram.store.clusters import Decided, Edge, Node, Tie, cluster

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


speakers = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 2)), max_size=9
)  # event and guise of each; each is of a rendition of its own
guise_pairs = st.tuples(st.integers(0, 2), st.integers(0, 2)).map(sorted).map(tuple)
tied = st.lists(
    st.builds(
        lambda pair, score: Tie(left=pair[0], right=pair[1], score=score), guise_pairs, st.sampled_from([0.7, 0.8])
    ),
    max_size=4, unique_by=lambda tie: (tie.left, tie.right),
)  # fmt: skip


def _speaking(speakers: list[tuple[int, int]], order: list[int]) -> list[Node]:
    return [
        Node(key=k, home=f"r{k}", order=(f"o{order[k]}",), event=f"e{event}", guise=guise)
        for k, (event, guise) in enumerate(speakers)
    ]


@given(speakers=speakers, ties=tied, data=st.data())
def test_a_tie_is_a_link_of_every_two_of_two_events(
    speakers: list[tuple[int, int]], ties: list[Tie], data: st.DataObject
) -> None:
    """Where nothing keeps them apart, ties join whom all their links one by one would join."""
    nodes = _speaking(speakers, data.draw(st.permutations(range(len(speakers)))))
    links = [
        Edge(left=one.key, right=other.key, judgement=Judgement.SAME, score=tie.score)
        for tie in ties for one in nodes for other in nodes
        if one.key != other.key and one.event != other.event and {(one.guise, other.guise), (other.guise, one.guise)}
        & {(tie.left, tie.right)}
    ]  # fmt: skip
    assert cluster(nodes, [], [], ties) == cluster(nodes, links, [])


@given(speakers=speakers, ties=tied, homes=st.lists(st.integers(0, 2), min_size=9, max_size=9), data=st.data())
def test_what_ties_join_does_not_depend_on_what_came_first(
    speakers: list[tuple[int, int]], ties: list[Tie], homes: list[int], data: st.DataObject
) -> None:
    """Other numbers and another order give the same groups, also where one rendition keeps some apart."""
    order = list(range(len(speakers)))
    nodes = [replace(n, home=f"{n.event}/{homes[n.key]}") for n in _speaking(speakers, order)]
    numbers = data.draw(st.permutations(order))
    again = [replace(node, key=numbers[node.key]) for node in nodes]
    groups = cluster(nodes, [], [], ties)
    others = cluster(data.draw(st.permutations(again)), [], [], data.draw(st.permutations(ties)))
    assert {(a, b) for a in order for b in order if groups[a] == groups[b]} == {
        (a, b) for a in order for b in order if others[numbers[a]] == others[numbers[b]]
    }


def test_two_namesakes_of_one_rendition_stay_apart_in_all_its_events() -> None:
    """The first of each is one person, the second of each another: as links of every two have it."""
    nodes = [
        Node(key=2 * e + k, home=f"r{e}", order=(f"o{e}{k}",), event=f"e{e}", guise=0) for e in range(4) for k in (0, 1)
    ]
    found = cluster(nodes, [], [], [Tie(left=0, right=0, score=0.8)])
    assert found == {0: 0, 2: 0, 4: 0, 6: 0, 1: 1, 3: 1, 5: 1, 7: 1}
