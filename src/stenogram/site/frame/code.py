"""Words with code between backticks → HTML. Whatever they say, they stay text."""

from html import escape

from markupsafe import Markup


def coded(words: str) -> Markup:
    """The words with what stands between two backticks as code; a backtick alone stays one.

    >>> str(coded("`stenogram list` shows <them>"))
    '<code>stenogram list</code> shows &lt;them&gt;'
    >>> str(coded("one ` alone"))
    'one ` alone'
    """
    parts = words.split("`")
    last = parts.pop() if len(parts) % 2 == 0 else None
    made = "".join(f"<code>{escape(part)}</code>" if n % 2 else escape(part) for n, part in enumerate(parts))
    return Markup(made if last is None else f"{made}`{escape(last)}")  # noqa: S704 - escaped piece by piece
