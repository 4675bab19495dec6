import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { parkedAge } from '../../../renderer/app-state/parked-age.ts';
import type { ParkedDecisions } from '../../../renderer/app-state/use-parked-decisions.ts';
import { ParkedDecisionList } from '../../../renderer/ui/parked-decision-list.tsx';
import { isOldParked, PARKED_OLD_MS, parkedUndecided } from '../../../shared/domain/sale/parked-decision.ts';
import { indonesian } from '../../../shared/i18n/indonesian.ts';
import { translatorOf } from '../../../shared/i18n/translator-of.ts';
import type { SaleId, ShiftId } from '../../../shared/kernel/ids.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const t = translatorOf(indonesian);
const NOW = Date.UTC(2026, 10, 20, 6, 36);
const words: ParkedDecisions['words'] = { label: 'Diparkir', old: 'sudah lama', carried: 'dibawa', carryOver: 'Bawa', finish: 'Selesaikan', cancel: 'Batalkan', reason: 'Alasan', reasonHint: '', cancelNow: 'Batalkan ini', back: 'Kembali' };

test('the age of a parked cart is said as a person says it, also when the clock was set back', () => {
  const ages = [-60_000, 0, 59_000, 60_000, 59 * 60_000, 60 * 60_000, 23 * 3_600_000, 24 * 3_600_000, 100 * 3_600_000].map((ms) => parkedAge(NOW - ms, NOW, t));
  expect(ages).toEqual(['baru saja', 'baru saja', 'baru saja', '1 menit', '59 menit', '1 jam', '23 jam', '1 hari', '4 hari']);
});

test('after two hours it is old', () => {
  expect([isOldParked(NOW - PARKED_OLD_MS + 1, NOW), isOldParked(NOW - PARKED_OLD_MS, NOW)]).toEqual([false, true]);
});

test('only what this shift carried over is decided', () => {
  const carts = [{ saleId: 'a' as SaleId, carriedFrom: null }, { saleId: 'b' as SaleId, carriedFrom: 'now' as ShiftId }, { saleId: 'c' as SaleId, carriedFrom: 'before' as ShiftId }];
  expect(parkedUndecided(carts, 'now' as ShiftId).map(({ saleId }) => saleId)).toEqual(['a', 'c']);
});

test('each row offers carrying over, finishing and giving up; one that is carried over says so instead', () => {
  const row = { saleId: 'a' as SaleId, title: 'Ibu baju biru', about: '2 baris', age: '3 jam', isOld: true, total: rupiah(45_000), isCarried: false };
  const html = renderToStaticMarkup(<ParkedDecisionList rows={[row, { ...row, saleId: 'b' as SaleId, isOld: false, isCarried: true }]} words={words} busy={false} onDecide={() => undefined} />);
  expect([...html.matchAll(/<button[^>]*>(?:<[^>]*>)*([^<]+)/g)].map((match) => match[1])).toEqual(['Bawa', 'Selesaikan', 'Batalkan', 'Selesaikan', 'Batalkan']);
  expect([html.split('sudah lama').length, html.split('dibawa').length]).toEqual([2, 2]);
});
