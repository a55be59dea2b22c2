"""Words by which people who talk mean themselves and each other; a list, a digest or an index has none of them."""

# Casefolded whole words. In languages that leave the pronoun out, the small words that go with it.
TALKING: frozenset[str] = frozenset(
    """
    i we you my our your me us i'm i've i'd i'll we're we've we'll you're you've
    ich wir mich mir uns unser unsere unserer unseren euch danke
    je j'ai j'ai nous vous mon ma mes notre nos votre vos moi
    yo nosotros ustedes usted nos me mi mis nuestro nuestra nuestros nuestras su les gracias
    jo nosaltres vostès vosaltres ens em meu nostre nostra vostre gràcies
    eu nós vocês nosso nossa meu minha obrigado obrigada
    io noi voi mi ci nostro nostra nostri vostro mio mia grazie
    ja my mnie mi nam nas nasz nasza nasze państwo państwa pan pani dziękuję
    ben biz siz bize bizim sizin size bana benim teşekkür
    я мы вы мне меня нам нас вам вас мой моя мои наш наша наше наши ваш ваша ваши мной нами вами
    ми ви мені мене нам нас вам вас мій моя мої наш наша наше наші ваш ваша дякую
    мы вы мне мяне нам нас вам вас мой мая наш наша нашы дзякуй
    أنا نحن أنتم لنا لكم شكرا
    jsem jsme jste mi nás vás náš váš děkuji ik wij we jullie ons onze mijn jag vi ni oss
    eu noi voi nostru vostru mulțumesc én mi ti köszönöm
    """.split()
)
# In writing without spaces: parts of words.
TALKING_CJK: tuple[str, ...] = (
    "我",
    "你",
    "您",
    "咱",
    "私",
    "僕",
    "俺",
    "あなた",
    "ます",
    "です",
    "ください",
    "저",
    "제가",
    "우리",
)
# With what people begin to speak to others, casefolded and without marks.
GREETINGS: tuple[str, ...] = (
    "good morning", "good afternoon", "good evening", "good day", "hello", "hi everyone", "ladies and gentlemen",
    "thank you for coming", "thank you for being", "thanks for coming", "dear colleagues", "dear friends",
    "добрый день", "доброе утро", "добрый вечер", "здравствуйте", "уважаемые", "приветствую", "дорогие друзья",
    "добрий день", "доброго дня", "доброго ранку", "вітаю", "шановні", "добры дзень", "паважаныя",
    "guten tag", "guten morgen", "guten abend", "meine damen und herren", "sehr geehrte", "herzlich willkommen",
    "bonjour", "bonsoir", "mesdames et messieurs", "mes chers collègues", "buenos días", "buenas tardes",
    "buenas noches", "señoras y señores", "buongiorno", "buonasera", "buon pomeriggio", "signore e signori",
    "dzień dobry", "dobry wieczór", "szanowni państwo", "merhaba", "günaydın", "iyi günler", "değerli", "sayın",
    "bom dia", "boa tarde", "boa noite", "senhoras e senhores", "goedemorgen", "goedemiddag", "goedenavond",
    "goedendag", "dames en heren", "bună ziua", "bună dimineața", "bună seara", "doamnelor și domnilor",
    "jó napot", "jó reggelt", "tisztelt", "dobrý den", "dobré ráno", "dobrý deň", "vážení", "dámy a pánové",
    "καλημέρα", "καλησπέρα", "κυρίες και κύριοι", "السلام عليكم", "مساء الخير", "صباح الخير", "أهلا", "سلام",
    "各位", "女士们", "女士們", "大家好", "皆さん", "皆様", "それでは", "おはよう", "こんにちは", "안녕하", "여러분",
)  # fmt: skip
