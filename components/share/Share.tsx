import { useEffect, useRef, useState } from 'preact/hooks';
import './share.css';
import type { Film } from '../../lib/film.ts';
import type { Review } from '../../lib/review.ts';
import { copies } from '../../lib/share/copies.ts';
import { chosenOf, type Fields } from '../../lib/share/fields.ts';
import { drawReview, type Shape, shapes } from '../../lib/share/picture.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { dayInWords } from '../review/ReviewView.tsx';
import { Toggle } from '../review/Toggle.tsx';
import { saveFile } from '../transfer/save-file.ts';

/** What can be chosen, with its words, in the order it stands in. */
const fieldNames = {
  poster: 'field.poster',
  score: 'review.score',
  tldr: 'review.tldr',
  body: 'review.body',
  day: 'log.byDay',
} as const;

/** A review to copy as text, or to save as a picture that is drawn here, as far as the person chooses. */
export function Share({ film, review }: { film: Film; review: Review }) {
  const notify = useNotify();
  const [shape, setShape] = useState<Shape>('lying');
  const [fields, setFields] = useState<Fields>({ poster: true, score: true, tldr: true, body: true, day: false });
  const given = {
    poster: film.poster,
    score: review.score,
    tldr: review.tldr,
    body: review.body,
    day: review.watchedOn,
  };
  const section = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  useEffect(() => {
    let current = true;
    (async () => {
      const poster = film.poster && fields.poster ? await loaded(film.poster) : null;
      const pen = canvas.current?.getContext('2d');
      const shown = chosenOf(review, fields);
      const day = shown.watchedOn ? dayInWords(shown.watchedOn) : '';
      if (current && pen) drawReview(pen, shape, { film, review: shown, poster, day });
    })();
    return () => {
      current = false;
    };
  }, [film, review, shape, fields]);

  const copy = async (kind: (typeof copies)[number]) => {
    try {
      await navigator.clipboard.write([kind.write(film, chosenOf(review, fields), dayInWords)]);
      notify.say({ said: t('share.copied'), shown: true });
    } catch (error) {
      notify.problem(error);
    }
  };
  const save = () =>
    canvas.current?.toBlob((blob) => {
      if (!blob) return;
      const name = `${film.title.replace(/[\\/:*?"<>|#^[\]\p{Cc}]/gu, ' ').trim() || 'review'}.png`;
      saveFile(new File([blob], name, { type: 'image/png' }));
      notify.say({ said: t('share.saved', [name]), shown: true });
    });
  const words = t('share.picture', [film.title]);
  return (
    <section ref={section} class="share" aria-label={t('share.title')}>
      <div class="chips">
        {(Object.keys(fieldNames) as (keyof Fields)[])
          .filter((name) => given[name])
          .map((name) => (
            <Toggle key={name} on={fields[name]} set={(on) => setFields({ ...fields, [name]: on })}>
              {t(fieldNames[name])}
            </Toggle>
          ))}
      </div>
      <div class="actions">
        {copies.map((kind) => (
          <button key={kind.name} type="button" class="second" onClick={() => copy(kind)}>
            {t(`share.${kind.name}`)}
          </button>
        ))}
      </div>
      <canvas ref={canvas} width={shapes[shape].width} height={shapes[shape].height} role="img" aria-label={words} />
      <div class="chips">
        {(['lying', 'upright'] as const).map((each) => (
          <button key={each} type="button" class="chip" aria-pressed={each === shape} onClick={() => setShape(each)}>
            {t(`share.${each}`)}
          </button>
        ))}
        <button type="button" class="second" onClick={save}>
          {t('share.save')}
        </button>
      </div>
    </section>
  );
}

async function loaded(address: string): Promise<HTMLImageElement | null> {
  const picture = new Image();
  picture.src = address;
  return picture.decode().then(
    () => picture,
    () => null,
  );
}
