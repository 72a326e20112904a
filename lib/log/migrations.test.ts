import { beforeEach, describe, expect, it } from 'vitest';
import { freeze, readSample, type Sample, sampleText, thaw } from '../../tests/samples/sample.ts';
import { makeSampleLog } from '../../tests/samples/sample-log.ts';
import { derivedIsRight, emptyDatabase, fakeLog } from './fake-log.ts';
import * as log from './log.ts';
import { migrations } from './migrations.ts';
import { version } from './schema.ts';

beforeEach(emptyDatabase);

const versions = migrations.map((step, i) => ({ version: i + 1, name: step.name }));

/** What a person has in a log, whatever its version: what a migration may not change. */
function owned({ stores }: Sample): unknown {
  const texts = (stores.reviews as log.StoredReview[]).map(({ id, filmId, score, tldr, body, watchedOn, tags }) => {
    return { id, filmId, score, tldr, body, watchedOn, tags };
  });
  const films = (stores.films as log.StoredFilm[]).map(({ id, title, year, keys }) => ({ id, title, year, keys }));
  return { texts, films, changes: stores.changes?.length, drafts: stores.drafts?.length };
}

describe('the migrations', () => {
  it('are as many as the version says', () => {
    expect(migrations).toHaveLength(version);
  });

  it('have a name and a sample each', () => {
    for (const { version, name } of versions) {
      expect(name).not.toBe('');
      expect(readSample(version).version).toBe(version);
    }
  });

  it.each(versions)('bring version $version up to date', async ({ version: old }) => {
    const sample = readSample(old);
    await thaw(sample);
    const open = await fakeLog();
    expect(open.problem).toBeNull();
    expect(open.db.version).toBe(migrations.length);
    expect(owned(await freeze(open.db as never))).toEqual(owned(sample));
    await derivedIsRight(open);
    for (const { act, kind } of await log.acts(open)) if (kind !== 'undo') await log.undo(open, act);
    await derivedIsRight(open);
    await log.saveReview(open, { film: { title: 'Her' }, review: {} });
  });

  it('tell films by the vowels of their titles from version 4 on', async () => {
    const sample = readSample(3);
    const film = {
      ...(sample.stores.films?.[0] as log.StoredFilm),
      id: 'mala',
      title: 'माला',
      otherTitles: [],
      keys: [],
    };
    sample.stores.films?.push({ ...film, titles: ['मल'] });
    await thaw(sample);
    const open = await fakeLog();
    expect(await log.findByTitle(open, 'मेला')).toEqual([]);
    expect((await log.findByTitle(open, 'माला')).map(({ film }) => film.id)).toEqual(['mala']);
  });

  it('are what the newest sample was made with', async () => {
    const made = await freeze((await makeSampleLog()).db as never);
    expect(sampleText(made)).toBe(sampleText(readSample(migrations.length)));
  });
});
