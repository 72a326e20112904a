import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FilmFacts, Key } from '../../lib/film.ts';
import { emptyDatabase, fakeLog } from '../../lib/log/fake-log.ts';
import { drafts } from '../../lib/log/log.ts';
import { scaleNamed } from '../../lib/settings.ts';
import { Writing } from './Writing.tsx';

beforeEach(() => {
  emptyDatabase();
  fakeBrowser.reset();
});
afterEach(cleanup);

it('what is typed while a save is under way is saved, too', async () => {
  const type = (value: string) =>
    fireEvent.input(screen.getByRole('textbox', { name: 'TL;DR' }), { target: { value } });
  let saving = false;
  // A new name is asked for in the middle of the save.
  const log = await fakeLog({
    id: () => {
      if (saving) type('Being heard, at last');
      return crypto.randomUUID();
    },
  });
  const her: FilmFacts = { title: 'Her', year: 2013, keys: ['imdb:tt1798709' as Key] };
  const saved = vi.fn(cleanup);
  render(
    <Writing
      log={log}
      film={her}
      filmId={null}
      editing={null}
      draft={null}
      draftId="new:imdb:tt1798709"
      start={{}}
      scale={scaleNamed('ten')}
      tags={[]}
      mac={false}
      active={true}
      saved={saved}
    />,
  );
  type('Being heard');
  saving = true;
  fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect((await log.db.getAll('reviews')).map(({ tldr }) => tldr)).toEqual(['Being heard, at last']);
  expect(await drafts(log)).toEqual([]);
});
