import { inlineText } from '../../markdown/inline.ts';
import { readMarkdown } from '../../markdown/read.ts';
import type { Block, Inline } from '../../markdown/tree.ts';
import { escapeMarkup } from '../html/entities.ts';

/** A body as HTML, as it is read within the extension; `||spoilers||` are folded away. No text of it becomes markup. */
export function markupOf(markdown: string): string {
  return readMarkdown(markdown).map(block).join('\n');
}

/** A line of plain words as HTML, in which only `||spoilers||` mean anything. */
export function markupOfLine(text: string, className: string): string {
  return paragraph(inlineText(text), ` class="${className}"`);
}

/** What gives the plot away, folded until a reader opens it: without script, and in print too. */
export function folded(inside: string, said: string, className: string): string {
  return `<details class="${className}"><summary>${said}</summary>${inside}</details>`;
}

function block(each: Block): string {
  switch (each.kind) {
    case 'paragraph':
      return paragraph(each.inside, '');
    case 'heading': {
      // Below the film's own heading.
      const name = each.depth < 3 ? 'h3' : 'h4';
      return `<${name} dir="auto">${words(each.inside)}</${name}>`;
    }
    case 'quote':
      return `<blockquote>${each.blocks.map(block).join('\n')}</blockquote>`;
    case 'list': {
      const items = each.items.map((item) => `<li>${item.map(block).join('\n')}</li>`).join('\n');
      return each.start === null ? `<ul>${items}</ul>` : `<ol start="${each.start}">${items}</ol>`;
    }
    case 'code':
      // A line end that opens `pre` is taken for none of its text.
      return `<pre>\n${escapeMarkup(each.text)}</pre>`;
    case 'line':
      return '<hr>';
  }
}

function paragraph(inside: readonly Inline[], attributes: string): string {
  // A `details` would end a `p`.
  const name = inside.some(hasSpoiler) ? 'div' : 'p';
  return `<${name}${attributes} dir="auto">${words(inside)}</${name}>`;
}

function hasSpoiler(each: Inline): boolean {
  return each.kind === 'spoiler' || ('inside' in each && each.inside.some(hasSpoiler));
}

function words(inside: readonly Inline[]): string {
  return inside.map(word).join('');
}

function word(each: Inline): string {
  switch (each.kind) {
    case 'text':
      return escapeMarkup(each.text);
    case 'code':
      return `<code>${escapeMarkup(each.text)}</code>`;
    case 'strong':
    case 'em':
    case 'del':
      return `<${each.kind}>${words(each.inside)}</${each.kind}>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escapeMarkup(each.to)}" rel="noreferrer noopener">${words(each.inside)}</a>`;
    case 'spoiler':
      return folded(`<span>${words(each.inside)}</span>`, 'Spoiler', 'spoiler');
  }
}
