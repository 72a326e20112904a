import { render } from 'preact';
import { browser, browserReady } from '../../lib/browser.ts';
import type { Log } from '../../lib/log/log.ts';
import { openLogHere } from '../../lib/log-here.ts';
import { hasPanel, openPanel } from '../../lib/places.ts';
import { readSettings, scaleNamed } from '../../lib/settings.ts';
import { addressOnTheWay, isLoading, type Look, lookAt, tabInFront, teachPage, watchTab } from '../../lib/tab.ts';
import { taughtLook } from '../../lib/teach/taught-look.ts';
import { Popup } from './Popup.tsx';
import type { Panel } from './panel.ts';
import { setLanguage } from './words.ts';

/** So long nothing is shown while the page in front is asked; then that it is waited for. Milliseconds. */
const patience = 150;

/** What stands in the address where it names what to open: the page in front is not asked then. */
const names = ['review', 'draft', 'title'];

/**
 * Shows the popup in the page: over the page in front; in a tab or window of its own, about what the address names;
 * or, with `panel`, beside the pages as they come.
 */
export async function showPopup(panel?: Panel): Promise<void> {
  await browserReady();
  setLanguage(document);
  const address = new URL(location.href);
  const words = address.searchParams;
  const alone = address.search !== '';
  if (alone) document.body.classList.add('alone');
  const opening = openLogHere(() => new Date());
  // Asked for at once, as the panel opens only where nothing is awaited after the click.
  const own = browser.windows?.getCurrent().then(({ id }) => id);
  let windowId: number | undefined;
  own?.then((id) => {
    windowId = id;
  });
  let picked: string | undefined;

  const page = document.getElementById('page');
  if (!page) return;
  // Film and form come in one picture: a first one without them, that then grows, is what most of the time would go to.
  page.hidden = true;
  const reveal = () => {
    page.hidden = false;
  };
  setTimeout(reveal, patience);
  const lookNow = panel?.look ?? lookAt;
  const lookAgain = async () => taughtLook(await lookNow(await tabInFront(address)), browser.storage.local);
  const look = async (whole?: boolean): Promise<Look> => {
    const [now, { hint }] = await Promise.all([
      tabInFront(address)
        .then((tab) => lookNow(tab, whole))
        .then(async (now) =>
          !whole && isLoading(now) ? (await import('../../lib/loading.ts')).asFarAsItCame(now, lookNow) : now,
        )
        .then((now) => taughtLook(now, browser.storage.local)),
      browser.storage.session.get('hint'),
    ]);
    picked = undefined;
    if (hint && 'seen' in now)
      picked = await (await import('../drafts/hinted.ts')).takeHinted(await opening, now, hint);
    return now;
  };
  // The page is asked before anything is drawn: most of the wait is for its answer.
  let begun = names.some((name) => words.has(name)) ? undefined : look();
  const early = async (log: Log) => {
    const url = await addressOnTheWay(address);
    return url ? (await import('../film/early.ts')).subjectAt(log, url) : null;
  };
  render(
    <Popup
      opening={opening}
      look={(whole) => {
        const now = begun ?? look(whole);
        begun = undefined;
        return now;
      }}
      reveal={reveal}
      watch={(now, moved) => panel?.watch(now, moved) ?? watchTab(now, moved)}
      early={alone || panel ? undefined : early}
      // A window of its own would take a picture of itself.
      poster={async (now) => {
        if (picked || alone) return picked;
        return (await import('../../lib/poster.ts')).posterOf(now, lookAgain);
      }}
      scale={readSettings().then(({ scale }) => scaleNamed(scale))}
      mac={/Mac|iPhone|iPad/.test(navigator.platform)}
      first={
        names.some((name) => words.has(name))
          ? (log) => import('../drafts/begin.ts').then(({ begin }) => begin(log, words))
          : undefined
      }
      teach={panel || alone ? undefined : ({ tab }) => tab !== null && teachPage(tab).then(() => window.close())}
      options={() => void browser.runtime.openOptionsPage()}
      panel={panel}
      openPanel={
        panel || alone || !hasPanel()
          ? undefined
          : () => {
              if (windowId !== undefined) openPanel({ windowId }).then(() => window.close());
            }
      }
    />,
    page,
  );
}
