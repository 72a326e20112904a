import { render } from 'preact';
import '../../components/frame/look.css';
import '../../components/frame/frame.css';
import '../../components/frame/options.css';
import '../../components/film/film.css';
import '../../components/review/review.css';
import '../../components/log/log.css';
import '../../components/log/log-page.css';
import '../../components/log/table.css';
import '../../components/log/wall.css';
import '../../components/history/history.css';
import '../../components/drafts/drafts.css';
import '../../components/settings/settings.css';
import { Options } from '../../components/frame/Options.tsx';
import { setLanguage } from '../../components/frame/words.ts';
import { browser, browserReady } from '../../lib/browser.ts';
import { openLogHere } from '../../lib/log-here.ts';

await browserReady();
setLanguage(document);
const page = document.getElementById('page');
const openReview = (id: string) =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?review=${id}`) });
if (page)
  render(<Options opening={openLogHere(() => new Date())} hash={location.hash} openReview={openReview} />, page);
