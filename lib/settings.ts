import { browser } from './browser.ts';
import { type Scale, scales } from './scales.ts';

/** What the person prefers, kept in `storage.local` beside the log. */
export type Settings = { scale: Scale['name'] };

const defaults: Settings = { scale: 'ten' };

/** The person's preferences; what was never chosen is as it is at first. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  const chosen = (typeof settings === 'object' && settings !== null ? settings : {}) as Partial<Settings>;
  const scale = scales.find((each) => each.name === chosen.scale);
  return { ...defaults, ...(scale && { scale: scale.name }) };
}

/** Keeps a preference. */
export async function writeSettings(part: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ settings: { ...(await readSettings()), ...part } });
}

/** The scale of this name. */
export function scaleNamed(name: Scale['name']): Scale {
  return scales.find((each) => each.name === name) ?? (scales[0] as Scale);
}
