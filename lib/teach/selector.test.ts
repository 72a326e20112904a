import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { selectorOf } from './selector.ts';

const page = (html: string) => new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;

describe('the selector of what was pointed at', () => {
  it('finds that very element, however deep it stands among others like it', () => {
    const deep = (words: string) =>
      `<div class="css-1a2b3d"><div><div><div><div><div><div><div>${words}</div></div></div></div></div></div></div></div>`;
    const document = page(deep('Tonight only') + deep('Paper moonrise'));
    const wanted = [...document.querySelectorAll('div')].at(-1) as Element;
    const selector = selectorOf(wanted) ?? '';
    expect(document.querySelector(selector)?.textContent).toBe('Paper moonrise');
    expect(selector.length).toBeLessThanOrEqual(300);
  });

  it('is none where nothing short tells it apart', () => {
    const deep = `${'<div>'.repeat(200)}<b>A</b>${'</div>'.repeat(200)}`;
    const document = page(deep + deep);
    expect(selectorOf([...document.querySelectorAll('b')][1] as Element)).toBeUndefined();
  });
});
