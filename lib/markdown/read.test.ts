import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read.ts';
import { longestRead } from './tame.ts';
import type { Block, Inline } from './tree.ts';

const kinds = new Set(['text', 'code', 'strong', 'em', 'del', 'spoiler', 'link', 'break']);
const blockKinds = new Set(['paragraph', 'heading', 'quote', 'list', 'code', 'line']);

/** Every kind and every address of a tree is one of those allowed. */
function check(blocks: readonly Block[]): void {
  const words = (inside: readonly Inline[]): void => {
    for (const word of inside) {
      expect(kinds).toContain(word.kind);
      if ('inside' in word) words(word.inside);
      if (word.kind === 'link') expect(word.to).toMatch(/^(https?:\/\/|mailto:)/);
    }
  };
  for (const block of blocks) {
    expect(blockKinds).toContain(block.kind);
    if ('inside' in block) words(block.inside);
    if (block.kind === 'quote') check(block.blocks);
    if (block.kind === 'list') for (const item of block.items) check(item);
  }
}

const only = (text: string) => (readMarkdown(text)[0] as Extract<Block, { kind: 'paragraph' }>).inside;

describe('Markdown', () => {
  it('has strong, emphasised, struck and code words', () => {
    expect(only('**a** *b* ~~c~~ `d`')).toEqual([
      { kind: 'strong', inside: [{ kind: 'text', text: 'a' }] },
      { kind: 'text', text: ' ' },
      { kind: 'em', inside: [{ kind: 'text', text: 'b' }] },
      { kind: 'text', text: ' ' },
      { kind: 'del', inside: [{ kind: 'text', text: 'c' }] },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'd' },
    ]);
  });

  it('has spoilers, round other words too, and leaves a single mark alone', () => {
    expect(only('It ||was *him*|| all along')).toEqual([
      { kind: 'text', text: 'It ' },
      {
        kind: 'spoiler',
        inside: [
          { kind: 'text', text: 'was ' },
          { kind: 'em', inside: [{ kind: 'text', text: 'him' }] },
        ],
      },
      { kind: 'text', text: ' all along' },
    ]);
    expect(
      only('a || b')
        .map((word) => 'text' in word && word.text)
        .join(''),
    ).toBe('a || b');
  });

  it('links to the web and to mail, and to nothing else', () => {
    expect(only('[a](https://films.example/)')).toMatchObject([{ kind: 'link', to: 'https://films.example/' }]);
    for (const address of ['javascript:alert(1)', 'data:text/html,a', 'JaVaScRiPt:a', '/options.html', 'file:///etc'])
      expect(only(`[a](${address})`)).toEqual([{ kind: 'text', text: `[a](${address})` }]);
  });

  it('shows a picture as a link and raw HTML as text', () => {
    expect(only('![poster](https://films.example/a.png)')).toEqual([
      { kind: 'link', to: 'https://films.example/a.png', inside: [{ kind: 'text', text: 'poster' }] },
    ]);
    expect(JSON.stringify(readMarkdown('<img src=x onerror=alert(1)>\n\n<b>a</b>'))).toContain('<img src=x onerror');
  });

  it('has headings, quotes, lists, code and lines', () => {
    expect(readMarkdown('# a\n\n> b\n\n- c\n- d\n\n3. e\n\n```\nf\n```\n\n---').map(({ kind }) => kind)).toEqual([
      'heading',
      'quote',
      'list',
      'list',
      'code',
      'line',
    ]);
  });

  it('never throws, and makes nothing but what is allowed', () => {
    const bits = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '```\n',
      '[',
      ']',
      '(',
      ')',
      '||',
      '> ',
      '- ',
      '1. ',
      '# ',
      '\n',
      '\n\n',
      '<b>',
      '<!--',
      'a',
      ' ',
      '\\',
      '|-|',
      'javascript:',
      'https://a.example',
      '![',
      '&amp;',
      '~~',
    );
    fc.assert(fc.property(fc.array(bits, { maxLength: 60 }), (parts) => check(readMarkdown(parts.join('')))));
    fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => check(readMarkdown(text))));
  });

  it('loses no letter of what was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('é', ' ', '*', '> ', '- ', '\n', '\n\n', '||'), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          expect(JSON.stringify(readMarkdown(text)).split('é').length).toBe(text.split('é').length);
        },
      ),
    );
  });

  it.each([
    '[',
    '*',
    '_',
    '>',
    '<',
    '`',
    '![',
    '**a ',
    '*a ',
    'a_',
    '*a**b',
    '[a](',
    '1. ',
    '- ',
    '-\n',
    '> a\na\n',
    '|a|\n|-|\n',
    '||a',
    'a@',
    '<a ',
    '~a ',
    '\\',
    '*a_\n\n',
    '[a]: b\n',
    '> ',
  ])('takes no long time over 100 kB of %j', (bit) => {
    const text = bit.repeat(Math.ceil(longestRead / bit.length));
    const start = performance.now();
    readMarkdown(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
