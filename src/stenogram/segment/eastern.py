"""Abbreviations and sentence openers of the languages of eastern Europe and beyond."""

from stenogram.segment.facts import StopFacts, stop_facts

EASTERN: dict[str, StopFacts] = {
    "ru": stop_facts(
        names="г-н г-жа гг тов проф акад доц ген св пл ул пер просп пр-т наб корп т.е т.к т.н т.о напр см ср тж ред"
        " сост чл.-корр канд докт зам пом нач ст.л-т гр англ нем фр итал исп лат греч яп укр рус арх зав корр"
        " букв внутр гос доп обр откр отм рп сб физ юр яз дж вс кв оз р о д и.о",
        numbers="ст п пп ч гл стр с рис табл т тт вып илл абз подп разд янв февр апр авг сент окт нояб дек тел ауд"
        " каб комн эт оф прим чч изд",
        may_end="долл н.э обл р-н э дес им",
        units="г гг в вв тыс млн млрд руб коп чел час мин сек барр проц",
        closes="т.д т.п др пр",
        starters="я мы вы он она оно они это этот эта эти тот та те и а но или да нет если когда как что кто где"
        " почему зачем потому поэтому так там тут здесь сейчас теперь сегодня вчера завтра в во на с со к ко"
        " по о об от до для из за при про без под над у наш наша наши мой моя ваш все всё весь вся каждый"
        " многие уже ещё еще только также тоже спасибо пожалуйста был была было были есть будет не ни",
    ),
    "uk": stop_facts(
        names="п пп проф акад доц ген ім св пл вул просп пров бул буд т.зв тзв т.е т.б напр див пор ред канд докт"
        " заст нар деп о гр",
        numbers="ст ч гл с стор рис табл т тт вип абз розд січ лют бер квіт трав черв лип серп вер жовт лист груд тел",
        may_end="дол н.е обл р-н",
        units="р рр ст тис млн млрд грн коп чол год хв сек",
        closes="т.д т.п ін",
        starters="я ми ви він вона воно вони це цей ця ці той та ті і й а але або чи так ні якщо коли як що хто де"
        " чому навіщо тому отже там тут зараз тепер сьогодні вчора завтра в у на з із зі до по про від для за"
        " при без під над наш наша наші мій моя ваш усі всі весь кожен багато вже ще тільки також теж дякую"
        " прошу був була було були є буде не",
    ),
    "be": stop_facts(
        names="праф акад дац ген св пл вул просп зав бул буд т.зв напр гл пар рэд гр сп спн",
        numbers="арт ч гл с стар мал табл т п пп абз разд студз лют сак крас чэрв ліп жн вер кастр ліст снеж тэл",
        may_end="кап дол чал гадз н.э вобл р-н ім",
        units="г гг ст тыс млн млрд руб хв",
        closes="т.д т.п інш г.д",
        starters="я мы вы ён яна яно яны гэта гэты гэтая гэтыя той тая тыя і й а але або ці так не калі як што хто дзе"
        " чаму таму там тут зараз цяпер сёння ўчора заўтра ў у на з са да па пра ад для за пры без пад над наш"
        " наша нашы мой мая ваш усе ўсе увесь кожны многія ужо ўжо яшчэ толькі таксама дзякуй быў была было"
        " былі ёсць будзе",
    ),
    "bg": stop_facts(
        names="г-н г-жа г-ца проф акад доц инж ген полк св ул пл бул бл т.е напр вж ср гл.ас д-р",
        numbers="чл ал т стр с гл рис табл бр ян февр апр септ окт ноем дек тел",
        may_end="гг вв ст обл",
        units="г в хил млн млрд лв ч мин",
        closes="др т.н и.т.н пр",
        starters="аз ние вие ти той тя то те това този тази тези онзи и а но или да не ако когато как какво кой къде"
        " защо затова така там тук сега днес вчера утре в във на с със към по за от до при без под над наш"
        " наша нашите мой моя ваш всички цял всеки много вече още само също благодаря моля беше има няма",
    ),
    "sr": stop_facts(
        names="г гђа гђица проф акад др мр инж ген св ул бр g gđa prof akad dr mr inž gen sv ul tzv тзв npr нпр tj"
        " тј",
        numbers="čl чл st ст str стр tač тач br бр",
        may_end="итд сл mil мил hilj хиљ din дин",
        units="god год",
        closes="itd sl",
        starters="ja mi vi ti on ona ono oni to ovo ovaj ova ovi i a ali ili da ne ako kada kad kako šta ko gde zašto"
        " zato tako tamo ovde sada danas juče sutra u na s sa ka po za od do pri bez pod nad naš naša naši svi"
        " hvala ја ми ви ти он она оно они то ово овај ова и а али или да не ако када како шта ко где зашто"
        " зато тако сада данас у на с са по за од до наш наша сви хвала",
        ordinals=True,
    ),
    "pl": stop_facts(
        names="p pp pan.i prof dr hab inż mgr gen płk mjr kpt por sierż ks św ul pl al os tzw tj np m.in ww zob wg"
        " red doc adw n.p.m marsz pos min wicemin woj dn",
        numbers="art ust pkt lit nr s str t tom rozdz rys tab par poz godz tel sty lut kwi maj cze lip sie wrz paź"
        " lis gru",
        may_end="ok pn śp n.e im",
        units="r w tys mln mld zł gr proc",
        closes="itd itp",
        starters="ja my wy ty on ona ono oni one to ten ta te tamten i a ale lub albo czy tak nie jeśli jeżeli kiedy"
        " gdy jak co kto gdzie dlaczego dlatego więc tam tu tutaj teraz dziś dzisiaj wczoraj jutro w we na z"
        " ze do po o od dla za przy bez pod nad przed nasz nasza nasze mój moja wasz wszyscy wszystko każdy"
        " wiele już jeszcze tylko także też dziękuję proszę był była było były jest są będzie panie pani"
        " szanowni",
        ordinals=True,
    ),
    "cs": stop_facts(
        names="p pí sl prof doc dr ing mgr bc judr mudr phdr rndr gen plk mjr kpt sv ul nám tř tzv tj např popř"
        " resp příp zejm srov viz red min",
        numbers="č čl odst písm str s sv kap obr tab roč tel led ún břez dub květ čer zář říj list pros hod",
        may_end="tis mil mld kč n.l př",
        units="r stol",
        closes="atd apod aj",
        starters="já my vy ty on ona ono oni to ten ta tato tento tyto toto a ale nebo či ano ne jestli pokud když kdy"
        " jak co kdo kde proč proto tak tam tu tady zde teď nyní dnes včera zítra v ve na s se z ze do po o od"
        " pro za při bez pod nad náš naše můj moje váš všichni vše každý mnoho už ještě jen také děkuji prosím"
        " byl byla bylo byli je jsou bude",
        ordinals=True,
    ),
    "sk": stop_facts(
        names="p pí sl prof doc dr ing mgr bc judr mudr phdr gen plk mjr kpt sv ul nám tzv t.j tj napr resp príp"
        " najmä porov",
        numbers="č čl ods písm str s kap obr tab tel hod",
        may_end="tis mil mld n.l",
        units="r stor",
        closes="atď a.i",
        starters="ja my vy ty on ona ono oni to ten tá táto tento tieto toto a ale alebo či áno nie ak keď kedy ako čo"
        " kto kde prečo preto tak tam tu teraz dnes včera zajtra v vo na s so z zo do po o od pre za pri bez"
        " pod nad náš naša môj moja váš všetci všetko každý mnoho už ešte len tiež ďakujem prosím bol bola"
        " bolo boli je sú bude",
        ordinals=True,
    ),
    "sl": stop_facts(
        names="g ga gdč prof dr mag inž gen sv ul npr t.i ti oz tj prim",
        numbers="čl št str tč odst",
        may_end="leta tis mio mrd",
        closes="itd ipd idr",
        starters="jaz mi vi ti on ona ono oni to ta ter in a ampak ali da ne če ko kdaj kako kaj kdo kje zakaj zato"
        " tako tam tu tukaj zdaj danes včeraj jutri v na s z k po o od za pri brez pod nad naš naša moj moja"
        " vaš vsi vse hvala prosim je so bo",
        ordinals=True,
    ),
    "hr": stop_facts(
        names="g gđa gđica gosp prof akad dr mr mag inž gen sv ul tzv npr tj odn usp",
        numbers="čl st str toč br",
        may_end="mil tis kn",
        units="god",
        closes="itd sl",
        starters="ja mi vi ti on ona ono oni to ovo ovaj ova ovi i a ali ili da ne ako kada kad kako što tko gdje"
        " zašto zato tako tamo ovdje sada danas jučer sutra u na s sa ka po za od do pri bez pod nad naš naša"
        " naši svi hvala je su",
        ordinals=True,
    ),
    "hu": stop_facts(
        names="dr prof ifj id özv szt pl ún ill vö kb gen ezr",
        numbers="sz bek old jan febr márc ápr máj jún júl aug szept okt nov dec tel",
        may_end="kft rt zrt nyrt eft",
        closes="stb",
        starters="a az ez ezek azok ő ők mi ti én te és de vagy ha amikor hogy mert ezért így ott itt most ma tegnap"
        " holnap nem igen köszönöm mit ki hol miért minden sok van volt lesz",
        ordinals=True,
    ),
    "ro": stop_facts(
        names="dl d-l dna d-na dlui dr prof ing gen col cpt sf str ex p.ex cf dvs acad",
        numbers="art alin lit nr pag p vol cap fig tel ian feb mar apr iun iul aug sept oct nov dec",
        may_end="ș.a s.a mil mld",
        closes="etc",
        starters="eu noi voi tu el ea ei ele acest această aceasta acestea acela un o și dar sau dacă când cum ce cine"
        " unde de pentru în la cu fără pe din prin despre azi astăzi ieri mâine acum aici acolo nu da"
        " mulțumesc toți toate este sunt a au era",
    ),
    "et": stop_facts(
        names="hr pr prl dr prof nt st s.t vt u",
        numbers="nr lk lg art p ca",
        may_end="jt jms mln mld a",
        closes="jne",
        starters="see need ta nad me te ma sa ja aga või kui et sest siis seal siin nüüd täna eile homme ei jah aitäh"
        " mis kes kus miks kõik on oli",
        ordinals=True,
    ),
    "lv": stop_facts(
        names="k dr prof piem t.i t.s sk ģen sv",
        numbers="nr lpp p pants",
        may_end="tūkst milj mljrd",
        units="g",
        closes="utt u.c",
        starters="tas tā tie mēs jūs es tu viņš viņa viņi un bet vai ja kad kā kas kur kāpēc tāpēc tad tur šeit tagad"
        " šodien vakar rīt nē jā paldies visi ir bija",
        ordinals=True,
    ),
    "lt": stop_facts(
        names="p dr prof habil doc pvz t.y žr gen kun šv gerb",
        numbers="nr psl str d sk",
        may_end="tūkst mln mlrd",
        units="m",
        closes="kt pan",
        starters="tai tas ta tie mes jūs aš tu jis ji jie ir bet ar jei kai kaip kas kur kodėl todėl tada ten čia"
        " dabar šiandien vakar rytoj ne taip ačiū visi yra buvo",
    ),
    "tr": stop_facts(
        names="dr doç prof op uzm sn hz alb gen yrd öğr bkz örn yy cad yd tğm org",
        numbers="no md s sf cilt fık",
        may_end="a.ş ltd şti tic san",
        closes="vb vs vd",
        starters="bu şu o ben sen biz siz onlar ve ama fakat ya veya eğer çünkü ancak bugün dün yarın şimdi burada"
        " orada bir her bütün çok ne kim nerede neden niçin nasıl evet hayır teşekkür sayın değerli için ile"
        " de da",
        ordinals=True,
    ),
    "el": stop_facts(
        names="κ κα κκ δρ καθ π.χ δηλ βλ πρβλ αγ στρ υπ",
        numbers="αρ άρθρ παρ σελ τομ κεφ τηλ",
        may_end="π.μ μ.μ μ.χ π.χρ εκατ δισ",
        closes="κ.λπ κλπ κ.ά κ.α",
        starters="ο η το οι τα του της των ένας μία μια ένα αυτός αυτή αυτό αυτοί εμείς εσείς εγώ εσύ και αλλά ή αν"
        " όταν όπως τι ποιος πού γιατί έτσι εκεί εδώ τώρα σήμερα χθες αύριο σε στο στη στην στα με για από"
        " χωρίς δεν ναι όχι ευχαριστώ όλοι είναι ήταν",
        stops=";\u037e",
    ),
    "hy": stop_facts(
        names="պրն տկն դոկտ պրոֆ",
        stops="։:",
    ),
    "ar": stop_facts(
        names="د أ م ا.د أ.د ص",
        numbers="ص رقم",
    ),
    "fa": stop_facts(
        names="ه.ش ه.ق",
        numbers="ص",
    ),
    "ur": stop_facts(
        names="ڈاکٹر",
    ),
    "he": stop_facts(
        names="ד גב פרופ עו",
    ),
    "hi": stop_facts(
        names="डॉ डा प्रो कु एड पं मो",
        numbers="नं सं रु",
    ),
    "ka": stop_facts(
        names="ე.წ მაგ ბ-ნი ქ-ნი ე.ი აკად პროფ",
        numbers="გვ",
        may_end="წ სს",
        closes="ა.შ",
    ),
    "kk": stop_facts(
        names="проф акад т.б",
        numbers="б ст",
        may_end="ж жж мың млн млрд",
        closes="т.с.с",
    ),
    "az": stop_facts(
        names="prof dr akad",
        numbers="s səh",
        may_end="mln mlrd",
        closes="s",
    ),
}  # fmt: skip
