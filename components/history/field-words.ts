import type { Score } from '../../lib/score.ts';
import { formatScore } from '../../lib/score.ts';
import { type Name, t } from '../frame/words.ts';
import { dayPart } from '../log/query-words.ts';

/** The fields of a review that a person writes, in the order of the form, and what each is called. */
export const reviewFields = {
  score: 'review.score',
  tldr: 'review.tldr',
  body: 'review.body',
  watchedOn: 'review.watched',
  liked: 'review.liked',
  rewatch: 'review.rewatch',
  spoilers: 'review.spoilers',
  tags: 'review.tags',
  venue: 'review.venue',
  aspects: 'log.column_score',
} as const;

const filmFields: Record<string, Name> = {
  filmId: 'history.film',
  title: 'field.title',
  originalTitle: 'field.originalTitle',
  otherTitles: 'field.otherTitles',
  year: 'field.year',
  directors: 'field.directors',
  actors: 'field.actors',
  minutes: 'field.minutes',
  poster: 'field.poster',
  keys: 'field.keys',
};

/** What a field of a review or film is called. */
export function fieldInWords(field: string): string {
  const name = (reviewFields as Record<string, Name>)[field] ?? filmFields[field];
  return name ? t(name) : field;
}

/** A field's value as text; empty where nothing is given. */
export function valueInWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? t('history.yes') : '';
  if (Array.isArray(value)) return value.join(', ');
  if (field === 'score') return formatScore(value as Score);
  if (field === 'watchedOn') return dayPart(String(value));
  if (field === 'aspects') {
    const parts = Object.entries(value as Record<string, Score>);
    return parts.map(([name, score]) => `${name} ${formatScore(score)}`).join(', ');
  }
  return String(value);
}
