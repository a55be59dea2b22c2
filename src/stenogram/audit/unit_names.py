"""What units of measure are called in sentences of ours."""

from stenogram.text import Sayable, say

_NAMES = {
    str(name): name
    for name in (
        say("millimetres"),
        say("centimetres"),
        say("metres"),
        say("kilometres"),
        say("inches"),
        say("feet"),
        say("yards"),
        say("miles"),
        say("nautical miles"),
        say("grams"),
        say("kilograms"),
        say("tonnes"),
        say("short tons"),
        say("pounds"),
        say("ounces"),
        say("square metres"),
        say("square feet"),
        say("acres"),
        say("hectares"),
        say("square kilometres"),
        say("square miles"),
        say("litres"),
        say("gallons"),
        say("barrels"),
        say("cubic metres"),
        say("cubic feet"),
        say("degrees Celsius"),
        say("degrees Fahrenheit"),
        say("seconds"),
        say("minutes"),
        say("hours"),
        say("days"),
        say("weeks"),
        say("months"),
        say("years"),
        say("decades"),
        say("percent"),
        say("percentage points"),
        say("dollars"),
        say("euros"),
        say("roubles"),
        say("pounds sterling"),
        say("yuan"),
        say("yen"),
        say("hryvnias"),
        say("zlotys"),
    )
}


def unit_named(name: object) -> Sayable:
    """The unit's name as part of a sentence."""
    return _NAMES.get(str(name), Sayable(str(name), {}))
