"""Words that say what somebody is: offices, functions in a sitting, and the forms of courtesy before a name."""

# Words of offices and functions, casefolded, in the forms in which labels print them.
_OFFICES: frozenset[str] = frozenset(
    """
    president vice-president presidency chair chairman chairwoman chairperson speaker clerk minister premier
    chancellor secretary ambassador moderator host anchor interviewer interpreter translator senator representative
    congressman congresswoman deputy member delegate commissioner governor mayor director commander general admiral
    colonel king queen prince princess emperor pope archbishop bishop officer chaplain announcer narrator operator
    spokesperson spokesman spokeswoman judge justice counsel attorney witness leader head rapporteur editor professor
    legislator councillor ceo cfo coo cto cio founder co-founder analyst registrar usher presenter dyrektor
    dyrektorka prezes leiter leiterin geschäftsführer geschäftsführerin directora bestuurder attendees participants
    audience staff präsident präsidentin vizepräsident vizepräsidentin
    bundespräsident bundespräsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin alterspräsident
    alterspräsidentin abgeordneter abgeordnete abg schriftführer schriftführerin bundesminister bundesministerin
    ministerin staatssekretär staatssekretärin ministerpräsident ministerpräsidentin staatsminister staatsministerin
    vorsitzender vorsitzende berichterstatter berichterstatterin sprecher sprecherin moderatorin bürgermeister
    bürgermeisterin landeshauptmann volksanwalt senatorin président présidente vice-président vice-présidente
    premier-ministre ministre chancelier chancelière secrétaire ambassadeur ambassadrice modérateur animateur
    animatrice intervieweur sénateur sénatrice député députée greffier greffière rapporteure gouverneur maire
    directeur directrice porte-parole roi reine orateur presidente presidenta presidencia vicepresidente
    vicepresidenta ministro ministra canciller secretario secretaria embajador embajadora moderador moderadora senador
    senadora diputado diputada diputat deputado deputada alcalde alcaldesa conseller consellera conselleiro
    conselleira consejero consejera portavoz portavoces rey reina gobernador presidência vice-presidente secretária
    secretário primeiro-ministro embaixador orador oradora relator relatora vicepresident consellers secretari
    secretària lletrat lletrada diputats vicepresidenta interventor síndic portaveu cancelliere segretario
    ambasciatore senatore deputato onorevole moderatore sottosegretario governatore sindaco prezydent prezydentka
    premierka marszałek wicemarszałek minister ministra poseł posłanka senatorka przewodniczący przewodnicząca
    sekretarz ambasador prowadzący prowadząca rzecznik başkan başkanı cumhurbaşkanı başbakan bakan bakanı milletvekili
    sözcü sözcüsü moderatör büyükelçi президент вице-президент президентка председатель председательствующий
    председательствующая премьер-министр премьер вице-премьер министр канцлер секретарь посол ведущий ведущая
    модератор сенатор депутат спикер губернатор мэр глава директор генерал адмирал полковник руководитель начальник
    заместитель переводчик диктор корреспондент уполномоченный представитель король королева митрополит патриарх
    академик доктор герой голова головуючий прем'єр-міністр прем’єр-міністр міністр секретар ведучий ведуча посол
    перекладач речник старшыня прэзідэнт прэм'ер-міністр прэм’ер-міністр міністр вядучы вядучая пасол сакратар
    перакладчык председател премиер министър председавајући предсједник председник
    predsednik predsjednik ministar prezident předseda předsedkyně předsedající ministryně poslanec poslankyně
    predseda predsedníčka podpredseda ordförande talman puhemies voorzitter formand elnök
    الرئيس رئيس الرئيسة رئيسة الوزير وزير الوزيرة وزيرة المتحدث متحدث المتحدثة السفير سفير السفيرة الأمين أمين النائب
    نائب النائبة العضو عضو المدير مدير المديرة المحافظ محافظ الملك ملك الأمير المذيع المذيعة المترجم
    سخنگوی معاون معاونت سفیر فرمانده مدیرعامل دبیرکل شهردار نخست‌وزیر رئیس‌جمهور رئیس‌جمهوری استاد کارشناس
    رئیس وزیر نماینده سخنگو مجری نایب‌رئیس دبیر استاندار خبرنگار
    ministr ministryně místopředseda místopředsedkyně premiér premiérka zpravodaj
    zpravodajka starosta starostka hejtman moderátor moderátorka redaktor redaktorka minister ministerka premiér
    predsedajúci podpredsedníčka poslanec poslankyňa moderátorka
    wicemarszałkini posłanki wiceprzewodniczący wiceprzewodnicząca podsekretarz wiceminister sprawozdawca
    statsråd statsrådet talmannen talman statsminister statsministern statsministeren utrikesminister formanden
    formannen formand presidenten presidentti puhemies varapuhemies pääministeri ministeri edustaja
    kansanedustaja toimittaja juontaja stortingspresident ordføreren ordfører borgmester
    minister-president staatssecretaris kamerlid voorzitster wethouder burgemeester gespreksleider presentator
    ministrul premierul președinte președintele președinta vicepreședinte deputat deputatul senatorul secretar
    prim-ministrul purtător primarul
    elnöke alelnök alelnöke miniszter miniszterelnök államtitkár képviselő jegyző polgármester
    πρόεδρος πρόεδρε προεδρεύων προεδρεύουσα αντιπρόεδρος υπουργός υφυπουργός βουλευτής πρωθυπουργός εισηγητής
    δήμαρχος γραμματέας δημοσιογράφος συντονιστής συντονίστρια
    היור השר השרה יור שר שרת נשיא חכ ראש סגן סגנית מנכל יועץ יועצת דובר דוברת מזכיר מזכירת ראשת חבר חברת מנחה
    अध्यक्ष सभापति मंत्री प्रधानमंत्री राष्ट्रपति उपाध्यक्ष सांसद माननीय संचालक मुख्यमंत्री महोदय महोदया
    төраға төрайым төрағалық  депутат спикер нақышбек премьер-министр министрі министр
    თავმჯდომარე პრემიერ-მინისტრი მინისტრი პრეზიდენტი სპიკერი დეპუტატი წამყვანი ჟურნალისტი
    նախագահ նախագահող վարչապետ նախարար պատգամավոր հաղորդավար
    председавајућа председница председателката председателят министърът заместник-председател водещ водеща
    ceann comhairle leas-cheann taoiseach tánaiste sts psts
    sēdes posėdžio programme chief istungi sēde
    aseesimees esimees juhataja peaminister minister president riigikogu-liige
    vadītāja vadītājs priekšsēdētāja priekšsēdētājs deputāts deputāte ministrs ministre prezidents prezidente
    pirmininkas pirmininkė pirmininkaujantis pirmininkaujanti ministras seimo-narys prezidentas
    kryetar kryetari kryeministri ministri deputeti pengerusi presiden menteri gubernur perdana
    predsjedatelj predsjedavajući predsjednica predsednica ministrica potpredsjednik potpredsednik zastupnik
    zastupnica poslanik poslanica voditelj voditeljica
    pirmininkas pirmininkė ministras ministrė prezidentas prezidentė seimo narys narė priekšsēdētājs ministrs
    prezidents deputāts esimees peaminister
    spika katibu waziri mwenyekiti mbunge rais mwanasheria llywydd gweinidog forseti kryetarja kryetare
    председател министър секретар podpredseda podpredsedníčka predseda predsedníčka poslankyňa poslanec štátny
    predsedajúci voorzitster vicepremier potus flotus di-pertua cathaoirleach taoiseach tánaiste
    سپیکر سپیکر وزیر چیئرمین صدر سینیٹر স্পিকার সভাপতি রাষ্ট্রপতি মন্ত্রী উপদেষ্টা सभापति अध्यक्ष
    chủ tịch bộ trưởng thủ tướng ketua menteri presiden wakil pimpinan
    """.split()
)
# Ends of compounds: Transportministeren, Verkehrsminister, liikenneministeri.
_OFFICE_ENDINGS = (
    "minister", "ministerin", "ministern", "ministeren", "ministeri", "präsident", "präsidentin", "sekretär",
    "sekretärin", "sekreterare", "sekretær", "puhemies", "beauftragter", "beauftragte", "miniszter", "direktor",
    "ráðherra", "মন্ত্রী", "मंत्री", "direktorin", "direktør", "direktör",
    "sprecher", "sprecherin", "meister", "vorsitzender", "vorsitzende",
)  # fmt: skip


class _Offices(frozenset[str]):
    """The words, and every longer one that ends in one of them as compounds do."""

    __slots__ = ()

    def __contains__(self, word: object) -> bool:
        return super().__contains__(word) or (isinstance(word, str) and word.endswith(_OFFICE_ENDINGS))


# Capitals of a dotless ı fold to a dotted one, and Greek capitals have no accents.
_ACCENTS = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")
OFFICES: frozenset[str] = _Offices(
    form for word in map(str.casefold, _OFFICES) for form in (word, word.replace("ı", "i"), word.translate(_ACCENTS))
)
# Words after an office that say of what, in the form in which no small word leads to them: "Minister Infrastruktury".
PORTFOLIOS: frozenset[str] = frozenset(
    """
    infrastruktury finansów zdrowia obrony sprawiedliwości edukacji rolnictwa kultury środowiska klimatu energii
    gospodarki rozwoju sportu cyfryzacji spraw zagranicznych wewnętrznych rodziny nauki narodowej transportu aktywów
    dopravy financí zdravotnictví obrany školství spravedlnosti zemědělství kultury průmyslu vnitra zahraničí práce
    vlády poslanecké sněmovny senátu financií zdravotníctva školstva vnútra obrany hospodárstva
    infrastructure finance health defence defense education transport justice agriculture
    иностранных внутренних финансов обороны культуры транспорта здравоохранения просвещения юстиции
    sejmu rady senatu
    دولت مجلس قوه قضائیه قضاییه امنیت ملی بانک مرکزی
    راه نفت نیرو کشور خارجه بهداشت دفاع ارشاد صنعت اقتصاد دارایی کار علوم دادگستری اطلاعات
    """.split()
)

# Words before an office that are part of it.
MODIFIERS: frozenset[str] = frozenset(
    """
    prime deputy vice first second third chief foreign federal acting former general under assistant senior special
    state high supreme national finance defence defense interior первый первая заместитель вице исполняющий
    генеральный верховный федеральный перший віце першы erster zweiter stellvertretender stellvertretende premier
    première vice haut primer primera primo prima pierwszy
    transport health education trade economy economic energy culture environment agriculture justice labour labor
    social home housing sports science interim digital climate european affairs
    """.split()
)

# What people are whom others interview; no office of a sitting, so it makes no label sure.
PROFESSIONS: frozenset[str] = frozenset(
    word
    for word in """
    chef novelist author writer filmmaker artist sculptor painter coach captain scientist engineer economist historian
    philosopher singer actor actress musician architect researcher biologist physicist inventor activist
    cineasta escritora escritor historiador historiadora músico cantante actriz pintor pintora científica científico
    fondateur fondatrice autrice auteur écrivain écrivaine historien historienne réalisateur réalisatrice chercheuse
    chercheur comédienne comédien chanteuse chanteur schriftsteller schriftstellerin autorin autor forscherin forscher
    regisseur regisseurin künstler künstlerin sängerin sänger schauspieler schauspielerin historiker historikerin
    режиссёр режиссер писатель писательница учёный учёная основатель основательница капитан тренер певица певец актриса
    актёр художник художница историк экономист архитектор музыкант режисер письменниця письменник художниця
    reżyser reżyserka pisarka pisarz aktor aktorka naukowiec schrijver schrijfster scrittore scrittrice regista storico
    storica attore attrice cantante cientista ředitel ředitelka starosta starostka riaditeľ riaditeľka starostka
    igazgató igazgatónő directoare directorul johtaja direktorica direktorius direktorė
    """.split()
)
# Offices in writing without spaces; a label that holds one names somebody.
OFFICES_CJK: tuple[str, ...] = (
    "總統", "总统", "総理", "大統領", "副總統", "副总统", "主席", "總理", "总理", "首相", "總書記", "总书记",
    "委員長", "委员长", "委員", "委员", "議長", "议长", "議員", "议员", "大臣", "部長", "部长", "外長", "外长",
    "院長", "院长", "署長", "局長", "局长", "司長", "司长", "次長", "處長", "处长", "主任", "主持人", "發言人",
    "发言人", "會長", "会长", "長官", "大使", "教授", "司会", "書記官", "市長", "市长", "知事", "秘書長", "秘书长",
    "官房長官", "広報官", "報道官", "補佐官", "副長官", "参考人", "政府参考人", "理事", "社長",
    "課長", "课长", "科長", "科长", "室長", "次官", "審議官", "参事官", "統括官", "町長", "村長", "副知事", "教育長",
    "本部長", "幹事長", "総裁", "總裁", "总裁", "裁判長", "弁護士", "検察官", "省长", "省長", "县长", "縣長", "區長",
    "区长", "校长", "校長", "行长", "董事长", "總經理", "总经理", "主播",
    "대통령", "의장", "위원장", "장관", "의원", "총리", "차관", "대변인", "사회자", "앵커", "진행자", "총재", "본부장",
)  # fmt: skip

# Courtesy and learned titles before a name, casefolded, without their full stop.
COURTESY: frozenset[str] = frozenset(
    form
    for word in """
    mr mrs ms miss mx dr prof hon honourable honorable sir lady lord dame rev sen rep gov gen col maj capt lt m mm mme
    mmes mlle me pr herr herrn frau dkfm mag ing dipl-ing univ ddr dres señor señora señorita sr sra srta sres don
    doña dª d senyor senyora il·lm honorable il·lma senhor senhora dona sig signor signora sigra sig.ra dott dott.ssa
    avv on pan pani pán paní sayın bay bayan господин госпожа г-н г-жа тов товарищ гн гжа пан пані спадар спадарыня г
    السيد السيدة الدكتور آقای خانم جناب دکتر مهندس
    mevrouw mw dhr heer sr.ª srª srs exmo exma sr.a domnul doamna dl dna d-l d-na domnișoara
    fru herra rouva hr herr úr asszony κ κος κα κυρία κύριος κύριε κ.κ מר גב גברת דר עוד פרופ אדוני
    श्री श्रीमती डॉ सुश्री мырза ханым ბატონი ქალბატონი պարոն տիկին पं on dep
    ex.mo ex.ma ex.mos ex.mas exmo exma exmos exmas sr.as srs.
    rt shri smt kumari sushri amb datuk dato bà ông
    mhe mheshimiwa tuan puan tun dato' dato datin haji hajah ustaz محترمہ محترم জনাব মাননীয় বেগম zoti zonja
    gospodin gospođa gosp ponas ponia kungs kundze härra proua
    """.split()
    for form in (word, word.replace("ı", "i"))
)
# What opens a label in Thai, one word with the name behind it.
COURTESY_THAI: tuple[str, ...] = (
    "นางสาว", "นาย", "นาง", "คุณ", "พลเอก", "พลโท", "พลตรี", "พันตำรวจเอก", "ดร.",
    "ประธาน", "รองประธาน", "รัฐมนตรี", "นายกรัฐมนตรี",
    "ผู้ดำเนินรายการ", "โฆษก",
)  # fmt: skip
COURTESY_AFTER: tuple[str, ...] = ("先生", "女士", "小姐", "君", "さん", "氏", "様", "殿", "님", "씨")

# Letters behind a name: of a house, an order, a profession.
LETTERS_AFTER: frozenset[str] = frozenset("MP MPs MEP MSP MLA MLC MHR MdB MdL TD KC QC SC OBE CBE MBE PhD Esq".split())

# Articles that may open a label before an office or a courtesy: "The Speaker", "O señor …".
ARTICLES: frozenset[str] = frozenset("the le la l' l’ el lo il o a os as der die das un une els les l y yr".split())

# Small words inside names and offices.
PARTICLES: frozenset[str] = frozenset(
    """
    von van der den de di da del della dei degli du des do dos das la le el al i y e und and et of the for to in für
    zu zur zum ter ten bin bint ibn ben abu ould bat ha op af av och og du des d l par en im a as os o u w z dla ds
    por per pour sur au aux à et с по и в на при від у з та ва па і ва
    de los las against on with wa ya
    """.split()
)
# Those that a name itself may hold, so that they do not make an office of it.
NAME_PARTICLES: frozenset[str] = frozenset(
    """
    von van der den de di da del della dei degli du des do dos das la le el al i y e ter ten bin bint ibn ben abu ould
    bat ha op af av d' l' d’ l’ zu zur zum und st
    """.split()
)
