import { browser } from './browser.ts';
import { gradeOf } from './grade.ts';
import { mayLookAt } from './permissions.ts';
import { formatValue, type Score } from './score.ts';

/** What the icon tells of a tab. */
export type Told = {
  /** The film's title; `null` where no film is seen. */
  title: string | null;
  /** Whether the person has reviewed it, with a score or without. */
  reviewed: boolean;
  /** The person's newest score of it. */
  score: Score | null;
  /** Whether something is written and not saved. */
  draft: boolean;
};

const sizes = [16, 32] as const;
const colours = { lit: '#96202f', badge: '#5f564e' };

/** The ticket and the letter of `public/icon.svg`, on a grid of 128. */
const ticket =
  'M26 20h76a10 10 0 0 1 10 10v20a14 14 0 0 0 0 28v20a10 10 0 0 1-10 10H26a10 10 0 0 1-10-10V78a14 14 0 0 0 0-28V30a10 10 0 0 1 10-10Z';
const letter = 'M38 88V42h9l17 24 17-24h9v46h-10V59L64 81 48 59v29Z';

/** The icon lit up, drawn: an action's icon may not be fetched, as nothing is. */
export function litIcon(): Record<string, ImageData> {
  return Object.fromEntries(
    sizes.map((size) => {
      const canvas = new OffscreenCanvas(size, size);
      const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      pen.scale(size / 128, size / 128);
      pen.fillStyle = colours.lit;
      pen.fill(new Path2D(ticket));
      pen.fillStyle = '#fff4e6';
      pen.fill(new Path2D(letter));
      return [size, pen.getImageData(0, 0, size, size)];
    }),
  );
}

/** What the badge says: the score, else a dot for a draft. At most four characters fit. */
export function badgeOf({ score, draft }: Told): string {
  if (draft) return '•';
  return score ? formatValue(score).slice(0, 4) : '';
}

/** A message in the person's language: the name it has for the browser, and what stands for `$1` and on. */
type Words = (name: string, values?: string[]) => string;

/** The same in words, for the pointer and the screen reader; colour and sign are never all. */
export function titleOf({ title, reviewed, score, draft }: Told, t: Words): string {
  if (title === null) return t('extName');
  if (draft) return t('icon_draft', [title]);
  if (!score) return t(reviewed ? 'icon_noScore' : 'icon_film', [title]);
  const grade = gradeOf(score, (up) => t(up ? 'scale_up' : 'scale_down'));
  return grade ? t('icon_given', [title, grade]) : t('icon_scored', [title, formatValue(score), String(score.best)]);
}

/** Shows on a tab's icon what is told of it. A tab that has gone is no fault. */
export async function tellByIcon(tabId: number, told: Told): Promise<void> {
  const words: Words = (name, values) => browser.i18n.getMessage(name, values);
  const lit = told.title !== null;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: badgeOf(told) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colours.badge }),
    browser.action.setTitle({ tabId, title: titleOf(told, words) }),
    browser.action.setIcon(lit ? { tabId, imageData: litIcon() as never } : { tabId, path: dimIcon }),
  ]).catch(() => {});
}

/** Has the icon of every tab at rest again that may not be looked at, also where a click has let us see its address. */
export async function restWithoutLeave(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({}))
    if (id !== undefined && !(url && (await mayLookAt(url)))) tellByIcon(id, nothing);
}

/** Told of a page about no film. */
export const nothing: Told = { title: null, reviewed: false, score: null, draft: false };

/** The icon at rest, as in the manifest. */
export const dimIcon = { 16: '/dim/16.png', 32: '/dim/32.png' };
