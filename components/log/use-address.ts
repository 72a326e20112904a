import { useEffect, useState } from 'preact/hooks';

/** The query of an address: `#log?find=tag%3Acinema`. */
export function queryOf(hash: string): string {
  return new URLSearchParams(hash.split('?')[1] ?? '').get('find') ?? '';
}

/** An address of the options page: a section, and a query for it where there is one. */
export function addressOf(section: string, query: string): string {
  return query ? `#${section}?find=${encodeURIComponent(query)}` : `#${section}`;
}

/** The address follows the typing after this pause: browsers allow only so many changes. Milliseconds. */
const pause = 400;

/** The query, from the page's address and kept in it, so that it can be linked to and comes back with the page. */
export function useQueryInAddress(): [string, (query: string) => void] {
  const [query, ask] = useState(() => queryOf(location.hash));
  useEffect(() => {
    const moved = () => /^#log\b/.test(location.hash) && ask(queryOf(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      const address = addressOf('log', query);
      const elsewhere = location.hash !== '' && !/^#log\b/.test(location.hash);
      if (!elsewhere && queryOf(location.hash) !== query) history.replaceState(null, '', address);
    }, pause);
    return () => clearTimeout(timer);
  }, [query]);
  return [query, ask];
}
