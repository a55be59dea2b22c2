"""What stands on a page around a transcript, by language: openings of lines, compared casefolded."""

# A line that consists of these words and little else asks the reader to pass the page on.
SHARING: tuple[str, ...] = (
    "share", "share this", "share on", "forward to", "send to a friend", "email this", "e-mail this", "tweet",
    "follow us", "suscríbase", "assine", "inscreva-se", "zapisz się",
    "підписатися", "підпишіться", "訂閱", "订阅", "登録", "メールマガジン",
    "اشترك", "subscriu-te", "subscribe", "sign up", "like us", "pass it on", "tell a friend", "copy link",
    "apúntate", "apúntese", "inscrivez-vous", "inscríbete", "melden sie sich an", "zum newsletter", "iscriviti alla",
    "recommend this", "join us on", "поделиться", "отправить другу", "подписаться", "подписывайтесь", "подпишитесь",
    "рассказать друзьям", "переслать", "поширити", "поділитися", "надіслати", "падзяліцца", "даслаць",
    "teilen", "weiterleiten", "weitersagen", "abonnieren", "newsletter", "artikel teilen", "seite teilen", "partager",
    "envoyer à un ami", "s'abonner", "abonnez-vous", "suivez-nous", "compartir", "comparte", "enviar a un amigo",
    "suscríbete", "síguenos", "comparteix", "segueix-nos", "condividi", "inoltra", "iscriviti", "seguici",
    "udostępnij", "prześlij", "podziel się", "subskrybuj", "paylaş", "arkadaşına gönder", "abone ol", "compartilhar",
    "compartilhe", "partilhar", "分享", "轉發", "转发", "シェア", "共有",
    "شارك", "مشاركة", "أرسل إلى صديق", "sdílet", "delen", "dela",
)  # fmt: skip

SEE_ALSO: tuple[str, ...] = (
    "see also", "read also", "read more", "also read", "related articles", "related news", "related content",
    "related", "related materials", "more on this topic", "latest news", "most read", "you may also like",
    "related documents", "related links", "related topics", "à consulter également", "à consulter aussi",
    "sur le même sujet", "contenido relacionado", "conteúdo relacionado", "powiązane", "aiheesta lisää",
    "additional", "смотрите также", "читайте также", "читать также", "по теме", "материалы по теме", "дополнительно",
    "ещё по теме", "другие новости", "дивіться також", "читайте також", "глядзіце таксама", "чытайце таксама",
    "siehe auch", "mehr zum thema", "lesen sie auch", "weitere artikel", "voir aussi", "lire aussi", "à lire aussi",
    "à lire", "véase también", "ver también", "lea también", "noticias relacionadas", "vegeu també", "vedi anche",
    "leggi anche", "zobacz też", "zobacz także", "czytaj także", "czytaj też", "ayrıca bakınız", "ilgili haberler",
    "veja também", "leia também", "véxase tamén", "相關新聞", "相关新闻", "延伸閱讀", "相關閱讀", "相关阅读",
    "alte știri", "știri similare", "citește și", "vezi și", "încă pe acest subiect", "kapcsolódó", "lásd még",
    "související", "čtěte také", "přečtěte si", "súvisiace", "lees ook", "lees meer", "meer over", "gerelateerd",
    "δείτε επίσης", "διαβάστε επίσης", "σχετικά άρθρα", "relacionados", "relacionadas", "notícias relacionadas",
    "saiba mais", "altre notizie", "articoli correlati", "contenuti correlati", "outras notícias", "otras noticias",
    "autres actualités", "articles liés", "weitere meldungen", "weitere informationen", "ähnliche artikel",
    "інші новини", "останні новини", "схожі новини", "новости по теме", "последние новости", "benzer haberler",
    "diğer haberler", "powiązane artykuły", "pozostałe aktualności", "اخبار مرتبط", "مطالب مرتبط", "بیشتر بخوانید",
    "اقرأ المزيد", "أخبار ذات صلة", "관련기사", "관련 기사",
    "많이 본 뉴스", "相关推荐", "相关链接", "相關連結",
    "関連リンク", "関連ページ", "other news", "related posts", "related stories",
    "関連記事", "あわせて読みたい", "اقرأ أيضا", "اقرأ أيضًا", "مواضيع ذات صلة",
)  # fmt: skip

# Openings of lines of classification under a page.
CLASSIFICATION: tuple[str, ...] = (
    "tags", "tagged", "topics", "persons", "geography", "filed under", "categories", "category", "posted in",
    "publication status", "published in", "text version", "print version", "printable version", "permalink",
    "direct link", "article id", "document id", "темы", "тема", "лица", "география", "теги", "рубрики", "рубрика",
    "статус материала", "опубликован в разделах", "опубликовано в разделе", "дата публикации", "ссылка на материал",
    "текстовая версия", "версия для печати", "распечатать", "версія для друку", "версія до друку", "теми", "мітки",
    "тэмы", "тэгі", "schlagwörter", "stichwörter", "themen", "druckversion", "drucken", "mots-clés", "thèmes",
    "version imprimable", "imprimer", "etiquetas", "temas", "imprimir", "versión imprimible", "etiquetes", "stampa",
    "argomenti", "drukuj", "tagi", "etiketler", "yazdır", "標籤", "标签", "列印", "打印", "印刷", "タグ",
    "الكلمات المفتاحية", "طباعة",
)  # fmt: skip

COPYRIGHT: tuple[str, ...] = (
    "©", "copyright", "all rights reserved", "все права защищены", "усі права захищено",
    "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "tots els drets reservats",
    "tutti i diritti riservati", "wszelkie prawa zastrzeżone", "tüm hakları saklıdır", "todos os direitos reservados",
    "版權所有", "版权所有", "無断転載", "جميع الحقوق محفوظة", "усе правы абаронены",
)  # fmt: skip

COOKIES: tuple[str, ...] = (
    "cookie", "cookies", "privacy policy", "datenschutz", "impressum",
    "политика конфиденциальности", "файлы cookie", "mentions légales", "politique de confidentialité",
    "política de privacidad", "informativa sulla privacy", "polityka prywatności", "gizlilik", "terms of use",
    "terms of service", "accept all",
)  # fmt: skip

# Whole lines: links of navigation and buttons.
BUTTONS: frozenset[str] = frozenset(
    {
        "accept all", "reject", "reject all", "accept", "decline", "manage settings", "settings", "print friendly pdf",
        "ページの先頭へ戻る", "ページトップへ", "トップ", "トップページ", "回到页首", "回頂端",
        "home", "back", "menu", "search", "print", "share", "contact", "contacts", "archive", "login", "log in",
        "sign in", "about", "about us", "next", "previous", "top", "back to top", "news", "events", "skip to content",
        "skip to main content", "close", "comments", "leave a comment", "reply", "print share contact",
        "download pdf", "pdf", "read next", "load more", "show more", "advertisement",
        "русский", "english", "français", "deutsch", "español", "中文",
        "события", "новости", "главная", "меню", "поиск", "назад", "вперёд", "архив", "контакты", "печать", "войти",
        "наверх", "показать ещё", "стенограммы", "реклама", "події", "новини", "головна", "навіны", "галоўная",
        "startseite", "zurück", "suche", "drucken", "kontakt", "aktuelles", "nach oben", "anzeige", "accueil",
        "retour", "recherche", "imprimer", "actualités", "publicité", "inicio", "volver", "buscar", "imprimir",
        "contacto", "noticias", "publicidad", "inici", "tornar", "cerca", "cercar", "notícies", "home page",
        "indietro", "stampa", "contatti", "notizie", "strona główna", "powrót", "szukaj", "drukuj", "aktualności",
        "ana sayfa", "geri", "ara", "yazdır", "haberler", "início", "voltar", "notícias",
        "înapoi", "tipărește", "acasă", "următorul", "anterior", "distribuie", "předchozí", "následující", "zpět",
        "vytisknout", "sdílet", "domů", "úvod", "vissza", "nyomtatás", "megosztás", "főoldal", "kezdőlap", "vorige",
        "volgende", "terug", "afdrukken", "delen", "προηγούμενο", "επόμενο", "αρχική", "εκτύπωση", "κοινοποίηση",
        "πίσω", "siguiente", "próximo", "précédent", "suivant", "partager", "vorherige", "nächste",
        "weiter", "teilen", "precedente", "successivo", "condividi", "poprzedni", "następny", "udostępnij", "önceki",
        "sonraki", "paylaş", "следующая", "предыдущая", "следующий", "предыдущий", "поделиться", "наступна",
        "попередня", "друк", "роздрукувати", "поширити", "распечатать", "upp", "tillbaka", "上一篇", "下一篇",
        "返回顶部", "打印", "关闭", "分享", "前へ", "次へ", "本文へ", "印刷", "목록", "이전", "다음", "인쇄", "공유",
        "التالي", "السابق", "طباعة", "مشاركة", "خانه", "بازگشت", "چاپ", "ارسال", "قبلی", "بعدی",
        "首頁", "首页", "返回", "搜尋", "搜索", "列印", "新聞", "新闻", "ホーム", "戻る", "検索", "ニュース",
        "الرئيسية", "بحث", "الأخبار", "facebook", "twitter", "x", "telegram", "whatsapp", "linkedin", "vk",
        "вконтакте", "youtube", "instagram", "email", "e-mail", "rss", "en", "ru", "de", "fr", "es", "uk", "zh",
    }
)  # fmt: skip

# Elements whose content is about the site, not about the event.
PLACES: dict[str, str] = {
    "nav": "navigation", "footer": "page-footer", "aside": "aside", "form": "form", "button": "button",
    "menu": "navigation",
    "select": "form", "dialog": "dialog", "figcaption": "caption", "navigation": "navigation",
    "contentinfo": "page-footer",
    "complementary": "aside", "search": "form",
}  # fmt: skip

# An omission that a publisher marks, and rules between parts.
ORNAMENT_CHARACTERS = "*_-–—=~•·.#+<>…|◆◇■□●○※ \u00a0\u3000[]()"

# What asks the reader about the page itself.
FEEDBACK: tuple[str, ...] = (
    "was this page helpful", "was this helpful", "is this page useful", "did you find this page", "rate this page",
    "report a problem", "we value your privacy", "war diese seite hilfreich", "cette page vous a-t-elle",
    "¿le ha resultado útil", "contesta nuestra encuesta", "была ли эта страница", "esta página foi útil",
)  # fmt: skip

# What opens the readers' comments below a page.
COMMENTS: tuple[str, ...] = (
    "comments", "leave a comment", "reader comments", "комментарии", "коментарі", "каментары",
    "kommentare", "commentaires", "comentarios", "comentaris", "comentários", "commenti", "komentarze", "yorumlar",
    "評論", "评论", "留言", "コメント", "تعليقات", "التعليقات", "komentáře", "reacties",
)  # fmt: skip
