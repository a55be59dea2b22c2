"""Words of titles that say of what kind an event is, and nouns of the houses in which events take place."""

# Kind of an event: stems in titles, casefolded; the first kind that fits wins.
KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("press conference", (
        "press conference", "news conference", "point de presse",
        "пресс-конференц", "прес-конференц", "прэс-канферэнц",
        "pressekonferenz", "conférence de presse", "rueda de prensa", "conferencia de prensa", "roda de premsa",
        "rolda de prensa", "conferenza stampa", "konferencja prasowa", "basın toplantısı", "conferência de imprensa",
        "coletiva", "記者會", "记者会", "記者会見", "会見", "مؤتمر صحفي",
        "ответы на вопросы журналист", "questions from journalists",
    )),
    ("briefing", ("briefing", "брифинг", "брифінг", "брыфінг", "簡報", "吹风会")),
    ("interview", (
        "interview", "интервью", "інтерв'ю", "інтерв’ю", "інтэрв", "entretien", "entrevista", "intervista", "wywiad",
        "röportaj", "訪問", "專訪", "专访", "採訪", "采访", "インタビュー",
        "مقابلة", "حوار:", "حاورها", "حاوره", "مصاحبه", "intervju", "samtale med", "haastattelu", "interjú", "rozhovor",
        "συνέντευξη", "interviu", "beszélgetés", "ראיון", "인터뷰", "söyleşi",
    )),
    ("call", (
        "telephone conversation", "phone call", "телефонный разговор", "телефонна розмова",
        "telefonat", "telefongespräch", "entretien téléphonique", "conversación telefónica", "telefonata",
        "rozmowa telefoniczna", "telefon görüşmesi", "电话", "電話会談",
    )),
    ("sitting", (
        "sitting", "plenary", "session of the", "sitzung des", "sitzung", "plenarprotokoll", "séance",
        "sesión plenaria", "sesións", "diario de sesion", "diari de sessions", "sessió", "seduta", "posiedzenie",
        "пленарн", "заседание", "засідання", "пасяджэнне", "congressional record", "hansard", "proceedings", "oturum",
        "sessão", "會議紀錄", "会议记录", "会議録", "committee", "comité", "ausschuss",
        "комитет", "комиссии", "本会議", "جلسة",
    )),
    ("debate", (
        "debate", "debates", "дебаты", "дебати", "débat", "debatte", "aussprache", "dibattito", "debata",
        "辯論", "辩论",
    )),
    ("address", (
        "address", "speech", "remarks by", "statement by", "обращение", "выступление", "послание", "звернення",
        "виступ", "зварот", "rede", "ansprache", "discours", "allocution", "discurso", "mensaje", "discurs",
        "discorso", "przemówienie", "orędzie", "konuşma", "pronunciamento",
        "演講", "讲话", "講話", "演説", "خطاب", "كلمة",
    )),
    ("meeting", (
        "meeting", "talks", "conversation", "negotiations", "встреча", "переговоры", "беседа", "совещание", "зустріч",
        "переговори", "нарада", "сустрэча", "перамовы", "treffen", "gespräch", "rencontre", "entretiens", "réunion",
        "reunión", "encuentro", "reunió", "trobada", "xuntanza", "incontro", "riunione", "spotkanie", "rozmowy",
        "görüşme", "toplantı", "encontro", "reunião", "會談", "会谈", "會見", "会见", "会談", "會議", "会议",
        "لقاء", "اجتماع", "محادثات",
    )),
)  # fmt: skip

HOUSES: tuple[str, ...] = (
    "residence", "palace", "hall", "house", "centre", "center", "castle", "kremlin", "building", "room", "theatre",
    "theater", "university", "hotel", "airport", "studio", "library", "museum", "chamber", "auditorium", "institute",
    "embassy", "headquarters", "villa", "office",
)  # fmt: skip
