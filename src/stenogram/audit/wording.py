"""How values are written in the sentences that say why. English, for the reader of a finding."""

from fractions import Fraction

from stenogram.audit.figure import Figure

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def number_text(value: Fraction) -> str:
    """A number with its thousands grouped: 1,342,888; 812.5; 1/3."""
    if value.denominator == 1:
        return f"{value.numerator:,}" if abs(value) >= 10_000 else str(value.numerator)
    if 10**9 % value.denominator == 0:
        return f"{float(value):,.10g}"
    return f"{value.numerator}/{value.denominator}"


def shown(figure: Figure, printed: str) -> str:
    """The value as a reader should see it: plain digits by their value, words as printed and what they mean."""
    if figure.role == "time":
        return printed
    if figure.role == "month":
        return _explained(printed, MONTHS[int(figure.value) - 1])
    if figure.role == "weekday":
        return _explained(printed, WEEKDAYS[int(figure.value) - 1])
    value = str(figure.value) if figure.role == "year" else number_text(figure.value)
    if figure.role == "percent":
        return f"{value}%"
    if figure.text[:1].isdigit():
        return f"“{printed}”" if any(map(str.isalpha, figure.text)) else value
    return _explained(printed, value)


def _explained(printed: str, meaning: str) -> str:
    return f"“{printed}”" if printed.casefold() == meaning.casefold() else f"“{printed}” ({meaning})"
