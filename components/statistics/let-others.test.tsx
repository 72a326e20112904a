import { describe, expect, it } from 'vitest';
import { letOthers } from './let-others.ts';

describe('giving way', () => {
  it('lets others have their turn, and comes back', async () => {
    let turn = false;
    setTimeout(() => {
      turn = true;
    }, 0);
    for (let waited = 0; waited < 1000 && !turn; waited++) await letOthers();
    expect(turn).toBe(true);
  });
});
