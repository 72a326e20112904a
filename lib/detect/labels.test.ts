import { describe, expect, test } from 'vitest';
import { circledLabel, fieldOf } from './labels.ts';

/** A language and how it labels a film's director. */
const directors: readonly (readonly [language: string, label: string])[] = [
  ['English', 'Directed by'],
  ['German', 'Regie'],
  ['French', 'Réalisateur'],
  ['Spanish', 'Dirección'],
  ['Portuguese', 'Direção'],
  ['Italian', 'Regia'],
  ['Dutch', 'Regisseur'],
  ['Danish', 'Instruktør'],
  ['Norwegian', 'Regissør'],
  ['Swedish', 'Regissör'],
  ['Finnish', 'Ohjaus'],
  ['Icelandic', 'Leikstjóri'],
  ['Czech', 'Režie'],
  ['Slovak', 'Réžia'],
  ['Polish', 'Reżyseria'],
  ['Hungarian', 'Rendező'],
  ['Romanian', 'Regizor'],
  ['Russian', 'Режиссёр'],
  ['Ukrainian', 'Режисер'],
  ['Serbian', 'Редитељ'],
  ['Croatian', 'Redatelj'],
  ['Slovenian', 'Režija'],
  ['Lithuanian', 'Režisierius'],
  ['Latvian', 'Režisors'],
  ['Estonian', 'Lavastaja'],
  ['Turkish', 'Yönetmen'],
  ['Greek', 'Σκηνοθεσία'],
  ['Chinese', '导演'],
  ['Japanese', '監督'],
  ['Korean', '감독'],
  ['Arabic', 'إخراج'],
  ['Persian', 'کارگردان'],
  ['Hebrew', 'במאי'],
  ['Thai', 'ผู้กำกับ'],
  ['Vietnamese', 'Đạo diễn'],
  ['Indonesian', 'Sutradara'],
  ['Hindi', 'निर्देशक'],
  ['Catalan', 'Direcció'],
  ['Basque', 'Zuzendaria'],
  ['Welsh', 'Cyfarwyddwr'],
  ['Irish', 'Stiúrthóir'],
  ['Albanian', 'Regjisore'],
  ['Macedonian', 'Режија'],
  ['Bulgarian', 'Режисьор'],
  ['Armenian', 'Ռեժիսոր'],
  ['Georgian', 'რეჟისორი'],
  ['Bengali', 'পরিচালক'],
  ['Tamil', 'இயக்கம்'],
  ['Telugu', 'దర్శకత్వం'],
  ['Malayalam', 'സംവിധാനം'],
  ['Kannada', 'ನಿರ್ದೇಶನ'],
  ['Marathi', 'दिग्दर्शक'],
  ['Urdu', 'ہدایتکار'],
  ['Mongolian', 'Найруулагч'],
  ['Malay', 'Pengarah'],
];

describe("a director's label is known in", () => {
  test('more than 50 languages', () => {
    expect(new Set(directors.map(([language]) => language)).size).toBeGreaterThan(50);
  });

  test.for(directors)('%s', ([, label]) => {
    expect(fieldOf(label)).toBe('directors');
  });
});

test.for([
  ['Running time', 'minutes'],
  ['上映時間', 'minutes'],
  ['上映日', 'year'],
  ['Originaltitel', 'originalTitle'],
  ['Director(s)', 'directors'],
  ['Type', 'kind'],
  ['ISBN', 'other'],
] as const)('the label %s announces its field', ([label, field]) => {
  expect(fieldOf(label)).toBe(field);
});

test.for(['Directory', 'Directions', 'Number of discs', 'Register', 'Region', '', 'a', '__proto__', 'constructor'])(
  'the word %s is no label of a fact of a film',
  (word) => {
    expect(fieldOf(word)).toBeUndefined();
  },
);

test.for([
  ['◎导　　演　Kenneth Lonergan', 'directors', 'Kenneth Lonergan'],
  ['◎片 长 137分钟', 'minutes', '137分钟'],
  ['◎年代 2016', 'year', '2016'],
] as const)('a Chinese list announces by a circle: %s', ([text, field, value]) => {
  const [label, said] = circledLabel(text);
  expect([fieldOf(label), said]).toEqual([field, value]);
});
