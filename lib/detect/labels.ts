/** Labels of facts, by field, in the languages film sites are written in. Lower case, without colon or plural marks in brackets. */
const table: Record<string, string> = {
  directors:
    'director|directors|directed by|film by|a film by|dir|dir.|direction|direction by|film director|movie director|regie|regisseur|regisseurin|regisseure|regisseur/in|regi|regissör|regissør|réalisateur|réalisatrice|réalisateurs|réalisation|réalisé par|un film de|mise en scène|de|dirección|directores|directora|dirigida por|dirigido por|direção|diretor|diretora|diretores|realização|realizador|realizadora|realizado por|regia|regista|registi|regia di|diretto da|instruktør|instruktion|leikstjóri|leikstjórn|ohjaus|ohjaaja|režie|režisér|réžia|reżyseria|reżyser|rendező|rendezte|regizor|regizat de|режиссер|режиссёр|режиссеры|режиссёры|режисер|режисёр|режисьор|редитељ|режија|reditelj|redatelj|režija|režiser|režiserka|režisierius|režisors|režissöör|lavastaja|yönetmen|yöneten|yönetmenler|rejissor|rejisor|σκηνοθεσία|σκηνοθέτης|导演|導演|監督|감독|연출|إخراج|اخراج|المخرج|مخرج|کارگردان|במאי|בימוי|ผู้กำกับ|กำกับโดย|ผู้กำกับภาพยนตร์|đạo diễn|sutradara|pengarah|निर्देशक|निर्देशन|পরিচালক|இயக்குநர்|దర్శకుడు|ռեժիսոր|რეჟისორი',
  actors:
    'starring|stars|cast|main cast|actors|featuring|with|besetzung|darsteller|schauspieler|mit|acteurs|avec|distribution|casting|reparto|intérpretes|protagonistas|con|elenco|atores|com|interpreti|attori|met|acteur|skådespelare|rollista|skuespillere|medvirkende|näyttelijät|pääosissa|hrají|herci|účinkují|obsada|występują|szereplők|főszereplők|distribuția|actori|cu|в ролях|в главных ролях|актеры|актёры|у ролях|актори|в ролите|актьори|uloge|glumci|igrajo|vaidina|lomās|osades|oyuncular|başroller|ηθοποιοί|πρωταγωνιστούν|主演|演员|出演|キャスト|출연|배우|بطولة|تمثيل|بازیگران|שחקנים|נักแสดง|นักแสดง|diễn viên|pemeran|pemain|कलाकार',
  minutes:
    'running time|runtime|duration|length|run time|laufzeit|länge|dauer|filmlänge|spieldauer|durée|duración|duração|durata|speelduur|looptijd|längd|speltid|spilletid|varighed|lengde|kesto|délka|dĺžka|czas trwania|játékidő|hossz|durată|продолжительность|хронометраж|длительность|тривалість|продължителност|trajanje|süre|süresi|διάρκεια|片长|片長|時長|时长|上映時間|本編尺|상영시간|러닝타임|مدة|مدة العرض|زمان|אורך|ความยาว|thời lượng|durasi|अवधि',
  originalTitle:
    'original title|originaltitel|titre original|título original|titulo original|titolo originale|originele titel|oorspronkelijke titel|original name|originaltittel|original titel|alkuperäinen nimi|původní název|originální název|originálny názov|tytuł oryginalny|eredeti cím|titlu original|оригинальное название|оригинал|оригінальна назва|оригинално заглавие|originalni naslov|izvirni naslov|orijinal adı|özgün adı|orijinal isim|πρωτότυπος τίτλος|原题|原題|外文名|原名|원제|العنوان الأصلي|שם מקורי|ชื่อต้นฉบับ|tên gốc|judul asli',
  year: 'year|release year|year of release|production year|year of production|released|release date|release|theatrical release|jahr|produktionsjahr|erscheinungsjahr|kinostart|année|année de production|date de sortie|sortie|año|fecha de estreno|estreno|ano|ano de lançamento|ano de produção|estreia|anno|anno di produzione|data di uscita|uscita|jaar|år|produktionsår|premiär|premiere|premiär i sverige|vuosi|valmistumisvuosi|rok|rok výroby|premiéra|premiera|rok produkcji|év|gyártási év|bemutató|an|anul|год|год выпуска|год выхода|год производства|дата выхода|премьера|рік|рік випуску|година|godina|leto|metai|gads|aasta|yıl|yapım yılı|vizyon tarihi|έτος|έτος παραγωγής|年份|年代|上映日期|上映|公開|公開日|劇場公開日|製作年|製作年度|制作年|개봉|개봉일|제작년도|سنة الإنتاج|تاريخ العرض|سال|سال تولید|שנה|שנת הפקה|ปี|năm|năm sản xuất|tahun|वर्ष|aired|vintage',
  crew: 'screenplay|screenplay by|screenwriter|written by|story by|cinematography|cinematographer|edited by|drehbuch|kamera|buch|scénario|scénariste|guion|guión|fotografía|roteiro|argumento|sceneggiatura|scenario|scenarist|scenariusz|scénář|scenár|forgatókönyv|scenariul|manus|manuskript|käsikirjoitus|сценарий|сценарист|сценарій|оператор|脚本|编剧|編劇|각본|senaryo|σενάριο|กำกับภาพ|biên kịch|سيناريو|تأليف|תסריט|distributor|distributed by|verleih|distributeur|distribuidora|distribuzione|distribuce|прокатчик|配給|배급|dağıtım|forgalmazó|certificate|rated|fsk|mpaa|mpaa rating|altersfreigabe|box office|budget',
  maker:
    'country|countries|country of origin|genre|genres|land|produktionsland|länder|pays|nationalité|país|nacionalidad|paese|nazione|genere|género|gênero|género|gatunek|kraj|země|žánr|žáner|krajina|ország|műfaj|țara|gen|страна|жанр|країна|държава|žanr|zemlja|ülke|tür|χώρα|είδος|国家|制片国家/地区|製作国|ジャンル|지역|국가|장르|البلد|النوع|تصنيف|ژانر|ประเทศ|แนว|quốc gia|thể loại|synopsis|inhalt|plot|showtimes|book tickets|trailer',
  kind: 'type|format|kind|media type|typ|art|tipo|тип|类型|類型|kategorie|category|catégorie|categoría|categoria|kategoria|kategória|категория|種別|종류|loại|النوع',
  series:
    'seasons|season|episodes|episode count|staffeln|folgen|saisons|épisodes|temporadas|episodios|episódios|stagioni|episodi|sezony|odcinki|сезоны|сезон|эпизоды|серии|集数|季数|話数|화수|sezon|bölüm',
  broadcast:
    'created by|creator|creators|showrunner|network|original network|networks|original run|no. of seasons|no. of episodes|number of episodes|number of seasons|sender|erstausstrahlung|idee|chaîne|chaîne d’origine|diffusion|création|créée par|cadena|creado por|creada por|creador|canale|rete|ideatore|emissora|criado por|criador|stacja|twórca|телеканал|создатель|放送局|放送期間|电视台|방송사|kanal|season|episode|air date|first aired',
  other:
    'isbn|isbn-13|isbn-10|author|authors|autor|auteur|autore|автор|作者|publisher|verlag|éditeur|editorial|出版社|pages|seiten|developer|developers|platform|platforms|entwickler|разработчик|язык интерфейса|artist|album|record label|composer|conductor|choreographer|playwright|dirigent|choreographie|inszenierung|librettist|ingredients|born|geboren|née|developed by',
};

const fields = new Map<string, string>();
for (const field in table) for (const word of table[field]?.split('|') ?? []) fields.set(word, field);

/** The longest label, in UTF-16 units. */
export const longestLabel = 30;

/** The field that a label announces, `undefined` where the text is no label we know. */
export function fieldOf(label: string): string | undefined {
  const plain = label.trim().toLowerCase();
  return fields.get(plain) ?? (plain.endsWith(')') ? fields.get(plain.replace(/ ?\([^()]{1,4}\)$/, '')) : undefined);
}
