"""Headings and words of what stands below the last speech of a page: contacts, show notes, more of the same."""

TRAILER_HEADINGS: frozenset[str] = frozenset(
    map(
        str.casefold,
        (
            "contact", "contacts", "contact us", "contact information", "media contact", "media contacts",
            "press contact", "press contacts", "press office", "press enquiries", "media enquiries",
            "media relations", "for further information", "for more information", "further information",
            "notes to editors", "note to editors", "about us", "about the author", "about the host",
            "about the guest", "about this episode", "about this podcast", "about the podcast", "show notes",
            "shownotes", "episode notes", "links", "resources", "resources mentioned", "further reading",
            "references", "newsletter", "subscribe", "share this", "attachments", "downloads", "documents", "gallery",
            "related", "more", "more information", "disclaimer", "credits", "production credits", "tags", "topics",
            "контакты", "контакты для сми", "контакты для прессы", "пресс-служба", "дополнительная информация",
            "справка", "справочно", "приложения", "документы", "фотографии", "ссылки", "материалы",
            "контакти", "контакти для змі", "прес-служба", "додаткова інформація", "довідково", "довідка",
            "посилання", "документи",
            "kontakt", "kontakte", "pressekontakt", "medienkontakt", "ansprechpartner", "ansprechpartnerin",
            "rückfragehinweis", "rückfragen", "weitere informationen", "weiterführende links", "links zum thema",
            "downloads", "über uns", "impressum", "shownotes zur folge",
            "contact presse", "contacts presse", "contacts", "en savoir plus", "pour en savoir plus", "liens utiles",
            "notes de l'épisode", "à propos", "service de presse", "pièces jointes", "documents à télécharger",
            "contacto", "contacto de prensa", "más información", "enlaces", "enlaces relacionados",
            "notas del programa",
            "documentos", "archivos adjuntos", "gabinete de prensa", "oficina de prensa", "sobre nosotros",
            "contatti", "contatti stampa", "ufficio stampa", "per saperne di più", "link utili", "allegati",
            "documenti", "note dell'episodio", "per informazioni",
            "kontakt dla mediów", "kontakt prasowy", "biuro prasowe", "więcej informacji", "materiały", "załączniki",
            "pliki do pobrania", "linki", "metryka", "zdjęcia", "galeria",
            "iletişim", "basın iletişim", "daha fazla bilgi", "bağlantılar", "ekler", "bölüm notları",
            "contactos", "contato", "mais informações", "saiba mais", "ligações", "anexos", "notas do episódio",
            "assessoria de imprensa", "gabinete de imprensa",
            "contact met de pers", "perscontact", "meer informatie", "links", "bijlagen", "over deze podcast",
            "contacte", "birou de presă", "biroul de presă", "mai multe informații", "linkuri", "documente",
            "kapcsolat", "sajtókapcsolat", "sajtóiroda", "további információ", "további információk", "linkek",
            "csatolmányok", "mellékletek", "dokumentumok",
            "kontakty", "kontakt pro média", "tiskové oddělení", "další informace", "odkazy", "přílohy", "ke stažení",
            "ďalšie informácie", "prílohy",
            "επικοινωνία", "γραφείο τύπου", "περισσότερες πληροφορίες", "σύνδεσμοι", "συνημμένα", "σχετικά αρχεία",
            "تماس با ما", "اطلاعات بیشتر", "پیوندها", "پیوست", "پیوست‌ها",
            "للتواصل", "اتصل بنا", "تواصل معنا", "للمزيد من المعلومات", "روابط", "مرفقات",
            "联系我们", "聯絡我們", "联系方式", "聯絡方式", "相关链接", "相關連結", "附件", "附件下载", "更多信息",
            "お問い合わせ", "お問合せ", "お問い合わせ先", "お問合せ先", "問い合わせ先",
            "このページに関するお問い合わせ",
            "関連リンク", "関連資料", "添付ファイル", "資料", "配布資料",
            "문의", "문의처", "담당자", "첨부파일", "관련 링크", "관련자료",
        ),
    )
)  # fmt: skip

# What stands beside the number of a telephone.
CONTACT_WORDS: tuple[str, ...] = (
    "tel", "phone", "fax", "mobile", "call ", "contact", "press", "тел", "факс", "моб", "пресс", "прес",
    "handy", "kontakt", "presse", "télé", "contact", "contacto", "prensa", "fono", "stampa", "kom.", "prasow",
    "imprensa", "pers", "presă", "sajtó", "tisk", "τηλ", "تلفن", "نمابر", "هاتف", "فاكس", "电话", "電話", "传真",
    "ファクス", "ＦＡＸ", "전화", "팩스", "gsm", "whatsapp",
)  # fmt: skip

# What a letter ends with, above who sent it.
SIGN_OFFS: frozenset[str] = frozenset(
    {
        "kind regards", "best regards", "regards", "warm regards", "with kind regards", "with best regards",
        "yours sincerely", "yours faithfully", "sincerely", "sincerely yours", "best wishes", "best", "cheers",
        "с уважением", "с наилучшими пожеланиями", "з повагою", "з найкращими побажаннями", "з павагай",
        "mit freundlichen grüßen", "mit freundlichen grüssen", "freundliche grüße", "beste grüße", "viele grüße",
        "cordialement", "bien cordialement", "bien à vous", "sincères salutations", "saludos", "un saludo",
        "saludos cordiales", "atentamente", "atenciosamente", "cumprimentos", "com os melhores cumprimentos",
        "cordiali saluti", "distinti saluti", "z poważaniem", "z wyrazami szacunku", "pozdrawiam", "saygılarımla",
        "saygılarımızla", "iyi çalışmalar", "met vriendelijke groet", "s pozdravem", "s pozdravom", "üdvözlettel",
        "cu stimă", "med vänliga hälsningar", "med vennlig hilsen", "med venlig hilsen", "με εκτίμηση",
        "مع أطيب التحيات", "敬具", "此致", "敬上",
    }
)  # fmt: skip
