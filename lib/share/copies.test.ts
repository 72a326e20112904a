import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { newFilm } from '../film.ts';
import { newReview } from '../review.ts';
import { asMarkdown, asPlainText, asRichText } from './copies.ts';
import { chosenOf } from './fields.ts';

const film = newFilm('f', { title: 'Her', year: 2013 });
const facts = {
  score: { value: 9, best: 10 },
  tldr: 'Being <heard>.',
  body: 'One *long* call.\n\nThen <none>.',
  watchedOn: '2026-03-14' as Day,
};
const review = newReview('r', 'f', facts, '2026-03-14T20:00:00.000Z');
const all = { poster: true, score: true, tldr: true, body: true, day: true };
const dayless = chosenOf(review, { ...all, day: false });
const inWords = (day: string) => `on ${day}`;

describe('a review to share', () => {
  it('is Markdown', () => {
    expect(asMarkdown(film, dayless, inWords)).toBe(
      '**Her (2013)** – 9/10\n\n*Being \\<heard\\>.*\n\nOne *long* call.\n\nThen <none>.',
    );
  });

  it('is plain text', () => {
    expect(asPlainText(film, dayless, inWords)).toBe(
      'Her (2013) – 9/10\n\nBeing <heard>.\n\nOne *long* call.\n\nThen <none>.',
    );
  });

  it('is rich text in which nothing of the words becomes markup', () => {
    expect(asRichText(film, dayless, inWords)).toBe(
      '<p><b>Her (2013)</b> – 9/10</p><p><i>Being &lt;heard&gt;.</i></p><p>One <i>long</i> call.</p><p>Then &lt;none&gt;.</p>',
    );
  });

  it('leaves out what was not given', () => {
    expect(asPlainText(newFilm('f', { title: 'Her' }), newReview('r', 'f', {}, ''), inWords)).toBe('Her');
  });

  it('holds the fields that were chosen, and no others', () => {
    const written = (...names: (keyof typeof all)[]) => {
      const none = { poster: false, score: false, tldr: false, body: false, day: false };
      for (const name of names) none[name] = true;
      return asPlainText(film, chosenOf(review, none), inWords);
    };
    expect(written()).toBe('Her (2013)');
    expect(written('score', 'day')).toBe('Her (2013) – 9/10 – on 2026-03-14');
    expect(written('tldr')).toBe('Her (2013)\n\nBeing <heard>.');
    expect(written('body')).toBe('Her (2013)\n\nOne *long* call.\n\nThen <none>.');
  });
});
