import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';
import { asReport, type Lesson, parts } from '../../lib/teach/lesson.ts';
import { learn, lessons, unlearn } from '../../lib/teach/lessons.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';

type Props = { storage: Parameters<typeof lessons>[0]; copy: (text: string) => Promise<void> };

/** What was pointed at, in words. */
const named = ({ selectors }: Lesson) =>
  parts
    .filter((part) => selectors[part])
    .map((part) => t(`field.${part}`))
    .join(', ');

/** What the person taught about pages: each can be removed, and copied as text for a report. */
export function Lessons({ storage, copy }: Props) {
  const notify = useNotify();
  const [all, setAll] = useState<Lesson[]>([]);
  useEffect(() => {
    const read = () => lessons(storage).then(setAll);
    // Also what is taught in another window meanwhile.
    const heard = (changes: object) => 'lessons' in changes && read();
    read();
    browser.storage.local.onChanged.addListener(heard);
    return () => browser.storage.local.onChanged.removeListener(heard);
  }, [storage]);
  if (all.length === 0) return null;
  const remove = async (lesson: Lesson) => {
    await unlearn(storage, lesson.host);
    notify.say({ said: t('teach.forgotten', [lesson.host]), undo: () => void learn(storage, lesson) });
  };
  return (
    <section class="lessons" aria-labelledby="lessons">
      <h2 id="lessons" class="title">
        {t('teach.list')}
      </h2>
      <p class="lead">{t('teach.listWhy')}</p>
      <ul>
        {all.map((lesson) => (
          <li key={lesson.host} class="lesson">
            <span>
              <bdi>{lesson.host}</bdi> <span class="quiet">{named(lesson)}</span>
            </span>
            <button
              type="button"
              class="link"
              onClick={() => copy(asReport(lesson)).then(() => notify.say({ said: t('teach.copied'), shown: true }))}
            >
              {t('teach.copy')}
            </button>
            <button type="button" class="link" onClick={() => remove(lesson)}>
              {t('teach.forget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
