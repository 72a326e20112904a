import { browser } from './browser.ts';
import { gradeOf } from './grade.ts';
import { type Log, review, rowOf, search } from './log/log.ts';
import { formatValue } from './score.ts';

/** The word that begins a search of the log in the address bar. */
export const keyword = 'film';

/** So many are suggested: the browsers show no more. */
const most = 6;

/** One suggestion: what stands in the address bar when it is chosen, and what is shown of it. */
export type Suggestion = { content: string; description: string };

/** Text for Chromium's descriptions, which are XML; Firefox shows plain text. */
export function asXml(text: string): string {
  const signs: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' };
  return withoutControls(text).replace(/[<>&"']/g, (sign) => signs[sign] ?? '');
}

const words = (name: string) => browser.i18n.getMessage(name);

const withoutControls = (text: string) => text.replace(/\p{Cc}/gu, ' ');

/** The reviews that the words are found in, the newest first: title, year and score. The id stands at the end. */
export async function suggestionsFor(log: Log, text: string, xml: boolean): Promise<Suggestion[]> {
  const ids = await search(log, text.trim().split(/\s+/), { limit: most });
  const reviews = await Promise.all(ids.map((id) => review(log, id)));
  return reviews
    .filter((each) => each !== undefined)
    .map(rowOf)
    .map(({ id, title, year, score, day, line }) => {
      const name = year ? `${title} (${year})` : title;
      const given =
        score &&
        (gradeOf(score, (up) => words(up ? 'scale_up' : 'scale_down')) ?? `★ ${formatValue(score)} / ${score.best}`);
      const rest = [given, day, line.slice(0, 80)].filter(Boolean).join(' · ');
      const description = xml ? `<match>${asXml(name)}</match> <dim>${asXml(rest)}</dim>` : `${name} ${rest}`;
      return { content: `${withoutControls(name)} · ${id}`, description };
    });
}

/** The review a chosen suggestion stands for, or else the newest one that the words are found in. */
export async function reviewChosen(log: Log, text: string): Promise<string | undefined> {
  const [, id] = /· (\S{1,100})$/.exec(text.slice(-300)) ?? [];
  if (id && (await review(log, id))) return id;
  const [first] = await search(log, text.trim().split(/\s+/), { limit: 1 });
  return first;
}

/** Searches the log in the address bar: `film` and words. Each search opens the log and closes it again. */
export function searchInAddressBar(open: () => Promise<Log>): void {
  if (!browser.omnibox) return;
  const xml = !browser.sidebarAction;
  const offer = words('menu_find');
  browser.omnibox.setDefaultSuggestion({ description: xml ? asXml(offer) : offer });
  const using = async <T>(work: (log: Log) => Promise<T>): Promise<T> => {
    const log = await open();
    try {
      return await work(log);
    } finally {
      log.close();
    }
  };
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    using((log) => suggestionsFor(log, text, xml)).then(suggest, () => {});
  });
  browser.omnibox.onInputEntered.addListener((text, where) => {
    using((log) => reviewChosen(log, text))
      .then((id) => {
        const page = id
          ? `/popup.html?review=${encodeURIComponent(id)}`
          : `/options.html#log?find=${encodeURIComponent(text)}`;
        const url = browser.runtime.getURL(page);
        return where === 'currentTab'
          ? browser.tabs.update(undefined, { url })
          : browser.tabs.create({ url, active: where === 'newForegroundTab' });
      })
      .catch(() => {});
  });
}
