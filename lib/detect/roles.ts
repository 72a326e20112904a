import { fieldOf } from './labels.ts';
import { textOf } from './page.ts';

/** `(Director)`, `[ohjaaja, käsikirjoittaja]`. */
const trade = /^[([]([^()[\],]{2,30})[)\],]/;

/** `Kaurismäki, Aki`, as libraries write names. */
const turned = /^([^\s,]+), ([^\s,]+)$/;

/** Of a text that begins with a director's trade in brackets, the name that stands before it; empty where it is none. */
export function directorBefore(node: Node, text: string): string {
  const [, role = ''] = trade.exec(text) ?? [];
  if (!role || fieldOf(role) !== 'directors') return '';
  let before = node.previousSibling ?? node.parentNode?.previousSibling;
  // White space between their elements.
  if (before?.nodeType === 3 && !textOf(before, 60) && !before.nodeValue?.trim()) before = before.previousSibling;
  const name = before?.nodeType === 3 ? (before.nodeValue ?? '').trim().slice(-60) : textOf(before, 60);
  return name.replace(turned, '$2 $1');
}
