"""Writes down what Chinese, Japanese, Hindi and Korean call countries and cities, from Unicode CLDR.

    python tools/cldr_places.py > src/stenogram/audit/facts/cldr_places.toml

Needs Babel. Only places whose English name is one word: names are compared word by word.
"""

import re
from importlib import resources

from babel import Locale

LANGUAGES = {"zh": "zh_Hans", "ja": "ja", "hi": "hi", "ko": "ko"}
ENGLISH = re.compile(r"[a-zà-ÿ]{4,}")
OWN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0900-\u097f\uac00-\ud7af]{2,}")
NO_COUNTRY = {"ZZ", "EU", "EZ", "UN", "XA", "XB", "QO"}


def named(locales: dict[str, Locale]) -> dict[str, dict[str, str | None]]:
    """By its English name, what each language calls a place."""
    english = Locale("en")
    found: dict[str, dict[str, str | None]] = {}
    for code, name in english.territories.items():
        if len(code) == 2 and code not in NO_COUNTRY:
            found[name] = {tongue: locale.territories.get(code) for tongue, locale in locales.items()}
    zones = {zone for locale in locales.values() for zone in locale.time_zones} | set(english.time_zones)
    for zone in sorted(zone for zone in zones if "/" in zone and not zone.startswith("Etc")):
        city = english.time_zones.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
        found.setdefault(
            city, {tongue: locale.time_zones.get(zone, {}).get("city") for tongue, locale in locales.items()}
        )
    return found


def main() -> None:
    """The table, under the licence of its data."""
    notice = (resources.files("babel") / "locale-data" / "LICENSE.unicode").read_text("utf-8")
    print(
        "# Countries, territories and cities as Chinese, Japanese, Hindi and Korean name them, from Unicode CLDR by way"
    )
    print("# of Babel (tools/cldr_places.py). Other languages spell them alike, or they stand in places.toml.")
    print("#")
    print("\n".join(f"# {line}".rstrip() for line in notice.strip().splitlines()))
    for name, words in sorted(named({tongue: Locale.parse(code) for tongue, code in LANGUAGES.items()}).items()):
        own = {tongue: word for tongue, word in words.items() if word and OWN.fullmatch(word)}
        if own and ENGLISH.fullmatch(name.lower()):
            print(f'\n[[place]]\nen = "{name.lower()}"')
            print("\n".join(f'{tongue} = "{word}"' for tongue, word in own.items()))


if __name__ == "__main__":
    main()
