"""What `translate` says before and after, in words and as JSON."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from stenogram.cli._added import compared_lines
from stenogram.cli._terminal import describe_rendition
from stenogram.pipeline import Plan, Translated
from stenogram.protocols import Archive
from stenogram.text import name_of
from stenogram.translate import Budget, Price

_MOST_NAMED = 10  # untranslated sentences that are named
_ALIKE = 3  # with the same reason they are told in one line
_BROKEN = 0.25  # of the sentences without an answer: the pair of languages does not work here


def describe_plan(plan: Plan, where: str, max_cost: float | None) -> str:
    """What asking takes, before it is done."""
    e = plan.estimate
    known = [
        f"{count:,} {what}"
        for count, what in (
            (e.kept, "kept as they are"), (e.corrected, "corrected by a person"),
            (e.remembered, "translated before or repeated"),
        )
        if count
    ]  # fmt: skip
    to_ask = _counted(e.asked, e.asked_beside)
    lines = [
        f"{plan.translator.made_by.name}: {plan.source_row.address}, {name_of(plan.language)} → {name_of(plan.target)}",
        f"  {_of_text(plan)}{': ' if known else ''}{', '.join(known)}",
        f"  to ask: {to_ask}, in {_many(e.requests, 'request')}, {_many(e.characters, 'character')}; {where}",
        f"  cost: {_cost(e.cost, e.price, asked=e.asked, is_local=plan.translator.limits.is_local)}",
    ]
    if max_cost is not None and e.cost is not None and e.cost > max_cost:
        lines.append(f"  that is more than --max-cost {max_cost:g}: it would stop before")
    return "\n".join(lines)


def describe_translated(done: Translated, archive: Archive) -> str:
    """What came of it."""
    plan, row = done.plan, done.rendition
    price = plan.estimate.price
    spent = f", {done.spent:.4f} {price.currency} spent in this run" if price and done.spent is not None else ""
    asked = f"{_counted(done.asked, done.asked_beside)} translated now in {_many(done.requests, 'request')}{spent}"
    if row is None or done.event is None:
        return f"{plan.translator.made_by.name}: not finished; {asked}"
    state = "unchanged" if done.put is None or not done.put.is_new_revision else (
        "a new rendition" if done.put.is_new_rendition else "a new revision"
    )  # fmt: skip
    lines = [
        f"{row.address}: {state}, {describe_rendition(row.header)}",
        f"  {_of_text(plan)}; {asked}",
    ]
    lines += _untranslated(done)
    lines += compared_lines(done.event, row, archive)
    return "\n".join(lines)


def describe_stopped(plans: Sequence[Plan], budgets: Sequence[Budget] = ()) -> str:
    """What is kept after Ctrl-C, of plans that were made anew, and what was spent on it."""
    counts = []
    for plan in plans:
        held = sum(plan.entries[n].is_spoken for n in plan.held)
        name = f" by {plan.translator.made_by.name}" if len(plans) > 1 else ""
        counts.append(f"{held:,} of {_many(sum(e.is_spoken for e in plan.entries), 'sentence')}{name}")
    said = f"stopped: {', '.join(counts)} are translated and kept; the same command goes on from there"
    priced = [(budget, price) for budget in budgets if (price := budget.price)]
    if priced:
        spent, most = sum(b.spent for b, _ in priced), sum(b.under_way for b, _ in priced)
        said += f"\nspent in this run: {spent:.4f} {priced[0][1].currency}"
        said += f", and {most:.4f} at most for requests whose answers were not waited for" if most else ""
    return said


def _counted(asked: int, beside: int) -> str:
    """Sentences, and what else was rendered, named by what it is."""
    said = _many(asked - beside, "sentence")
    return f"{said} and {_many(beside, 'line')} of the header and notes" if beside else said


def _of_text(plan: Plan) -> str:
    """The sentences that are spoken, as `show` counts them, and those of notes and headings, translated as well."""
    spoken = sum(entry.is_spoken for entry in plan.entries)
    beside = plan.estimate.sentences - spoken
    return f"{_many(spoken, 'sentence')}{f' and {beside:,} of notes and headings' if beside else ''}"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _untranslated(done: Translated) -> Iterator[str]:
    """What stays as it was and why; where many have the same reason, they are told once."""
    plan, reasons = done.plan, Counter(done.untranslated.values())
    asked, name = plan.estimate.asked, plan.translator.made_by.name
    for reason, count in reasons.most_common():
        if count < _ALIKE:
            continue
        said = f"  untranslated: {count:,} of {asked:,} that {name} was asked for: {reason}"
        if plan.translator.limits.is_local and count >= _BROKEN * asked:
            said += f"; it seems broken for {name_of(plan.language)} → {name_of(plan.target)} on this machine"
        yield said
    few = [(n, reason) for n, reason in done.untranslated.items() if reasons[reason] < _ALIKE]
    for n, reason in few[:_MOST_NAMED]:
        yield f"  untranslated: {plan.entries[n].text[:80]!r}: {reason}"
    if len(few) > _MOST_NAMED:
        yield f"  … and {len(few) - _MOST_NAMED} more"


def plan_json(plan: Plan) -> dict[str, Any]:
    """The estimate as an object of stenogram.translated/1."""
    made_by, e = plan.translator.made_by, plan.estimate
    return {
        "engine": {"name": made_by.name, "version": made_by.version, "settings": dict(plan.translator.settings)},
        "is_local": plan.translator.limits.is_local,
        "source": plan.source_row.address,
        "from": plan.language,
        "to": plan.target,
        "estimate": {
            "sentences": e.sentences,
            "kept": e.kept,
            "corrected": e.corrected,
            "remembered": e.remembered,
            "asked": e.asked,
            "characters": e.characters,
            "requests": e.requests,
            "cost": e.cost,
            "price": _price(e.price),
        },
    }


def run_json(done: Translated) -> dict[str, Any]:
    """What a run came to."""
    put, row = done.put, done.rendition
    return plan_json(done.plan) | {
        "requests": done.requests,
        "translated": done.asked,
        "spent": done.spent,
        "untranslated": [
            {"text": done.plan.entries[n].text, "sentence": done.plan.entries[n].sentence, "reason": reason}
            for n, reason in sorted(done.untranslated.items())
        ],
        "rendition": row.address if row else None,
        "revision": {"id": row.revision, "n": row.revision_n} if row else None,
        "is_new_rendition": bool(put and put.is_new_rendition),
        "is_new_revision": bool(put and put.is_new_revision),
        "error": str(done.stopped) if done.stopped else None,
    }


def _cost(cost: float | None, price: Price | None, *, asked: int, is_local: bool) -> str:
    if cost is None and asked:
        return "not known; give the engine's price under [prices] in stenogram.toml"
    if not asked and not (is_local and price is None):
        return "nothing, there is nothing left to ask"
    if price is None or (is_local and not cost):
        return "nothing, it works on this machine"
    source = f" (prices of {price.as_of}: {price.source})" if price.source or price.as_of else ""
    return f"about {cost:.4f} {price.currency}{source}"


def _price(price: Price | None) -> dict[str, Any] | None:
    if price is None:
        return None
    return {
        "per_million_characters": price.per_million_characters,
        "per_million_tokens_in": price.per_million_tokens_in,
        "per_million_tokens_out": price.per_million_tokens_out,
        "currency": price.currency,
        "as_of": price.as_of,
        "source": price.source,
    }
