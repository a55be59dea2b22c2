"""What programs and models call languages: ISO 639-3, and the codes of FLORES-200 with their scripts."""

THREE = {
    "an": "arg", "ar": "ara", "ast": "ast", "be": "bel", "bg": "bul", "br": "bre", "bs": "bos", "ca": "cat",
    "cs": "ces", "cy": "cym", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "eo": "epo", "es": "spa",
    "et": "est", "eu": "eus", "fa": "fas", "fi": "fin", "fr": "fra", "ga": "gle", "gl": "glg", "he": "heb",
    "hi": "hin", "hr": "hrv", "hu": "hun", "hy": "hye", "id": "ind", "is": "isl", "it": "ita", "ja": "jpn",
    "ka": "kat", "kk": "kaz", "ko": "kor", "ky": "kir", "lt": "lit", "lv": "lav", "mk": "mkd", "mn": "mon",
    "ms": "msa", "mt": "mlt", "nb": "nob", "nl": "nld", "nn": "nno", "oc": "oci", "pl": "pol", "pt": "por",
    "ro": "ron", "ru": "rus", "sc": "srd", "se": "sme", "sk": "slk", "sl": "slv", "sq": "sqi", "sr": "srp",
    "sv": "swe", "szl": "szl", "tg": "tgk", "th": "tha", "tk": "tuk", "tr": "tur", "tt": "tat", "uk": "ukr",
    "ur": "urd", "uz": "uzb", "vi": "vie", "zh": "zho",
}  # fmt: skip

_SCRIPTS = {
    "Cyrl": "be bg kk ky mk mn ru sr tg tt uk", "Arab": "ar fa ur", "Grek": "el", "Hebr": "he", "Armn": "hy",
    "Geor": "ka", "Deva": "hi", "Thai": "th", "Jpan": "ja", "Hang": "ko", "Hans": "zh",
}  # fmt: skip
_OTHER_NAMES = {
    "ar": "arb", "fa": "pes", "lv": "lvs", "mn": "khk", "ms": "zsm", "sq": "als", "uz": "uzn", "et": "est",
}  # fmt: skip
_SCRIPT_OF = {tag: script for script, tags in _SCRIPTS.items() for tag in tags.split()}

FLORES = {
    tag: f"{_OTHER_NAMES.get(tag, code)}_{_SCRIPT_OF.get(tag, 'Latn')}"
    for tag, code in THREE.items()
    if tag not in ("an", "br", "se")
}
"""NLLB's names: rus_Cyrl, eng_Latn."""
