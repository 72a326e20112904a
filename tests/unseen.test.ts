import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { siteAt } from '../lib/detect/address.ts';
import { detectFilm } from '../lib/detect/detect.ts';
import type { Sighting } from '../lib/detect/sighting.ts';

const root = join(import.meta.dirname, 'unseen');
const names = globSync('*.html', { cwd: root })
  .map((file) => basename(file, '.html'))
  .sort();

/** The film a page is about, as it names it; `null` where it is about none. */
type Expected = { title: string; originalTitle?: string; year?: number } | null;

const expected: Record<string, Expected> = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8'));

/** Half of the pages, by their name alone: rules are made while looking at the others. */
function heldOut(name: string): boolean {
  const hash = [...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619) >>> 0, 2166136261);
  return ((hash >>> 16) & 1) === 1;
}

/** What is not seen rightly, and why. */
const exceptions: Record<string, string> = {
  'b-en-ghost-review':
    'the name of the film, a director and a year under it, and prose: a post on a book looks the same',
  'b-en-library-kanopy-like': 'a catalogue record, where nothing but "videodisc" tells a film from a recording',
  'b-ru-recenzia': 'a review of what, a film or a book, only its prose tells',
  'c-en-gallery-screening':
    "a gallery writes the artist's name before the title, and marks the title by nothing but italics",
  'f-en-countdown': 'a word in a paragraph, a date and a time: an episode of a podcast looks the same',
  'h-en-club-synopsis': 'a date and prose that names a filmmaker: only the name of the club says that it shows films',
  'h-en-picturehall-programme': 'a running time and prose of a hall that has plays too: it stays a guess',
  'i-en-exclaim-disc': 'the title and the director in one heading without a sign between them',
  'i-en-local-events': 'an event of a local calendar: a name, a title in single marks and prose without the word film',
  'i-it-teatro-cinema': 'a theatre that shows films among its plays, with no word of which this is',
  'j-de-kurzkritik': 'a review of what, a film or a book, only its prose tells',
  'j-en-bees-event': "a beekeepers' meeting that shows a film: the title stands in brackets among other words",
  'j-en-project-news': 'news of a project that made a film, on its own site',
  'j-zh-essay': 'an essay that names the film in the middle of its headline',
  'k-en-peary-review': 'a title, a year and a synopsis, with neither a director nor the word film beside them',
  'l-ar-fest-siglas': 'the director stands behind single letters (D, G, F): only the running time is labelled',
  'l-en-village-theatre': 'names without labels under prose: a play at the same house looks the same',
  'l-en-word-a-minute': 'a review of a hundred words under a title and a name',
  'l-ja-fan-blog': 'prose alone, without a label and without the word for a film',
  'l-ja-recommend': 'praise under a headline, without a label',
  'l-sv-stiftelse': "a foundation's page: the word film in a heading and a sentence leaves it a guess",
  'l-uk-fest-bars': 'the title, the house, a running time and a date between bars in one long line',
  'l-us-local-blog': 'an event of a local blog: the title in single marks and a running time in a sentence',
  'm-us-canon-bar': 'a title and a name with a bar between, and prose: it stays a guess',
  'n-be-pointmedia': 'a catalogue record without the word film outside its summary: it stays a guess',
  'n-ch-cinefil': 'a name, a country and a year under a title, as a book has them too',
  'n-en-d-colon': 'labels of one letter (D:, W:)',
  'n-fr-blog-cannes': 'a headline of title and name, and prose: a book is announced so too',
  'n-fr-mediatheque-actu': 'news of a library about one evening',
  'n-fr-vieux-perso': 'the title, the word film and a name in one bold line: it stays a guess',
  'n-pl-vod-skap': 'a running time, and words without labels',
  'o-at-tv-details': 'a television guide that gives a genre, a country and a year in lines of their own',
  'o-cs-retro-recenze': 'a review of what, a film or a book, only its prose tells',
  'o-it-generato': 'sentences made by a machine, without a label',
  'not-p-de-kinotipps': 'two films under a heading of the house, the second without a year or a running time',
  'p-ar-blog-de': 'a headline with its director and a year, and scores: a post on a book looks the same',
  'p-ar-criticas': 'a headline, a critic and a score: it stays a guess',
  'p-ar-diario': 'an article that names the film in prose alone',
  'p-en-bd-release': 'the title and its year in one heading without a sign between them',
  'p-en-blog-bare': 'a title, a year and prose: a post on a book looks the same',
  'p-en-blog-prime':
    'the name of the blog is the only large heading, and the headline names a service before the title',
  'p-en-blog-series': 'the name and number of a series of posts before the title',
  'p-en-shop-reviews': 'a shop that sells a disc, with none of its data',
  'p-en-tv-listings': 'a listing that names the director in prose: it stays a guess',
  'p-es-local': 'the film begins a headline that goes on as a sentence',
  'p-mx-blog-mayus': 'capitals within a headline are all that marks the title',
  'p-mx-cartelera': 'a date of release and prose are all that tell it from a play',
  'p-sl-dnevnik': 'a headline without the title, and the title in a paragraph over its data',
  'p-uk-feeder': 'one sentence says that it is a film: it stays a guess',
  'q-en-personal-blog': 'what the post is on stands in brackets behind its headline: film, two titles, a name, a year',
  'q-en-poster': "a shop's posters of a film: what it sells is none",
  'not-u-cs-plakat': "a shop's poster, which has the film's title, director and year among its data",
  'u-de-rabiye': 'a headline without the title, which stands in the text and the address alone: it stays a guess',
  'u-nl-close': 'a headline without the title, which is an English word for a button',
  't-se-mantanker': 'prose alone under a title, without a label: only the name of the blog says that it is on films',
  't-us-bartonfink': 'a screenplay: its writers, and nothing else that a page on a film has',
  't-us-losingground': 'an essay that names the film in its subtitle alone',
  'r-de-kodi-forum': 'a thread on how to name a file of the film, a remake beside it',
  'r-en-nyaa-anime': 'a copy of an anime with a title and a year: it stays a guess',
  'w-pt-cinemateca': 'the title is one bold line among many, and the name of the database stands as bold above it',
  'y-en-wordpress': 'prose under a title, of which one sentence says that it is a film',
  'y-ko-student': "a newspaper's headline of its own, with the title at its end, and prose",
  'y-pt-ghost': 'a letter that names the film at the end of its headline, and prose',
  'y-tr-tumblr': 'prose alone under a title, and tags',
  'za-en-event-calendar-film':
    'the word Movie beside a house and a day is all that tells it from the opera of the same calendar',
  'za-es-cineforum-blog': "a club's sentence in capitals that holds the title, the year, the director and the day",
  'za-es-filmoteca-ficha':
    'two titles, a director and a year in one heading, with abbreviated labels and no word for a film',
  'za-it-multisala': "the house's name is the page's title, and the film's stands in a small heading over its data",
  'za-nl-uitagenda-filmhuis': "the house before the title in the headline, and the hall's name where a director is",
  'za-sv-bio-distributor': 'labels without a director: it stays a guess',
  'not-za-de-oper-live': 'an opera that its cinema marks as a film, with director, actors and minutes',
  'en-wp-no-labels': 'a post that says nothing but a title and a year may be on a book or an event: it stays a guess',
  'en-substack-past-lives': 'a news article of that shape, with a title and a year alone, may be on a book or an event',
  'en-podcast-one-film': 'an episode of a podcast is marked as one, and most are about no film',
  'en-subtitles-site': 'two titles in a heading, a year in a list and a link to IMDb are all there is',
};

const window = new Window();

function look(name: string): { sighting: Sighting | null; address: string } {
  const text = readFileSync(join(root, `${name}.html`), 'utf8');
  const address = /^<!-- (https?:\S+) -->/.exec(text)?.[1] ?? '';
  const document = new window.DOMParser().parseFromString(text.replace(/^<!--.*-->\n/, ''), 'text/html');
  return { sighting: detectFilm(document as unknown as Document, address), address };
}

const letters = (text: string | undefined) =>
  (text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

type Result = 'right' | 'wrong' | 'missed' | 'false';

/** Counts as the sealed set does: a guess is no sighting, a title or the original one names a film, years may differ by one. */
function judge(sighting: Sighting | null, wanted: Expected): Result {
  const film = sighting && sighting.confidence !== 'guess' ? sighting.film : null;
  if (!wanted) return film ? 'false' : 'right';
  if (!film) return 'missed';
  const titles = [wanted.title, wanted.originalTitle].map(letters).filter(Boolean);
  const named = [film.title, film.originalTitle, ...(film.otherTitles ?? [])].map(letters);
  const near = !film.year || !wanted.year || Math.abs(film.year - wanted.year) <= 1;
  return near && named.some((title) => titles.includes(title)) ? 'right' : 'wrong';
}

const results = names.map((name) => {
  const { sighting, address } = look(name);
  return { name, address, sighting, result: judge(sighting, expected[name] ?? null) };
});

function tell(among: typeof results): string {
  const films = among.filter(({ name }) => expected[name]);
  const count = (wanted: Result, of = among) => of.filter(({ result }) => result === wanted).length;
  return `films ${films.length}: right ${count('right', films)}, wrong ${count('wrong')}, missed ${count('missed')}; others ${
    among.length - films.length
  }: false ${count('false')}`;
}

/** Films that are known, but shown by another of the titles that the page names: a headline, or both at once. */
const shownOtherwise = results.filter(({ name, sighting, result }) => {
  const { title, originalTitle } = expected[name] ?? {};
  return title && result === 'right' && ![title, originalTitle].map(letters).includes(letters(sighting?.film.title));
});

describe('pages of sites the table does not hold', () => {
  console.log(`looked at: ${tell(results.filter(({ name }) => !heldOut(name)))}`);
  console.log(`held out:  ${tell(results.filter(({ name }) => heldOut(name)))}`);

  test('each say what they are', () => {
    expect(Object.keys(expected).sort()).toEqual(names);
    for (const { name, address } of results) expect(siteAt(address), name).toBeUndefined();
  });

  test('are shown by their titles, nearly all', () => {
    console.log(`shown otherwise: ${shownOtherwise.map(({ name }) => name).join(' ')}`);
    expect(shownOtherwise.length).toBeLessThan(30);
  });

  test.for(results)('is seen for what it is: $name', ({ name, result, sighting }) => {
    // An exception that is seen rightly after all is to be taken off the list.
    if (exceptions[name]) return expect(result, exceptions[name]).not.toBe('right');
    expect(result, JSON.stringify(sighting)).toBe('right');
  });
});
