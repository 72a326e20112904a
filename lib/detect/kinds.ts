/**
 * What a type of schema.org or OpenGraph, in lower case and without its vocabulary, says of the page that holds it at
 * its top: how far it speaks for a film. The first that fits counts.
 */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/^(?:video\.)?(?:movie|film)$/, 6],
  [/^screeningevent$/, 2],
  [/tv_show/, -4],
  [/(?<!event)series$|episode|season|podcast|profile|theaterevent|searchresults/, -6],
  [/book$|game$|music|^recipe$|restaurant|sports|exhibition|software|^course/, -8],
  [/^collectionpage$/, -3],
  [/^itemlist$/, -2],
  [/^newsarticle$/, -1.5],
  [/article$|posting$/, -0.5],
  [/^product$/, -0.7],
  [/^person$/, -1],
];

/** The weight of a type; 0 where it tells nothing. */
export const weightOf = (type: string): number => kinds.find(([said]) => said.test(type))?.[1] ?? 0;

/** Whether a type is a film's. */
export const isFilm = (type: string): boolean => weightOf(type) === 6;
