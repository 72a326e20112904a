import { convert } from '../../lib/scales.ts';
import { formatBest, formatValue, type Score } from '../../lib/score.ts';
import { scaleNamed } from '../../lib/settings.ts';
import { spokenScore } from './score-words.ts';
import { Thumb } from './Thumb.tsx';
import { useSettings } from './use-settings.ts';

/** A score as it is read: in its own scale or, if the person likes it so, in today's. Nothing stored is touched. */
export function ScoreShown({ score }: { score: Score }) {
  const { showScores, scale } = useSettings();
  const shown = showScores === 'today' ? convert(score, scaleNamed(scale)) : score;
  return (
    <span class="score-shown">
      <span class="hidden">{spokenScore(shown)}</span>
      <span aria-hidden="true">
        {shown.as === 'thumbs' ? <Thumb up={shown.value > 0} /> : formatValue(shown)}
        <small>{formatBest(shown)}</small>
      </span>
    </span>
  );
}
