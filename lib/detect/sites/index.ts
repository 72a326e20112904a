import type { Site } from '../site.ts';
import { allocine } from './allocine.ts';
import { csfd } from './csfd.ts';
import { douban } from './douban.ts';
import { imdb } from './imdb.ts';
import { letterboxd } from './letterboxd.ts';
import { rottentomatoes } from './rottentomatoes.ts';
import { tmdb } from './tmdb.ts';
import { wikipedia } from './wikipedia.ts';

/** Every site we know, by audience. Adding one is a file, a line here and a page in `tests/pages/`. */
export const sites: readonly Site[] = [imdb, letterboxd, douban, tmdb, rottentomatoes, wikipedia, allocine, csfd];
