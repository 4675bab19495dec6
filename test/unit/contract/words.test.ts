import { expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { contract, type ProcedureName } from '../../../shared/contract/contract.ts';
import { EXAMPLE_INPUTS } from '../../support/example-inputs.ts';

const inputOf = (name: ProcedureName): ZodType => {
  const [area, verb] = name.split('.') as [string, string];
  return (contract as unknown as Record<string, Record<string, { readonly '~orpc': { readonly inputSchema: ZodType } }>>)[area]![verb]!['~orpc'].inputSchema;
};
const example = (name: ProcedureName): Record<string, unknown> => EXAMPLE_INPUTS[name] as Record<string, unknown>;
const within = (whole: unknown, part: object): object => ({ ...(whole as object), ...part });

const details = (part: object) => ({ ...example('catalog.changeProduct'), change: { details: part } });
const product = (part: object) => within(example('catalog.addProduct'), { product: within(example('catalog.addProduct')['product'], part) });
const shop = (part: object) => details({ eKatalog: { brand: null, kbki: null, tkdn: null, tkdnCertificate: null, sni: null, weightGrams: null, size: null, description: null, link: null, ...part } });
const paper = (part: object) => within(example('stock.move'), { document: within(example('stock.move')['document'], part) });

/** What a person types of goods, of the lists they belong to and of documents, where `text` stands in for it. */
const FIELDS: Readonly<Record<string, readonly [ProcedureName, (text: string) => unknown]>> = {
  name: ['catalog.addProduct', (name) => product({ name })],
  category: ['catalog.addProduct', (category) => product({ category })],
  producer: ['catalog.addProduct', (producer) => product({ producer })],
  workshop: ['catalog.addProduct', (workshop) => product({ workshop })],
  unit: ['catalog.addProduct', (unit) => product({ unit })],
  ingredients: ['catalog.changeProduct', (ingredients) => details({ ingredients })],
  'net content': ['catalog.changeProduct', (netContent) => details({ netContent })],
  'text of the card': ['catalog.changeProduct', (cardText) => details({ cardText })],
  permit: ['catalog.changeProduct', (number) => details({ permits: [{ kind: 'halal', number, endsOn: null }] })],
  brand: ['catalog.changeProduct', (brand) => shop({ brand })],
  description: ['catalog.changeProduct', (description) => shop({ description })],
  'entry of a list': ['catalog.setListEntry', (name) => within(example('catalog.setListEntry'), { entry: within(example('catalog.setListEntry')['entry'], { name }) })],
  'price list': ['prices.setList', (name) => within(example('prices.setList'), { name })],
  'note on changed prices': ['prices.reprice', (note) => within(example('prices.reprice'), { note })],
  place: ['stock.setPlace', (name) => within(example('stock.setPlace'), { name })],
  'other side': ['stock.move', (party) => paper({ party })],
  'their person': ['stock.move', (person) => paper({ person })],
  note: ['stock.move', (note) => paper({ note })],
  'their number': ['stock.move', (reference) => paper({ reference })],
  'reason of a count': ['counting.cancel', (reason) => within(example('counting.cancel'), { reason })],
};

test.each(Object.entries(FIELDS))('%s: one line of words, and nothing that a printer would take for a command', (_field, [name, input]) => {
  const takes = (text: string): boolean => inputOf(name).safeParse(input(text)).success;
  expect([takes('Garam, gula'), takes('  Garam  ')]).toEqual([true, true]);
  for (const sign of ['\u0000', '\u0007', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085']) expect([sign, takes(`Garam${sign}gula`)]).toEqual([sign, false]);
});
