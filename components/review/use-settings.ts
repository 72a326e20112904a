import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from '../../lib/settings.ts';

/** The last preferences read on this page, so that what is shown next starts with them. */
let last: Settings = { scale: 'ten', showScores: 'as given', earlierScore: 'shown', aspects: [], prompts: [] };

/** The person's preferences, and what they change to while the page is open. */
export function useSettings(): Settings {
  const [settings, set] = useState(last);
  useEffect(() => {
    const changed = (next: Settings) => {
      last = next;
      set(next);
    };
    readSettings().then(changed, () => {});
    return watchSettings(changed);
  }, []);
  return settings;
}
