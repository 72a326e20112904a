import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { readMarkdown } from '../../lib/markdown/read.ts';
import type { Block, Inline } from '../../lib/markdown/tree.ts';
import { t } from '../frame/words.ts';

/** A body as it is read. It is made of elements one by one: no text ever becomes HTML. */
export function MarkdownView({ text }: { text: string }) {
  const blocks = useMemo(() => readMarkdown(text), [text]);
  return <div class="read-body">{blocks.map(block)}</div>;
}

function block(each: Block, at: number): ComponentChildren {
  switch (each.kind) {
    case 'paragraph':
      return (
        <p key={at} dir="auto">
          {each.inside.map(word)}
        </p>
      );
    case 'heading':
      // Below the headings of the page it stands on.
      return each.depth < 3 ? (
        <h3 key={at} dir="auto">
          {each.inside.map(word)}
        </h3>
      ) : (
        <h4 key={at} dir="auto">
          {each.inside.map(word)}
        </h4>
      );
    case 'quote':
      return <blockquote key={at}>{each.blocks.map(block)}</blockquote>;
    case 'list': {
      const items = each.items.map((item, number) => <li key={String(number)}>{item.map(block)}</li>);
      return each.start === null ? (
        <ul key={at}>{items}</ul>
      ) : (
        <ol key={at} start={each.start}>
          {items}
        </ol>
      );
    }
    case 'code':
      return <pre key={at}>{each.text}</pre>;
    case 'line':
      return <hr key={at} />;
  }
}

function word(each: Inline, at: number): ComponentChildren {
  switch (each.kind) {
    case 'text':
      return each.text;
    case 'code':
      return <code key={at}>{each.text}</code>;
    case 'strong':
      return <strong key={at}>{each.inside.map(word)}</strong>;
    case 'em':
      return <em key={at}>{each.inside.map(word)}</em>;
    case 'del':
      return <del key={at}>{each.inside.map(word)}</del>;
    case 'break':
      return <br key={at} />;
    case 'link':
      return (
        <a key={at} href={each.to} target="_blank" rel="noreferrer noopener">
          {each.inside.map(word)}
        </a>
      );
    case 'spoiler':
      return <Spoiler key={at}>{each.inside.map(word)}</Spoiler>;
  }
}

/** Words that give the plot away: a button until they are asked for. */
function Spoiler({ children }: { children: ComponentChildren }) {
  const [shown, show] = useState(false);
  if (shown) return <span class="spoiler">{children}</span>;
  return (
    <button type="button" class="spoiler" onClick={() => show(true)}>
      {t('review.showSpoiler')}
    </button>
  );
}
