"""What units of measure are called in sentences of ours."""

from stenogram.text import Told, told

_NAMES = {
    str(name): name
    for name in (
        told("millimetres"),
        told("centimetres"),
        told("metres"),
        told("kilometres"),
        told("inches"),
        told("feet"),
        told("yards"),
        told("miles"),
        told("nautical miles"),
        told("grams"),
        told("kilograms"),
        told("tonnes"),
        told("short tons"),
        told("pounds"),
        told("ounces"),
        told("square metres"),
        told("square feet"),
        told("acres"),
        told("hectares"),
        told("square kilometres"),
        told("square miles"),
        told("litres"),
        told("gallons"),
        told("barrels"),
        told("cubic metres"),
        told("cubic feet"),
        told("degrees Celsius"),
        told("degrees Fahrenheit"),
        told("seconds"),
        told("minutes"),
        told("hours"),
        told("days"),
        told("weeks"),
        told("months"),
        told("years"),
        told("decades"),
        told("percent"),
        told("percentage points"),
        told("dollars"),
        told("euros"),
        told("roubles"),
        told("pounds sterling"),
        told("yuan"),
        told("yen"),
        told("hryvnias"),
        told("zlotys"),
    )
}


def unit_told(name: object) -> Told:
    """The unit's name as part of a sentence."""
    return _NAMES.get(str(name), Told(str(name), {}))
