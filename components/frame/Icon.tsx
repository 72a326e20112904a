/** The icons: one set, drawn on an 18 × 18 grid with a 1.6 line, in the colour of the text around them. */
const paths = {
  panel:
    'M3.5 3.5h11a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 2 13V5a1.5 1.5 0 0 1 1.5-1.5ZM11 3.5v11',
  options:
    'M3 5h2M8.6 5H15M3 9h7M13.6 9H15M3 13h1M7.6 13H15M8.4 5a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0ZM13.4 9a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0ZM7.4 13a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0Z',
  find: 'M12.5 8a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM11.3 11.3 15.5 15.5',
  close: 'M4.5 4.5l9 9M13.5 4.5l-9 9',
  back: 'M11 3.5 5.5 9l5.5 5.5',
  heart: 'M9 15S2.5 11.2 2.5 6.8A3.3 3.3 0 0 1 9 5.6a3.3 3.3 0 0 1 6.5 1.2C15.500 11.200 9 15 9 15Z',
  down: 'M9 3.5v11M5 10.5l4 4 4-4',
  again: 'M4 9a5 5 0 1 0 1.600-3.700M4 3v3h3',
} as const;

/** A drawn icon; it says nothing to a screen reader, so its button or text names it. */
export function Icon({ name, filled }: { name: keyof typeof paths; filled?: boolean }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
