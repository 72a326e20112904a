import { expect, test } from 'vitest';
import { newFilm } from '../../film.ts';
import { newReview, type ReviewFacts } from '../../review.ts';
import { openText } from '../open.ts';
import { feed } from './feed.ts';
import { page } from './page.ts';

const her = newFilm('f', { title: 'Her', year: 2013, directors: ['Spike Jonze'] });
const given =
  'The **killer** is the _butler_, and ||everyone *dies* at the end||.\n> Quote\n\n# Head\n\n- a\n- <b>b</b>';

async function written(format: typeof page, facts: ReviewFacts): Promise<string> {
  const films = async function* () {
    yield { film: her, reviews: [newReview('r', 'f', facts, '2026-01-01T00:00:00.000Z')] };
  };
  let text = '';
  for await (const { chunks } of format.write!(films, new Date('2026-03-14T20:00:00Z')))
    for await (const chunk of chunks) text += chunk;
  return text;
}

/** What a reader sees of a page: its elements, without what machines read. */
const seen = (html: string) => html.replace(/<script.*?<\/script>|<style>.*?<\/style>/gs, '');

/** What the entry of a feed shows: HTML within XML. */
const entry = (xml: string) =>
  /<content type="html">([^<]*)/
    .exec(xml)![1]!
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const folds = /<details[^>]*>.*?<\/details>/gs;

for (const format of [page, feed]) {
  const shown = async (facts: ReviewFacts) => {
    const text = await written(format, facts);
    return format === feed ? entry(text) : seen(text);
  };

  test(`${format.name}: the body’s Markdown is elements, its HTML the text it is`, async () => {
    const html = await shown({ body: given });
    expect(html).toContain('The <strong>killer</strong> is the <em>butler</em>, and ');
    expect(html).toContain('<blockquote><p dir="auto">Quote</p></blockquote>');
    expect(html).toContain('<h3 dir="auto">Head</h3>');
    expect(html).toMatch(/<ul><li><p[^>]*>a<\/p><\/li>\s<li><p[^>]*>&lt;b&gt;b&lt;\/b&gt;<\/p><\/li><\/ul>/);
    expect(html).not.toMatch(/\*\*|_butler|\|\||# Head|<b>/);
  });

  test(`${format.name}: words between || are folded away, in the TL;DR too`, async () => {
    const html = await shown({ tldr: 'Fine, until ||she leaves||.', body: given });
    expect(html).toMatch(
      /<details class="spoiler"><summary>Spoiler<\/summary><span>everyone <em>dies<\/em> at the end/,
    );
    expect(html.replace(folds, '')).not.toMatch(/dies|she leaves|\|\|/);
    // A `details` would end the paragraph it stands in.
    expect(html).not.toMatch(/<p\b(?:(?!<\/p>).)*<details/s);
  });

  test(`${format.name}: a review with spoilers is folded away with its TL;DR, and says why; the score stays`, async () => {
    const html = await shown({ tldr: 'She leaves.', body: given, spoilers: true, score: { value: 9, best: 10 } });
    expect(html).toContain('<summary>Contains spoilers</summary>');
    const open = html.replace(/<details class="spoilers">.*<\/details>/s, '');
    expect(open).not.toMatch(/She leaves|killer|Head/);
    expect(open).toContain('value="9"');
    // A mark alone gives nothing away.
    expect(await shown({ spoilers: true })).not.toContain('<details');
  });

  test(`${format.name}: links go to the web or to mail only, pictures are links, and nothing runs`, async () => {
    const html = await shown({
      body: '[a](https://a.example/?x="&y) [b](javascript:alert(1)) ![c](https://c.example/c.png) <img src=x onerror=alert(1)>',
    });
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual([
      'https://a.example/?x=%22&amp;y',
      'https://c.example/c.png',
    ]);
    expect(html).not.toMatch(/<img|<script/);
  });

  test(`${format.name}: body, day and mark of spoilers come back as they were`, async () => {
    const facts = { body: given, tldr: 'x ||y||', watchedOn: '2014-02-14' as never, spoilers: true };
    const review = newReview('r', 'f', facts, '2026-01-01T00:00:00.000Z');
    expect(format.losses!(her, review, [review])).toEqual([]);
    expect([...format.read!(openText('x', await written(format, facts)))]).toMatchObject([{ review: facts }]);
  });
}

test('feed: one of an earlier version, with the text alone, is still read', () => {
  const xml =
    '<feed xmlns="http://www.w3.org/2005/Atom">\n<id>urn:matinee:log</id><entry><content type="html">&lt;pre&gt;# Her (2013)\n\n9/10\n\na &amp;lt;b&amp;gt;&lt;/pre&gt;</content></entry></feed>';
  expect([...feed.read!(openText('x', xml))]).toMatchObject([{ film: { title: 'Her' }, review: { body: 'a <b>' } }]);
});
