"""The words by which people are spoken to: courtesies before a name or an office, and endings of patronymics."""

# Before a surname or an office. Casefolded, without a full stop; each word or two.
HONORIFICS: frozenset[str] = frozenset(
    """
    mr mrs ms miss mister madam madame sir dr lord lady dame honourable honorable
    herr herrn frau monsieur messieurs mme m mademoiselle
    señor señora sr sra don doña senyor senyora
    signor signora signore onorevole
    senhor senhora
    pan pani panie panowie pane paní pán
    meneer mevrouw heer herra rouva fru hr
    sayın bay bayan
    domnule doamnă gospodine gospođo gospodin
    господин госпожа товарищ г-н г-жа пан пани пане пані панові спадар спадарыня спадару господине госпожо другарю
    κύριε κυρία κύριος
    السيد السيدة سيادة فخامة معالي سعادة دولة
    """.split()
)

# Before all that: "уважаемая госпожа …", "Dear Mr …"; and thanks, after which a name needs no comma.
COURTESIES: frozenset[str] = frozenset(
    """
    dear esteemed distinguished respected honourable honorable
    уважаемый уважаемая глубокоуважаемый глубокоуважаемая многоуважаемый многоуважаемая дорогой дорогая
    шановний шановна вельмишановний вельмишановна дорогий дорога паважаны паважаная шаноўны шаноўная уважаеми уважаема
    geehrter geehrte verehrter verehrte lieber liebe sehr
    cher chère estimado estimada querido querida estimat estimada benvolgut benvolguda caro cara egregio gentile prezado
    prezada szanowny szanowna drogi droga vážený vážená vážení poštovani poštovana stimate stimată
    αγαπητέ αγαπητή αξιότιμε
    """.split()
)
THANKS: frozenset[str] = frozenset(
    "thank you thanks welcome hello спасибо благодарю здравствуйте дякую дзякуй danke merci bonjour gracias gràcies"
    " grazie obrigado obrigada dziękuję děkuji ευχαριστώ".split()
)

# Between an honorific and an office: "Monsieur le Président".
ARTICLES: frozenset[str] = frozenset("le la les l' el the der die das o a".split())

# Offices by which people are spoken to without an honorific: "Prime Minister, may I …".
BARE_OFFICES: frozenset[str] = frozenset(
    """
    president|prime minister|minister|chancellor|chairman|chair|speaker|secretary|secretary general|ambassador|governor
    |mayor|senator|general|commissioner|your excellency|your majesty|your honour|excellency
    """.replace("\n", "")
    .replace("  ", "")
    .split("|")
)

# How words of offices begin, folded, in the languages whose honorifics stand above.
OFFICE_STEMS: tuple[str, ...] = tuple(
    """
    presid prezid prezyd président präsid preşed başkan президент прэзідэнт prime premier première primer minist
    ministr bakan министр міністр премьер прем'єр прэм'ер chancel kanzler bundeskanzler bundespräsid
    bundesminist canciller cancell chancelier канцлер chair vorsitz председат старшын przewodnicz předsed
    predsed speaker sprecher спикер спікер marszał secret sekret segret секретар сакратар ambass botschaft embaj
    ambaix посол пасол governo gobern gouvern губернатор mayor bürgermeister alcald maire мэр senat sénat сенат
    deput député diputad депутат poseł posłan abgeordn conseller conseill consej general général генерал
    kommissar commiss комис majest majestät excel πρόεδρ πρωθυπουργ υπουργ رئيس الرئيس وزير الوزير директор
    direct rektor rector professor профессор doctor король королев голово головуюч
    """.split()
)

# Endings of patronymics in the nominative, in Cyrillic and as they are romanised.
PATRONYMICS: tuple[str, ...] = tuple(
    """
    ович евич ёвич ич овна евна ёвна ична инична йович івна ївна авіч евіч аўна еўна
    ovich evich ovitch evitch owitsch ewitsch ovič evič ovych evych yovych avich ievich ovna evna yevna ivna owna ewna
    auna ichna inichna
    """.split()
)

# Sentences in which "Mr Roe, who …" is not spoken to.
RELATIVES: frozenset[str] = frozenset(
    """
    who whom whose which which's that is was has had will said says and
    который которая которого которой кто он она был была
    der die das welcher welche dessen qui dont que quien el la cual che il która który
    """.split()
)
