import { expect, it } from 'vitest';
import { formats, openText, recognise } from '../formats/index.ts';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { applyAll, saveReview } from '../log/log.ts';
import { editsOf, planImport } from '../transfer/plan.ts';
import { rowsOf } from '../transfer/read.ts';
import { copyLog, isSame, readBack } from './copy.ts';

it.each([
  ['list.csv', 'Title,Year,Rating\nHer,201310,9\nAlien,1979,8\n'],
  ['note.txt', 'Title: Her\nRunning time: 126000\nScore: 9/10\n\nLovely.\n'],
  [
    'SimklBackup.json',
    '{"movies":[{"status":"completed","last_watched_at":"2014-03-01T10:00:00Z","user_rating":9,"movie":{"title":"Her","year":-1,"ids":{"simkl":1}}}]}',
  ],
  [
    'own.csv',
    'Title,Keys,TLDR,Aspects,Score,Best\nHer,,Lovely,"{""Acting"":{""value"":8,""best"":10,""weight"":2}}",9,10\n',
  ],
])('a log into which %s was brought can still be backed up and restored', async (name, text) => {
  emptyDatabase();
  const log = await fakeLog();
  await saveReview(log, { film: { title: 'Alien', year: 1979 }, review: { body: 'Years of my words' } });
  const content = openText(name, text);
  const { rows } = await rowsOf([{ content, format: recognise(content) }]);
  await applyAll(log, editsOf(await planImport(log, rows)), 'import');
  const { file, digest } = await copyLog(log);
  expect(formats.length).toBeGreaterThan(0);
  expect(isSame(digest, await readBack(file))).toBe(true);
});
