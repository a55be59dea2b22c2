"""UTF-16 that forgot its byte order mark."""

_SAMPLE_BYTES = 4096
_FEWEST_BYTES = 16
_ZONE_SHARE = 0.7  # of the letters lie in one zone of 256, or two, in any script but the East Asian ones
_LETTER_SHARE = 0.97


def wide_charset(content: bytes) -> str | None:
    """The byte order of text in UTF-16 without a mark; None: it is no such text.

    Its every second byte names a zone of Unicode, and in a text these are few.

    >>> wide_charset("Начинаем заседание.".encode("utf-16-le"))
    'utf-16-le'
    """
    head = content[: _SAMPLE_BYTES - len(content[:_SAMPLE_BYTES]) % 2]
    head = head[: len(head) // 2 * 2]
    if len(head) < _FEWEST_BYTES:
        return None
    for charset, zones in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        common = sorted((zones.count(zone) for zone in set(zones)), reverse=True)[:2]
        is_low = zones.count(0) + sum(zones.count(zone) for zone in range(1, 0x20)) >= len(zones) * _LETTER_SHARE
        if is_low and sum(common) >= len(zones) * _ZONE_SHARE and _is_letters(head, charset):
            return charset
    return None


def _is_letters(head: bytes, charset: str) -> bool:
    text = head.decode(charset, "replace")
    good = sum(letter.isprintable() or letter.isspace() for letter in text)
    return good >= len(text) * _LETTER_SHARE and "\x00" not in text
