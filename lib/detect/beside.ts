import { attribute, member, type Page } from './page.ts';
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

/** Countries that go by another name than their own, or are no more. */
const former = /brit|sov|yug|jug|česk/i;

/** The countries as the page's language and English call them, and their words, folded: the browser knows their names. */
function countriesIn(language: string | null | undefined): Set<string> {
  const found = new Set<string>();
  for (const tongue of [language || 'fr', 'en'])
    try {
      const names = new Intl.DisplayNames(tongue, { type: 'region', fallback: 'none' });
      for (let at = 0; at < 676; at++) {
        const code = String.fromCharCode(65 + at / 26, 65 + (at % 26));
        const country = names.of(code);
        for (const part of country ? [country, ...country.split(' ')] : []) found.add(fold(part));
      }
    } catch {
      // No language, or none the browser knows.
    }
  return found;
}

/**
 * The directors beside a film's data, where nothing labels them: at the beginning of the line, before countries
 * (`Wim Wenders / Nemčija, Francija / 1987 / 128 min`), or in a text before it, behind a small word. Empty where neither
 * is there.
 */
export function directorsBeside(page: Page, node: Text, data: string): string {
  const [first = '', second = ''] = data.split(/ ?[/|·•] ?| [–—-] |, (?!.*[/|·•])/);
  if (person.test(first) && !former.test(first) && second) {
    const root = member(page.document, 'documentElement') as Element | null;
    const countries = countriesIn(root && attribute(root, 'lang'));
    const [country = ''] = second.split(/[,(]| (?:18|19|20)\d\d/);
    const isPlace = (words: string[]) => words.every((word) => countries.has(fold(word)));
    if (isPlace(country.split(' ').slice(-1)) && !isPlace(first.split(' '))) return first;
  }
  const body = member(page.document, 'body') as HTMLElement | null;
  if (!body) return '';
  const walker = (member(page.document, 'createTreeWalker') as Document['createTreeWalker']).call(
    page.document,
    body,
    4,
  );
  walker.currentNode = node;
  for (let left = most; left > 0; left--) {
    const before = walker.previousNode() as Text | null;
    if (!before) break;
    const [, names] = behind.exec(clean(before.data.slice(0, 200))) ?? [];
    if (names) return names;
  }
  return '';
}
