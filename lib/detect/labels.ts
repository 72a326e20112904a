/**
 * How the labels of facts begin, by field, in the languages film sites are written in; `$` where the label ends there.
 * Beginnings, as they hold for every form of a word and keep the table small.
 */
const table: Record<string, string> = {
  directors:
    'director$|directors$|directed b|direction$|direcci|direç|diretor|diretto|dirigid|dir$|dir.$|film by|a film by|un film d|réalis|regie|regia|regi$|regista$|registi$|regiss|regiz|reži|réži|reżys|rejis|realiza|rendez|instruktør|leikst|ohja|lavast|redat|редит|yönet|реж|рэж|σκην|导演|導演|監督|감독|연출|إخراج|اخراج|المخرج|مخرج|کارگ|במאי|בימוי|ผู้กำ|กำกับ|đạo d|sutrad|pengar|निर्द|পরিচ|இயக்|ռեժ|რეჟ',
  actors:
    'starring|stars$|cast$|main cast|actors|besetz|darstell|acteur|casting$|avec$|mit$|con$|with$|repart|intérp|interpr|elenco|attori|skues|rolli|hrají|obsad|szere|в рол|в глав|акт|oyuncu|主演|演员|演員|出演|キャスト|출연|بطولة|بازی|แสดง|นักแ|diễn v|pemain|कलाका|uloge|medvirk|pääos|hrajú|aðalhl|ηθοπ|у голов',
  minutes:
    'running|runtime|run time|duration|length$|laufz|länge|dauer|durée|dura|speel|looptijd|längd|spilletid|varighed|kesto|délka|dĺžka|czas|játékid|hossz|продолж|хроном|трив|süre|διάρκ|片长|片長|时长|時長|上映時間|상영시간|مدة|משך|thời l',
  originalTitle:
    'original t|originalt|titre orig|título or|titulo or|titolo or|origine|oorspr|alkuper|původní|originá|tytuł or|eredeti|titlu or|ориг|originaln|izvirn|orijinal|özgün|πρωτό|原题|原題|外文名|原名|원제|שם מק',
  year: 'year|release|production y|jahr|produktionsj|erschein|kinos|année|date de s|sortie|año|fecha|estrei|estren|ano$|ano de|anno|data di|uscita|jaar|år$|premi|vuosi|rok$|rok |év$|bemutat|an$|anul|год|дата|рік|godin|yıl|yapım|vizyon|έτος|年份|年代|上映|公開|製作年|개봉|제작|سنة|שנ|ปี|năm|tahun|aired|vintage',
  kind: 'type|format|kind$|typ$|art$|tipo|тип|类型|類型|kategor|categor|catégor|категор|種別|종류|النوع|loại',
  series:
    'seasons|episodes|number of |staffeln|folgen|episoden|saisons|épisodes|temporad|episodio|stagion|episodi|sezon|odcin|сезон|эпизод|серии|集数|季数|話数|화수',
  broadcast:
    'created b|creator|showrun|network|original net|original run|chaîne|créée|creada|телек|放送|방송|air date|first aired|season$|episode$',
  other:
    'isbn|publisher|éditeur$|出版社|pages$|developer|platform|plattf|платф|разработ|artist$|album|исполн|альбом|conduc|chore|playw|inszen|ingre|inscen|scénog|esceno|bühne|coreog|born$|geboren',
};

type Label = readonly [beginning: string, whole: boolean, field: string];

/** The labels by their first two letters as one number, in lower case and with capitals: to be asked of every text without making any. */
const byStart = new Map<number, Label[]>();
const start = (text: string, at: number) => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
for (const field in table)
  for (const word of table[field]?.split('|') ?? []) {
    const label: Label = [word.replace('$', ''), word.endsWith('$'), field];
    const two = word.slice(0, 2);
    for (const form of new Set([two, two.toUpperCase(), two.charAt(0).toUpperCase() + two.charAt(1)])) {
      const others = byStart.get(start(form, 0));
      if (others) others.push(label);
      else byStart.set(start(form, 0), [label]);
    }
  }

/** The longest label, in UTF-16 units. */
export const longestLabel = 30;

/** Whether a label we know may begin at that place: one look at two letters, which most text fails. */
export const mayBegin = (text: string, at: number) => byStart.has(start(text, at));

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
