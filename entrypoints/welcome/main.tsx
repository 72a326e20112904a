import { render } from 'preact';
import '../../components/frame/look.css';
import '../../components/frame/frame.css';
import '../../components/welcome/welcome.css';
import { setLanguage } from '../../components/frame/words.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { browser, browserReady } from '../../lib/browser.ts';
import { sites } from '../../lib/detect/sites/index.ts';
import { readSettings, writeSettings } from '../../lib/settings.ts';

await browserReady();
setLanguage(document);
const page = document.getElementById('page');
const open = (path: '/options.html#transfer?import') => browser.tabs.create({ url: browser.runtime.getURL(path) });
/** Closes this tab: a page may not close a window that no page has opened. */
const close = async () => {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
};
readSettings().then(({ scale }) => {
  if (!page) return;
  render(
    <Welcome
      scale={scale}
      pick={(name) => void writeSettings({ scale: name })}
      sites={sites}
      bring={() => void open('/options.html#transfer?import')}
      close={close}
    />,
    page,
  );
});
