import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FilmFacts } from '../../lib/film.ts';
import {
  type Draft,
  dropDraft,
  flushDraft,
  keepDraft,
  type Log,
  noteDrafts,
  type StoredReview,
} from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';

/** Typing is on disk at most this long after a key. Milliseconds; promised are 300. */
const pause = 120;

/** What a draft is about: a film, and the review being edited, if one is. */
export type DraftSubject = { id: string; film: FilmFacts; filmId: string | null; reviewId: string | null };

/** Where the draft stands: nothing typed yet, still to be written, on disk, or given back from an earlier time. */
export type DraftState = 'none' | 'pending' | 'kept' | 'restored' | 'failed';

/**
 * The text being written, kept as a draft on every pause in typing and whenever the page is hidden, so that closing
 * the popup, the tab or the browser loses none of it. `start` is what the form holds before anything is typed; `saved`
 * hears of the review that was made of the draft, here or in another window.
 */
export function useDraft(
  log: Log,
  subject: DraftSubject,
  kept: Draft | null,
  start: ReviewFacts,
  failed: (error: unknown) => void,
  saved: (review: StoredReview) => void,
) {
  const [facts, show] = useState<ReviewFacts>(kept?.facts ?? start);
  const [state, setState] = useState<DraftState>(kept ? 'restored' : 'none');
  const own = useRef({
    about: subject,
    start,
    saved,
    facts,
    draft: kept as Draft | null,
    window: crypto.randomUUID(),
    dirty: false,
    over: false,
    // Another window has written the same draft.
    contested: false,
    // The write under way, which a page that goes away ends.
    writing: null as AbortController | null,
    /** Ends when all writes asked for have. */
    written: Promise.resolve(),
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  }).current;
  Object.assign(own, { about: subject, start, saved });

  /** The draft as it would be written now. */
  const asDraft = useCallback(() => {
    const { about, draft, window, facts: typed } = own;
    return {
      ...about,
      id: draft?.id ?? about.id,
      revision: draft?.revision ?? 0,
      window,
      facts: typed,
    };
  }, [own]);

  /** Writes what is not yet on disk; one write after the other, so that none overtakes another. */
  const keep = useCallback((): Promise<void> => {
    own.timer = undefined;
    own.written = own.written.then(async () => {
      if (!own.dirty || own.over) return;
      own.dirty = false;
      const write = new AbortController();
      own.writing = write;
      try {
        own.draft = await keepDraft(log, asDraft(), write.signal);
        own.contested = false;
        if (!own.dirty) setState('kept');
      } catch (error) {
        own.dirty = true;
        if (write.signal.aborted) return;
        setState('failed');
        failed(error);
      } finally {
        own.writing = null;
      }
    });
    return own.written;
  }, [own, log, failed, asDraft]);

  const change = useCallback(
    (part: ReviewFacts) => {
      own.facts = { ...own.facts, ...part };
      own.dirty = true;
      // The icon is to tell of it: a popup that closes in the moment of typing can no longer wake the background.
      if (!own.draft) noteDrafts(log.storage, own.about.id);
      show(own.facts);
      setState('pending');
      own.timer ??= setTimeout(keep, pause);
    },
    [own, keep],
  );

  /** Empties the form: there is no draft any more. */
  const clear = () => {
    Object.assign(own, { facts: own.start, draft: null, dirty: false });
    show(own.start);
    setState('none');
  };

  useEffect(() => {
    const hide = () => {
      if ((own.dirty || own.writing) && !own.over && !own.contested) {
        // A write that waits for answers would hold up this one until nobody is there to carry either out.
        own.writing?.abort();
        flushDraft(log, asDraft());
        // What it told was not from another window.
        own.contested = false;
      }
      keep();
    };
    const unlisten = log.listen((news) => {
      if (own.writing || !news.drafts.includes(asDraft().id)) return;
      own.contested = true;
      if (!news.kept) import('./follow.ts').then(({ follow }) => follow(log, own, news, clear)).catch(failed);
    });
    // Chromium ends a popup that loses the focus so soon that only what is asked for at `blur` is still carried out.
    addEventListener('blur', hide);
    addEventListener('pagehide', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('blur', hide);
      removeEventListener('pagehide', hide);
      document.removeEventListener('visibilitychange', hide);
      unlisten();
      hide();
    };
  }, [own, log, keep, asDraft]);

  return {
    facts,
    state,
    change,
    keep,
    /** What is in the form at this moment, for saving. */
    now: () => own.facts,
    /** The draft on disk as this window knows it, which a save takes away in its own transaction. */
    draft: () => own.draft && { ...own.draft, window: own.window },
    /** After a save: nothing more is to be kept. */
    end: () => {
      own.over = true;
    },
    /** Takes the draft away; resolves to how to bring it back. */
    discard: async () => {
      await keep();
      const { draft, window, facts: discarded } = own;
      const dropped = draft && (await dropDraft(log, { ...draft, window }));
      // What that told was not from another window; but where this draft lay beside another, that one is still there.
      if (dropped) own.contested = dropped.id !== own.about.id;
      clear();
      return () => change(discarded);
    },
  };
}
