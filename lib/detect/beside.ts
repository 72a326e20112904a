import { member, type Page, walkerIn } from './page.ts';
import { capital, letter } from './sign.ts';
import { clean, fold } from './text.ts';

/** How many texts before a film's data are looked at. */
const most = 12;

const name = `${capital}(?:${letter}|[.'’-])*(?: (?:${capital}(?:${letter}|[.'’-])*|d[aeiu]|del?|v[ao]n|der|den|la|le|al|el|bin)){1,4}`;
const person = new RegExp(`^${name}$`, 'u');

/** Names behind a small word, with nothing else: `de António Reis, Margarida Cordeiro`. */
const behind = new RegExp(
  `^(?:de|di|by|von|van|av|af|od|por|par|reż\\.|r\\.) (${name}(?:(?:, | & | (?:and|und|et|y|e|og|och|i|a) )${name}){0,3})$`,
  'u',
);

/** How the names of countries begin that have several words, as people's have. */
const states =
  /^(?:united|new zea|south [ak]|north k|great b|czech|hong k|saudi|costa r|sri l|burkina|estados|reino|corea d|vereinigt|großbri|spojen|velk|stany|wielka b|regno|stati u|états|royaume|nov[yý] z|jižn)/i;

/** How the names of countries begin in the languages of film sites, without accents. */
const country =
  /^(?:us[as]?$|uk$|gb|brd|ddr|s+sr|urss|ud?ssr|zr|brit|angl|engl|united|etats|eua|ee|estad|fran|ital|olasz|wlo|ger|deu|alem|allem|nie?m|tysk|duit|sak|esp|spa|hisz|portu|belg|nede|holl|nizo|schw|swe|swi|sui|svi|sve|sz|aus?t|oster|ostr|rak|sued|suec|ruot|nor|dan|denm|dina|tans|fin|suom|isr|isl|ice|ira|irl|ire|pol[aos]|ces|cz|chi|tch|tsch|slo|hung|mag|ung|weg|r[ou]m|roum|bulg|serb|srb|cro|hrv|kro|bosn|gre|gri|hell|tur|rus|ros|ukr|sov|eg[iy]|maro|marr|tuni|alg|sene|soud|suda|liba|leb|syri|pale|indi|indo|jap|kina|cina|taiw|thai|hong|kor|cor|vie|phil|can|kan|mex|mek|bra|arge|colo|kolu|peru|urug|cub|kub|boli|ecua|vene|росс|сша|фран|итал|герм|япон|ссср|укра|поль|ελλ|γαλ|ηπα|ιτα|γερ)/;

/**
 * The directors beside a film's data, where nothing labels them: at the beginning of the line, before countries
 * (`Wim Wenders / Nemčija, Francija / 1987 / 128 min`), or in a text before it, behind a small word. Empty where neither
 * is there.
 */
export function directorsBeside(page: Page, node: Text, data: string): string {
  const [first = '', second = ''] = data.split(/ ?[/|·•] ?| [–—-] |, (?!.*[/|·•])/);
  if (person.test(first) && !states.test(first) && country.test(fold(second))) return first;
  const body = member(page.document, 'body') as HTMLElement | null;
  if (!body) return '';
  const walker = walkerIn(page.document, body, 4);
  walker.currentNode = node;
  for (let left = most; left > 0; left--) {
    const before = walker.previousNode() as Text | null;
    if (!before) break;
    const [, names] = behind.exec(clean(before.data.slice(0, 200))) ?? [];
    if (names) return names;
  }
  return '';
}
