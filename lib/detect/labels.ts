/**
 * How the labels of facts begin, by field, in the languages film sites are written in; `$` where the label ends there.
 * Beginnings, as they hold for every form of a word and keep the table small.
 */
const table: Record<string, string> = {
  directors:
    'r:$|de$|نویسنده و ک|instruk|director$|directors$|directed b|direction$|direcci|direç|diretor|diretto|dirigid|dir$|dir.$|film by|a film by|un film d|ein film v|een film v|en film a|um filme d|una película d|réalis|regie|regia|regi$|regista$|registi$|regiss|regiz|reži|réži|reżys|rejis|realiza|rendez|leikst|ohja|lavast|redat|редит|yönet|реж|рэж|σκην|导演|導演|監督|감독|연출|إخراج|اخراج|المخرج|مخرج|کارگ|במאי|בימוי|ผู้กำ|กำกับ|đạo d|sutrad|pengar|निर्द|পরিচ|இயக்|ռեժ|რეჟ|director/|zuzendar|stiúr|cyfarw|regjis|direktor|దర్శక|സംവിധ|ನಿರ್ದ|दिग्द|ہدایت|найруул|written and d|written & d|writer/dir|writer-dir|scritto e d|escrit|автор сценария и ре',
  actors:
    'starring|star cast|i roll|παίζ|luajn|როლ|অভিন|நடிக|występ|stars$|cast$|main cast|actors|besetz|darstell|acteur|casting$|avec$|mit$|con$|with$|repart|intérp|interpr|elenco|attori|skues|rolli|hrají|obsad|szere|в рол|в глав|акт|oyuncu|主演|演员|演員|出演|キャスト|출연|بطولة|بازی|แสดง|นักแ|diễn v|pemain|कलाका|uloge|medvirk|pääos|hrajú|aðalhl|ηθοπ|у голов|leikarar|leikend|osades|osat|lomās|vaidin|aktor|igrajo|glum|intèrp|näytt|medverk|distribu|πρωταγ|ερμην|배우|الممث|تمثي|משחק|בהשתת|featuring$|hauptd',
  minutes:
    'running|runtime|run time|length$|laufz|länge|dauer|durée|dura|speel|looptijd|längd|spilletid|varighed|kesto|délka|dĺžka|czas|játékid|hossz|продолж|хроном|трив|süre|διάρκ|片长|片長|时长|時長|上映時間|상영시간|مدة|משך|thời l|kestus|ilgum|trukm|trajan|iraup|lengd|ความย|अवधि|მ ხან|ხანგრ|stopáž|metraž|minut',
  originalTitle:
    'original t|originalt|titre orig|título or|titulo or|titolo or|oorspr|alkuper|původní|originá|tytuł or|eredeti|titlu or|ориг|originaln|izvirn|orijinal|özgün|πρωτό|原题|原題|外文名|原名|원제|שם מק',
  year: 'year|release|opening|opens|startd|ensi-|esilin|prapremi|production y|jahr|produktionsj|erschein|kinos|année|date de s|sortie|año|fecha|estrei|estren|ano$|ano de|anno|data di|uscita|jaar|productiej|år$|premi|vuosi|rok$|rok |év$|bemutat|an$|anul|год|дата|рік|godin|yıl|yapım|vizyon|έτος|年份|年代|上映|公開|製作年|개봉|제작|سنة|שנ|ปี|năm|tahun|aired|vintage',
  title:
    'title$|film title|movie title|movie$|film$|tít$|título$|titulo$|titel$|filmtitel|titre$|titre du|titolo$|tytuł$|název$|názov$|naslov$|cím$|titlu$|片名|作品名|邦題|タイトル|영화명|제목|название$|назва$|фильм$|फिल्म$|τίτλος$|judul$|judul film|tên p|película$',
  more: 'genre|género|gênero|genere|žánr|gatun|műfaj|жанр|ジャンル|장르|countr|land$|herstellungsl|produktionsl|pays|país|paese|země|страна|国家|制片国|製作国|국가|certif|classif|clasif|calific|fsk|subtit|aspect|cinematog|kamera$|fotografía$|zdjęcia|операт|撮影|screenp|rating|drehb|scénario$|guion|guión|roteiro|sceneg|scenár|scenari|сценар|senary|脚本|编剧|編劇|각본|montag|감독/출',
  work: 'about the f|about this f|om filmen|over de f|über den f|zum film|о фильме|про фільм|o filmie|o filmu|o filme|sobre la pel|sobre o f|à propos du film|作品について|영화 소개',
  kind: 'type|format|kind$|typ$|art$|tipo|тип|类型|類型|kategor|categor|catégor|категор|種別|종류|النوع|loại',
  series:
    'seasons|episodes|no. of e|jumlah e|number of ep|number of se|staffeln|folgen|episoden|saisons|épisodes|temporad|stagion|episodi|sezon|odcin|сезон|эпизод|серии|集数|季数|話数|화수',
  broadcast:
    'created b|creator|showrun|network|original net|original run|chaîne|créée|creada|телек|放送|방송|air date|first aired|season$|episode$',
  other:
    "direcció d'es|direcció d’es|direcció mus|dirección de esc|dirección esc|dirección mus|direzione mus|musikalische l|isbn|publisher|éditeur$|出版社|pages$|developer|platform|plattf|платф|разработ|artist$|album|исполн|альбом|conduc|chore|playw|inszen|ingre|inscen|scénog|esceno|bühne|coreog|born$|geboren|født|född|narozen|urodz|szület|nacid|date of b|дата рож|дата народ|data ur|fecha de nac|data de nasc|data di nasc|date de nais|geburtsd|geboorted|fødselsd|födelsed|syntym|doğum|生年|출생|tutor|course|lecturer|공연|관람시|公演|演出|上演|劇場|designer$|dyryg|dirig|choir|orchest|libretto|composer$|network$|autor:|author$|autore$|auteur$|read by|narrat|gelesen|present|moderat|host$",
};

type Label = readonly [beginning: string, whole: boolean, field: string];

/** The labels by their first two letters as one number, in lower case and with capitals: to be asked of every text without making any. */
const byStart = new Map<number, Label[]>();
const start = (text: string, at: number) => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
/** Where any two letters have a place: it tells most of those that begin no label, ten times as fast as the map. */
const begins = new Uint8Array(4096);
const place = (text: string, at: number) => (text.charCodeAt(at) * 37 + text.charCodeAt(at + 1)) & 4095;
for (const field in table)
  for (const word of table[field]?.split('|') ?? []) {
    const label: Label = [word.replace('$', ''), word.endsWith('$'), field];
    const two = word.slice(0, 2);
    for (const form of new Set([two, two.toUpperCase(), two.charAt(0).toUpperCase() + two.charAt(1)])) {
      begins[place(form, 0)] = 1;
      const others = byStart.get(start(form, 0));
      if (others) others.push(label);
      else byStart.set(start(form, 0), [label]);
    }
  }

/** The longest label, in UTF-16 units. */
export const longestLabel = 30;

/** Whether a label we know may begin at that place: one look at two letters, which most text fails. */
export const mayBegin = (text: string, at: number) => begins[place(text, at)] === 1 && byStart.has(start(text, at));

/** The field that a label announces, `undefined` where the text is no label we know. The longest match decides. */
export function fieldOf(label: string): string | undefined {
  const labels = byStart.get(start(label, 0));
  if (!labels) return undefined;
  const plain = label.toLowerCase().replace(/ ?\([^()]{1,6}\)$/, '');
  let best: Label | undefined;
  for (const entry of labels)
    if ((entry[1] ? plain === entry[0] : plain.startsWith(entry[0])) && entry[0].length > (best?.[0].length ?? 0))
      best = entry;
  return best?.[2];
}

/** The sign before each label in the lists of Chinese sites. */
export const circle = '◎'.charCodeAt(0);

/** A label and its value as such a list has them, two letters apart and without a colon: `◎导　演　Ann Hui`. */
export function circledLabel(text: string): [label: string, value: string] {
  const [, one = '', two = '', value = ''] = /^◎\s?(\S)\s*(\S)\s*(.+)$/.exec(text) ?? [];
  return [one + two, value];
}

/** The label that a text ends with, after others' values: `(Italy, Spain 1967 / Director: `; empty where it ends with none. */
export const lastLabel = (text: string): string =>
  ((text.endsWith(':') || text.endsWith('：')) && /[/|(;·•,] ?([^/|(;·•,:：]{2,30}).$/.exec(text)?.[1]) || '';
