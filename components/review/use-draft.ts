import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FilmFacts } from '../../lib/film.ts';
import { type Draft, dropDraft, flushDraft, keepDraft, type Log } from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';

/** Typing is on disk at most this long after a key. Milliseconds; promised are 300. */
const pause = 120;

/** What a draft is about: a film, and the review being edited, if one is. */
export type DraftSubject = { id: string; film: FilmFacts; filmId: string | null; reviewId: string | null };

/** Where the draft stands: nothing typed yet, still to be written, on disk, or given back from an earlier time. */
export type DraftState = 'none' | 'pending' | 'kept' | 'restored' | 'failed';

/**
 * The text being written, kept as a draft on every pause in typing and whenever the page is hidden, so that closing
 * the popup, the tab or the browser loses none of it. `start` is what the form holds before anything is typed.
 */
export function useDraft(
  log: Log,
  subject: DraftSubject,
  kept: Draft | null,
  start: ReviewFacts,
  failed: (error: unknown) => void,
) {
  const [facts, show] = useState<ReviewFacts>(kept?.facts ?? start);
  const [state, setState] = useState<DraftState>(kept ? 'restored' : 'none');
  const held = useRef({
    facts,
    draft: kept as Draft | null,
    window: crypto.randomUUID(),
    dirty: false,
    over: false,
    // Another window has written the same draft.
    contested: false,
    writing: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const about = useRef(subject);
  about.current = subject;

  /** The draft as it would be written now. */
  const asDraft = useCallback(() => {
    const { draft, window, facts: typed } = held.current;
    return {
      ...about.current,
      id: draft?.id ?? about.current.id,
      revision: draft?.revision ?? 0,
      window,
      facts: typed,
    };
  }, []);

  /** Writes what is not yet on disk; one write after the other, so that none overtakes another. */
  const writing = useRef<Promise<void>>(Promise.resolve());
  const keep = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    writing.current = writing.current.then(async () => {
      const state = held.current;
      if (!state.dirty || state.over) return;
      state.dirty = false;
      state.writing = true;
      try {
        state.draft = await keepDraft(log, asDraft());
        state.contested = false;
        if (!state.dirty) setState('kept');
      } catch (error) {
        state.dirty = true;
        setState('failed');
        failed(error);
      } finally {
        state.writing = false;
      }
    });
    return writing.current;
  }, [log, failed, asDraft]);

  const change = useCallback(
    (part: ReviewFacts) => {
      held.current.facts = { ...held.current.facts, ...part };
      held.current.dirty = true;
      show(held.current.facts);
      setState('pending');
      timer.current ??= setTimeout(keep, pause);
    },
    [keep],
  );

  useEffect(() => {
    const hide = () => {
      const state = held.current;
      const under = state.writing;
      if ((state.dirty || under) && !state.over && !state.contested) {
        // What it tells is not from another window.
        state.writing = true;
        flushDraft(log, asDraft());
        state.writing = under;
      }
      keep();
    };
    const unlisten = log.listen(({ drafts }) => {
      if (!held.current.writing && drafts.includes(asDraft().id)) held.current.contested = true;
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
  }, [log, keep, asDraft]);

  return {
    facts,
    state,
    change,
    keep,
    /** What is in the form at this moment, for saving. */
    now: () => held.current.facts,
    /** The draft on disk as this window knows it, which a save takes away in its own transaction. */
    draft: () => held.current.draft && { ...held.current.draft, window: held.current.window },
    /** After a save: nothing more is to be kept. */
    end: () => {
      held.current.over = true;
      clearTimeout(timer.current);
    },
    /** Takes the draft away; resolves to how to bring it back. */
    discard: async () => {
      await keep();
      const { draft, window, facts: discarded } = held.current;
      if (draft) await dropDraft(log, { ...draft, window });
      Object.assign(held.current, { facts: start, draft: null, dirty: false });
      show(start);
      setState('none');
      return () => change(discarded);
    },
  };
}
