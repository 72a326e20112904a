import { type Day, toDay } from '../../day.ts';

const months = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
].map((name) => new RegExp(`^${name}$`, 'i'));

/** A day as people and services write it (ISO with or without a time, `14 March 2015`, `March 14th, 2015`, `2015/3/14`), if it is unmistakable. */
export function dayOfText(text: string): Day | undefined {
  const given = text.slice(0, 60).trim();
  const iso = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:$|[T ,])/.exec(given);
  if (iso) return made(iso[1]!, iso[2]!, iso[3]!);
  const words = given.replace(/[,.]/g, ' ').split(/ +/);
  const month = words.findIndex((word) => months.some((name) => name.test(word)));
  if (month < 0) return undefined;
  const [date, year] = words
    .filter((_, i) => i !== month)
    .map((word) => /^\d{1,4}(?=st$|nd$|rd$|th$|$)/i.exec(word)?.[0])
    .filter((digits) => digits !== undefined);
  const number = months.findIndex((name) => name.test(words[month]!)) + 1;
  return date && year?.length === 4 ? made(year, String(number), date) : undefined;
}

const besides = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|on|of|the|at|am|pm|utc|gmt|z)$/i;

/** Whether a text says a day, or a day and a time, and nothing else. */
export function isDayAlone(text: string): boolean {
  const words = text
    .slice(0, 100)
    .split(/[\s,.()]+/)
    .filter(Boolean);
  return words.every(
    (word) =>
      /^\d{1,4}(?:st|nd|rd|th|h|am|pm)?$|^\d[\d:+-]*$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:T.*)?$/i.test(word) ||
      besides.test(word) ||
      months.some((name) => name.test(word)),
  );
}

/** A day from its parts, if it is a real one. */
export function made(year: string, month: string, date: string): Day | undefined {
  return toDay(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
