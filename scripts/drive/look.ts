import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tool.ts';
import { hardToReach, wrongWhenForced } from './reach.ts';
import type { Screen } from './screen.ts';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The sections of the options page, by their names in the address. */
export const sections = 'log drafts trash history statistics transfer backups sites preferences'.split(' ');

/** What axe-core has against the screen, as `rule: element`. https://github.com/dequelabs/axe-core */
async function violations(screen: Screen): Promise<string[]> {
  const found = await screen.evaluate(`(async () => {
    ${axe};
    const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ': ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? '')));
  })()`);
  return found as string[];
}

/**
 * Looks at a screen in light, in dark and with the system's few colours forced on it: takes its pictures
 * (`<path>-light.png`, `<path>-dark.png`, `<path>-forced.png`), asks axe, that every control can be reached, that
 * nothing is cut off or reaches out sideways, and that nothing moves. Yields what is wrong, in words.
 */
export async function look(screen: Screen, path: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await screen.setSystem({ scheme });
    await screen.picture(`${path}-${scheme}.png`);
    wrong.push(...(await violations(screen)).map((each) => `${scheme}: ${each}`));
  }
  await screen.setSystem({ scheme: 'light', forced: true, still: true });
  await screen.picture(`${path}-forced.png`);
  wrong.push(...(await wrongWhenForced(screen)));
  await screen.setSystem({ scheme: 'light' });
  wrong.push(...(await hardToReach(screen)));
  return wrong;
}
