import type { FilmFacts, Key } from '../../film.ts';
import { toKey } from '../../film.ts';
import type { ReviewFacts } from '../../review.ts';
import type { Score } from '../../score.ts';
import { dayOfText, isDayAlone } from './date.ts';
import { isYear } from './file-name.ts';
import { likeProse, splitNames, splitTags, unquoted } from './quote.ts';
import { scoreOf, wholeScoreOf } from './score.ts';

/** What the lines before a review say: `Released in 2013`, `Directed by Spike Jonze`, `Score: 9/10`. */
export type Header = { film: Partial<FilmFacts>; review: ReviewFacts };

/** What a field's value says, or `undefined` where it is none of this field after all; `within`: among other words. */
type Field = (value: string) => (Partial<Header> & { within?: true }) | undefined;

const yes = /^(?:yes|true|y|1|x|✓|✔|ja|oui|sí|да|是)?$/iu;
const no = /^(?:no|false|n|0|nein|non|нет|否)$/iu;

const flag =
  (name: 'rewatch' | 'liked' | 'spoilers'): Field =>
  (value) =>
    yes.test(value) ? { review: { [name]: true } } : no.test(value) ? {} : undefined;

const year: Field = (value) => {
  if (/^\d{1,6}$/.test(value)) return { film: { year: Number(value) } };
  const found = value.length > 60 ? undefined : /(?<!\d)\d{4}(?!\d)/.exec(value)?.[0];
  return found && isYear(found) ? { film: { year: Number(found) } } : undefined;
};

const names =
  (field: 'directors' | 'actors'): Field =>
  (value) => {
    const people = splitNames(value);
    const prose = !value.includes('"') && people.some(likeProse);
    return prose || people.length === 0 ? undefined : { film: { [field]: people } };
  };

const minutes: Field = (value) => {
  const found = /^(\d{1,6})(?: ?min(?:utes?|\.)?)?$/i.exec(value)?.[1];
  return found ? { film: { minutes: Number(found) } } : undefined;
};

const score: Field = (value) => {
  const bare = wholeScoreOf(value.replace(/[\s.!*_]{1,10}$/, ''));
  const found = bare ?? scoreOf(value);
  return found && { review: { score: found }, ...(!bare && { within: true as const }) };
};

const watched: Field = (value) => {
  const found = dayOfText(value);
  return found && { review: { watchedOn: found }, ...(!isDayAlone(value) && { within: true as const }) };
};

const id =
  (family: string, shape: RegExp): Field =>
  (value) => {
    const found = shape.exec(value.slice(0, 300))?.[0];
    return found ? { film: { keys: [`${family}:${found}` as Key] } } : undefined;
  };

const keys: Field = (value) => {
  const found = value.split(/\s+/).map(toKey);
  return found.includes(undefined) ? undefined : { film: { keys: found as Key[] } };
};

const aspects: Field = (value) => {
  const found: [string, Score][] = [];
  for (const item of splitTags(value)) {
    const parts = /^("(?:[^"\\]|\\.)*"|[^"]{1,100}?) (\S{1,80}(?: as \w{1,10})?)$/.exec(item);
    const given = parts && scoreOf(parts[2]!);
    if (!parts || !given) return undefined;
    found.push([unquoted(parts[1]!), given]);
  }
  return { review: { aspects: Object.fromEntries(found) } };
};

const fields: readonly [names: string, field: Field][] = [
  ['title|film|movie|titel|titre|título|название', (value) => ({ film: { title: unquoted(value) } })],
  [
    'original title|originaltitel|titre original|título original',
    (value) => ({ film: { originalTitle: unquoted(value) } }),
  ],
  ['also known as|aka|other titles', (value) => ({ film: { otherTitles: splitTags(value) } })],
  ['year|released|released in|release date|release year|jahr|année|año|год', year],
  ['director|directors|directed by|dir|dir.|regie|réalisateur|regia|режиссёр', names('directors')],
  ['starring|cast|actors|stars|mit|avec', names('actors')],
  ['running time|runtime|length', minutes],
  ['watched|watched on|date watched|seen|seen on|viewed|viewed on|date seen', watched],
  ['score|rating|grade|verdict|my score|my rating|my grade|overall|overall score|overall rating', score],
  ['final score|final rating|final grade|final verdict|note|wertung|voto|nota|оценка|评分|我的评分', score],
  ['rewatch|rewatched', flag('rewatch')],
  ['liked', flag('liked')],
  ['spoilers|contains spoilers', flag('spoilers')],
  ['tags', (value) => ({ review: { tags: splitTags(value) } })],
  ['venue|seen at|watched at', (value) => ({ review: { venue: unquoted(value) } })],
  ['imdb|imdb id', id('imdb', /tt\d{5,10}/)],
  ['tmdb|tmdb id', id('tmdb', /\d{1,10}/)],
  ['keys', keys],
  ['aspects', aspects],
];

/** Every field by each of its names, in lower case. */
export const fieldsByName: ReadonlyMap<string, Field> = new Map(
  fields.flatMap(([all, field]) => all.split('|').map((name) => [name, field] as const)),
);
