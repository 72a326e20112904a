import { useLater } from '../frame/use-later.ts';

// The Markdown parser is loaded when there is something to read: the form is painted without it.
const load = () => import('./MarkdownView.tsx').then((module) => module.MarkdownView);

/** A review's body, read as Markdown; as it was typed until the parser is there. */
export function Body({ text }: { text: string }) {
  const MarkdownView = useLater(true, load);
  if (MarkdownView) return <MarkdownView text={text} />;
  return (
    <div class="read-body typed" dir="auto">
      {text}
    </div>
  );
}
