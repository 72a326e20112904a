/** Letters compared for marking: no case, no diacritics; each stays one character, so that places agree. */
function plain(text: string): string {
  return [...text]
    .map((letter) => {
      const folded = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      return folded.length === letter.length ? folded : letter;
    })
    .join('');
}

/** A text in which the words searched for are marked. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  if (words.length === 0) return <>{text}</>;
  const folded = plain(text);
  const marked: [number, number][] = [];
  for (const word of words.map(plain).filter(Boolean))
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      marked.push([at, at + word.length]);
  marked.sort((one, other) => one[0] - other[0]);
  const parts = [];
  let done = 0;
  for (const [from, to] of marked) {
    if (from < done) continue;
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
}
