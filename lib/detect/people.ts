const parting = /\s*(?:[,;/|、，・•]|\s(?:and|und|et|y|e|og|och|ja|и|a|i|en|és|&|·)\s)\s*/u;

/** A value as far as the next label in the same line: `Sam Mendes. Cast: …`. */
const until = (value: string) =>
  value.slice(0, 300).split(/(?<=\p{L}{3})\. (?=\p{Lu}[\p{L} ]{0,20}:)| (?=[⺀-\uffdc]{2,8}[:：])/u)[0] ?? '';

/** Names of people in a value: short, without figures, at most ten. */
export function namesIn(values: string[]): string[] {
  return values
    .flatMap((value) =>
      (until(value).split(/\d{4}/.test(until(value)) ? / ?[,(]/ : /(?<=\p{L}{3})\. /u)[0] ?? '').split(parting),
    )
    .map((name) =>
      name.replace(/\([^)]{0,60}\)?/g, '').replace(/^(?:[\s:：-]+|(?:di|by|par|por) (?=\p{Lu}))|[\s.…]+$/gu, ''),
    )
    .filter((name) => /^\p{L}[^\d:<>{}=]{1,50}$/u.test(name) && name.split(' ').length < 7)
    .slice(0, 10);
}
