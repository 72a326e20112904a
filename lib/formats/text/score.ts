import { letters } from '../../scales.ts';
import { isScore, type Score } from '../../score.ts';

/** A score found in a line: how it reads, and where it stands. */
export type FoundScore = { score: Score; start: number; end: number };

const number = '\\d{1,3}(?:[.,]\\d{1,2})?(?: ?[½¼¾⅓⅔]| 1/2)?';
// Not within a date, a fraction of a fraction, or a longer number: 9/11, 24/7, 9/10/2013 and 11/10 are no scores.
const fraction = new RegExp(
  `(?<![\\d/.,-])(${number}) ?(?:/|out of|of|von|sur|su) ?(100|10|5)(?![\\d/-]|\\.\\d)`,
  'giu',
);
const inWords = new RegExp(`(?<![\\d/.,-])(${number}) ?(?:/|out of|of) ?(4|6|20|100|10|5) ?(?:stars?|points?)`, 'giu');
const starred = /(?:★|⭐️?|✭|🌟){1,10}½?(?:☆|✩|✰){0,10}|[☆✩✰]{3,10}/gu;
const counted = new RegExp(`(?<![\\d/.,-])(${number})[ -]stars?(?![\\p{L}])`, 'giu');
// A capital: "the score – a lush thing" is about music.
const graded =
  /(?:^|[^\p{L}])(?:[Gg]rade|[Rr]ating|[Ss]core|[Vv]erdict|[Mm]ark|GRADE|RATING|SCORE|VERDICT)(?: ?[:–—-])? ?([A-DF][+−–-]?)(?![\p{L}\p{N}]| {1,3}\p{Ll})/gu;

/** All scores that a text states, in order of place. Only the first 1,000 characters are looked at. */
export function findScores(text: string): FoundScore[] {
  const line = text.slice(0, 1000).replaceAll('\u00a0', ' ');
  const found: FoundScore[] = [];
  const add = (match: RegExpExecArray, score: Score | undefined) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (score && !found.some((other) => other.start < end && start < other.end)) found.push({ score, start, end });
  };
  for (const match of line.matchAll(inWords)) add(match, of(match[1]!, match[2]!));
  for (const match of line.matchAll(fraction)) add(match, of(match[1]!, match[2]!));
  for (const match of line.matchAll(starred)) add(match, stars(match[0]));
  for (const match of line.matchAll(counted)) add(match, of(match[1]!, '5'));
  for (const match of line.matchAll(graded)) add(match, letter(match[1]!));
  return found.sort((a, b) => a.start - b.start);
}

/** The score that ends the text, with nothing but closing punctuation after it. Stars count only from two up. */
export function scoreAtEnd(text: string): FoundScore | undefined {
  const cut = Math.max(0, text.length - 200);
  const last = findScores(text.slice(cut)).at(-1);
  if (!last || !/^[\s.!)\]”"'’*_]{0,10}$/u.test(text.slice(cut + last.end))) return undefined;
  return { ...last, start: cut + last.start, end: cut + last.end };
}

/** The score that a line is made of, with no more than a word such as "Score:" before it; for a line of its own. */
export function scoreAlone(line: string): Score | undefined {
  const text = line
    .slice(0, 200)
    .replace(/^[\s>*_#(“"]{1,10}/u, '')
    .replace(/[\s*_.!)”"]{1,10}$/u, '');
  const labelled =
    /^(?:(?:my|overall|final) ?)?(?:rating|score|grade|verdict|note|wertung|voto|nota|оценка|评分|我的评分) ?[:–—=-] ?(.{1,60})$/iu.exec(
      text,
    );
  return labelled ? scoreOf(labelled[1]!) : whole(text);
}

/** The value of a field named "score" or the like: exact in our own writing, forgiving in others'. */
export function scoreOf(value: string): Score | undefined {
  return wholeScoreOf(value) ?? findScores(value.slice(0, 200).trim()).find(({ start }) => start === 0)?.score;
}

/** The score that a value is, where it is nothing else. */
export function wholeScoreOf(value: string): Score | undefined {
  const text = value.slice(0, 200).trim();
  const own = /^([\d.e+-]{1,40})\/([\d.e+-]{1,40})(?: as (letters|thumbs))?$/.exec(text);
  if (own)
    return checked({ value: Number(own[1]), best: Number(own[2]), ...(own[3] && { as: own[3] as Score['as'] }) });
  const labelled = /^(\d{1,3}(?:[.,]\d{1,2})?) ?(?:\/|out of|von|sur|su) ?(4|6|20)$/iu.exec(text);
  if (labelled) return of(labelled[1]!, labelled[2]!);
  const percent = /^(\d{1,3}(?:[.,]\d)?) ?%$/.exec(text);
  if (percent) return of(percent[1]!, '100');
  const bare = new RegExp(`^${number}$`, 'u').test(text) ? amount(text) : undefined;
  if (bare !== undefined) return checked({ value: bare, best: bare <= 10 ? 10 : 100 });
  return whole(text);
}

/** A letter grade as a score: `B+`, `C−`. */
export function letter(text: string): Score | undefined {
  const grade = text.trim().toUpperCase().replace(/[-–]$/, '−');
  const place = (letters as readonly string[]).indexOf(grade);
  return place < 0 ? undefined : { value: place + 1, best: letters.length, as: 'letters' };
}

function whole(text: string): Score | undefined {
  if (/^👍️?$/u.test(text)) return { value: 1, best: 1, as: 'thumbs' };
  if (/^👎️?$/u.test(text)) return { value: 0, best: 1, as: 'thumbs' };
  if (/^½$/.test(text)) return { value: 0.5, best: 5 };
  const [only, more] = findScores(text);
  if (only && !more && only.start === 0 && only.end === text.length) return only.score;
  return letter(text);
}

function stars(text: string): Score | undefined {
  const full = [...text.matchAll(/★|⭐|✭|🌟/gu)].length;
  const empty = [...text.matchAll(/☆|✩|✰/gu)].length;
  return checked({ value: full + (text.includes('½') ? 0.5 : 0), best: full + empty > 5 ? 10 : 5 });
}

function of(value: string, best: string): Score | undefined {
  return checked({ value: amount(value), best: Number(best) });
}

const parts: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 0.33, '⅔': 0.67 };

function amount(text: string): number {
  const half = text.endsWith(' 1/2') ? '½' : (/[½¼¾⅓⅔]$/u.exec(text)?.[0] ?? '');
  return Number.parseFloat(text.replace(',', '.')) + (parts[half] ?? 0);
}

function checked(score: Score): Score | undefined {
  return isScore(score) ? score : undefined;
}
