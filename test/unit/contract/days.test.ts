import { expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { contract, type ProcedureName } from '../../../shared/contract/contract.ts';
import { EXAMPLE_INPUTS, PROCEDURES } from '../../support/example-inputs.ts';

const inputOf = (name: ProcedureName): ZodType => {
  const [area, verb] = name.split('.') as [string, string];
  return (contract as unknown as Record<string, Record<string, { readonly '~orpc': { readonly inputSchema: ZodType } }>>)[area]![verb]!['~orpc'].inputSchema;
};
const example = (name: ProcedureName, more: object): [ProcedureName, unknown] => [name, { ...(EXAMPLE_INPUTS[name] as object), ...more }];
const setting = (key: string, value: object): [ProcedureName, unknown] => example('settings.change', { change: { key, value } });

/** Days that the examples leave out. */
const MORE: readonly [ProcedureName, unknown][] = [
  example('catalog.addProduct', { openingExpiresOn: '2026-12-24' }),
  example('catalog.changeProduct', { change: { details: { permits: [{ kind: 'halal', number: 'ID1', endsOn: '2026-12-24' }] } } }),
  example('stock.move', { document: { ...(EXAMPLE_INPUTS['stock.move'] as { readonly document: object }).document, lines: [{ productId: '01a1ff87-bf70-7001-9594-000000000019', quantity: 5_000, expiresOn: '2026-12-24' }] } }),
  example('report.sales', { against: { from: '2025-11-01', to: '2025-11-30' } }),
  setting('unit.office', { above: [], ministryCode: '', satkerCode: '', city: '', dipaNumber: '', dipaDay: '2026-01-02', kppn: '' }),
  setting('treasury.holidays', { list: [{ day: '2026-08-17', name: 'Kemerdekaan' }] }),
  setting('treasury.deadline', { workDays: [1], endMinute: 900, dispensation: { days: 5, counts: 'working', letter: 'S-1', from: '2026-01-01', to: '2026-12-31' }, billingHours: 48 }),
];

const DAY = /"\d{4}-\d{2}-\d{2}"/g;
const dated = [...PROCEDURES.map((name): [ProcedureName, unknown] => [name, EXAMPLE_INPUTS[name]]), ...MORE].map(([name, input]) => [name, JSON.stringify(input)] as const).filter(([, text]) => text.search(DAY) >= 0);

test.each(dated)('%s takes no day that is not in the calendar', (name, text) => {
  const takes = (input: string) => inputOf(name).safeParse(JSON.parse(input));
  expect(takes(text).error).toBeUndefined();
  for (const { index, 0: day } of text.matchAll(DAY))
    for (const none of ['2026-02-30', '2026-02-29', '2026-13-01', '2026-1-1', 'besok', '2026-11-20T00:00'])
      expect(takes(`${text.slice(0, index)}"${none}"${text.slice(index + day.length)}`).success, `${none} for ${day}`).toBe(false);
});

test('what is wrong with it is said', () => {
  expect(inputOf('report.sales').safeParse({ from: '2026-02-30', to: '2026-03-01' }).error?.issues).toMatchObject([{ path: ['from'], message: 'not a day of the calendar, as 2026-11-20' }]);
  expect(inputOf('report.sales').safeParse({ from: '2028-02-29', to: '2028-03-01' }).success).toBe(true);
});

test('a holiday of each year has no year', () => {
  const takes = (day: string) => inputOf('settings.change').safeParse(setting('treasury.holidays', { list: [{ day, name: 'Hari raya' }] })[1]).success;
  expect(['12-25', '02-29', '2028-02-29', '02-30', '13-01', '2027-02-29'].map(takes)).toEqual([true, true, true, false, false, false]);
});
