import { afterEach, expect, it } from 'vitest';
import { addressOfPicked, handOn } from '../log/handed.ts';
import { selectionOf } from './choice.ts';

const some = (count: number) => new Set(Array.from({ length: count }, (_, at) => `${at}-8f14-4d3c`));

afterEach(() => handOn(new Set()));

it('what was selected in the log is what is exported, however much it is', () => {
  for (const count of [1, 500, 501, 100_000]) {
    const ids = some(count);
    const address = addressOfPicked('transfer', ids);
    expect(address.length).toBeLessThan(20_000);
    handOn(ids);
    expect(selectionOf(address)).toEqual({ of: 'picked', ids });
  }
});

it('an address whose selection is not known any more means everything, and a search stays a search', () => {
  expect(selectionOf('#transfer?picked')).toEqual({ of: 'everything' });
  expect(selectionOf('#transfer')).toEqual({ of: 'everything' });
  const words = 'id:one,two tag:rain';
  expect(selectionOf(`#transfer?find=${encodeURIComponent(words)}`)).toEqual({ of: 'search', words });
});
