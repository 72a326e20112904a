import type { Format, LossCount } from '../../lib/formats/index.ts';
import { plural, t } from '../frame/words.ts';

type Props = {
  format: Format;
  /** What writing it would lose; absent while it is being counted. */
  losses: LossCount[] | undefined;
  /** How far the writing is, while it is written. */
  progress: string | undefined;
  busy: boolean;
  write: () => void;
  cancel: () => void;
};

/** The name of a loss in `locales/`: `score rounded` is `scoreRounded`. */
export function wordOf(loss: string): string {
  return loss.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A format: what it is for, what it loses of this log, and the button that writes it. */
export function FormatCard({ format, losses, progress, busy, write, cancel }: Props) {
  const key = format.name.replace('-', '_') as 'json';
  const name = t(`formats.${key}`) || format.title;
  return (
    <section class="format" aria-label={name}>
      <h3>{name}</h3>
      <p class="quiet">{t(`formats.${key}Purpose`) || format.purpose}</p>
      {losses === undefined ? (
        <p class="quiet">{t('frame.loading')}</p>
      ) : losses.length === 0 ? (
        <p class="keeps">{t('options.losesNothing')}</p>
      ) : (
        <p class="loses">
          {losses.map(({ loss, count }) => plural(`loss.${wordOf(loss)}` as 'loss.scoreLost', count)).join(' · ')}
        </p>
      )}
      {progress === undefined ? (
        <button type="button" class="second" disabled={busy} onClick={write}>
          {t('options.save', [format.extension])}
        </button>
      ) : (
        <p role="status">
          {t('options.writing', [progress])}{' '}
          <button type="button" class="second" onClick={cancel}>
            {t('options.cancel')}
          </button>
        </p>
      )}
    </section>
  );
}
