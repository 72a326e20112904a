import { member, openPage, some } from './page.ts';

/** A rectangle of the visible page in device pixels. */
export type Box = { x: number; y: number; width: number; height: number };

/** Narrower pictures are icons; posters stand upright, or lie (stills) at most this wide. */
const leastWidth = 60;
const ratios = { least: 0.55, most: 0.85 };

/** Where the poster stands, if all of it is in the visible part of the page. `address` is the picture's own. */
export function posterBox(page: Document, address: string | undefined): Box | null {
  const view = member(page, 'defaultView') as Window | null;
  if (!view) return null;
  const fits = (picture: HTMLImageElement) => {
    const { x, y, width, height } = picture.getBoundingClientRect();
    const inside = x >= 0 && y >= 0 && x + width <= view.innerWidth && y + height <= view.innerHeight;
    const upright = width / height >= ratios.least && width / height <= ratios.most;
    return inside && upright && width >= leastWidth ? { x, y, width, height } : null;
  };
  const pictures = some(openPage(page).all('img'), 500) as HTMLImageElement[];
  const named = address ? pictures.filter((picture) => sameFile(picture.currentSrc || picture.src, address)) : [];
  for (const picture of [
    ...named,
    ...pictures.filter((each) =>
      /poster|affiche|plakat|cover/i.test(each.className.slice(0, 300) + each.alt.slice(0, 300)),
    ),
  ]) {
    const box = fits(picture);
    const density = view.devicePixelRatio;
    if (box)
      return { x: box.x * density, y: box.y * density, width: box.width * density, height: box.height * density };
  }
  return null;
}

/** Sites serve one picture in many sizes: the file's name without its size tells it. */
function sameFile(one: string, other: string): boolean {
  const stem = (address: string) => address.slice(0, 2000).split(/[?#]/)[0]!.split('/').pop()!.split(/[._@]/)[0]!;
  return stem(one).length > 3 && stem(one) === stem(other);
}
