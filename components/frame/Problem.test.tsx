import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Problem } from './Problem.tsx';

it.each([
  [{ kind: 'full' }, /disk is full/],
  [{ kind: 'newer', version: 9 }, /newer Matinee/],
  [{ kind: 'private' }, /private window/],
  [{ kind: 'blocked' }, /older version/],
  [{ kind: 'emptied', reviews: 1, when: '' }, /^Your log had 1 review and is now empty\. Nothing is written/],
  [{ kind: 'emptied', reviews: 1200, when: '' }, /^Your log had 1,200 reviews and is now empty\. Nothing is written/],
] as const)('a log that is %o has a sentence', (problem, sentence) => {
  render(<Problem problem={problem} log={undefined} solved={() => {}} />);
  expect(screen.getByRole('alert').textContent).toMatch(sentence);
});
