/** A thumb, up or down, in the colour of the text around it; words beside it say the same. */
export function Thumb({ up }: { up: boolean }) {
  return (
    <svg
      class={`thumb-sign ${up ? '' : 'down'}`}
      width="1em"
      height="1em"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d="M5.500 8 8.300 2.500c1.100 0 1.900.8 1.900 1.900V7h3.500c1 0 1.700.9 1.500 1.800l-1 5c-.1.7-.7 1.200-1.500 1.200H5.500ZM5.500 8H2.800v7h2.700" />
    </svg>
  );
}
