"""Months, weekdays and the marks of hours, by language, in the forms in which datelines print them."""

# One row a month. Casefolded; abbreviations without their full stop.
MONTHS: tuple[tuple[str, ...], ...] = tuple(
    tuple(row.split())
    for row in (
        """
        january jan янв январь января січень січня студзень студзеня januar jänner feber_ janvier janv enero ene
        gennaio genn gen styczeń stycznia sty ocak gener xaneiro xan janeiro
        януари januari leden ledna január يناير كانون_الثاني ianuarie tammikuu tammikuuta ιανουαρίου ιανουάριος
        ינואר בינואר जनवरी იანვარი қаңтар հունվարի
        jaanuar janvārī janvāris sausio januara januarja siječnja јануар јануара janar
        janúar জানুয়ারি جنوری มกราคม ionawr januari yanvar enero eanáir jannar
        """,
        """
        february feb февраль февраля фев лютий лютого люты лютага februar feber février févr febrero gennaio_
        febbraio
        febbr luty lutego şubat febrer febreiro fevereiro fev февруари helmikuuta februarie φεβρουαρίου פברואר
        בפברואר फ़रवरी फरवरी თებერვალი ақпан փետրվարի
        februari únor února február فبراير شباط februarie
        veebruar februārī vasario februara februarja veljače фебруар фебруара shkurt
        febrúar ফেব্রুয়ারি فروری กุมภาพันธ์ chwefror februari fevral pebrero feabhra frar
        """,
        """
        march mar март марта березень березня сакавік сакавіка märz mär mrz mars marzo marzec marca mart març março
        март_ maart březen března marec مارس آذار martie marts maaliskuuta március μαρτίου מרץ במרץ मार्च მარტი
        наурыз մարտի
        märts martā kovo marta ožujka maret
        মার্চ مارچ มีนาคม mawrth machi mac mart marso márta marzu
        """,
        """
        april apr апрель апреля апр квітень квітня красавік красавіка
        avril avr abril abr aprile kwiecień kwietnia nisan април duben dubna apríl
        أبريل ابريل نيسان aprilie huhtikuuta április απριλίου אפריל באפריל अप्रैल აპრილი сәуір ապրիլի
        aprill aprīlī balandžio aprila travnja априла prill
        apríl এপ্রিল اپریل เมษายน ebrill aprili aprel aibreán
        """,
        """
        may май мая травень травня май_ траўня травень_ mai mayo maggio magg maj maja mayıs maig maio mei květen
        května máj مايو أيار toukokuuta május μαΐου μαΐος מאי במאי मई მაისი мамыр մայիսի
        maijā gegužės svibnja маја
        maí মে مئی พฤษภาคม may mayo bealtaine mejju
        """,
        """
        june jun июнь июня червень червня чэрвень чэрвеня juni juin junio giugno giu czerwiec czerwca haziran juny
        xuño junho юни červen června jún يونيو حزيران iunie kesäkuuta június ιουνίου יוני ביוני जून ივნისი маусым
        հունիսի
        juuni jūnijā birželio juna junija lipnja јун јуна qershor
        júní জুন جون มิถุนายน mehefin iyun hunyo meitheamh ġunju
        """,
        """
        july jul июль июля липень липня ліпень ліпеня juli juillet juil julio luglio lug lipiec lipca temmuz juliol
        xullo julho юли červenec července júl يوليو تموز iulie heinäkuuta július ιουλίου יולי ביולי जुलाई ივლისი
        шілде հուլիսի
        juuli jūlijā liepos jula julija srpnja јул јула korrik
        júlí জুলাই جولائی กรกฎาคม gorffennaf julai iyul hulyo iúil lulju
        """,
        """
        august aug август августа авг серпень серпня жнівень жніўня août agosto ago sierpień sierpnia ağustos agost
        augustus srpen srpna أغسطس اغسطس آب augusti elokuuta augusztus αυγούστου אוגוסט באוגוסט अगस्त აგვისტო тамыз
        օգոստոսի
        augustā rugpjūčio avgusta kolovoza gusht agustus
        ágúst আগস্ট اگست สิงหาคม awst agosti ogos avgust avqust lúnasa awwissu
        """,
        """
        september sep sept сентябрь сентября сен сент вересень вересня верасень верасня
        septembre septiembre setiembre settembre sett set wrzesień września eylül setembre setembro
        септември září سبتمبر أيلول septembrie syyskuuta szeptember σεπτεμβρίου ספטמבר בספטמבר सितंबर სექტემბერი
        қыркүйек սեպտեմբերի
        septembrī rugsėjo septembra rujna септембра shtator
        সেপ্টেম্বর ستمبر กันยายน medi septemba sentabr sentyabr setyembre settembru
        """,
        """
        october oct октябрь октября окт жовтень жовтня кастрычнік кастрычніка
        oktober okt octobre octubre ottobre ott październik października ekim outubro out
        октомври říjen října október أكتوبر اكتوبر تشرين_الأول octombrie lokakuuta október οκτωβρίου אוקטובר
        באוקטובר अक्टूबर ოქტომბერი қазан հոկտեմբերի
        oktoober oktobrī spalio oktobra октобра tetor
        október অক্টোবর اکتوبر ตุลาคม hydref oktoba oktabr oktyabr oktubre ottubru
        """,
        """
        november nov ноябрь ноября ноя нояб листопад листопада лістапад лістапада
        novembre noviembre novembro listopad_ kasım novembru ноември listopadu
        نوفمبر تشرين_الثاني noiembrie marraskuuta νοεμβρίου נובמבר בנובמבר नवंबर ნოემბერი қараша նոյեմբերի
        novembrī lapkričio novembra studenoga studenog новембра nëntor
        nóvember নভেম্বর نومبر พฤศจิกายน tachwedd novemba noyabr nobyembre samhain novembru
        """,
        """
        december dec декабрь декабря дек грудень грудня снежань снежня
        dezember dez décembre déc diciembre dic dicembre grudzień grudnia aralık desembre decembro dezembro
        декември prosinec prosince ديسمبر كانون_الأول decembrie joulukuuta december δεκεμβρίου דצמבר בדצמבר दिसंबर
        დეკემბერი желтоқсан դեկտեմբերի
        detsember decembrī gruodžio decembra prosinca децембра dhjetor desember
        desember ডিসেম্বর دسمبر ธันวาคม rhagfyr desemba disember dekabr disyembre nollaig diċembru
        """,
    )
)

# Where one form means another month in another language: Polish and Czech "listopad", Croatian "lipanj" are left out.
MONTHS_OF: dict[str, dict[str, int]] = {
    "pl": {"listopad": 11, "listopada": 11, "lip": 7, "paź": 10, "gru": 12, "wrz": 9, "sie": 8, "kwi": 4, "lis": 11},
    "cs": {"listopad": 11, "listopadu": 11},
    "be": {"май": 5, "мая": 5},
    "tr": {"şub": 2, "oca": 1, "haz": 6, "tem": 7, "ağu": 8, "eyl": 9, "eki": 10, "kas": 11, "ara": 12},
}

WEEKDAYS: frozenset[str] = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье пн вт ср чт пт сб вс
    понеділок
    вівторок середа четвер п'ятниця п’ятниця субота неділя панядзелак аўторак серада чацвер пятніца нядзеля
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi
    dimanche lunes martes miércoles jueves viernes sábado domingo dilluns dimarts dimecres dijous divendres dissabte
    diumenge luns mércores xoves venres lunedì martedì mercoledì giovedì venerdì sabato domenica poniedziałek wtorek
    środa czwartek piątek sobota niedziela pazartesi salı çarşamba perşembe cuma cumartesi pazar segunda-feira
    terça-feira quarta-feira quinta-feira sexta-feira 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 週一
    週二 週三 週四 週五 週六 週日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
    月 火 水 木 金 土 日
    senin selasa rabu kamis jumat sabtu minggu
    esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev pirmdiena otrdiena trešdiena ceturtdiena piektdiena
    sestdiena svētdiena pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis
    ponedjeljak utorak srijeda četvrtak petak subota nedjelja ponedeljak sreda nedelja ponedeljek torek
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag
    måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen mandag tirsdag lørdag søndag
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai hétfő kedd szerda csütörtök péntek szombat
    vasárnap pondělí úterý středa čtvrtek pátek sobota neděle luni marți miercuri joi vineri sâmbătă duminică
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή הנה יום ראשון שני שלישי רביעי חמישי שישי שבת
    selasa isnin rabu khamis jumaat ahad jumatatu jumanne jumatano alhamisi ijumaa jumamosi petak
    petak utorok streda štvrtok piatok nedeľa понеделник вторник сряда четвъртък петък събота неделя
    جمعرات جمعہ ہفتہ اتوار پیر منگل بدھ
    الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
    """.split()
)

# Small words of a dateline that belong to neither its date nor its place.
DATE_WORDS: frozenset[str] = frozenset(
    """
    the of on at in den der dem am um vom de del d' le la el il uhr h heures hrs hours local time
    года год г году р року рік году о годзе o'clock godz roku año anno ano ás às at a. p. in den, i. im kl ve günü
    שעה בשעה 일시 화 수 목 금 토 saat yılı klo kl. kl klokken godz. godz roku рік. г. r ore or g à alle o
    الساعة عند 年 月 日 年度 date дата datum
    fecha data tarih التاريخ tarehe datë datës วันที่
    """.split()
)

# What opens a sitting, for "Beginn der Sitzung: 10:03 Uhr".
OPENINGS: tuple[str, ...] = (
    "beginn", "eröffnet um", "begins at", "began at", "met at", "meeting opened", "opened at", "called to order",
    "commenced at", "start:", "start time", "time:", "began:", "начало", "начинается в", "открыто в", "початок",
    "пачатак", "ouverte à", "ouverture", "début", "se abre la sesión", "comienza la sesión", "comienzo", "ábrese",
    "s'obre", "s’obre", "inici", "la seduta comincia", "inizio", "początek", "rozpoczęcie", "başlama", "açılma",
    "开始", "開始", "午後", "上午", "下午", "開會", "início", "abre-se", "zahájen", "începe",
)  # fmt: skip

# What stands before the hour at which something ended, after the hour at which it began.
ENDINGS: tuple[str, ...] = (
    "end", "ended", "ends", "adjourned at", "closed at", "окончание", "окончено", "конец", "завершение",
    "завершено",
    "закончилось", "закрыто", "закінчення", "кінець", "завершення", "заканчэнне", "ende", "schluss", "schluß",
    "fin",
    "clôture", "levée", "final", "finalización", "término", "fim", "encerramento", "fine", "termine", "chiusura",
    "koniec", "zakończenie", "konec", "konec jednání", "koniec rokovania", "bitiş", "kapanış", "sfârșit", "slut",
    "sluiting", "einde", "vége", "終了", "閉会", "散會", "散会", "结束", "結束", "النهاية", "انتهت", "סיום", "λήξη",
    "край",
)  # fmt: skip

# What a dateline may call the occasion: no part of a place.
CAVEATS: frozenset[str] = frozenset(
    {
        "as delivered", "as prepared", "as prepared for delivery", "check against delivery", "embargoed",
        "seul le prononcé fait foi", "es gilt das gesprochene wort", "versión estenográfica", "transcripción",
        "transcript", "full transcript", "verbatim", "mitschrift", "im wortlaut", "verbatim record",
    }
)  # fmt: skip

EVENT_WORDS: frozenset[str] = frozenset(
    """
    speech speeches statement remarks briefing interview transcript discours rede discurso estenográfica
    session sitting meeting hearing debate sesión sesion sessió sesión plenaria pleno reunión reunião reunió séance
    réunion sitzung plenarsitzung seduta riunione posiedzenie zasedání schůze schôdza zitting vergadering möte
    sammanträde møde mødet møte ülés ülésnap istunto täysistunto заседание засідання пасяджэнне совещание встреча
    sjednica zasedanje ședința sessão συνεδρίαση oturum birleşim toplantı kikao mkutano aired стенограма стенограмма
    """.split()
)

# Words for the record itself: "Minutes of evidence, Tuesday 18 May" names no place.
RECORD_WORDS: frozenset[str] = frozenset(
    "minutes evidence transcript transcripts proceedings hansard verbatim stenogram стенограмма стенограма протокол"
    " протокол: protokoll stenogramm stenographischer wortprotokoll procès-verbal compte-rendu verbatim acta actas"
    " diario stenogramma verbale resoconto protokół stenogram sprawozdanie tutanak tutanağı ata atas jegyzőkönyv"
    " zápis zápisnica stenozáznam referat pöytäkirja".split()
)
