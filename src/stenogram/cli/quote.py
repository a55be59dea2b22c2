"""`stenogram quote`: whether somebody said these words, where, and what differs."""

from pathlib import Path

import click

from stenogram.cli._compose import opened, policy, tools
from stenogram.cli._group import DONE, DONE_IN_PART, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._progress import progress_bar
from stenogram.errors import CaptureError, UsageError
from stenogram.exports import quote_json, quotes_html, quotes_json
from stenogram.model import CheckedArticle, CheckedQuotation, DraftState, RenditionKind, SentenceId, Verdict
from stenogram.pipeline import language_given
from stenogram.pipeline.quoting import asked_of, check_article, quotation_in_archive, quotation_in_transcript
from stenogram.protocols import Archive
from stenogram.quote import FEWEST_WORDS

_EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("quote")
@click.argument("quotation", required=False)
@click.option("--speaker", metavar="NAME", help="Who is said to have said it, in any script.")
@click.option("--event", metavar="EVENT", help="At which event it is said to have been said.")
@click.option("--after", metavar="DATE", help="At an event of this day or later: 2031, 2031-05 or 2031-05-14.")
@click.option("--before", metavar="DATE", help="At an event of this day or earlier.")
@click.option("--language", metavar="LANG", help="The quotation's language; else its words tell.")
@click.option("--file", "file", type=_EXISTING, metavar="TRANSCRIPT", help="Check against this file, and no archive.")
@click.option("--draft", type=_EXISTING, metavar="ARTICLE", help="Check every quotation of an article.")
@click.option(
    "--html", "report", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="With --draft: write the report as a page.",
)  # fmt: skip
@click.option("--site", metavar="URL", help="With --html: the address of the archive's site, for links.")
@click.option(
    "--fewest-words", type=click.IntRange(min=1), default=FEWEST_WORDS, show_default=True, metavar="N",
    help="With --draft: shorter quotations are skipped.",
)  # fmt: skip
@json_option
@click.pass_obj
def command(
    root: Root, /, quotation: str | None, speaker: str | None, event: str | None, after: str | None,
    before: str | None, language: str | None, file: Path | None, draft: Path | None, report: Path | None,
    site: str | None, fewest_words: int, *, as_json: bool,
) -> int:  # fmt: skip
    """Say whether these words were said: verbatim, trimmed, altered, negated, by somebody else, or not at all.

    Only the text decides; what was held to be the same (case, quotation marks, dashes …) is printed with each verdict.
    The exit status is 0 whatever the verdict on one quotation. With --draft it is 1 when a quotation that was checked
    is not verbatim.

    Example: stenogram quote "We will not wait" --speaker "Anna Roe"
    """
    if (quotation is None) == (draft is None):
        raise UsageError(
            "give one quotation, or an article with --draft", hint='stenogram quote "the words as printed"'
        )
    narrowing = {"--speaker": speaker, "--event": event, "--after": after, "--before": before, "--language": language}
    if draft is not None:
        _refuse("an article says itself who said what", {**narrowing, "--file": file})
        return _article(root, draft, report, site, fewest_words, as_json=as_json)
    _refuse("it goes with --draft", {"--html": report, "--site": site})
    assert quotation is not None
    if file is not None:
        _refuse("--file is one text, and no archive", {k: v for k, v in narrowing.items() if k != "--speaker"})
        checked, editors = _in_file(quotation, file, speaker), {}
    else:
        with opened(root, read_only=True) as archive:
            told = language_given(language) if language else None
            asked = asked_of(archive, speaker=speaker, event=event, after=after, before=before, language=told)
            checked = quotation_in_archive(quotation, archive, asked, tools(), policy())
            editors = _editors(checked, archive)
    if as_json:
        print_json(quote_json(checked))
    else:
        from stenogram.cli._quoted import print_quotation

        print_quotation(checked, editors)
    return DONE


def _article(root: Root, path: Path, report: Path | None, site: str | None, fewest_words: int, *, as_json: bool) -> int:
    from stenogram.cli._source import fetched

    got = fetched(str(path))
    with opened(root, read_only=True) as archive, progress_bar() as progress:
        article = check_article(got.content, path.name, archive, tools(progress), policy(), fewest_words=fewest_words)
    if report is not None:
        try:
            report.write_text(quotes_html(article, site=site), "utf-8")
        except OSError as error:
            raise CaptureError(str(report), f"cannot be written: {error}") from error
    if as_json:
        print_json(quotes_json(article))
    else:
        from stenogram.cli._quoted import print_article

        print_article(article)
        if report is not None:
            click.echo(f"the report is in {report}")
    return DONE if _is_verbatim(article) else DONE_IN_PART


def _is_verbatim(article: CheckedArticle) -> bool:
    return all(checked is None or checked.verdict is Verdict.VERBATIM for _, checked in article.quotations)


def _editors(checked: CheckedQuotation, archive: Archive) -> dict[SentenceId, str]:
    """Who wrote the sentences of the places that are shown, where it was a person and not the machine."""
    found: dict[SentenceId, str] = {}
    edited = {p.origin.revision for p in checked.places if p.origin.kind is RenditionKind.EDITED and p.origin.revision}
    for name in edited:
        revision = archive.revision(name)
        sentences = [sentence.id for speech in revision.transcript.speeches for sentence in speech.sentences]
        for position, (_, draft) in archive.drafts_of(name).items():
            if draft.state is DraftState.EDITED:
                found[sentences[position]] = draft.made_by.name
    return found


def _refuse(reason: str, options: dict[str, object]) -> None:
    given = [name for name, value in options.items() if value is not None]
    if given:
        raise UsageError(f"{', '.join(given)}: {reason}")


def _in_file(quotation: str, file: Path, speaker: str | None) -> CheckedQuotation:
    from stenogram.cli._source import transcript_of

    return quotation_in_transcript(quotation, transcript_of(str(file)), file.name, speaker=speaker)
