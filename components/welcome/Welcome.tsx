import { useState } from 'preact/hooks';
import type { Site } from '../../lib/detect/site.ts';
import { allSites, askFor } from '../../lib/permissions.ts';
import { type Scale, scales } from '../../lib/scales.ts';
import { Button } from '../frame/Button.tsx';
import { plural, t } from '../frame/words.ts';
import { SiteName } from '../settings/SiteName.tsx';
import { useLeave } from '../settings/use-leave.ts';

type Props = {
  scale: Scale['name'];
  pick: (scale: Scale['name']) => void;
  /** The sites of the table. */
  sites: readonly Site[];
  bring: () => void;
  close: () => void;
};

/** The first run: one screen that says what this is and asks nothing that cannot be skipped. */
export function Welcome({ scale, pick, sites, bring, close }: Props) {
  const [chosen, choose] = useState(scale);
  const granted = useLeave().has(allSites);
  return (
    <main class="welcome">
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.what')}</p>
      <ol>
        <li>
          <h2>{t('welcome.pin')}</h2>
          <p>{t('welcome.pinHow')}</p>
        </li>
        <li>
          <fieldset>
            <legend>
              <h2>{t('welcome.scale')}</h2>
            </legend>
            <div class="chips">
              {scales.map(({ name }) => (
                <button
                  key={name}
                  type="button"
                  class="chip"
                  aria-pressed={name === chosen}
                  onClick={() => {
                    choose(name);
                    pick(name);
                  }}
                >
                  {t(`scale.${name.replace('-', '_') as 'ten'}`)}
                </button>
              ))}
            </div>
          </fieldset>
        </li>
        <li>
          <h2>{t('welcome.scores')}</h2>
          <p>{t('welcome.scoresWhy', [plural('sites.number', sites.length)])}</p>
          <Button kind="second" idle={granted} press={() => void askFor(allSites)}>
            {granted ? t('welcome.granted') : t('sites.all')}
          </Button>
          <span role="status" class="hidden">
            {granted && t('welcome.granted')}
          </span>
          <details>
            <summary class="link">{t('sites.which')}</summary>
            <ul>
              {sites.map((site) => (
                <li key={site.name}>
                  <SiteName site={site} />
                </li>
              ))}
            </ul>
          </details>
        </li>
        <li>
          <h2>{t('welcome.bring')}</h2>
          <p>{t('welcome.bringHow')}</p>
          <button type="button" class="second" onClick={bring}>
            {t('welcome.bringNow')}
          </button>
        </li>
      </ol>
      <button type="button" class="primary" onClick={close}>
        {t('welcome.start')}
      </button>
    </main>
  );
}
