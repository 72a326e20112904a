import { useEffect, useId, useState } from 'preact/hooks';
import { type Scale, scales } from '../../lib/scales.ts';
import { listOf, readSettings, type Settings, watchSettings, writeSettings } from '../../lib/settings.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';

/** The words of a scale's name. */
const scaleWords = (name: Scale['name']) => t(`scale.${name.replace('-', '_') as 'ten'}`);

/** The preferences of the form, each kept as soon as it is chosen. No stored score is touched by any of them. */
export function Preferences() {
  const notify = useNotify();
  const [settings, set] = useState<Settings>();
  useEffect(() => {
    readSettings().then(set, notify.problem);
    return watchSettings(set);
  }, [notify]);
  if (!settings) return <p class="quiet">{t('frame.loading')}</p>;
  const keep = async (part: Partial<Settings>) => {
    set({ ...settings, ...part });
    try {
      await writeSettings(part);
      notify.say({ said: t('preferences.kept') });
    } catch (error) {
      notify.problem(error);
    }
  };
  return (
    <section class="preferences" aria-labelledby="preferences">
      <h1 id="preferences">{t('options.preferences')}</h1>
      <Choice
        title={t('preferences.scale')}
        hint={t('preferences.scaleHint')}
        offers={scales.map(({ name }) => ({ value: name, words: scaleWords(name) }))}
        chosen={settings.scale}
        choose={(scale) => keep({ scale })}
      />
      <Choice
        title={t('preferences.show')}
        hint={t('preferences.showHint')}
        offers={[
          { value: 'as given', words: t('preferences.showGiven') },
          { value: 'today', words: t('preferences.showToday') },
        ]}
        chosen={settings.showScores}
        choose={(showScores) => keep({ showScores })}
      />
      <Choice
        title={t('preferences.earlier')}
        hint={t('preferences.earlierHint')}
        offers={[
          { value: 'shown', words: t('preferences.earlierShown') },
          { value: 'after mine', words: t('preferences.earlierAfter') },
        ]}
        chosen={settings.earlierScore}
        choose={(earlierScore) => keep({ earlierScore })}
      />
      <List
        title={t('preferences.aspects')}
        hint={t('preferences.aspectsHint')}
        example={t('preferences.aspectsExample')}
        list={settings.aspects}
        set={(aspects) => keep({ aspects })}
      />
      <List
        title={t('preferences.prompts')}
        hint={t('preferences.promptsHint')}
        example={t('preferences.promptsExample')}
        list={settings.prompts}
        set={(prompts) => keep({ prompts })}
      />
    </section>
  );
}

type ChoiceProps<T extends string> = {
  title: string;
  hint: string;
  offers: { value: T; words: string }[];
  chosen: T;
  choose: (value: T) => void;
};

function Choice<T extends string>({ title, hint, offers, chosen, choose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset aria-describedby={id}>
      <legend>{title}</legend>
      <p id={id} class="quiet">
        {hint}
      </p>
      {offers.map(({ value, words }) => (
        <label key={value}>
          <input type="radio" name={id} checked={value === chosen} onChange={() => choose(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

type ListProps = { title: string; hint: string; example: string; list: string[]; set: (list: string[]) => void };

function List({ title, hint, example, list, set }: ListProps) {
  const id = useId();
  return (
    <div>
      <label for={id} class="list-label">
        {title}
      </label>
      <p id={`${id}-hint`} class="quiet">
        {hint}
      </p>
      <textarea
        id={id}
        class="field"
        rows={4}
        dir="auto"
        aria-describedby={`${id}-hint`}
        placeholder={example}
        defaultValue={list.join('\n')}
        onChange={(event) => set(listOf(event.currentTarget.value))}
      />
    </div>
  );
}
