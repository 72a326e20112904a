import { describe, expect, it } from 'vitest';
import { namesIn } from './people.ts';

describe('the names in a value', () => {
  it.each([
    ['Bergman, Ingmar', ['Ingmar Bergman']],
    ['Miyazaki, Gorō', ['Gorō Miyazaki']],
    ['Lana Wachowski, Lilly Wachowski', ['Lana Wachowski', 'Lilly Wachowski']],
    ['Sam Mendes. Cast: Daniel Craig', ['Sam Mendes']],
    ['Luc y Jean-Pierre Dardenne', ['Luc Dardenne', 'Jean-Pierre Dardenne']],
    ['Margarita Térejova (Masha / Natalia), Ignat Daníltsev', ['Margarita Térejova', 'Ignat Daníltsev']],
    ['Matthijs van Heijningen Jr.', ['Matthijs van Heijningen Jr.']],
    ['Pushkar and Gayathri', ['Pushkar', 'Gayathri']],
  ])('%s', (value, names) => {
    expect(namesIn([value])).toEqual(names);
  });
});
