import { render } from 'preact';
import '../../components/frame/look.css';
import '../../components/frame/frame.css';
import '../../components/frame/popup.css';
import '../../components/film/film.css';
import '../../components/review/review.css';
import '../../components/log/log.css';
import { Popup } from '../../components/frame/Popup.tsx';
import { setLanguage } from '../../components/frame/words.ts';
import { browser, browserReady } from '../../lib/browser.ts';
import { openLogHere } from '../../lib/log-here.ts';
import { takePoster } from '../../lib/poster.ts';
import { readSettings, scaleNamed } from '../../lib/settings.ts';
import { lookAt, tabInFront, watchTab } from '../../lib/tab.ts';

await browserReady();
setLanguage(document);
const address = new URL(location.href);
const page = document.getElementById('page');
if (page)
  render(
    <Popup
      opening={openLogHere(() => new Date())}
      look={async () => lookAt(await tabInFront(address))}
      watch={(look, moved) => (look.tab === null ? () => {} : watchTab(look.tab, moved))}
      poster={async (look) => ('seen' in look && look.seen.poster ? takePoster(look.seen.poster) : undefined)}
      scale={readSettings().then(({ scale }) => scaleNamed(scale))}
      mac={/Mac|iPhone|iPad/.test(navigator.platform)}
      first={address.searchParams.get('review') ?? undefined}
      options={() => void browser.runtime.openOptionsPage()}
    />,
    page,
  );
