import type { Storage } from '../../lib/log/log.ts';
import { newestFirst, type Order } from '../../lib/query/index.ts';

/** How the log is shown: a row a review, posters, or film by film with every viewing. */
export const shapes = ['table', 'wall', 'films'] as const;

/** What the table can show of a review, in order; the title is always there. */
export const columns = [
  'score',
  'title',
  'year',
  'directors',
  'day',
  'tags',
  'marks',
  'venue',
  'words',
  'changed',
] as const;

/** A column of the table. */
export type Column = (typeof columns)[number];

/** How the person likes to see the log on the options page. */
export type Look = { shape: (typeof shapes)[number]; columns: Column[]; order: Order };

/** Until the person has chosen. */
export const firstLook: Look = {
  shape: 'table',
  columns: ['score', 'title', 'year', 'directors', 'day', 'tags', 'marks'],
  order: newestFirst,
};

const sorts = ['day', 'score', 'title', 'year', 'changed'];

/** The look that was kept; what is not understood is as at first. */
export async function readLook(storage: Storage): Promise<Look> {
  const { look } = await storage.get('look');
  const kept = (typeof look === 'object' && look !== null ? look : {}) as Partial<Look>;
  const { by, descending } = kept.order ?? {};
  return {
    shape: shapes.find((shape) => shape === kept.shape) ?? firstLook.shape,
    columns: Array.isArray(kept.columns)
      ? columns.filter((column) => column === 'title' || kept.columns?.includes(column))
      : firstLook.columns,
    order: by && sorts.includes(by) ? { by, descending: descending !== false } : firstLook.order,
  };
}

/** Keeps a look. */
export async function keepLook(storage: Storage, look: Look): Promise<void> {
  await storage.set({ look });
}
