import { language } from '../frame/words.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, in a form that is asked for again and again. */
export function figure(value: number, options: Intl.NumberFormatOptions): string {
  const name = `${language()}${JSON.stringify(options)}`;
  const format = formats.get(name) ?? new Intl.NumberFormat(language(), options);
  formats.set(name, format);
  return format.format(value);
}

/** A number short enough to stand over a bar: 34, 1.2K. */
export function compact(value: number): string {
  return figure(value, { notation: 'compact', maximumFractionDigits: 1 });
}
