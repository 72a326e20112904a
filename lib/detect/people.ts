import { capital, letter } from './sign.ts';

const parting =
  /\s*(?:[,;/|、，•]|(?<![ァ-ヺー])・|・(?![ァ-ヺー])|\s(?:and|und|et|y|e|og|och|ja|и|a|i|en|és|&|·)\s)\s*/u;

/** The end of a sentence, which no initial is. */
const sentence = new RegExp(`(?<=${letter}{3})\\. `, 'u');
/** Where another label begins. */
const another = new RegExp(`${sentence.source}(?=${capital}(?:${letter}| ){0,20}:)| (?=[⺀-\\uffdc]{2,8}[:：])`, 'u');
/** What stands before the first name. */
const leading = new RegExp(
  `^(?:[\\s:：-]+|(?:di|by|par|por|(?:the|acclaimed|award-winning|legendary|visionary|veteran|debutant|director|filmmaker)(?: [a-z-]+)*) (?=${capital}))`,
  'u',
);
/** A name, as far as letters go. */
const named = new RegExp(`^${letter}[^\\d:<>{}=]{1,50}$`, 'u');

/** A value as far as the next label in the same line: `Sam Mendes. Cast: …`. */
const until = (value: string) =>
  value
    .slice(0, 300)
    .split(another)[0]
    ?.split(/ \d{2,3} ?min/i)[0] ?? '';

/** A name as catalogues sort it: `Bergman, Ingmar`. Two people who go by one word each are seldom named so. */
const turned = new RegExp(`^(${capital}${letter}+), (${capital}${letter}+)$`, 'u');
/** Brothers and sisters, whose name stands once: `Joel and Ethan Coen`. */
const siblings = new RegExp(
  `^(${capital}(?:${letter}|-)+) (?:and|und|et|y|e|og|och|i|и|&) (${capital}(?:${letter}|-)+) (${capital}${letter}+)$`,
  'u',
);

/** Names of people in a value: short, without figures, at most ten. */
export function namesIn(values: string[]): string[] {
  return (
    values
      .map((value) => value.replace(turned, '$2 $1').replace(siblings, '$1 $3, $2 $3'))
      .flatMap((value) =>
        (until(value).split(/\d{4}/.test(until(value)) ? / ?[,(]/ : sentence)[0] ?? '')
          // Whom they play is no name of theirs.
          .replace(/\([^)]{0,60}\)/g, '')
          .split(parting),
      )
      .map((name) =>
        name
          .replace(/\([^)]{0,60}\)?/g, '')
          .replace(leading, '')
          .replace(/(?<! [JS]r)[\s.…]+$/, ''),
      )
      // "Key cast members" are none.
      .filter((name) => named.test(name) && name.split(' ').length < 7 && !/(?:^| )[a-z]+$/.test(name))
      .slice(0, 10)
  );
}
