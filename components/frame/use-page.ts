import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';
import { correctionFor, forget, remember } from '../../lib/corrections.ts';
import type { FilmFacts } from '../../lib/film.ts';
import type { Log } from '../../lib/log/log.ts';
import { isLoading, type Look } from '../../lib/tab.ts';
import { type Subject, subjectOf, subjectOfPage } from '../film/subject.ts';
import type { Tab } from './Bar.tsx';
import type { Panel } from './panel.ts';
import { t } from './words.ts';

/** How the page in front is looked at. */
export type Looking = {
  opening: Promise<Log>;
  /** Looks at the page in front; again when it has changed, and when all of it has come (`whole`). */
  look: (whole?: boolean) => Promise<Look>;
  /** Called right before there is something to show. */
  reveal?: () => void;
  /** Calls back when that page has gone to another address. */
  watch: (look: Look, moved: () => void) => () => void;
  /** The poster of the page, if it shows one. */
  poster: (look: Look) => Promise<string | undefined>;
  /** What the page in front is about while it is still on its way, as far as its address tells. */
  early?: (log: Log) => Promise<Subject | null>;
  /** What to open first (`null`: a film to be named); absent for the page in front. */
  first?: (log: Log) => Promise<Subject | null>;
  panel?: Panel;
};

/** Resolves when what was just changed is on the screen. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/**
 * The page in front and what the Review tab is about: its film, one of the log, or one the person names. `turnTo` is
 * called with the tab to begin on whenever the page was looked at, `failed` with what went wrong.
 */
export function usePage(
  looking: Looking,
  log: Log | undefined,
  turnTo: (tab: Tab) => void,
  failed: (e: unknown) => void,
) {
  const { opening, look, reveal, watch, poster, early, first, panel } = looking;
  const [seen, setSeen] = useState<Look>();
  const [subject, setShown] = useState<Subject | null>();
  const [moved, setMoved] = useState('');
  const shown = useRef<Subject | null | undefined>(undefined);
  shown.current = subject;
  const looks = useRef(0);
  // The look that the person did not wait for: they opened something else meanwhile.
  const overtaken = useRef(0);

  const setSubject = useCallback(
    (next: Parameters<typeof setShown>[0]) => {
      reveal?.();
      setShown(next);
    },
    [reveal],
  );

  const see = useCallback(
    async (following = false) => {
      looks.current += 1;
      const turn = looks.current;
      const looking = look();
      const known = opening
        .then((opened) => early?.(opened))
        .catch(() => null)
        .then((film) => {
          if (film && turn === looks.current && turn !== overtaken.current) setSubject(film);
          return film ?? undefined;
        });
      const now = await looking;
      // A log that is still opening shows its newest rows as they are kept.
      const nothing =
        'seen' in now &&
        !isLoading(now) &&
        !now.seen.sighting &&
        !now.seen.quote &&
        !(await correctionFor(browser.storage.local, now.seen.url));
      if (nothing && !following && turn === looks.current) {
        setSeen(now);
        reveal?.();
        turnTo('log');
      }
      const opened = await opening;
      const before = await known;
      let next = 'seen' in now ? await subjectOfPage(opened, now.seen) : null;
      // What the address told of a page that has not said more yet.
      if (isLoading(now)) next ??= before ?? null;
      // What the person began meanwhile stays in the form, and what they said.
      if (next && before && before.known?.film.id === next.known?.film.id) next = { ...next, draft: before.draft };
      // Tabs may change faster than they can be looked at.
      if (turn !== looks.current) return;
      const kept = following && panel ? panel.keep(shown.current, next) : null;
      setMoved(kept ?? '');
      if (kept !== null) return;
      panel?.rest();
      setSeen(now);
      if (turn === overtaken.current) return;
      const show = async (now: Look, next: Subject | null, before?: Subject | null) => {
        setSeen(now);
        setSubject((old) => (!before || old === before ? next : old));
        turnTo(next || 'refused' in now || now.seen.sighting || now.seen.quote ? 'review' : 'log');
        if (!next || next.film.poster) return;
        // Not before the form is seen: the browser draws the page for it on the thread that draws the form.
        await drawn();
        const picture = await poster(now);
        if (picture)
          setSubject((old) => (old && old === next ? { ...old, film: { ...old.film, poster: picture } } : old));
      };
      const shownPoster = show(now, next, before);
      if (isLoading(now)) {
        const { whenAllCame } = await import('./when-all-came.ts');
        const all = await whenAllCame(opened, now, look, shown);
        if (all && turn === looks.current && turn !== overtaken.current) await show(...all);
      }
      await shownPoster;
    },
    [opening, look, reveal, setSubject, poster, panel, turnTo],
  );
  // At once, as in what follows the popup's first frame: an effect would wait for that frame.
  useLayoutEffect(() => {
    const begin = first ? opening.then(first).then(setSubject) : see();
    begin.catch(failed);
  }, [opening, see, setSubject, first, failed]);
  useEffect(() => {
    const gone = () => setMoved(shown.current?.page ? t('film.moved', [shown.current.film.title]) : '');
    return seen && watch(seen, panel ? () => see(true) : gone);
  }, [seen, watch, see, panel]);

  const here = seen && 'seen' in seen ? seen.seen : null;
  /** All of the page has been seen, and it tells no film. */
  const none = Boolean(here && !here.sighting && !here.loading);
  /** Remembers what the person said the page is about, and returns how to take that back. */
  const say = async (film: FilmFacts | null, filmId?: string, apart?: true) => {
    // A page that is still on its way is known by its address alone.
    const at = here?.url ?? shown.current?.page;
    if (!log || !at) return undefined;
    const before = await correctionFor(log.storage, at);
    await remember(log.storage, at, { film, filmId, apart, when: log.clock().toISOString() });
    return () => (before ? remember(log.storage, at, before) : forget(log.storage, at));
  };
  /** The detector decides again. */
  const unsay = async () => {
    if (log && here) await forget(log.storage, here.url);
    await see();
  };
  /** Goes on with a film that the person named: the page's, where it shows one or its heading holds that title. */
  const start = async (film: FilmFacts) => {
    if (!log) return;
    const aboutPage =
      here && (here.sighting || (await import('../../lib/holds-title.ts')).holdsTitle(here.heading, film.title));
    if (aboutPage) await say(film);
    let next = await subjectOf(log, film, null);
    if (here?.quote) {
      await (await import('../drafts/hinted.ts')).quoteInto(log, next, here.quote);
      delete here.quote;
      next = await subjectOf(log, film, null);
    }
    setSubject(aboutPage ? { ...next, page: here.url, corrected: true } : next);
  };
  const choose = (next: Subject | null) => {
    overtaken.current = looks.current;
    setSubject(next);
  };
  return { seen, here, none, subject, setSubject: choose, moved, see, say, unsay, start };
}
