import { tokens } from './html/tokens.ts';

/**
 * The elements of that name in XML, each as the texts of the elements within it by name (the first of each counts).
 * Names are in lower case, with their prefix: `letterboxd:watcheddate`.
 */
export function* elements(xml: string, name: string): Generator<Map<string, string>> {
  let fields: Map<string, string> | undefined;
  let field = '';
  let text = '';
  for (const token of tokens(xml)) {
    if (token.kind === 'open') {
      if (token.name === name && !fields) fields = new Map();
      else if (fields) {
        field = token.empty ? '' : token.name;
        text = '';
      }
    } else if (token.kind === 'text') text += field ? token.text : '';
    else if (token.name === name && fields) {
      yield fields;
      fields = undefined;
    } else if (fields && token.name === field) {
      if (!fields.has(field)) fields.set(field, text.trim());
      field = '';
    }
  }
}
