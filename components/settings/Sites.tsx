import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';
import { sites } from '../../lib/detect/sites/index.ts';
import { foldTitle } from '../../lib/film.ts';
import {
  allSites,
  askFor,
  everywhere,
  giveBack,
  grantedOrigins,
  hostTyped,
  onLeave,
  originsOf,
  othersOf,
} from '../../lib/permissions.ts';
import { plural, t } from '../frame/words.ts';
import { Lessons } from '../teach/Lessons.tsx';
import { SiteName } from './SiteName.tsx';

const byName = [...sites].sort((one, other) => one.name.localeCompare(other.name));

/** The one page on which every further access is asked for, with its reason, and taken back. */
export function Sites() {
  const [granted, setGranted] = useState<string[]>();
  const [text, type] = useState('');
  const read = useCallback(() => grantedOrigins().then(setGranted), []);
  useEffect(() => {
    read();
    return onLeave(read);
  }, [read]);
  if (!granted) return <p class="quiet">{t('frame.loading')}</p>;
  const all = granted.includes('*://*/*') || granted.includes('<all_urls>');
  const has = (origins: string[]) => all || origins.every((origin) => granted.includes(origin));
  const change = async (ask: boolean, origins: string[]) => {
    // Nothing is awaited before: the browser takes the question only from the click itself.
    await (ask ? askFor(origins) : giveBack(origins));
    await read();
  };
  const shown = byName.filter((site) => foldTitle(site.name + site.hosts.join('')).includes(foldTitle(text)));
  const named = othersOf(granted);
  const others = named.filter((origin) => origin.includes(text.trim()));
  const typed = shown.length + others.length > 0 ? undefined : hostTyped(text.trim());
  const count = named.length + byName.filter((site) => has(originsOf(site.hosts))).length;
  return (
    <section aria-labelledby="sites">
      <h1 id="sites">{t('sites.title')}</h1>
      <p class="lead">{t('sites.why')}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={has(allSites)} onClick={() => change(true, allSites)}>
          {t('sites.all')}
        </button>
        <button type="button" class="second" disabled={all} onClick={() => change(true, everywhere)}>
          {t('sites.everywhere')}
        </button>
        <button type="button" class="second" disabled={granted.length === 0} onClick={() => change(false, granted)}>
          {t('sites.none')}
        </button>
      </div>
      <p class="lead counted" role="status">
        {all ? t('sites.isEverywhere') : plural('sites.count', count)}
      </p>
      <Lessons storage={browser.storage.local} copy={(text) => navigator.clipboard.writeText(text)} />
      <input
        type="search"
        class="field find-export"
        aria-label={t('sites.find')}
        placeholder={t('sites.find')}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {typed && (
        <div class="actions">
          <button
            type="button"
            class="second"
            disabled={all}
            onClick={() => change(true, originsOf([typed])).then(() => type(''))}
          >
            {t('sites.add', [typed])}
          </button>
        </div>
      )}
      <ul class="site-list">
        {others.map((origin) => (
          <li key={origin}>
            <label>
              <input type="checkbox" checked onChange={() => change(false, [origin])} />
              <bdi>{origin.replace(/^.*:\/\/(\*\.)?|\/\*$/g, '')}</bdi>
            </label>
          </li>
        ))}
        {shown.map((site) => {
          const origins = originsOf(site.hosts);
          return (
            <li key={site.name}>
              <label>
                <input
                  type="checkbox"
                  checked={has(origins)}
                  disabled={all}
                  onChange={(event) => change(event.currentTarget.checked, origins)}
                />
                <SiteName site={site} />
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
