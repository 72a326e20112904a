import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { FilmFacts } from '../../lib/film.ts';
import {
  drafts,
  type Found,
  film as filmOf,
  find,
  type Log,
  reviewsOf,
  type StoredReview,
  tags as tagsOf,
} from '../../lib/log/log.ts';
import { reviewFactsOf } from '../../lib/review.ts';
import { type Scale, scaleFor } from '../../lib/scales.ts';
import { FilmHead } from '../film/FilmHead.tsx';
import { draftIdOf, type Subject } from '../film/subject.ts';
import { usePoster } from '../film/use-poster.ts';
import { useLater } from '../frame/use-later.ts';
import { Writing } from './Writing.tsx';

const loadReading = () => import('./reading.ts');

type Props = {
  log: Log;
  subject: Subject;
  scale: Scale;
  mac: boolean;
  /** Counts the changes of the log. */
  version: number;
  /** Whether it is the tab in front: keys mean nothing to a hidden form. */
  active: boolean;
  correct: (film: FilmFacts) => void;
  reject: () => void;
  accept: (known: Found) => void;
  apart: () => void;
  uncorrect?: () => void;
  /** Goes on with another film of the log as that of the page. */
  turnTo: (known: Found) => void;
  teach?: () => void;
  /** Takes the poster from the page in front, where that shows one. */
  takePoster?: () => Promise<string | undefined>;
  /** A review was saved. */
  saved: (review: StoredReview) => void;
};

/**
 * What is being written: a new review (`instead` of one that went away by itself), one being edited, or nothing; then
 * the focus is on the review of this id, on the newest (`true`), or wherever it was.
 */
type Mode =
  | { write: 'new'; instead?: true }
  | { write: 'edit'; review: StoredReview }
  | { write: null; focus: string | boolean };

/** A film and what the person says of it: the form, or the reviews there are. */
export function FilmReview({
  log,
  subject,
  scale,
  mac,
  version,
  active,
  saved: told,
  takePoster,
  turnTo,
  ...head
}: Props) {
  const [known, setKnown] = useState(subject.known);
  const [mode, setMode] = useState<Mode>(() => firstMode(subject));
  const [draft, setDraft] = useState(subject.draft);
  const [tags, setTags] = useState<string[]>([]);
  const filmId = known?.film.id ?? null;

  useEffect(() => {
    if (subject.editing) setMode(firstMode(subject));
  }, [subject.editing]);

  // Not an effect after the next frame: a window that lies behind others has none, and is to be up to date too.
  useLayoutEffect(() => {
    tagsOf(log).then((all) => setTags(all.map(({ tag }) => tag)));
    // Saved in another window meanwhile: it stands above the form as an earlier viewing.
    if (!filmId && version > 0) find(log, subject.film.keys ?? []).then((found) => found && setKnown(found));
    if (!filmId) return;
    const typed = mode.write === 'new' && mode.instead ? drafts(log) : undefined;
    Promise.all([filmOf(log, filmId), reviewsOf(log, filmId), typed]).then(([film, reviews, kept]) => {
      setKnown((old) => old && { film: film ?? old.film, reviews });
      if (reviews.length === 0) setMode((old) => (old.write === null ? { write: 'new', instead: true } : old));
      // It is back, and nobody has begun another one meanwhile.
      else if (kept?.every(({ id }) => !id.startsWith(draftIdOf(subject.film, known))))
        setMode({ write: null, focus: false });
    });
  }, [log, version, filmId]);

  /** After a save, or where nothing was begun: whatever draft there was is over. */
  const read = (focus: string | true) => {
    setDraft(null);
    setMode({ write: null, focus });
  };
  const saved = async (review: StoredReview) => {
    const reviews = await reviewsOf(log, review.filmId);
    const film = await log.db.get('films', review.filmId);
    if (film) setKnown({ film, reviews });
    read(review.id);
    told(review);
  };
  const editing = mode.write === 'edit' ? mode.review.id : null;
  const reviews = known?.reviews ?? [];
  const reading = useLater(reviews.length > 0, loadReading);
  const poster = usePoster(log, known);
  const film = poster.changed === undefined ? subject.film : { ...subject.film, poster: poster.changed };
  return (
    <div class="sheet">
      <FilmHead
        subject={{ ...subject, known }}
        year={log.clock().getFullYear()}
        poster={{ ...poster, take: takePoster && (() => void poster.take(takePoster())) }}
        {...head}
      />
      {mode.write === null && reviews.length > 0 ? (
        reading && (
          <reading.Reviews
            log={log}
            reviews={reviews}
            edit={(review) => setMode({ write: 'edit', review })}
            again={() => setMode({ write: 'new' })}
            focus={mode.focus}
          />
        )
      ) : (
        <Writing
          key={editing ?? 'new'}
          log={log}
          film={film}
          filmId={filmId}
          mend={subject.mend}
          editing={mode.write === 'edit' ? mode.review : null}
          draft={draft && (draft.reviewId ?? null) === editing ? draft : null}
          draftId={editing ? `edit:${editing}` : draftIdOf(subject.film, known)}
          start={mode.write === 'edit' ? reviewFactsOf(mode.review) : { rewatch: reviews.length > 0 }}
          scale={mode.write === 'edit' ? scaleFor(mode.review.score, scale) : scale}
          tags={tags}
          quote={subject.quote}
          offered={mode.write === 'new' && reviews.length === 0 ? subject.sighting : null}
          earlier={mode.write === 'new' ? reviews : []}
          mac={mac}
          active={active}
          saved={saved}
          cancel={reviews.length > 0 ? () => read(editing ?? true) : undefined}
        />
      )}
      {mode.write === null && reading && known && reviews.length > 0 && (
        <reading.Joining log={log} known={known} sighting={subject.sighting} changed={setKnown} turnTo={turnTo} />
      )}
    </div>
  );
}

function firstMode({ known, draft, editing }: Subject): Mode {
  const id = editing?.id ?? draft?.reviewId;
  const edited = id && known?.reviews.find((review) => review.id === id);
  if (edited) return { write: 'edit', review: edited };
  return draft || !known?.reviews.length ? { write: 'new' } : { write: null, focus: false };
}
