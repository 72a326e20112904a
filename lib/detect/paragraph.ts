import { caseless } from './caseless.ts';

const fact = '(?:^|[|;•\\n.] ?)';

/** A director among what a long text says one after the other: `… | Regie: Lars Kraume | Drehbuch: …`. */
const directed = caseless(
  `${fact}((?:regie|r[eé]alis(?:ation|ateur|atrice)|régie|directors?|directed by|regia|direcci[oó]n|dire[cç][aã]o|reżyseria|regi|režie|ohjaus|instruktør|режисс[её]р|режиссура|監督|导演|導演|감독) ?[:：] ?[^|;•\\n:：]{3,80})`,
);

/** What kind of work, from where and of when: `Spielfilm, Deutschland 2015`. */
const work = caseless(
  `${fact}((?:spiel|kino|fernseh|dokumentar|animations|zeichentrick|speel|tv-)film|långfilm|spillefilm|játékfilm|film (?:fabularny|dokumentalny)|lungometraggio|long[- ]métrage|largometraje|longa-metragem|feature film|художественный фильм),? [^\\d|;•\\n.]{2,40} ((?:18[89]|19\\d|20[0-3])\\d)(?= ?(?:[|;•\\n,.]|$))`,
);

/** The credit of a director in a text, label and names; `undefined` where it holds none. */
export const creditIn = (text: string): string | undefined => directed.exec(text)?.[1];

/** The kind and the year of a film that a text names, as `[all, kind, year]`. */
export const workIn = (text: string): RegExpExecArray | null => work.exec(text);
