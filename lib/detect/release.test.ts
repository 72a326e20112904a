import { expect, test } from 'vitest';
import type { Say } from './claim.ts';
import { readRelease } from './release.ts';

function read(text: string) {
  const said: Record<string, unknown> = {};
  const say: Say = (field, _source, value) => {
    if (field !== 'film') said[field] = value;
  };
  return readRelease(text, say) ? said : null;
}

test.for([
  ['Leave.No.Trace.2018.1080p.BluRay.x264-GECKOS', 'Leave No Trace', '2018'],
  ['Download The.Hunt.2012.720p.BRRip.x264 Torrent', 'The Hunt', '2012'],
  ['Amélie (2001) [1080p] BluRay', 'Amélie', '2001'],
  ['2001.A.Space.Odyssey.1968.REMASTERED.DVDRip', '2001 A Space Odyssey', '1968'],
] as const)('the copy %s is of a film', ([text, title, year]) => {
  expect(read(text)).toEqual({ title, year });
});

test.for([
  'The.Wire.S03E11.2004.720p.BluRay',
  'Dark.2017.S01.1080p.NF.WEB-DL',
  'Nightcrawler (2014)',
  'Ubuntu 22.04 desktop',
  `${'a.'.repeat(500)}1080p`,
])('%s is none', (text) => {
  expect(read(text)).toBeNull();
});
