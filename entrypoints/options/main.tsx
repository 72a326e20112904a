import { render } from 'preact';
import '../../components/frame/look.css';
import '../../components/frame/frame.css';
import '../../components/frame/options.css';
import '../../components/log/log.css';
import { Options } from '../../components/frame/Options.tsx';
import { setLanguage } from '../../components/frame/words.ts';
import { browser } from '../../lib/browser.ts';
import { openLogHere } from '../../lib/log-here.ts';

setLanguage(document);
const page = document.getElementById('page');
const openReview = (id: string) =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?review=${id}`) });
if (page) render(<Options opening={openLogHere()} hash={location.hash} openReview={openReview} />, page);
