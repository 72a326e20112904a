import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Format, type LossCount, losses as order } from '../../lib/formats/index.ts';
import type { Log } from '../../lib/log/log.ts';
import { plural, t } from '../frame/words.ts';
import { nameOf } from './format-name.ts';
import { LossReviews } from './LossReviews.tsx';

type Props = {
  log: Log;
  format: Format;
  /** What writing it would lose; absent while it is being counted. */
  losses: LossCount[] | undefined;
  /** How far the writing is, while it is written. */
  progress: string | undefined;
  busy: boolean;
  /** What the person may say of how it is written. */
  children?: ComponentChildren;
  write: () => void;
  cancel: () => void;
};

/** The name of a loss in `locales/`: `score rounded` is `scoreRounded`. */
export function wordOf(loss: string): string {
  return loss.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

const inWords = ({ loss, count }: LossCount) => plural(`loss.${wordOf(loss)}` as 'loss.scoreLost', count);

/** So many losses stand on the card, the gravest first; the others are in its list. */
const told = 3;

/** A format: what it is for, what it loses of this log and of which reviews, and the button that writes it. */
export function FormatCard({ log, format, losses, progress, busy, children, write, cancel }: Props) {
  const key = format.name.replace('-', '_') as 'json';
  const name = nameOf(format);
  const sorted = [...(losses ?? [])].sort((one, other) => order.indexOf(one.loss) - order.indexOf(other.loss));
  return (
    <section class="format" aria-label={name}>
      <h3>{name}</h3>
      <p class="quiet">{t(`formats.${key}Purpose`) || format.purpose}</p>
      {losses === undefined ? (
        <p class="quiet">{t('frame.loading')}</p>
      ) : losses.length === 0 ? (
        <p class="keeps">{t('options.losesNothing')}</p>
      ) : (
        <>
          <p class="loses">
            {sorted.slice(0, told).map(inWords).join(' · ')}
            {sorted.length > told && ` · ${plural('options.moreLosses', sorted.length - told)}`}
          </p>
          <Behind log={log} losses={sorted} />
        </>
      )}
      {children}
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

/** The reviews behind each loss; they are looked up once somebody wants to see them. */
function Behind({ log, losses }: { log: Log; losses: LossCount[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('options.which')}</summary>
      {open &&
        losses.map((loss) => (
          <details key={loss.loss}>
            <summary class="loses">{inWords(loss)}</summary>
            <LossReviews log={log} loss={loss} />
          </details>
        ))}
    </details>
  );
}
