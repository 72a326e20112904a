import { act, renderHook } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { useSelection } from './use-selection.ts';

it('all of one query, still being read when another is typed, selects nothing of the other', async () => {
  let arrive = (_ids: string[]) => {};
  const more = () => new Promise<string[]>((resolve) => (arrive = resolve));
  const { result, rerender } = renderHook(({ listed, query }) => useSelection(listed, query, more), {
    initialProps: { listed: ['a'], query: '' },
  });
  const all = result.current.all();
  rerender({ listed: ['b', 'c'], query: 'her' });
  await act(async () => {
    arrive(['a', 'b', 'c', 'd']);
    await all;
  });
  expect([...result.current.ids]).toEqual([]);
});
