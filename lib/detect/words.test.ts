import { expect, test } from 'vitest';
import { series, signOf } from './words.ts';

test.for(['La casa (1ª Temporada)', 'Sherlock - angol filmsorozat', 'Lost S03E21', '权力的游戏 第六季'])(
  'a series is told by its words: %s',
  (text) => {
    expect(text.toLowerCase()).toMatch(series.said);
  },
);

test.for(['Liz and the Blue Bird (2018) [BD 1920x1080]', 'Tsotsi', 'Serenity'])('a film is none: %s', (text) => {
  expect(text.toLowerCase()).not.toMatch(series.said);
});

test.for([
  ['OVA', 'series'],
  ['TV Series, 12 episodes', 'series'],
  ['Movie (1 ep × 104 min)', 'film'],
] as const)('the kind %s is a %s', ([kind, name]) => {
  expect(signOf(kind)?.name).toBe(name);
});
