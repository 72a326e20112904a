import { beforeEach, describe, expect, it } from 'vitest';
import { newFilm } from '../../lib/film.ts';
import type { Subject } from '../film/subject.ts';
import { followingPanel, type Panel } from './panel.ts';

const about = (title: string, page: string) => ({ film: newFilm('1', { title }), page }) as unknown as Subject;
const her = about('Her', 'https://films.example/her');
const heat = about('Heat', 'https://films.example/heat');

const withForm = '<div id="panel-review"><h1>Her</h1><form><p>Score</p><button>8</button></form></div>';
const withoutForm = '<div id="panel-review"><h1>Her</h1><button>Edit</button></div>';

describe('the side panel, as tabs change,', () => {
  let panel: Panel;
  beforeEach(() => {
    panel = followingPanel(document);
    return () => document.body.replaceChildren();
  });
  const shows = (html: string) => {
    document.body.innerHTML = html;
  };
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const kept = 'You are on Heat now. What you are writing stays here.';

  it('follows a finished review, whatever was clicked or pressed in it', () => {
    shows(withoutForm);
    document.querySelector('h1')?.click();
    document.querySelector('button')?.click();
    press('c');
    expect(panel.keep(her, heat)).toBeNull();
  });

  it('follows a form of which only the words were clicked', () => {
    shows(withForm);
    document.querySelector('h1')?.click();
    document.querySelector('p')?.click();
    press('Tab');
    expect(panel.keep(her, heat)).toBeNull();
  });

  it('stays with a form that was clicked or typed in, until that is at rest', () => {
    shows(withForm);
    document.querySelector('button')?.click();
    expect(panel.keep(her, heat)).toBe(kept);
    panel.rest();
    expect(panel.keep(her, heat)).toBeNull();
    press('8');
    expect(panel.keep(her, heat)).toBe(kept);
  });

  it('says nothing of another part or another address of the same page', () => {
    shows(withForm);
    press('8');
    for (const way of ['#reviews', '?ref_=abc']) {
      expect(panel.keep(her, about('Her', `https://films.example/her${way}`))).toBe('');
    }
  });
});
