import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { detectFilm } from './detect.ts';
import { ownReview } from './own-review.ts';

const window = new Window();
const open = (html: string) => new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
const film = '{"@type":"Movie","name":"Her","datePublished":"2013","director":{"name":"Spike Jonze"}}';
const review = (text: string) =>
  `{"@type":"Review","itemReviewed":${film},"reviewBody":"${text}","datePublished":"2014-02-03T10:00:00Z","reviewRating":{"ratingValue":"4,5","bestRating":5}}`;
const block = (text: string) => `<script type="application/ld+json">${text}</script>`;
const marked =
  '<div class="h-review"><data class="p-rating" value="9"></data><b class="p-best">10</b><div class="e-content">One.\n\nTwo.</div></div>';

test('a page that is one review says so, and its text, score and day are read', () => {
  const document = open(`<title>Her</title>${block(review('Tender &amp; sad.'))}<h1>Her</h1>`);
  expect(detectFilm(document, 'https://blog.example/her')).toMatchObject({ film: { title: 'Her' }, reviewed: true });
  expect(ownReview(document)).toEqual({
    score: { value: 4.5, best: 5 },
    body: 'Tender & sad.',
    watchedOn: '2014-02-03',
  });
});

test("the day of the viewing is that of the diary, where it is another than the review's", () => {
  const diary =
    '<a href="/someone/films/diary/for/2014/">2014</a> <a href="/someone/films/diary/for/2014/01/31/">31 Jan</a>';
  expect(ownReview(open(`${block(review('Tender.'))}${diary}`))?.watchedOn).toBe('2014-01-31');
});

test('a review in a microformat is read with its paragraphs', () => {
  const document = open(`<title>Her</title>${block(film)}<h1>Her</h1>${marked}`);
  expect(detectFilm(document, 'https://blog.example/her')?.reviewed).toBe(true);
  expect(ownReview(document)).toEqual({ score: { value: 9, best: 10 }, body: 'One.\n\nTwo.' });
});

test("of several reviews none is the person's, and a page without one has none", () => {
  const several = open(block(`[${review('A')},${review('B')}]`));
  expect(ownReview(several)).toBeUndefined();
  expect(ownReview(open(marked + marked))).toBeUndefined();
  const none = open(`<title>Her</title>${block(film)}<h1>Her</h1>`);
  expect(detectFilm(none, 'https://blog.example/her')).not.toHaveProperty('reviewed');
  expect(ownReview(none)).toBeUndefined();
  expect(ownReview({} as Document)).toBeUndefined();
});
