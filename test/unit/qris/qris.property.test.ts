import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isQrisPayload } from '../../../shared/domain/qris/is-qris-payload.ts';
import { parseQris } from '../../../shared/domain/qris/parse-qris.ts';
import { readTlv } from '../../../shared/domain/qris/read-tlv.ts';
import { QRIS_AMOUNT_MAX, withAmount } from '../../../shared/domain/qris/with-amount.ts';
import { writeTlv } from '../../../shared/domain/qris/write-tlv.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { STATIC_CODE } from './golden.ts';
import { codeWith, parsed } from './make-code.ts';

const tag = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => Array.from(text).length <= 99);
const tree = fc.uniqueArray(fc.record({ tag, value }), { selector: (field) => field.tag, maxLength: 20 });
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `000201${text}`));

test('what is written is read back, whatever the values', () => {
  fc.assert(
    fc.property(tree, (fields) => {
      expect(readTlv(writeTlv(fields))).toEqual({ ok: true, value: fields });
    }),
  );
});

test('what is read is written back to the letter', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, tree.map(writeTlv)), (text) => {
      const read = readTlv(text);
      if (read.ok) expect(writeTlv(read.value)).toBe(text);
    }),
  );
});

test('no text makes the reader throw, and all it accepts is recognised at the counter', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, tree.map((fields) => codeWith(Object.fromEntries(fields.map((field) => [field.tag, field.value]))))), (text) => {
      const result = parseQris(text);
      if (result.ok && Array.from(result.value.payload).length === result.value.payload.length) expect(isQrisPayload(result.value.payload)).toBe(true);
    }),
  );
});

test('every amount up to ten digits is carried exactly and only the amount differs', () => {
  const code = parsed(STATIC_CODE);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: QRIS_AMOUNT_MAX }), (amount) => {
      const made = withAmount(code, rupiah(amount));
      if (!made.ok) throw new Error(made.error.code);
      const read = parsed(made.value);
      expect({ amount: read.amount, verdict: read.checksum.verdict, accounts: read.accounts }).toEqual({ amount, verdict: 'right', accounts: code.accounts });
      expect(made.value).toContain(`530336054${String(String(amount).length).padStart(2, '0')}${amount}5802ID`);
    }),
  );
});
