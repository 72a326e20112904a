/** A command of the browser: what it does, and the keys suggested for it. */
export type Command = {
  name: string;
  /** At most four commands of an extension may suggest keys. */
  keys: string;
  /** Name of its words in `locales/`, as the manifest takes them; none for what the browser names itself. */
  words?: string;
  /** The only browser that has it. */
  only?: 'chrome' | 'firefox';
};

/** All commands: the manifest, the background and the tests derive from them. */
export const commands = [
  { name: '_execute_action', keys: 'Alt+Shift+R' },
  { name: 'open-log', keys: 'Alt+Shift+L', words: 'menu_log' },
  { name: 'open-panel', keys: 'Alt+Shift+P', words: 'menu_panel', only: 'chrome' },
  // Firefox opens its sidebar by itself.
  { name: '_execute_sidebar_action', keys: 'Alt+Shift+P', only: 'firefox' },
] as const satisfies readonly Command[];

/** The commands as a browser's manifest names them. */
export function commandsFor(browser: string): Record<string, object> {
  const here = (commands as readonly Command[]).filter(({ only }) => !only || only === browser);
  return Object.fromEntries(
    here.map(({ name, keys, words }) => [
      name,
      { suggested_key: { default: keys }, ...(words && { description: `__MSG_${words}__` }) },
    ]),
  );
}
