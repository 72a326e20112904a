import { describe, expect, it } from 'vitest';
import { newFilm } from '../film.ts';
import { newReview } from '../review.ts';
import { asMarkdown, asPlainText, asRichText } from './copies.ts';

const film = newFilm('f', { title: 'Her', year: 2013 });
const facts = { score: { value: 9, best: 10 }, tldr: 'Being <heard>.', body: 'One *long* call.\n\nThen <none>.' };
const review = newReview('r', 'f', facts, '2026-03-14T20:00:00.000Z');

describe('a review to share', () => {
  it('is Markdown', () => {
    expect(asMarkdown(film, review)).toBe(
      '**Her (2013)** – 9/10\n\n*Being \\<heard\\>.*\n\nOne *long* call.\n\nThen <none>.',
    );
  });

  it('is plain text', () => {
    expect(asPlainText(film, review)).toBe('Her (2013) – 9/10\n\nBeing <heard>.\n\nOne *long* call.\n\nThen <none>.');
  });

  it('is rich text in which nothing of the words becomes markup', () => {
    expect(asRichText(film, review)).toBe(
      '<p><b>Her (2013)</b> – 9/10</p><p><i>Being &lt;heard&gt;.</i></p><p>One <i>long</i> call.</p><p>Then &lt;none&gt;.</p>',
    );
  });

  it('leaves out what was not given', () => {
    expect(asPlainText(newFilm('f', { title: 'Her' }), newReview('r', 'f', {}, ''))).toBe('Her');
  });
});
