/** One round: ours and the reference twice, in milliseconds, taken in an order that changes from round to round. */
export type Round = { ours: number; first: number; second: number };

/** What a row of the bench says. */
export type Row = {
  name: string;
  /** Medians, milliseconds. */
  ours: number;
  reference: number;
  /** The median of the rounds' ratios. */
  ratio: number;
  /** How far the reference is from itself in the same run: no verdict is given on a smaller difference. */
  noise: number;
  /** The ratio to stay within; `null` where none was agreed. */
  goal: number | null;
  rounds: number;
  verdict: 'holds' | 'misses' | 'too close to tell' | 'no goal';
};

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * Takes so many rounds, interleaved: ours stands before, between and after the reference's two turns, so that a drift
 * of the machine falls on all alike.
 */
export async function interleave(
  rounds: number,
  ours: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<Round[]> {
  const taken: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const at = round % 3;
    const early = at === 0 ? await ours() : undefined;
    const first = await reference();
    const between = at === 1 ? await ours() : undefined;
    const second = await reference();
    taken.push({ ours: early ?? between ?? (await ours()), first, second });
  }
  return taken;
}

/** Weighs the rounds against a goal. The noise is the reference's median distance from itself, over the root of the rounds. */
export function weigh(name: string, goal: number | null, rounds: readonly Round[]): Row {
  const ratio = median(rounds.map(({ ours, first, second }) => ours / ((first + second) / 2)));
  const apart = rounds.map(({ first, second }) => first / second);
  const bias = Math.abs(median(apart) - 1);
  const spread = (1.4826 * median(apart.map((each) => Math.abs(each - median(apart))))) / Math.sqrt(rounds.length);
  const noise = bias + 2 * spread;
  const close = goal !== null && Math.abs(ratio - goal) <= noise * ratio;
  const verdict = goal === null ? 'no goal' : close ? 'too close to tell' : ratio <= goal ? 'holds' : 'misses';
  return {
    name,
    ours: median(rounds.map((round) => round.ours)),
    reference: median(rounds.flatMap(({ first, second }) => [first, second])),
    ratio,
    noise,
    goal,
    rounds: rounds.length,
    verdict,
  };
}

/** Weighs rounds that are to cost the same: what is within the reference's distance from itself is no difference. */
export function weighSame(name: string, rounds: readonly Round[]): Row {
  const row = weigh(name, 1, rounds);
  return { ...row, verdict: row.ratio <= 1 + row.noise ? 'holds' : 'misses' };
}
