import { useRef, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';
import { sites } from '../../lib/detect/sites/index.ts';
import { foldTitle } from '../../lib/film.ts';
import { allSites, askFor, everywhere, giveBack, hostTyped, originsOf, othersOf } from '../../lib/permissions.ts';
import { Button } from '../frame/Button.tsx';
import { plural, t } from '../frame/words.ts';
import { Lessons } from '../teach/Lessons.tsx';
import { SiteName } from './SiteName.tsx';
import { useLeave } from './use-leave.ts';

const byName = [...sites].sort((one, other) => one.name.localeCompare(other.name));

/** The one page on which every further access is asked for, with its reason, and taken back. */
export function Sites() {
  const { granted, read, has } = useLeave();
  const [text, type] = useState('');
  const field = useRef<HTMLInputElement>(null);
  if (!granted) return <p class="quiet">{t('frame.loading')}</p>;
  const all = has(everywhere);
  const change = async (ask: boolean, origins: string[]) => {
    // Nothing is awaited before: the browser takes the question only from the click itself.
    const done = await (ask ? askFor(origins) : giveBack(origins));
    await read();
    return done;
  };
  const add = async (host: string) => {
    if (!(await change(true, originsOf([host])))) return;
    type('');
    field.current?.focus();
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
        <Button kind="primary" idle={has(allSites)} press={() => change(true, allSites)}>
          {t('sites.all')}
        </Button>
        <Button kind="second" idle={all} press={() => change(true, everywhere)}>
          {t('sites.everywhere')}
        </Button>
        <Button kind="second" idle={granted.length === 0} press={() => change(false, granted)}>
          {t('sites.none')}
        </Button>
      </div>
      <p class="lead counted" role="status">
        {all ? t('sites.isEverywhere') : plural('sites.count', count)}
      </p>
      <Lessons storage={browser.storage.local} copy={(text) => navigator.clipboard.writeText(text)} />
      <input
        ref={field}
        type="search"
        class="field find-export"
        aria-label={t('sites.find')}
        placeholder={t('sites.find')}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {typed && (
        <div class="actions">
          <Button kind="second" idle={all} press={() => add(typed)}>
            {t('sites.add', [typed])}
          </Button>
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
