import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** The reviews selected, of those a query has found. */
export type Selection = {
  ids: ReadonlySet<string>;
  /** Selects one or not; with `through` all from the last one that was touched to this one. */
  toggle: (id: string, through: boolean) => void;
  all: () => Promise<void>;
  none: () => void;
};

/** Several of a list selected; `more` yields all of the list. Another query selects nothing. */
export function useSelection(listed: readonly string[], query: string, more: () => Promise<string[]>): Selection {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const asked = useRef(query);
  asked.current = query;
  useEffect(() => choose(new Set()), [query]);
  // What has left the list is not selected any more.
  const ids = useMemo(() => {
    if (chosen.size === 0) return chosen;
    const left = listed.filter((id) => chosen.has(id));
    return left.length === chosen.size ? chosen : new Set(left);
  }, [chosen, listed]);
  return {
    ids,
    toggle(id, through) {
      const on = !ids.has(id);
      const from = through && anchor.current !== null ? listed.indexOf(anchor.current) : -1;
      const to = listed.indexOf(id);
      const range = from < 0 ? [id] : listed.slice(Math.min(from, to), Math.max(from, to) + 1);
      const next = new Set(ids);
      for (const each of range)
        if (on) next.add(each);
        else next.delete(each);
      anchor.current = id;
      choose(next);
    },
    async all() {
      const found = await more();
      // Another query was typed while they were read.
      if (asked.current === query) choose(new Set(found));
    },
    none: () => choose(new Set()),
  };
}
