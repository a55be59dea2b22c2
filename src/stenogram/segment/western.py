"""Abbreviations and sentence openers of the languages of western and northern Europe."""

from stenogram.segment.facts import StopFacts, stop_facts

WESTERN: dict[str, StopFacts] = {
    "en": stop_facts(
        names="mr mrs ms mx dr prof messrs mmes hon rt rev fr gen maj col lt cmdr capt sgt cpl pvt adm sen rep reps"
        " sens gov supt det insp pres amb st mt ft e.g i.e eg ie viz cf vs v al ed eds trans esp incl sec.-gen",
        numbers="no nos art arts fig figs vol vols p pp ch chap sec secs para paras cl cls reg regs jan feb mar apr"
        " jun jul aug sep sept oct nov dec ca tel ext app ann res doc approx",
        may_end="inc ltd co corp bros jr sr esq a.m p.m u.s u.k u.n e.u u.s.a u.s.s.r d.c ph.d m.d b.a m.a m.p est"
        " dept univ assn ave blvd rd tue tues thu thur thurs",
        closes="etc",
        starters="the a an this that these those he she it we they you i i'm i've i'll i'd it's that's we're we've"
        " he's she's they're there's our his her its their my your there here in on at if when while as but"
        " and or so then however what who why how where which whose yes no not now today yesterday tomorrow"
        " thank thanks let please also after before since because although though for from with by to of all"
        " some many most each every both nobody everyone nothing is are was were do does did has have had can"
        " could will would should may might must shall perhaps maybe well still yet once only even just until"
        " unless despite during under over between among without such another other one two three nor",
    ),
    "de": stop_facts(
        names="hr hrn fr frl dr prof mag ing dipl dipl.-ing dkfm phil jur med rer nat h.c hl st gen abg bgm kgl z.b"
        " d.h u.a i.d.r v.a o.g s.o s.u vgl bzw ggf evtl inkl exkl zzgl sog bspw usf insb insbes einschl gem"
        " lt zit jr bundesmin min.rat bzgl geb ev kath abgeordn stellv staatl str tel betr fa präs",
        numbers="nr nrn art abs ziff z lit s bd kap anm abb tab jan feb mär apr jun jul aug sep sept okt nov dez rn"
        " rdnr aufl jh jhd jhdt par lfd hausnr beil ca",
        may_end="ff f mio mrd tsd std min sek co ag",
        closes="usw etc u.s.w u.ä o.ä u.dgl dgl",
        starters="der die das dem den des ein eine einer eines einem einen er sie es wir ihr ich du man und aber oder"
        " doch denn dann da dort hier heute gestern morgen jetzt nun so wenn als weil obwohl während nach vor"
        " seit bei mit von für auf an in im am zu zum zur aus über unter durch ohne gegen dies diese dieser"
        " dieses jene jener alle viele einige manche kein keine mein meine unser unsere sein seine ihre was"
        " wer wie wo warum wann welche auch nur noch schon ja nein bitte danke daher deshalb damit dabei dazu"
        " darum allerdings jedoch vielleicht ist sind war waren hat haben wird werden kann können soll sollen"
        " muss müssen zwar sowohl weder außerdem",
        ordinals=True,
    ),
    "fr": stop_facts(
        names="m mm mme mmes mlle mgr dr pr me st ste cf vs p.ex ex c.-à-d c.à.d gén lt sgt hon éd trad adj prof",
        numbers="no nos n art al p pp vol chap fig tél janv févr avr juill sept oct nov déc t par sect env",
        may_end="cie inc ltée av bd j.-c apr",
        closes="etc",
        starters="le la les l'on un une des ce cet cette ces il elle ils elles on nous vous je j'ai tu mais et ou donc"
        " or car si quand lorsque comme alors puis ensuite aujourd'hui hier demain maintenant ici là dans en à"
        " au aux de du par pour avec sans sous sur entre depuis après avant pendant mon ma mes notre nos votre"
        " vos son sa ses leur leurs qui que quoi où comment pourquoi combien oui non merci c'est c'était cela"
        " ça voilà voici tout tous toute toutes plusieurs certains aucun chaque d'abord enfin cependant"
        " toutefois",
    ),
    "es": stop_facts(
        names="sr sra sres sras srta d dª dña dr dra dres prof profa lic ing arq gral cnel tte mons fr sto sta p.ej"
        " ej vs v cf excmo excma ilmo ilma hno hna",
        numbers="no núm núms nº n.º art arts pág págs p pp vol cap fig tel ap apdo inc ene feb mar abr may jun jul"
        " ago sept oct nov dic aprox",
        may_end="ud uds vds ee.uu ee uu s.a s.l cía a.m p.m a.c d.c av avda depto dpto",
        closes="etc vd",
        starters="el la los las lo un una unos unas este esta estos estas ese esa eso esto aquel él ella ellos ellas"
        " yo tú usted ustedes nosotros nosotras se me nos le les y e o u pero sino si cuando como donde"
        " mientras porque aunque pues entonces luego después antes hoy ayer mañana ahora aquí allí en a al de"
        " del con sin por para sobre entre desde hasta mi mis su sus nuestro nuestra nuestros nuestras qué"
        " quién cuál cómo dónde cuándo sí no también todo todos toda todas muchos algunos hay es son fue era"
        " gracias señor señora además",
    ),
    "it": stop_facts(
        names="sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa on avv ing arch geom rag gen col cap ten mons"
        " s ss sen cav comm p.es es cfr vs rev egr gent.mo ill.mo",
        numbers="art artt n nn nr pag pagg p pp vol cap fig tel co let gen feb mar apr mag giu lug ago set ott nov"
        " dic ca",
        may_end="s.p.a s.r.l spa srl a.c d.c",
        closes="ecc etc",
        starters="il lo la i gli le un uno una questo questa questi queste quello quella egli lui lei loro noi voi io"
        " tu si ci e ed o ma però se quando come dove mentre perché poiché dunque quindi allora poi oggi ieri"
        " domani ora adesso qui qua là in a al alla ai di del della dei delle da dal dalla con senza per su"
        " sul tra fra nel nella mio mia nostro nostra suo sua che chi cosa quale quanto sì no anche tutto"
        " tutti tutte molti alcuni ogni è sono era grazie signor inoltre",
    ),
    "pt": stop_facts(
        names="sr sra srs sras dr dra drs prof profa profª eng arq gen cel cap exmo exma d st sto sta p.ex ex v cf"
        " vs",
        numbers="n nº no art arts pág págs p pp vol cap fig tel inc jan fev mar abr mai jun jul ago set out nov dez",
        may_end="s.a ltda cia a.c d.c av e.u.a eua",
        closes="etc",
        starters="o a os as um uma este esta isto esse essa isso aquele aquela ele ela eles elas eu tu você vocês nós"
        " se e ou mas porém quando como onde enquanto porque embora pois então depois antes hoje ontem amanhã"
        " agora aqui ali em no na nos nas ao à de do da dos das com sem por para pelo pela sobre entre desde"
        " até meu minha nosso nossa seu sua que quem qual sim não também todo todos toda todas muitos alguns"
        " há é são foi era obrigado",
    ),
    "ca": stop_facts(
        names="sr sra srs sres srta dr dra prof gral il·lm il·lma excm excma hble hbles mn fra st sta p.ex ex cf vs",
        numbers="núm núms art arts pàg pàgs p pp vol cap fig tel apt tram gen feb abr jul ag set oct nov des aprox",
        may_end="s.a s.l cia ee.uu a.m p.m a.c d.c av",
        closes="etc",
        starters="el la els les un una uns unes aquest aquesta aquests aquestes això aquell ell ella ells elles jo tu"
        " vostè vostès nosaltres vosaltres es ens i o però sinó si quan com on mentre perquè encara doncs"
        " llavors després abans avui ahir demà ara aquí allà en a al de del amb sense per sobre entre des fins"
        " meu meva nostre nostra seu seva què qui quin sí no també tot tots tota totes molts alguns hi és són"
        " va era gràcies senyor senyora",
    ),
    "gl": stop_facts(
        names="sr sra d dª dna dr dra prof p.ex ex cf excmo excma",
        numbers="núm núms art arts páx páxs p pp vol cap tel",
        may_end="s.a s.l",
        closes="etc",
        starters="o a os as un unha este esta isto ese esa iso el ela eles elas eu ti vostede nós e ou pero senón se"
        " cando como onde porque pois entón despois antes hoxe onte mañá agora aquí en no na nos nas ao á de"
        " do da dos das con sen por para sobre entre que quen si non tamén todo todos moitos hai é son foi"
        " grazas señor señora",
    ),
    "nl": stop_facts(
        names="dhr mevr mw dr prof ir ing mr drs bc gen kol lt st bijv bv d.w.z o.a m.a.w i.p.v t.a.v resp vgl incl"
        " excl zgn",
        numbers="nr nrs art artt lid blz p pp dl hfst jan febr mrt apr jun jul aug sept okt nov dec ca",
        may_end="mln mld n.v b.v",
        closes="enz etc e.d",
        starters="de het een dit dat deze die hij zij ze wij we ik jij je u jullie er maar en of dus want als toen"
        " wanneer omdat hoewel terwijl nu dan daar hier vandaag gisteren morgen in op aan bij met van voor"
        " door uit over onder naar om te zonder tegen mijn onze ons zijn haar hun wat wie waar waarom hoe ja"
        " nee ook alle veel is was dank",
    ),
    "sv": stop_facts(
        names="dr prof hr st t.ex dvs bl.a s.k m.a.o ev jfr inkl exkl resp f.d",
        numbers="nr s sid kap art st jan feb mar apr jun jul aug sept okt nov dec kl ca",
        may_end="mkr mdr",
        closes="osv m.m m.fl etc",
        starters="den det de en ett han hon vi ni jag du man men och eller så om när därför eftersom nu då här där i"
        " på för med av till från under över utan vad vem hur varför ja nej tack alla många detta denna dessa"
        " är var har",
    ),
    "da": stop_facts(
        names="dr prof hr frk f.eks dvs bl.a jf inkl ekskl hhv pga mht ift ang sct",
        numbers="nr s stk art kap jan feb mar apr jun jul aug sep sept okt nov dec kl pkt ca",
        may_end="mv m.v mio mia kr",
        closes="osv m.m etc",
        starters="den det de en et han hun vi i jeg du man men og eller så hvis når derfor fordi nu da her der på for"
        " med af til fra under over uden hvad hvem hvordan hvorfor ja nej tak alle mange dette denne disse er"
        " var har",
        ordinals=True,
    ),
    "nb": stop_facts(
        names="dr prof hr f.eks dvs bl.a jf inkl ekskl hhv pga mht ift ang st",
        numbers="nr s art kap jan feb mar apr jun jul aug sep sept okt nov des kl pkt ca",
        may_end="mv m.v mill mrd kr",
        closes="osv m.m etc",
        starters="den det de en ei et han hun vi i jeg du man men og eller så hvis når derfor fordi nå da her der på"
        " for med av til fra under over uten hva hvem hvordan hvorfor ja nei takk alle mange dette denne disse"
        " er var har",
        ordinals=True,
    ),
    "fi": stop_facts(
        names="esim ts mm ns tri prof hra rva nti toht ks vrt n",
        numbers="nro s art luku klo puh noin",
        may_end="milj mrd",
        closes="jne ym yms",
        starters="se ne tämä nämä tuo hän he me te minä sinä ja mutta tai jos kun koska vaikka nyt sitten siellä"
        " täällä tänään eilen huomenna on oli ei kyllä kiitos mitä kuka miksi miten missä kaikki monet",
        ordinals=True,
    ),
    "is": stop_facts(
        names="dr prof hr t.d þ.e m.a sbr skv u.þ.b hv",
        numbers="nr bls gr kl mgr tölul ca",
        may_end="kr",
        closes="o.s.frv o.fl m.fl",
        starters="það þetta þessi hann hún þeir þær þau við ég þú en og eða ef þegar nú þá hér þar í á fyrir með af"
        " til frá hvað hver hvernig já nei takk",
        ordinals=True,
    ),
}  # fmt: skip
