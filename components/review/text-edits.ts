import { type Edit, link, quote, type Selected, wrap } from '../../lib/markdown/edit.ts';
import { keyPressed } from './keys.ts';

/** What the keys and buttons of the text do. */
export const textEdits = {
  bold: (at: Selected) => wrap(at, '**'),
  italic: (at: Selected) => wrap(at, '*'),
  link,
  quote,
  spoiler: (at: Selected) => wrap(at, '||'),
};

/**
 * Carries out an edit in a text as if it were typed, so that the browser's own undo takes it back.
 * https://developer.mozilla.org/docs/Web/API/Document/execCommand is the only way to keep that undo.
 */
export function apply(field: HTMLTextAreaElement, make: (at: Selected) => Edit): void {
  field.focus();
  const { value: text, selectionStart: start, selectionEnd: end } = field;
  const { from, to, insert, select } = make({ text, start, end });
  field.setSelectionRange(from, to);
  const page = field.ownerDocument;
  if (!page.execCommand?.('insertText', false, insert)) {
    field.setRangeText(insert, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  }
  field.setSelectionRange(...select);
}

/** Carries out what a key of the text means. */
export function textKey(event: KeyboardEvent): void {
  const pressed = keyPressed(event, 'text');
  if (!pressed || !(pressed in textEdits)) return;
  event.preventDefault();
  apply(event.currentTarget as HTMLTextAreaElement, textEdits[pressed as keyof typeof textEdits]);
}
