import type { Outcome } from '../../lib/transfer/outcome.ts';
import { type Choices, outcomeOf, type Plan, type Step } from '../../lib/transfer/plan.ts';
import { number, t } from '../frame/words.ts';

/** Joined rows are in the reviews they were joined to, and other files are no rows: neither is skipped. */
export type Groups = Record<Outcome['will'] | 'joined' | 'other' | 'skip', Step[]>;

/** The rows of an import by what would become of them. */
export function groupsOf(plan: Plan, choices: Choices): Groups {
  const groups: Groups = { add: [], merge: [], conflict: [], nothing: [], joined: [], other: [], skip: [] };
  for (const step of plan) groups[outcomeOf(step, choices)?.will ?? leftOut(step)].push(step);
  // What could not be read is seen first, however many rows there are.
  const isUnread = (step: Step) => step.will !== 'skip' && step.said?.unread !== undefined;
  groups.add.sort((one, other) => Number(isUnread(other)) - Number(isUnread(one)));
  return groups;
}

function leftOut(step: Step): 'joined' | 'other' | 'skip' {
  const why = step.will === 'skip' && step.why;
  return why === 'joined' ? 'joined' : why === 'other file' ? 'other' : 'skip';
}

/** Why rows are skipped, each reason with its number. */
export function reasons(steps: readonly Step[]): string {
  const counts = new Map<string, number>();
  for (const step of steps) if (step.will === 'skip') counts.set(step.why, (counts.get(step.why) ?? 0) + 1);
  const word = (why: string) => why.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
  return [...counts].map(([why, count]) => `${t(`skip.${word(why)}` as 'skip.series')}: ${number(count)}`).join(' · ');
}
