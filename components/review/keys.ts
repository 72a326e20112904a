/** What a key does, by name; `keys.<name>` are its words. */
export type KeyName = 'save' | 'digits' | 'grades' | 'clear' | 'sheet' | 'bold' | 'italic' | 'link' | 'quote';

/** A key of the form: with Ctrl or ⌘ where `mod`; everywhere in it, on the score only, or in the text. `shown` is what is on the sheet. */
export type Key = {
  name: KeyName;
  where: 'form' | 'score' | 'text';
  mod?: true;
  shown: string;
  is: (event: KeyboardEvent) => boolean;
};

const letter = (key: string) => (event: KeyboardEvent) => event.key.toLowerCase() === key && !event.shiftKey;

/** Every key of the form: the one table that the handlers and the sheet of keys share. */
export const keys: readonly Key[] = [
  { name: 'save', where: 'form', mod: true, shown: '↵', is: ({ key, isComposing }) => key === 'Enter' && !isComposing },
  { name: 'sheet', where: 'form', mod: true, shown: '/', is: ({ key }) => key === '/' },
  { name: 'digits', where: 'score', shown: '0 – 9  .', is: ({ key }) => /^[0-9.,]$/.test(key) },
  { name: 'clear', where: 'score', shown: 'Delete', is: ({ key }) => key === 'Delete' || key === 'Backspace' },
  { name: 'grades', where: 'score', shown: 'A – F  + −', is: ({ key }) => /^[a-df+−-]$/i.test(key) },
  { name: 'sheet', where: 'score', shown: '?', is: ({ key }) => key === '?' },
  { name: 'bold', where: 'text', mod: true, shown: 'B', is: letter('b') },
  { name: 'italic', where: 'text', mod: true, shown: 'I', is: letter('i') },
  { name: 'link', where: 'text', mod: true, shown: 'K', is: letter('k') },
  {
    name: 'quote',
    where: 'text',
    mod: true,
    shown: '>',
    is: ({ key, code, shiftKey }) => key === '>' || (shiftKey && code === 'Period'),
  },
];

/** The keys of this place that a press means, most often one. */
export function keyPressed(event: KeyboardEvent, where: Key['where']): KeyName | undefined {
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return undefined;
  return keys.find((key) => key.where === where && (key.mod ?? false) === mod && key.is(event))?.name;
}

/** A key as it is written on keyboards: `Ctrl B`, `⌘ B`. */
export function keyShown({ mod, shown }: Key, mac: boolean): string {
  return `${mod ? (mac ? '⌘ ' : 'Ctrl ') : ''}${shown}`;
}
