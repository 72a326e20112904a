import { browser } from './browser.ts';
import { pageOf } from './corrections.ts';
import type { Box } from './detect/poster-box.ts';
import type { Look } from './tab.ts';

/** A stored poster's width; its height follows. Device pixels, enough for 64 CSS pixels at twice the density. */
const storedWidth = 128;

/**
 * The poster of the page that was looked at `before`, from where it stands now: the person may have scrolled since, or
 * another page may be in front. `undefined` where it is not in sight.
 */
export async function posterOf(before: Look, look: () => Promise<Look>): Promise<string | undefined> {
  if (!('seen' in before && before.seen.poster)) return undefined;
  const now = await look();
  if (!('seen' in now && now.seen.poster) || pageOf(now.seen.url) !== pageOf(before.seen.url)) return undefined;
  return takePoster(now.seen.poster);
}

/**
 * The poster as a small picture, cropped from what the browser shows in the window: no request is made.
 * `undefined` where the browser does not allow it.
 */
export async function takePoster(box: Box): Promise<string | undefined> {
  try {
    const shot = new Image();
    shot.src = await browser.tabs.captureVisibleTab(undefined, { format: 'jpeg', quality: 92 });
    await shot.decode();
    const canvas = document.createElement('canvas');
    canvas.width = storedWidth;
    canvas.height = Math.round((storedWidth * box.height) / box.width);
    canvas.getContext('2d')?.drawImage(shot, box.x, box.y, box.width, box.height, 0, 0, canvas.width, canvas.height);
    const picture = canvas.toDataURL('image/webp', 0.85);
    return picture.startsWith('data:image/') ? picture : undefined;
  } catch {
    return undefined;
  }
}
