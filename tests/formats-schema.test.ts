import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { json } from '../lib/formats/json.ts';
import { writtenLog } from '../lib/formats/json-schema.ts';
import { anyLog, files } from './formats-arbitrary.ts';

type Schema = { [word: string]: unknown };
const published: Schema = JSON.parse(readFileSync(new URL('../public/log.schema.json', import.meta.url), 'utf8'));

/** The words of JSON Schema that the published schema uses, and no others: an unknown one fails the test. */
function agrees(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([word, wanted]) => rule(word, wanted, value, schema));
}

function rule(word: string, wanted: unknown, value: unknown, schema: Schema): boolean {
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : undefined;
  const nested = (name: string) => (schema[name] ?? {}) as Record<string, Schema>;
  switch (word) {
    case '$schema':
    case '$defs':
    case 'title':
    case 'description':
      return true;
    case '$ref':
      return agrees((published.$defs as Record<string, Schema>)[String(wanted).replace('#/$defs/', '')]!, value);
    case 'type':
      return [wanted].flat().some((type) => typeOf(value, String(type)));
    case 'const':
      return value === wanted;
    case 'enum':
      return (wanted as unknown[]).includes(value);
    case 'anyOf':
      return (wanted as Schema[]).some((one) => agrees(one, value));
    case 'required':
      return !object || (wanted as string[]).every((name) => Object.hasOwn(object, name));
    case 'properties':
      return (
        !object ||
        Object.entries(nested(word)).every(([name, one]) => !Object.hasOwn(object, name) || agrees(one, object[name]))
      );
    case 'additionalProperties':
      return (
        !object ||
        Object.keys(object).every(
          (name) =>
            Object.hasOwn(nested('properties'), name) || (wanted !== false && agrees(wanted as Schema, object[name])),
        )
      );
    case 'items':
      return !Array.isArray(value) || value.every((item) => agrees(wanted as Schema, item));
    case 'minLength':
      return typeof value !== 'string' || value.length >= Number(wanted);
    case 'maxLength':
      return typeof value !== 'string' || value.length <= Number(wanted);
    case 'minimum':
      return typeof value !== 'number' || value >= Number(wanted);
    case 'maximum':
      return typeof value !== 'number' || value <= Number(wanted);
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(wanted)).test(value);
    case 'format':
      return typeof value !== 'string' || !Number.isNaN(Date.parse(value));
    default:
      throw new Error(`unknown word: ${word}`);
  }
}

function typeOf(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

async function writtenOf(log: Parameters<typeof files>[1]): Promise<unknown> {
  const [file] = await files(json, log);
  return JSON.parse(Buffer.from(file!.bytes).toString());
}

test('the published schema accepts every log that we write', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, async (log) => {
      expect(agrees(published, await writtenOf(log))).toBe(true);
    }),
  );
});

/** A value in the tree, taken by a number, replaced or taken away. */
function mutated(tree: unknown, at: number, value: unknown): unknown {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const name of Object.keys(node)) {
      places.push([node as Record<string, unknown>, name]);
      walk((node as Record<string, unknown>)[name]);
    }
  };
  walk(tree);
  const [parent, name] = places[at % places.length]!;
  if (value === undefined) delete parent[name];
  else parent[name] = value;
  return JSON.parse(JSON.stringify(tree));
}

function aboveBest(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { value, best } = node as Record<string, unknown>;
  return (typeof value === 'number' && typeof best === 'number' && value > best) || Object.values(node).some(aboveBest);
}

test('the published schema and the reader agree on logs that were changed by hand', { timeout: 60_000 }, async () => {
  const values = fc.constantFrom(
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    1001,
    1e9,
    '',
    'x',
    'x:y',
    'x\ny',
    'x\u0000y',
    'x,y|z',
    'data:image/png,',
    '2020-01-01',
    '2020-01-01T00:00:00.000Z',
    [],
    {},
    { value: 1, best: 1 },
    { value: 1, best: 0 },
    ['x'],
  );
  await fc.assert(
    fc.asyncProperty(anyLog, fc.nat(), values, async (log, at, value) => {
      const tree = mutated(await writtenOf(log), at, value);
      // JSON Schema cannot compare two fields.
      fc.pre(!aboveBest(tree));
      expect(agrees(published, tree)).toBe(v.is(writtenLog, tree));
    }),
    { numRuns: 200 },
  );
});
