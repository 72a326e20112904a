/** How long work is followed and stopped. */
export type Following = {
  /** Told how much is done so far: reviews, rows or edits, as what is followed says. */
  progress?: (done: number) => void;
  /** Stops it; its reason is thrown. */
  signal?: AbortSignal;
};
