import type { Site } from './site.ts';

/*
 * The table of sites as it is carried into pages: one text, a line for each site, without what only people are told of
 * it. `hosts~path~…`, then what differs from the usual, each part told by its first sign.
 */

const holds = { m: 'mixed', a: 'anything' } as const;
const shown = {
  t: 'title',
  o: 'originalTitle',
  y: 'year',
  d: 'directors',
  k: 'kind',
  s: 'series',
  l: 'links',
  f: 'facts',
} as const;
/** What patterns often hold, and the sign that stands for it. */
const often = [
  ['(?<id>\\d+)', '>'],
  ['(?<id>', '(<'],
  ['[^/?]+', '@'],
  ['(?:[/?]|$)', '#'],
] as const;

/** The part of a host that most families are named by. */
const label = (host = '') => host.split('.').at(-2) ?? '';

function short({ source, flags }: RegExp): string {
  const plain = often.reduce((text, [whole, sign]) => text.replaceAll(whole, sign), source.replaceAll('\\/', '/'));
  return (flags ? ';' : '') + (plain.startsWith('^/') ? plain.slice(2) : `*${plain}`);
}

function whole(text: string): RegExp {
  const [, fold, any, plain = ''] = /^(;?)(\*?)(.*)/.exec(text) ?? [];
  const source = often.reduce((text, [whole, sign]) => text.replaceAll(sign, whole), plain);
  return new RegExp((any ? '' : '^/') + source, fold && 'i');
}

/** The table as one text. Sorted by paths, as likes stand together so. */
export function pack(sites: readonly Site[]): string {
  const order = (line: string) => line.slice(line.indexOf('~'));
  return sites
    .map(({ hosts, path, holds: held, late, byHost, family, other, show = {} }) =>
      [
        hosts,
        short(path),
        ...(held === 'films' ? [] : [held[0]]),
        ...(late ? ['+'] : []),
        ...(byHost ? ['%'] : []),
        ...(family === label(hosts[0]) ? [] : [`=${family}`]),
        ...(other ? [`!${short(other)}`] : []),
        ...Object.entries(shown).flatMap(([sign, name]) => (show[name] ? [sign + show[name]] : [])),
      ].join('~'),
    )
    .sort((one, other) => (order(one) < order(other) ? -1 : 1))
    .join('\n');
}

/** The sites of a text that `pack` made; each is named by its host. */
export function unpack(text: string): Site[] {
  return text.split('\n').map((line) => {
    const [all = '', path = '', ...parts] = line.split('~');
    const hosts = all.split(',');
    const [name = ''] = hosts;
    const site: Site = { name, hosts, path: whole(path), family: label(name), holds: 'films' };
    for (const part of parts) {
      const sign = part[0] ?? '';
      const rest = part.slice(1);
      if (sign === '=') site.family = rest;
      else if (sign === '!') site.other = whole(rest);
      else if (sign === '+') site.late = true;
      else if (sign === '%') site.byHost = true;
      else if (rest) site.show = { ...site.show, [shown[sign as keyof typeof shown]]: rest };
      else site.holds = holds[sign as keyof typeof holds];
    }
    return site;
  });
}
