import { useEffect, useRef, useState } from 'preact/hooks';
import './share.css';
import type { Film } from '../../lib/film.ts';
import type { Review } from '../../lib/review.ts';
import { copies } from '../../lib/share/copies.ts';
import { drawReview, type Fields, type Shape, shapes } from '../../lib/share/picture.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { saveFile } from '../transfer/save-file.ts';

const fieldNames = ['poster', 'score', 'tldr'] as const;

/** A review to copy as text, or to save as a picture that is drawn here. */
export function Share({ film, review }: { film: Film; review: Review }) {
  const notify = useNotify();
  const [shape, setShape] = useState<Shape>('lying');
  const [fields, setFields] = useState<Fields>({ poster: film.poster !== '', score: true, tldr: true });
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let current = true;
    (async () => {
      const poster = film.poster && fields.poster ? await loaded(film.poster) : null;
      const pen = canvas.current?.getContext('2d');
      if (current && pen) drawReview(pen, shape, { film, review, poster, fields });
    })();
    return () => {
      current = false;
    };
  }, [film, review, shape, fields]);

  const copy = async (kind: (typeof copies)[number]) => {
    try {
      await navigator.clipboard.write([kind.write(film, review)]);
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
    <section class="share" aria-label={t('share.title')}>
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
        {fieldNames
          .filter((name) => name !== 'poster' || film.poster)
          .map((name) => (
            <button
              key={name}
              type="button"
              class="chip"
              aria-pressed={fields[name]}
              onClick={() => setFields({ ...fields, [name]: !fields[name] })}
            >
              {t(name === 'poster' ? 'field.poster' : `review.${name}`)}
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
