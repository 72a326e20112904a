import { t } from '../frame/words.ts';

type Props = {
  has: boolean;
  /** Takes it from the page in front; absent where that shows none. */
  take?: () => void;
  remove: () => void;
};

/** The poster taken again from the page, or removed. */
export function PosterActions({ has, take, remove }: Props) {
  if (!has && !take) return null;
  return (
    <div class="actions">
      {take && (
        <button type="button" class="second" onClick={take}>
          {t('review.takePoster')}
        </button>
      )}
      {has && (
        <button type="button" class="second" onClick={remove}>
          {t('review.removePoster')}
        </button>
      )}
    </div>
  );
}
