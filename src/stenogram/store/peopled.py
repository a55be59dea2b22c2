"""The part of the archive that knows persons: who they are, and what people decided, about them and all else."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from stenogram.errors import UsageError
from stenogram.model import (
    ABOUT_EVENTS,
    ABOUT_PERSONS,
    Decision,
    DecisionId,
    DecisionKind,
    EventId,
    GivenPerson,
    ImportedPerson,
    Judgement,
    Person,
    PersonId,
    RenditionId,
    SplitBy,
)
from stenogram.store.connection import reading, writing
from stenogram.store.deciding import identified, imported, judged, named, split
from stenogram.store.decisions import Line, as_decision, holding, last_holding, load_log, write_decision
from stenogram.store.gathered import GatheredArchive
from stenogram.store.gathering import gather_persons
from stenogram.store.people import People, load_people
from stenogram.store.persons import link_event, trace_rendition, write_guise
from stenogram.store.queries import query
from stenogram.store.told_persons import load_persons
from stenogram.text import Language


class PeopledArchive(GatheredArchive):
    """Persons of an archive, and the log of all that people decided."""

    def persons(self) -> tuple[Person, ...]:
        """Everybody who spoke or was described by a user, by name; labels that may mean several come last."""
        with reading(self._connection, "list the persons"):
            people = load_people(self._connection)
            found = load_persons(self._connection, people, people.persons)
        return tuple(sorted(found, key=lambda p: (not p.is_certain, p.name.casefold(), p.id)))

    def person(self, name: str) -> Person:
        """The person with this id, or whom this name means and nobody else.

        Raises:
            UnknownPerson, AmbiguousName
        """
        with reading(self._connection, f"load person {name}"):
            people = load_people(self._connection)
            return load_persons(self._connection, people, [people.find(name, is_part_enough=True)])[0]

    def decisions(self) -> tuple[Decision, ...]:
        """What people decided about persons, beads, events and captures, in order."""
        with reading(self._connection, "list the decisions"):
            log = load_log(self._connection)
        return tuple(as_decision(line, log) for line in log)

    def judge_persons(self, persons: Sequence[str], judgement: Judgement, *, by: str) -> Decision:
        """Write down that these are the same person, or different ones; it goes before all that links say.

        Raises:
            UsageError: it makes no sense, such as for two persons of whom a user gave different identifiers.
        """
        kind = DecisionKind.SAME if judgement is Judgement.SAME else DecisionKind.DIFFERENT
        return self._decide(kind, lambda people: judged(people, persons, judgement), by=by)

    def split_person(self, person: str, what: SplitBy, *, by: str) -> tuple[Decision, PersonId]:
        """Take something out of a person, who becomes two."""
        decision = self._decide(
            DecisionKind.SPLIT, lambda people: split(self._connection, people, person, what, self._new_id), by=by
        )
        with reading(self._connection, "look for the person split off"):
            apart = load_people(self._connection).person_of[decision.persons[1]]
        return decision, PersonId(apart)

    def identify_person(self, person: str, scheme: str, identifier: str, *, by: str) -> Decision:
        """Write down an outside identifier of a person.

        Raises:
            UsageError: another person has it, or this one has another of that scheme.
        """
        return self._decide(DecisionKind.IDENTIFY, lambda people: identified(people, person, scheme, identifier), by=by)

    def name_person(self, person: str, name: str, language: Language | None = None, *, by: str) -> Decision:
        """Write down what a person is called; without a language they are shown by that name.

        Raises:
            UsageError: the name is empty, or too long for one.
        """
        self._check_writable()
        with writing(self._connection, "write down a person's name"):
            said, row = named(load_people(self._connection), person, name, language, self._new_id)
            made = write_decision(
                self._connection, DecisionKind.IDENTIFY, said, by=by, now=self._clock(), new_id=self._new_id
            )
            self._describe([row])
            gather_persons(self._connection)
            return self._decision(made)

    def import_persons(self, given: Sequence[GivenPerson], *, by: str) -> tuple[ImportedPerson, ...]:
        """Take in persons whom a user's file describes: found by identifier, else by exact name, else new."""
        self._check_writable()
        with writing(self._connection, "take in described persons"):
            said, results, rows = imported(self._connection, load_people(self._connection), given, self._new_id)
            if rows:
                write_decision(
                    self._connection, DecisionKind.IMPORT, said, by=by, now=self._clock(), new_id=self._new_id
                )
                self._describe(rows)
                gather_persons(self._connection)
        return tuple(results)

    def undo_decision(
        self, *, by: str, of: DecisionId | None = None, kinds: frozenset[DecisionKind] | None = None
    ) -> Decision:
        """Undo the last decision of these kinds (None: of any) that holds; or the one called `of`.

        Raises:
            UsageError: there is none, or `of` cannot be undone before a later one.
        """
        self._check_writable()
        with writing(self._connection, "undo a decision"):
            last = self._to_undo(of, kinds)
            said = {"summary": f"not so: {last.said['summary']}"}
            said |= {name: last.said[name] for name in ("persons", "events") if name in last.said}
            name = write_decision(
                self._connection, DecisionKind.UNDO, said, by=by, now=self._clock(), new_id=self._new_id, undoes=last.n
            )
            self._derive_again(last)
            return self._decision(name)

    def _to_undo(self, of: DecisionId | None, kinds: frozenset[DecisionKind] | None) -> Line:
        log = load_log(self._connection)
        if of is None:
            last = last_holding(log, kinds)
            if last is None:
                what = " about persons" if kinds == ABOUT_PERSONS else ""
                raise UsageError(f"there is no decision{what} to undo")
            return last
        line = next((line for line in holding(log) if line.id == of), None)
        if line is None:
            raise UsageError(f"no decision that holds is called {of!r}", hint="`stenogram log` lists them")
        alone = (DecisionKind.CORRECT, DecisionKind.DISMISS)  # these stand by themselves; the others build on another
        after = last_holding(log, ABOUT_PERSONS if line.kind.is_about_persons else ABOUT_EVENTS)
        if line.kind not in alone and after is not None and after.n != line.n:
            raise UsageError(
                f"{of} cannot be undone before what was decided later: {after.said['summary']}",
                hint=f"undo {after.id} first",
            )
        return line

    def _decide(self, kind: DecisionKind, said: Callable[[People], dict[str, Any]], *, by: str) -> Decision:
        self._check_writable()
        with writing(self._connection, "write down a decision about persons"):
            name = write_decision(
                self._connection, kind, said(load_people(self._connection)), by=by, now=self._clock(),
                new_id=self._new_id,
            )  # fmt: skip
            self._derive_again(next(line for line in load_log(self._connection) if line.id == name))
            return self._decision(name)

    def _derive_again(self, line: Line) -> None:
        """What a decision, or its undoing, changes in what is derived."""
        if line.kind is DecisionKind.CORRECT:
            self._corrections_changed(line.said["events"], line.said["renditions"])
        if line.kind.is_about_events:
            self._rehome()
        if not line.kind.is_about_persons:
            return
        for rendition, event in self._renditions_of([part["of"] for part in line.said.get("parts", ())]):
            trace_rendition(self._connection, rendition, self._linking, self._new_id)
            link_event(self._connection, event, self._linking)
        gather_persons(self._connection)

    def _renditions_of(self, appearances: Iterable[str]) -> set[tuple[RenditionId, EventId]]:
        wanted = set(appearances)
        rows = self._connection.execute(query("all_appearances")).fetchall() if wanted else []
        return {(RenditionId(row["rendition"]), EventId(row["event"])) for row in rows if row["id"] in wanted}

    def _describe(self, rows: Sequence[tuple[str, str]]) -> None:
        """Appearances of described persons."""
        for own, said in rows:
            row = (own, None, f"given:{own}", True, True, said, own)
            key = self._connection.execute(query("add_appearance"), row).lastrowid
            described = self._connection.execute(query("appearance_by_key"), (key,)).fetchone()
            write_guise(self._connection, described, self._linking)

    def _decision(self, name: DecisionId) -> Decision:
        log = load_log(self._connection)
        return next(as_decision(line, log) for line in log if line.id == name)
