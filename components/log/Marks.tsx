import { Icon } from '../frame/Icon.tsx';
import { t } from '../frame/words.ts';

/** What a viewing was marked as: a rewatch, liked. */
export function Marks({ rewatch, liked }: { rewatch: boolean; liked: boolean }) {
  return (
    <>
      {rewatch && (
        <span title={t('log.rewatched')}>
          <Icon name="again" />
          <span class="hidden">{t('log.rewatched')}</span>
        </span>
      )}
      {liked && (
        <span class="heart" title={t('log.liked')}>
          <Icon name="heart" filled />
          <span class="hidden">{t('log.liked')}</span>
        </span>
      )}
    </>
  );
}
