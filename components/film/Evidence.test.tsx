import { render, screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { Sighting } from '../../lib/detect/sighting.ts';
import { Evidence } from './Evidence.tsx';

it('every detected field knows where it came from: the evidence is shown field by field', () => {
  const sighting: Sighting = {
    url: 'https://kino.example/her',
    confidence: 'sure',
    film: { title: 'Her', year: 2013 },
    evidence: {
      film: [{ source: 'label', said: 'Regie: Spike Jonze' }],
      title: [
        { source: 'heading', said: 'Her' },
        { source: 'json-ld', said: 'Her' },
      ],
      year: [{ source: 'title', said: '2013' }],
    },
  };
  render(<Evidence sighting={sighting} />);
  const fields = screen.getAllByRole('term').map((term) => term.parentElement as HTMLElement);
  expect(fields.map((field) => within(field).getAllByRole('definition').length)).toEqual([1, 2, 1]);
  const told = fields.map(({ textContent }) => textContent ?? '');
  expect(told[0]).toContain('Regie: Spike Jonze');
  expect(told[1]).toMatch(/^Title/);
  expect(told[2]).toMatch(/^Year.*2013/);
});
