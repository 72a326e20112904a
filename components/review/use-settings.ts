import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from '../../lib/settings.ts';

/** The last preferences read on this page, so that what is shown next starts with them. */
let last: Settings = { scale: 'ten', showScores: 'as given', earlierScore: 'shown', aspects: [], prompts: [] };

/** Whoever shows something by them: a list has a hundred scores, and they are read once for all. */
const shown = new Set<(settings: Settings) => void>();
let unwatch = () => {};

function tell(settings: Settings): void {
  last = settings;
  for (const set of shown) set(settings);
}

function join(set: (settings: Settings) => void): () => void {
  if (shown.size === 0) {
    readSettings().then(tell, () => {});
    unwatch = watchSettings(tell);
  }
  shown.add(set);
  set(last);
  return () => {
    shown.delete(set);
    if (shown.size === 0) unwatch();
  };
}

/** The person's preferences, and what they change to while the page is open. */
export function useSettings(): Settings {
  const [settings, set] = useState(last);
  useEffect(() => join(set), []);
  return settings;
}
