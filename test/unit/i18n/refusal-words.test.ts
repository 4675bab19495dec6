import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { QRIS_MEANINGS } from '../../../shared/domain/qris/explain-qris.ts';
import { QRIS_FIELD_NAMES } from '../../../shared/domain/qris/qris-field-name.ts';
import { english } from '../../../shared/i18n/english.ts';
import { indonesian } from '../../../shared/i18n/indonesian.ts';
import { refusalParams } from '../../../renderer/app-state/trouble-words.ts';

const source = (path: string): string => readFileSync(new URL(`../../../shared/${path}`, import.meta.url), 'utf8');
const codesIn = (path: string): string[] => [...source(path).matchAll(/readonly code: '([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1] ?? '');

describe('words for every no', () => {
  // Types are gone when the program runs: the codes are read where they are declared.
  const codes = [...new Set(['contract/refusal.ts', 'domain/sale/decide-cart.ts', 'domain/payment/settle.ts', 'domain/reconciliation/accept-match.ts'].flatMap(codesIn))];

  it('are there for each refusal, in both languages', () => {
    expect(codes.length).toBeGreaterThan(60);
    for (const words of [indonesian, english] as const) expect(codes.filter((code) => !Object.hasOwn(words, `errors.${code}`))).toEqual([]);
  });

  it('say what to do with goods in the cart that cannot be paid', () => {
    for (const words of [indonesian, english] as const) expect(['product.sold-out', 'stock.not-enough', 'stock.only-expired', 'scan.expired'].filter((code) => !Object.hasOwn(words, `errors.${code}.text`))).toEqual([]);
  });

  it('name money as money', () => {
    expect(refusalParams({ code: 'sale.over-payment', over: 2_500 as never })).toEqual({ over: 'Rp\u00a02.500' });
    expect(refusalParams({ code: 'sale.money-back', due: -43_000 as never })).toEqual({ due: '\u2212Rp\u00a043.000' });
  });

  it('never ask for a value that the refusal does not carry', () => {
    const declared = new Map(
      ['contract/refusal.ts', 'domain/sale/decide-cart.ts', 'domain/payment/settle.ts', 'domain/reconciliation/accept-match.ts']
        .flatMap((path) => [...source(path).matchAll(/\{ readonly code: '([^']+)'([^}]*)\}/g)])
        .map((match) => [match[1] ?? '', [...(match[2] ?? '').matchAll(/readonly (\w+):/g)].map((field) => field[1])]),
    );
    for (const [key, text] of Object.entries(indonesian)) {
      const fields = declared.get(key.replace(/^errors\./, '').replace(/\.text$/, ''));
      if (!key.startsWith('errors.') || fields === undefined) continue;
      for (const [, place = ''] of text.matchAll(/\{(\w+)\}/g)) expect([...fields, ...(fields.includes('waitMs') ? ['seconds'] : [])], key).toContain(place);
    }
  });
});

describe('words for a QRIS code', () => {
  it('are there for each reason, remark, field and meaning', () => {
    const reasons = ['domain/qris/qris-error.ts', 'domain/qris/unusable-reason.ts', 'domain/qris/with-amount.ts'].flatMap(codesIn).map((code) => code.replace('qris.', 'reason.'));
    const remarks = [...source('domain/qris/qris-code.ts').matchAll(/^ {4}\| '([a-z-]+)'/gm)].map((match) => `remark.${match[1]}`);
    const wanted = [...reasons, ...remarks, ...QRIS_FIELD_NAMES.map((name) => `field.${name}`), ...QRIS_MEANINGS.map((meaning) => `meaning.${meaning}`)];
    expect(reasons.length).toBeGreaterThan(12);
    expect(remarks).toHaveLength(8);
    expect(wanted.filter((key) => !Object.hasOwn(indonesian, `qris.${key}`))).toEqual([]);
  });
});
