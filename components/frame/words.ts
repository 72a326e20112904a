import type { GeneratedI18nStructure } from '#i18n';
import { browser } from '../../lib/browser.ts';

/** The name of a word or sentence in `locales/`. */
export type Name = keyof GeneratedI18nStructure & string;
type Counted<T> = T extends `${infer Stem}.other` ? Stem : never;

/** The letters of all scripts that run from right to left: blocks, and the first halves of those above U+FFFF. */
const rightToLeft = /[\u0590-\u08ff\ud802\ud803\ud83a\ud83b\ufb1d-\ufefc]/;

/**
 * A word or sentence of the interface, in the person's language; `$1` and on stand for `values`. One that runs from
 * right to left is set apart (U+2068, U+2069), or what stands beside it would be drawn on its wrong side: so a sentence
 * is for the screen, and never kept or written into a file.
 */
export function t(name: Name, values: string[] = []): string {
  return browser.i18n.getMessage(
    name.replaceAll('.', '_'),
    values.map((value) => (rightToLeft.test(value) ? `\u2068${value}\u2069` : value)),
  );
}

/** The language the words are in, which is not always the browser's: a BCP 47 tag. */
export const language = (): string => t('language') || 'en';

/** A sentence with a number in it, in the plural form that its language has for it (CLDR). `$1` is the number. */
export function plural(name: Counted<Name>, count: number, values: string[] = []): string {
  const form = new Intl.PluralRules(language()).select(count);
  const filled = [number(count), ...values];
  return t(`${name}.${form}` as Name, filled) || t(`${name}.other` as Name, filled);
}

/** A number as the language writes it. */
export function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** The language and direction of the words, set on the page itself. */
export function setLanguage(page: Document): void {
  page.documentElement.lang = language();
  page.documentElement.dir = rightToLeft.test(t('frame.undo')) ? 'rtl' : 'ltr';
}
