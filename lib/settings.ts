import { browser } from './browser.ts';
import { type Scale, scales } from './scales.ts';

/** What the person prefers, kept in `storage.local` beside the log. */
export type Settings = {
  /** The scale new scores are given on. Changing it touches no score there is. */
  scale: Scale['name'];
  /** Whether a score is shown as it was given, or as it would be on today's scale. */
  showScores: 'as given' | 'today';
  /** Whether the score of an earlier viewing is shown only after the new one is set. */
  earlierScore: 'shown' | 'after mine';
  /** The parts of a film that are scored on their own, by the names the person gave them. */
  aspects: string[];
  /** What the person likes to be asked: openings put into a review by a button. */
  prompts: string[];
};

/** As many aspects and prompts as a form can show, and as long as they may be. */
export const listLimits = { most: 20, longest: 200 };

const defaults: Settings = {
  scale: 'ten',
  showScores: 'as given',
  earlierScore: 'shown',
  aspects: [],
  prompts: [],
};

/** The person's preferences; what was never chosen is as it is at first. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  const chosen = (typeof settings === 'object' && settings !== null ? settings : {}) as Record<string, unknown>;
  const { name: scale } = scales.find((each) => each.name === chosen.scale) ?? { name: defaults.scale };
  return {
    scale,
    showScores: chosen.showScores === 'today' ? 'today' : 'as given',
    earlierScore: chosen.earlierScore === 'after mine' ? 'after mine' : 'shown',
    aspects: listIn(chosen.aspects),
    prompts: listIn(chosen.prompts),
  };
}

/** Keeps a preference. */
export async function writeSettings(part: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ settings: { ...(await readSettings()), ...part } });
}

/** Calls back with the preferences whenever a window changes them, until the returned function is called. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, unknown>) => {
    if ('settings' in changes) readSettings().then(changed, () => {});
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** The scale of this name. */
export function scaleNamed(name: Scale['name']): Scale {
  return scales.find((each) => each.name === name) ?? (scales[0] as Scale);
}

/** A list as people write it, one a line, each once. */
export function listOf(lines: string): string[] {
  const named = lines.split('\n').map((line) => line.trim().slice(0, listLimits.longest));
  return [...new Set(named.filter(Boolean))].slice(0, listLimits.most);
}

function listIn(value: unknown): string[] {
  return Array.isArray(value) ? listOf(value.filter((each) => typeof each === 'string').join('\n')) : [];
}
