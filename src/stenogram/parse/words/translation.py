"""How pages say that their text is a translation, from which language, and by whom; and how they name their source."""

# A line that says so holds one of these, casefolded.
TRANSLATED: tuple[str, ...] = (
    "translated", "translation", "переведено", "перевод", "перевёл", "перевела", "перекладено", "переклад",
    "переклала", "перакладзен", "пераклад", "übersetzt", "übersetzung", "traduit", "traduction", "traducido",
    "traducción", "traduït", "traducció", "traducid", "tradotto", "traduzione", "traduzido", "tradução", "tradución",
    "przetłumaczon", "tłumaczeni", "çevrilmiştir", "çevrildi", "çeviri", "çevirisi",
    "翻譯", "翻译", "訳", "翻訳", "ترجمة", "ترجم", "přeloženo", "překlad", "vertaald",
)  # fmt: skip

# What comes between "translated" and the name of whoever did it.
BY: tuple[str, ...] = (
    "by", "using", "with", "via", "through", "von", "durch", "mit", "mithilfe von", "mit hilfe von", "par", "avec",
    "por", "mediante", "con", "per", "amb", "da", "tramite", "przez", "za pomocą",
    "при помощи", "с помощью", "посредством", "выполнил", "выполнила", "выполнен", "сделан", "за допомогою",
    "виконав", "виконала", "з дапамогай", "tarafından", "由", "により", "によって",
    "بواسطة", "от", "pomocí", "door",
)  # fmt: skip

# Known engines and services: what a page may call them (casefolded), and their name.
ENGINES: tuple[tuple[str, str], ...] = (
    ("chatgpt", "ChatGPT"), ("chat gpt", "ChatGPT"), ("чатгпт", "ChatGPT"),
    ("openai", "OpenAI"), ("gpt-5", "GPT-5"), ("gpt-4o", "GPT-4o"), ("gpt-4", "GPT-4"), ("gpt-3.5", "GPT-3.5"),
    ("gpt-3", "GPT-3"), ("deepl", "DeepL"), ("google translate", "Google Translate"),
    ("google traduction", "Google Translate"), ("google переводчик", "Google Translate"),
    ("google übersetzer", "Google Translate"), ("traductor de google", "Google Translate"),
    ("google 翻譯", "Google Translate"), ("google翻譯", "Google Translate"), ("google翻译", "Google Translate"),
    ("google 翻訳", "Google Translate"), ("google translator", "Google Translate"),
    ("google перекладач", "Google Translate"), ("yandex translate", "Yandex Translate"),
    ("yandex.translate", "Yandex Translate"), ("яндекс.переводчик", "Yandex Translate"),
    ("яндекс переводчик", "Yandex Translate"), ("яндекс-переводчик", "Yandex Translate"),
    ("microsoft translator", "Microsoft Translator"), ("bing translator", "Bing Translator"),
    ("amazon translate", "Amazon Translate"), ("claude", "Claude"), ("gemini", "Gemini"), ("deepseek", "DeepSeek"),
    ("llama", "Llama"), ("mistral", "Mistral"), ("qwen", "Qwen"), ("copilot", "Copilot"),
    ("argos translate", "Argos Translate"), ("libretranslate", "LibreTranslate"), ("systran", "SYSTRAN"),
    ("modernmt", "ModernMT"), ("papago", "Papago"), ("baidu translate", "Baidu Translate"),
    ("百度翻译", "Baidu Translate"), ("reverso", "Reverso"), ("promt", "PROMT"), ("opus-mt", "OPUS-MT"),
    ("nllb", "NLLB"), ("etranslation", "eTranslation"), ("e-translation", "eTranslation"),
    ("softcatalà", "Softcatalà"), ("apertium", "Apertium"),
)  # fmt: skip

# How the names of programs end, and of persons do not.
SOFTWARE_ENDINGS: tuple[str, ...] = ("bot", "gpt", "translate", "translator", "-ai", ".ai", "-mt", "llm")

# Words that say that a machine translated, without saying which.
MACHINE: tuple[str, ...] = (
    "machine translat", "machine-translat", "automatically translated", "automatic translation", "auto-translated",
    "ai translation", "translated by ai", "using ai", "artificial intelligence", "neural machine",
    "машинный перевод", "машинного перевода", "автоматический перевод", "автоматически переведен",
    "машинний переклад", "автоматичний переклад", "машынны пераклад",
    "maschinell", "maschinenübersetz", "automatisch übersetzt", "automatische übersetzung", "ki-übersetz",
    "traduction automatique", "traduit automatiquement", "traducción automática", "traducido automáticamente",
    "traducció automàtica", "tradución automática", "traduzione automatica", "tradotto automaticamente",
    "tłumaczenie maszynowe", "przetłumaczono automatycznie", "makine çevirisi", "otomatik çeviri",
    "tradução automática", "機器翻譯", "机器翻译", "自動翻訳", "機械翻訳",
    "ترجمة آلية", "ترجمة الآلة", "strojový překlad",
)  # fmt: skip

# Publishers' words for a translation of their own.
OFFICIAL: tuple[str, ...] = (
    "official translation", "официальный перевод", "офіційний переклад", "афіцыйны пераклад",
    "offizielle übersetzung", "amtliche übersetzung", "traduction officielle", "traducción oficial",
    "traducció oficial", "traduzione ufficiale", "tłumaczenie oficjalne", "resmî çeviri", "resmi çeviri",
    "tradução oficial", "官方翻譯", "官方翻译", "公式翻訳", "公式訳",
    "ترجمة رسمية", "unofficial translation",
)  # fmt: skip

# Languages as other languages name them, in the forms that follow "from"; stems, casefolded.
LANGUAGE_STEMS: tuple[tuple[str, str], ...] = (
    ("russian", "ru"), ("русск", "ru"), ("російськ", "ru"), ("руск", "ru"), ("расейск", "ru"), ("russisch", "ru"),
    ("russe", "ru"), ("ruso", "ru"), ("rus ", "ru"), ("rosyjsk", "ru"), ("rusça", "ru"), ("russo", "ru"),
    ("俄文", "ru"), ("俄語", "ru"), ("俄语", "ru"), ("ロシア語", "ru"), ("الروسية", "ru"), ("ruštin", "ru"),
    ("ukrain", "uk"), ("украинск", "uk"), ("українськ", "uk"), ("украінск", "uk"), ("ucran", "uk"), ("ucraïn", "uk"),
    ("烏克蘭", "uk"), ("乌克兰", "uk"), ("ウクライナ語", "uk"), ("الأوكرانية", "uk"), ("ukrayna", "uk"),
    ("belarus", "be"), ("белорус", "be"), ("білорус", "be"), ("беларус", "be"), ("biélorus", "be"),
    ("bielorrus", "be"), ("białorus", "be"),
    ("english", "en"), ("английск", "en"), ("англійськ", "en"), ("англійск", "en"), ("englisch", "en"),
    ("anglais", "en"), ("inglés", "en"), ("anglès", "en"), ("inglese", "en"), ("inglês", "en"), ("angielsk", "en"),
    ("i̇ngilizce", "en"), ("ingilizce", "en"), ("英文", "en"), ("英語", "en"), ("英语", "en"), ("الإنجليزية", "en"),
    ("angličtin", "en"),
    ("german", "de"), ("немецк", "de"), ("німецьк", "de"), ("нямецк", "de"), ("deutsch", "de"), ("allemand", "de"),
    ("alemán", "de"), ("alemany", "de"), ("tedesco", "de"), ("niemieck", "de"), ("almanca", "de"), ("alemão", "de"),
    ("德文", "de"), ("德語", "de"), ("ドイツ語", "de"),
    ("french", "fr"), ("французск", "fr"), ("французьк", "fr"), ("französisch", "fr"), ("français", "fr"),
    ("francés", "fr"), ("francès", "fr"), ("francese", "fr"), ("francusk", "fr"), ("fransızca", "fr"),
    ("francês", "fr"), ("法文", "fr"), ("法語", "fr"), ("フランス語", "fr"),
    ("spanish", "es"), ("испанск", "es"), ("іспанськ", "es"), ("spanisch", "es"), ("espagnol", "es"),
    ("español", "es"), ("castellano", "es"), ("castellà", "es"), ("spagnolo", "es"), ("hiszpańsk", "es"),
    ("ispanyolca", "es"), ("espanhol", "es"), ("西班牙", "es"),
    ("catalan", "ca"), ("català", "ca"), ("catalán", "ca"), ("katalan", "ca"), ("каталанск", "ca"),
    ("italian", "it"), ("итальянск", "it"), ("італійськ", "it"), ("italienisch", "it"), ("italien", "it"),
    ("italiano", "it"), ("włosk", "it"),
    ("polish", "pl"), ("польск", "pl"), ("польськ", "pl"), ("polnisch", "pl"), ("polonais", "pl"), ("polaco", "pl"),
    ("polacco", "pl"), ("polski", "pl"),
    ("turkish", "tr"), ("турецк", "tr"), ("турецьк", "tr"), ("türkisch", "tr"), ("turc", "tr"), ("turco", "tr"),
    ("türkçe", "tr"), ("tureck", "tr"),
    ("chinese", "zh"), ("китайск", "zh"), ("китайськ", "zh"), ("chinesisch", "zh"), ("chinois", "zh"),
    ("chino", "zh"), ("中文", "zh"), ("中国語", "zh"),
    ("japanese", "ja"), ("японск", "ja"), ("японськ", "ja"), ("japanisch", "ja"), ("japonais", "ja"), ("日文", "ja"),
    ("日語", "ja"), ("日本語", "ja"),
    ("arabic", "ar"), ("арабск", "ar"), ("арабськ", "ar"), ("arabisch", "ar"), ("arabe", "ar"), ("árabe", "ar"),
    ("arabo", "ar"), ("العربية", "ar"),
    ("galician", "gl"), ("galego", "gl"), ("gallego", "gl"), ("portugu", "pt"), ("португальск", "pt"),
    ("portugies", "pt"), ("kazakh", "kk"), ("казахск", "kk"), ("czech", "cs"), ("tschechisch", "cs"),
    ("češtin", "cs"), ("greek", "el"), ("hebrew", "he"), ("korean", "ko"), ("persian", "fa"), ("farsi", "fa"),
    ("romanian", "ro"), ("serbian", "sr"), ("hungarian", "hu"), ("dutch", "nl"),
)  # fmt: skip

# How a line names where its text comes from.
SOURCE: tuple[str, ...] = (
    "source", "original source", "источник", "по материалам", "джерело", "крыніца",
    "quelle", "fonte", "fuente", "font", "źródło", "kaynak", "來源", "来源", "資料來源", "资料来源", "出典",
    "المصدر", "zdroj", "bron", "källa",
)  # fmt: skip

LICENCE: tuple[str, ...] = (
    "licence", "license", "лиценз", "ліценз", "ліцэнз", "lizenz", "licencia", "llicència", "licenza", "licencja",
    "lisans", "licença", "授權", "授权", "許可", "ライセンス", "ترخيص",
)  # fmt: skip

LICENCE_NAMES: tuple[str, ...] = (
    "creative commons", "cc by", "cc-by", "cc0", "licensed under", "public domain", "open government licence",
    "лицензии cc", "условиях лицензии", "unter der lizenz", "sous licence", "bajo licencia", "sotto licenza",
    "na licencji",
)  # fmt: skip

PUBLISHED: tuple[str, ...] = (
    "published", "publication date", "posted", "date of publication",
    "дата публикации", "опубликовано", "опубліковано", "дата публікації", "апублікавана",
    "veröffentlicht", "publié", "mis en ligne", "publicado", "publicat", "pubblicato", "opublikowano",
    "data publikacji", "yayınlanma", "yayımlanma", "發布", "发布", "發佈", "公開日", "掲載",
    "نشر", "publikováno", "last updated", "updated", "обновлено",
    "aktualisiert", "stand:", "更新日", "最終更新", "更新：", "تاريخ النشر", "تم النشر", "zveřejněno", "vydáno",
    "közzététel", "közzétéve", "megjelent", "gepubliceerd", "geplaatst", "publicerad", "publisert", "data publicării",
    "actualizat", "actualizado", "mis à jour", "aggiornato", "zaktualizowano", "güncelle", "оновлено", "оприлюднено",
    "등록", "입력", "수정", "게시", "δημοσίευση", "δημοσιεύ", "ενημερώθηκε", "تاریخ انتشار", "date de publication",
    "fecha de publicación", "data de publicação", "data di pubblicazione", "veröffentlichungsdatum", "erstellt am",
)  # fmt: skip

# What comes before the language that a text was translated into; with a space before it.
INTO: tuple[str, ...] = (
    " into", " to", " на", " ins", " in", " into the", " en", " vers le", " vers l'", " al", " all'", " na", " ao",
    " para o", " إلى",
)  # fmt: skip
