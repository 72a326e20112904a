import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextStamp } from './stamp.ts';

it('a stamp sorts after every earlier one, however the clock goes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 40 }), { minLength: 2 }), fc.string(), (times, device) => {
      let last = '';
      for (const now of times) {
        const next = nextStamp(last, now, device);
        expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

it('a stamp whose counter is full borrows from the next millisecond', () => {
  expect(nextStamp('000000000005-ffff-a', 3, 'a')).toBe('000000000006-0000-a');
  expect(nextStamp('000000000005-0009-a', 5, 'a')).toBe('000000000005-000a-a');
});
