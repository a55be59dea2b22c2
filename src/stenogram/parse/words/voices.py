"""Labels that name nobody: voices from the floor; and line openings that are no labels at all."""

# Who asks or calls out without a name. Compared casefolded, without number and brackets.
_FLOOR: frozenset[str] = frozenset(
    {
        "q", "question", "questions", "question from the floor", "q&a", "reporter", "journalist", "press",
        "the press", "correspondent", "reporters", "journalists", "unidentified", "unidentified speaker",
        "unidentified male", "unidentified female", "unknown speaker", "unknown", "speaker unknown", "participant",
        "audience member", "audience", "from the audience", "voice", "voices", "some hon. members", "an hon. member",
        "some hon members", "an hon member", "hon member", "hon. member", "honourable members", "some members",
        "several hon. members", "several members",
        "hon. members", "a member", "members", "inaudible speaker", "male voice", "female voice",
        "member of the audience", "a voice", "a reporter", "вопрос", "вопросы", "реплика", "реплики", "из зала",
        "голос из зала", "голоса из зала", "журналист", "журналистка", "корреспондент", "с места", "голос с места",
        "шум в зале", "участник", "вопрос из зала", "реплика из зала", "вопрос (как переведено)", "голос", "питання",
        "запитання", "репліка", "журналіст", "журналістка", "із зали", "із залу", "з залу", "з місця", "кореспондент",
        "пытанне",
        "рэпліка", "карэспандэнт", "з залы", "frage", "fragen", "zwischenruf", "zuruf", "zurufe", "journalistin",
        "reporterin", "zwischenrufe", "aus dem publikum", "publikum", "journaliste", "la question", "une voix",
        "des voix", "plusieurs voix", "voix", "un député", "une députée", "des députés", "intervenant",
        "intervenante", "dans la salle", "un intervenant", "public", "pregunta", "periodista", "preguntas", "una voz",
        "una veu", "voces", "veus", "un diputado", "algunos diputados", "pregunta del público", "asistente",
        "unha voz", "xornalista", "domanda", "giornalista", "voce", "voci", "una voce", "dal pubblico", "pergunta",
        "jornalista", "uma voz", "vozes", "pytanie", "dziennikarz", "dziennikarka", "głos z sali", "głosy z sali",
        "z sali", "soru", "gazeteci", "muhabir", "salondan", "問", "问", "問い", "質問", "提問", "提问", "記者",
        "记者", "記者問", "记者问", "記者提問", "记者提问", "追問", "追问", "與會者", "与会者", "聽眾", "听众",
        "質問者", "观众", "觀眾", "場内の声", "질문", "기자", "سؤال", "صحفي", "صحافي", "صحفية", "س", "السؤال", "مراسل",
        "otázka", "novinář", "vraag", "vragen", "fråga", "pitanje", "въпрос",
        "întrebare", "kérdés", "zusatzfrage", "zusatz", "nachfrage", "interlocutor", "interlocutora", "interlocutores",
        "intervención", "inaudible", "сұрақ", "журналист сұрағы", "küsimus", "ajakirjanik", "jautājums", "žurnālists",
        "klausimas", "žurnalistas", "balsas iš salės", "balsai iš salės", "no zāles",
        "starpsaucieni", "prensa", "periodistas", "journalistes", "pertanyaan", "wartawan", "hỏi",
        "phóng viên", "câu hỏi", "sual", "savol", "pyetje", "gazetar", "novinar", "novinarka", "spørgsmål", "spørsmål",
        "kysymys", "հարց", "լրագրող", "კითხვა", "प्रश्न", "पत्रकार",
        "questioner", "প্রশ্ন", "সাংবাদিক", "سوال", "صحافی", "คำถาม", "ผู้สื่อข่าว", "din sală", "din sala",
        "nga salla",
        "swali", "mwandishi", "spurning", "קריאה", "קריאות", "שאלה", "עיתונאי", "עיתונאית", "otázka novinára", "soalan",
        "moderador del público", "sunucu", "δημοσιογράφος", "δημοσιογραφοσ", "δημοσιογράφοι", "ερώτηση", "ερωτηση",
        "خبرنگار", "پرسش", "مجری برنامه", "المحاور", "المحاورة", "الصحفي", "صحفيون", "сунуучу", "幹事社",
        "司会者質問", "reporteră", "jurnalist", "jurnalistă", "ziarist", "újságíró", "kérdező", "novinářka", "dotaz",
        "novinár", "journaliste dans la salle", "jornalistas", "giornalisti", "journalisten", "gazeteciler",
        "pytanie z sali", "з зали", "суроо", "асуулт", "саволнинг", "savol-javob", "mistoqsija", "ceist", "cwestiwn",
    }
)  # fmt: skip
FLOOR: frozenset[str] = frozenset(map(str.casefold, _FLOOR))

# What opens a label of several who are not named: "Vozes do PSD".
VOICES: frozenset[str] = frozenset(
    "voice voices interjection interjections interruption heckler hecklers protester protesters"
    " vozes voces voz voci voce voix veus veu interrupción interruption interrupció interruzione interrupção"
    " голоса голос выкрик выкрики возглас возгласы реплика реплики гласове глас вигук вигуки голаса"
    " głosy głos hlasy hlas rufe ruf zurufe zuruf zwischenruf zwischenrufe röster rop stem stemmen".split()
)
# What opens and what ends a label of several: "Opposition Members", "Viele Abgeordnete".
SEVERAL: frozenset[str] = frozenset(
    "several some many various other all an opposition government honourable hon hon. certains plusieurs quelques"
    " des de nombreux varios algunos muchos vários alguns muitos alcuni diversi molti einige mehrere viele"
    " несколько некоторые группа деякі кілька".split()
)
MEMBERS: frozenset[str] = frozenset(
    "members member senators senator deputies delegates councillors députés sénateurs diputados senadores deputados"
    " deputati senatori abgeordnete abgeordneten mitglieder депутаты депутатов депутати депутатів сенаторы".split()
)
# Ends of "a reporter of …", in writing without spaces.
REPORTERS_CJK: tuple[str, ...] = ("记者", "記者", "기자")

# The other half of "Q": worth a label only where questions are labelled too.
ANSWER: frozenset[str] = frozenset(
    {
        "a", "answer", "ответ", "відповідь", "адказ", "antwort", "réponse", "respuesta", "resposta", "risposta",
        "odpowiedź", "cevap", "答", "回答", "答え", "답변", "답", "r", "ج", "الجواب", "جواب",
        "odpověď", "antwoord", "svar", "о",
    }
)  # fmt: skip

# Letters by which interviews mark who asks; names of people begin with them as well.
ASKING_LETTERS: frozenset[str] = frozenset("p d f v в s e c k n".split())

# Nouns for one who reports for some outlet: "Dziennikarz TV Wisła", "خبرنگار ایسکا".
REPORTERS: frozenset[str] = frozenset(
    word.casefold()
    for word in """
    reporter journalist correspondent журналист журналистка корреспондент корреспондентка журналіст журналістка
    кореспондент кореспондентка карэспандэнт журналістка journalistin korrespondent korrespondentin reporterin
    journaliste correspondant correspondante periodista corresponsal reportero reportera jornalista repórter
    giornalista inviato inviata corrispondente dziennikarz dziennikarka reporterka gazeteci muhabir muhabiri novinář
    novinářka redaktor redaktorka novinár újságíró tudósító ziarist ziaristă jurnalist jurnalistă reporteră verslaggever
    verslaggeefster δημοσιογράφος ανταποκριτής ανταποκρίτρια صحفي صحفية صحافي صحافية مراسل مراسلة خبرنگار
    """.split()
)
# Words that show that what follows such a noun is an outlet and no name.
OUTLETS: frozenset[str] = frozenset(
    word.casefold()
    for word in """
    tv radio televize televizija television télévision televisión televisione televizyon telewizja televisie rundfunk
    fernsehen news agency agence agencia agenzia agencja agentur agentura agenția ajansı ajans channel canal canale
    kanal kanalı kanał daily times post herald zeitung tageszeitung blatt diario periódico journal giornale gazeta
    dziennik deník noviny newspaper magazine portal телеканал канал агентство агенство газета радио телерадио портал
    издание агенція агентства тэлеканал телебачення радіо видання інформаційне hírügynökség rádió tévé televiziune
    ziarul postul omroep krant κανάλι εφημερίδα πρακτορείο
    """.split()
)

# What opens the label of a member who is not named: "Un député du groupe Mer".
SOMEBODY: tuple[str, ...] = (
    "several ", "some senators", "some members", "some deputies", "opposition members", "government members",
    "un député ", "une députée ", "plusieurs députés ", "des députés ", "un sénateur ", "une sénatrice ",
    "un senador ", "un diputado ", "varios señores ", "una señora diputada", "un señor diputado",
)  # fmt: skip

# What opens the label of one whom the transcriber could not name: "Unidentified person #1".
UNIDENTIFIED: tuple[str, ...] = (
    "unidentified ", "unknown ", "неизвестный ", "неизвестная ", "невідомий ", "unbekannter ", "unbekannte ",
    "inconnu ",
    "desconocido ", "desconocida ", "non identifié ", "sin identificar ", "orador não identificado",
)  # fmt: skip

# Who is meant by where they sit: whole labels, casefolded.
SEATS: frozenset[str] = frozenset(
    {
        "the court",
        "the witness",
        "the defendant",
        "the bailiff",
        "the foreperson",
        "the deponent",
        "the juror",
        "tuan yang di-pertua",
        "puan yang di-pertua",
        "yang di-pertua",
    }
)

# Parts of words for items of an agenda, in writing without spaces.
AGENDA_CJK: tuple[str, ...] = (
    "報告", "报告", "討論", "讨论", "提案", "議題", "议题", "議程", "议程", "說明", "说明", "決議", "决议", "決定",
    "动议", "動議", "附件", "結論", "结论", "散會", "散会", "審議", "审议", "質疑", "事項", "事项", "発言", "応答",
    "發言摘要", "案由", "書面意見", "书面意见", "附帶", "表決", "表决", "備註", "注意", "問題",
)  # fmt: skip

# Openings of a line that a colon follows and that name no speaker. Compared casefolded.
NOT_SPEAKERS: frozenset[str] = frozenset(
    {
        "note", "notes", "source", "sources", "tags", "tag", "topic", "topics", "date", "time", "place", "location",
        "venue", "photo", "photos", "photo credit", "image", "video", "audio", "watch", "listen", "link", "links",
        "contact", "contacts", "published", "publication date", "posted", "posted on", "updated", "last updated",
        "transcript", "full transcript", "translation", "translated by", "language", "languages", "share",
        "share this", "print", "related", "see also", "read also", "read more", "category", "categories", "subject",
        "re", "cc", "fax", "tel", "phone", "email", "e-mail", "web", "website", "address", "url", "isbn", "issn",
        "agenda", "present", "in attendance", "attendance", "duration", "summary", "abstract", "keywords", "ps",
        "p.s.", "http", "https", "mailto", "nb", "n.b.", "attention", "example", "for example", "first", "second",
        "third", "fourth", "firstly", "secondly", "thirdly", "finally", "important", "remember", "update",
        "background", "context", "disclaimer", "editor's note", "licence", "license", "copyright", "credit",
        "credits", "title", "type", "format", "recorded", "status", "filed under", "previous", "next", "download",
        "next post", "previous post", "next article", "previous article", "next page", "previous page",
        "members present", "members absent", "members attending", "also present", "apologies", "clerk in attendance",
        "clerks in attendance", "public officers attending", "persons present", "staff present", "abbreviations",
        "references", "reference", "annex", "appendix", "table of contents", "contents", "here", "there", "that is",
        "namely", "question time", "result", "results", "yeas", "nays", "version", "start", "beginning", "end",
        "opening", "closing", "welcome", "today", "now", "but", "and", "so", "again", "or", "break",
        "примечание", "источник", "источники", "теги", "тема", "темы", "дата", "время", "место", "фото", "видео",
        "ссылка", "контакты", "опубликовано", "дата публикации", "обновлено", "стенограмма", "перевод", "язык",
        "поделиться", "смотрите также", "читайте также", "рубрика", "категория", "предмет", "тел", "телефон", "факс",
        "адрес", "повестка дня", "присутствовали", "например", "первое", "второе", "третье", "четвёртое", "пятое",
        "во-первых", "во-вторых", "в-третьих", "внимание", "справка", "ссылка на материал", "опубликован в разделах",
        "автор", "статус материала", "итак", "и", "но", "главное", "далее", "результат", "начало", "окончание",
        "примітка", "джерело", "час", "місце", "переклад", "наприклад", "читайте також", "по-перше", "по-друге",
        "заўвага", "крыніца", "месца", "пераклад", "напрыклад", "чытайце таксама", "па-першае", "па-другое",
        "anmerkung", "hinweis", "quelle", "quellen", "datum", "zeit", "ort", "foto", "bild", "beginn", "schluss",
        "schluß", "ende", "siehe auch", "mehr zum thema", "übersetzung", "thema", "stichwort", "stichwörter",
        "kontakt", "beispiel", "zum beispiel", "erstens", "zweitens", "drittens", "inhalt", "inhaltsverzeichnis",
        "telefon", "tagesordnung", "beginn der sitzung", "schluß der sitzung", "schluss der sitzung", "drucksache",
        "anlage", "veröffentlicht", "stand", "autor", "teilen", "betreff", "achtung", "i n h a l t", "remarque",
        "lieu", "heure", "voir aussi", "lire aussi", "traduction", "thème", "exemple", "par exemple", "premièrement",
        "deuxièmement", "troisièmement", "publié le", "publié", "mis à jour", "partager", "ordre du jour", "objet",
        "mots-clés", "sommaire", "téléphone", "présents", "auteur", "nota", "fuente", "fuentes", "font", "fonte",
        "fecha", "data", "hora", "lugar", "lloc", "lugar y fecha", "véase también", "ver también", "lea también",
        "traducción", "traducció", "tradución", "tema", "temas", "ejemplo", "por ejemplo", "per exemple",
        "por exemplo", "primero", "segundo", "tercero", "primer", "segon", "publicado", "compartir", "orden del día",
        "asunto", "etiquetas", "asistentes", "veja também", "leia também", "tradução", "luogo", "ora", "leggi anche",
        "vedi anche", "traduzione", "esempio", "ad esempio", "primo", "pubblicato", "condividi", "oggetto",
        "ordine del giorno", "uwaga", "źródło", "miejsce", "czas", "tłumaczenie", "temat", "przykład", "na przykład",
        "zobacz też", "czytaj także", "po pierwsze", "po drugie", "udostępnij", "opublikowano", "kaynak", "tarih",
        "yer", "saat", "çeviri", "konu", "örnek", "örneğin", "ayrıca bakınız", "birincisi", "ikincisi",
        "來源", "来源", "資料來源", "资料来源", "出處", "出处", "出典", "備註", "备注", "註", "注", "附註", "時間",
        "时间", "時　　間", "地點", "地点", "地　　點", "日期", "日時", "場所", "標籤", "标签", "主題", "主题",
        "翻譯", "翻译", "例如", "第一", "第二", "第三", "案由", "說明", "说明", "決議", "决议", "出席", "出席者",
        "列席", "列席委員", "出席委員", "請假委員", "紀錄", "記錄", "记录", "議程", "议程", "關鍵字", "关键词",
        "責任編輯", "责任编辑", "編輯", "编辑", "提案人", "連署人", "附件", "議題", "主　　席",
        "일시", "장소", "브리퍼", "담당", "açılma saati", "kapanma saati",
        "المصدر", "ملاحظة", "التاريخ", "المكان", "الوقت", "الموضوع", "اقرأ أيضا", "ترجمة", "مثال", "أولا", "ثانيا",
    }
)  # fmt: skip

# Openings of remarks that the publisher makes, not the speaker.
REMARKS: frozenset[str] = frozenset(
    {
        "note", "editor's note", "editor’s note", "translator's note",
        "примечание", "примечание редакции", "прим. ред", "примітка", "заўвага",
        "anmerkung", "anmerkung der redaktion", "anm. d. red", "remarque", "note de la rédaction", "nota",
        "nota del editor", "nota de la redacción", "nota della redazione", "uwaga", "nota redakcji", "nota do editor",
        "editörün notu", "備註", "备注", "編按", "编者按", "編者按", "注",
        "ملاحظة", "ملاحظة المحرر", "poznámka",
    }
)  # fmt: skip
