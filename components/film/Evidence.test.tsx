import { globSync, readFileSync } from 'node:fs';
import { render, screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { Sighting } from '../../lib/detect/sighting.ts';
import { Evidence } from './Evidence.tsx';
import { noted } from './noted.ts';

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

it('what the detector notes in its own words is said in those of the person, and what it read as it stands', () => {
  const sighting: Sighting = {
    url: 'https://blog.example/her',
    confidence: 'guess',
    film: { title: 'Her' },
    evidence: {
      film: [
        { source: 'label', said: '"film", 1 times' },
        { source: 'label', said: 'a film of Spike Jonze' },
        { source: 'heading', said: 'a year and a name' },
      ],
      title: [{ source: 'heading', said: 'stars' }],
    },
  };
  render(<Evidence sighting={sighting} />);
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    'words for films the text of the page',
    'a film by Spike Jonze the text of the page',
    'a year beside a name the heading',
    'stars the heading',
  ]);
});

it('every note of the detector is known', () => {
  const code = globSync('lib/detect/*.ts', { exclude: (path) => path.includes('.test.') })
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
  // Literals of several words, numbers and names filled in; what has none but those is read from the page.
  const notes = [...code.matchAll(/say\('film', [\w'-]+, (?:'([^']+ [^']+)'|`([^`]* [^`]*)`)/g)]
    .map(([, plain, filled = '']) => plain ?? filled.replace(/\$\{[^}]*\}/g, '3'))
    .filter((note) => /[a-z]/.test(note));
  expect(notes.length).toBeGreaterThan(8);
  expect(notes.filter((note) => noted(note) === note)).toEqual([]);
});
