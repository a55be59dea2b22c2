"""Openings of header lines that give one fact each, casefolded."""

PLACE_LINES: tuple[str, ...] = (
    "place", "location", "venue", "место", "место проведения", "місце", "месца",
    "ort", "tagungsort", "sitzungsort", "lieu", "lugar", "lloc", "luogo", "miejsce", "yer", "local",
    "地點", "地点", "地　　點", "地　点", "場所", "المكان", "where",
)  # fmt: skip
# What stands alone beside a date and is no town.
NO_TOWNS: frozenset[str] = frozenset(
    """
    prayers prayer hansard contents index agenda debates minutes summary transcript questions introduction home news
    press speech speeches interview statement video audio live update welcome opening senate house commons lords
    assembly parliament plenary congress council english français deutsch español русский français politics world
    prière sommaire inhalt zusammenfassung protokoll wortprotokoll stenogramm rede interviews presse pressekonferenz
    débats séance sesión sesiones debate discurso discursos sumario resumen indice índice oración politik politique
    doa стенограмма содержание новости политика интервью выступления стенограма новини
    """.split()
)
# A line that lists who took part.
PARTICIPANT_LINES: tuple[str, ...] = (
    "participants",
    "attendees",
    "present",
    "in attendance",
    "speakers",
    "call participants",
    "sprecherinnen und sprecher",
    "interlocutors",
    "panelists",
    "panellists",
    "witnesses",
    "intervenants",
    "intervinientes",
    "lista de participantes",
    "liste des participants",
    "участники",
    "участвовали",
    "присутствовали",
    "принимали участие",
    "учасники",
    "присутні",
    "удзельнікі",
    "teilnehmer",
    "teilnehmende",
    "anwesend",
    "anwesende",
    "participants et participantes",
    "présents",
    "étaient présents",
    "participantes",
    "asistentes",
    "assistents",
    "partecipanti",
    "presenti",
    "uczestnicy",
    "obecni",
    "katılımcılar",
    "katılanlar",
    "presentes",
    "出席",
    "出席者",
    "與會者",
    "与会者",
    "参加者",
    "sprecher",
    "podium",
    "出席嘉宾",
    "出席嘉賓",
    "发布人",
    "參加者",
    "المشاركون",
    "الحضور",
)
CHAIR_LINES: tuple[str, ...] = (
    "chair", "chairman", "chaired by", "председатель", "vorsitz", "présidence", "presidencia", "presidència",
    "主席", "主　　席",
)  # fmt: skip

# Whole lines that close the record.
LAST_LINES: frozenset[str] = frozenset(
    {
        "ends", "end", "end of transcript", "end of briefing", "end of recording", "transcript ends", "конец",
        "конец стенограммы", "fin", "fin de la transcription", "ende", "ende der mitschrift", "fim", "fine", "koniec",
        "انتهای پیام", "انتهى", "sfârșit", "einde", "slut", "vége", "konec",
        "τέλος", "终", "完了", "끝", "終わり", "以上", "（以上）", "完", "ends/", "-end-", "-ends-", "###", "concludes",
    }
)  # fmt: skip

# Openings of a line that says who has the chair.
CHAIR_OPENINGS: tuple[str, ...] = (
    "présidence de", "présidence d'", "presidenza del", "presidência d", "presidencia d", "presidència d",
    "unter dem vorsitz", "vorsitz:", "chaired by", "in the chair:", "przewodnictwo", "председательствует",
    "головує", "veszi át az elnökséget", "elnököl",
)  # fmt: skip

# Nouns of buildings that come before the building's own name.
HOUSE_BEFORE = (
    "palais|château|résidence|hôtel|salle|palacio|residencia|castillo|palazzo|residenza|castello|villa|palácio|residência|palau|"
    "pazo|schloss|schloß|palais|pałac|pałacu|rezydencja"
)

# Openings of lines that name the author of a page.
BYLINES: tuple[str, ...] = (
    "by ", "written by", "author", "автор", "текст:", "фото:", "von ", "par ", "por ", "di ", "autor", "yazan",
    "文/", "文：", "記者", "بقلم",
)  # fmt: skip

# Those that tell the hour in words.
CLOSINGS_IN_WORDS: tuple[str, ...] = (
    "se levanta la sesión a la", "se levanta la sesión siendo", "eran las", "s'aixeca la sessió a",
    "la séance est levée à",
    "la seduta termina a", "la seduta è tolta a", "era encerrada a sessão", "eram ",
)  # fmt: skip
# Openings of lines that close the record, where an hour follows.
CLOSINGS: tuple[str, ...] = (
    "the sitting ended", "the sitting closed", "the sitting was closed", "the sitting was adjourned",
    "the session ended", "the session closed", "the session was closed", "the session was adjourned",
    "the meeting closed", "the meeting was closed", "the meeting was adjourned", "the meeting adjourned",
    "the committee adjourned", "the senate adjourned", "the senate rose", "the council rose", "die sitzung wird um",
    "die sitzung wurde um", "posiedzenie zakończono", "заседание окончено", "засідання завершилося",
    "the court rose", "the council adjourned", "the assembly adjourned", "the briefing ended", "the hearing ended",
    "end", "ended", "remarks end", "the meeting ended", "meeting adjourned", "adjourned", "concluded",
    "the house adjourned", "schluss", "schluß", "ende", "конец", "окончание", "заседание закрыто", "кінець",
    "fin ", "la séance est levée", "se levanta la sesión", "s'aixeca la sessió", "la seduta termina", "koniec",
    "bitiş", "散會", "散会", "the meeting rose", "the committee rose", "the sitting rose", "the house rose", "rose at",
    "הישיבה ננעלה", "(koniec", "se levanta", "είναι λυμένη", "засідання закрито", "mötet avslutades",
)  # fmt: skip
