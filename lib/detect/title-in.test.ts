import { describe, expect, test } from 'vitest';
import type { Claims, Say } from './claim.ts';
import { readTitles } from './title-in.ts';

/** What title is said, and what other one, of a heading beside a director and an original title. */
function read(heading: string, { director = 'Kornél Mundruczó', original = 'Eidurinn' } = {}) {
  const claim = (said: string) => ({ source: 'label' as const, said, weight: 3 });
  const claims: Claims = {
    title: [claim(heading)],
    directors: [claim(director)],
    originalTitle: [claim(original)],
  };
  const said: Record<string, unknown> = {};
  const say: Say = (field, _source, value) => {
    if (value) said[field] = value;
  };
  readTitles(claims, say);
  return said;
}

describe('the title within a heading', () => {
  test.for([
    ['Kornél Mundruczó: Fehér isten', 'Fehér isten'],
    ['Клятва / The Oath / Eidurinn', 'Клятва'],
    ['The Oath / Eidurinn', 'The Oath'],
    ['მონანიება / Repentance', 'მონანიება'],
    ['Mies vailla menneisyyttä [DVD-video] / ohjaus: Aki Kaurismäki', 'Mies vailla menneisyyttä'],
  ] as const)('%s', ([heading, title]) => {
    expect(read(heading)).toEqual({ title });
  });

  test('that begins with its director is not taken apart, only known by the other name as well', () => {
    expect(read('Jacques Becker’s Le Trou', { director: 'Jacques Becker' })).toEqual({ otherTitles: 'Le Trou' });
  });

  test.for(['Star Wars: Episode V', 'Face/Off', 'Vengeance / Redemption', "Marvel's The Avengers", '[REC]'])(
    '%s stays whole',
    (heading) => {
      expect(read(heading)).toEqual({});
    },
  );
});
