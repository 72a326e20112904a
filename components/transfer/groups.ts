import { type Format, formats } from '../../lib/formats/index.ts';

/** The formats by what they are for; one in no group stands among those for programs. */
const named = [
  { name: 'groupKeep', of: ['json'] },
  { name: 'groupRead', of: ['text', 'markdown', 'notes', 'page', 'feed'] },
  {
    name: 'groupServices',
    of: ['letterboxd', 'imdb', 'trakt', 'trakt-csv', 'simkl', 'movary', 'yamtrack', 'neodb', 'tmdb'],
  },
  { name: 'groupTables', of: ['spreadsheet', 'csv'] },
] as const;
const placed = new Set<string>(named.flatMap(({ of }) => of));

/** The formats that can be written, grouped as they are shown. */
export const groups = named.map(({ name, of }) => ({
  name,
  members: [
    ...of.flatMap((member) => formats.filter((format) => format.name === member && format.write)),
    ...(name === 'groupTables' ? formats.filter((format) => format.write && !placed.has(format.name)) : []),
  ],
}));

/** All of them. */
export const writable: Format[] = groups.flatMap(({ members }) => members);
