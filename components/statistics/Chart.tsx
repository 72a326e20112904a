import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Table, type Tabular } from './Table.tsx';

type Props = {
  title: string;
  lead?: ComponentChildren;
  /** Choices of what is shown, beside the title. */
  choices?: ComponentChildren;
  /** The same as numbers. */
  table?: Tabular;
  /** It takes the whole width where there is room for two. */
  wide?: boolean;
  children: ComponentChildren;
};

/** A part of the statistics: its title, a sentence, the drawing, and all of it as a table. */
export function Chart({ title, lead, choices, table, wide, children }: Props) {
  const id = useId();
  return (
    <section class={wide ? 'chart whole' : 'chart'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {choices}
      </header>
      {lead && <p class="quiet">{lead}</p>}
      {children}
      {table && <Table title={title} {...table} />}
    </section>
  );
}
