"""Openings of stage directions: what a stenographer puts in brackets between the words spoken."""

DIRECTIONS: tuple[str, ...] = (
    "laughter", "laughs", "applause", "cheers", "crosstalk", "inaudible", "unintelligible", "pause", "silence",
    "interruption", "interjection", "addressing", "turning to", "shows", "as translated", "as interpreted",
    "through an interpreter", "via interpreter", "in english", "in russian", "in french", "in spanish",
    "in ukrainian", "in german", "speaking", "off mic", "смех", "смеётся", "смеется", "аплодисменты", "оживление",
    "пауза", "неразборчиво", "не слышно", "обращаясь", "показывает", "как переведено", "через переводчика",
    "по-английски", "по-русски", "шум в зале", "выкрики", "минута молчания", "голоса", "сміх", "сміється", "оплески",
    "звертаючись", "нерозбірливо", "як перекладено", "смяецца", "апладысменты", "звяртаючыся",
    "beifall", "heiterkeit", "lachen", "lacht", "zuruf", "zurufe", "zwischenruf", "unruhe", "applaus",
    "allgemeiner beifall", "rires", "applaudissements", "rire", "inaudible", "interruption", "exclamations",
    "mouvements divers", "protestations", "risas", "aplausos", "rumores", "pausa", "ininteligible", "interrupciones",
    "rialles", "aplaudiments", "remor", "murmuris", "risos", "murmurios", "pronuncia palabras", "aplauso", "risate",
    "applausi", "commenti", "ilarità", "śmiech", "oklaski", "niezrozumiałe", "wesołość na sali", "gülüşmeler",
    "alkışlar", "alkış", "palmas", "笑", "笑聲", "笑声", "掌聲", "掌声", "鼓掌", "拍手", "眾笑", "众笑", "全場鼓掌",
    "沉默", "停頓", "拍手起こる", "笑い", "ضحك", "تصفيق", "smích", "potlesk", "gelach", "taps",
    "közbeszólás", "derültség",
    "فاصل", "commercial break", "рекламная пауза", "рекламна пауза", "реклама", "werbepause", "pause publicitaire",
    "pausa publicitaria", "přestávka", "přerušení", "γέλια", "χειροκροτήματα", "خنده", "تشویق", "박수", "웃음",
    "applåder", "skratt",
)  # fmt: skip
