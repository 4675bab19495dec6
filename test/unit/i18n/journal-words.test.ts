import { describe, expect, it } from 'vitest';
import { subjectWords } from '../../../renderer/features/journal/subject-words.ts';
import type { ClockNews } from '../../../shared/domain/clock/read-clock.ts';
import type { CustomerField, JournalBodies, JournalType } from '../../../shared/domain/journal/entry.ts';
import { SETTING_DEFAULTS, type SettingKey } from '../../../shared/domain/setting/settings.ts';
import { CASH_MOVE_KINDS } from '../../../shared/domain/shift/cash-move.ts';
import { english } from '../../../shared/i18n/english.ts';
import { indonesian } from '../../../shared/i18n/indonesian.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';

/** All names of a type: one that is left out does not compile. */
const all = <Name extends string>(names: Readonly<Record<Name, true>>): readonly Name[] => Object.keys(names) as Name[];

const TYPES = all<JournalType>({
  'gallery.created': true, 'user.added': true, 'user.changed': true, 'user.locked-out': true, 'setting.set': true, 'stock.opened': true, 'product.added': true, 'product.changed': true, 'price.set': true, 'price.withdrawn': true,
  'place.set': true, 'product.picture-set': true, 'goods.imported': true, 'price-list.set': true, 'price-rule.set': true, 'customer.added': true, 'customer.changed': true, 'customer.erased': true, 'stock.received': true, 'goods.moved': true,
  'stock.place-set': true, 'recipe.set': true, 'stock.minimum-set': true, 'count.started': true, 'count.entered': true, 'count.finished': true, 'count.approved': true, 'count.cancelled': true, 'shift.opened': true, 'cash.counted': true,
  'cash.moved': true, 'shift.closed': true, 'seal.key-set': true, 'line.removed': true, 'cart.cancelled': true, 'cart.carried-over': true, 'sale.completed': true, 'receipt.copied': true, 'receipt.gift': true, 'kuitansi.issued': true,
  'clock.noticed': true, 'store.restored': true, 'statement.imported': true, 'payment.matched': true, 'payment.unmatched': true, 'print.answered': true, 'handover.made': true, 'cash.examined': true, 'bank.moved': true, 'money.made-good': true,
  'due.corrected': true, 'billing.made': true, 'billing.closed': true, 'deposit.paid': true,
});
const SETTINGS: readonly SettingKey[] = ['unit', ...(Object.keys(SETTING_DEFAULTS) as SettingKey[])];
const CODES: Partial<Record<JournalType, readonly string[]>> = {
  'setting.set': SETTINGS,
  'user.changed': all<JournalBodies['user.changed']['change']>({ credential: true, 'switched-off': true, 'switched-on': true, unlocked: true }),
  'customer.changed': all<CustomerField>({ name: true, phone: true, agency: true, npwp: true, list_id: true }),
  'clock.noticed': all<ClockNews>({ 'set-back': true, jumped: true, leapt: true, accepted: true, 'right-again': true, 'taken-back': true }),
  'place.set': all<JournalBodies['place.set']['place']>({ category: true, producer: true, workshop: true }),
  'cash.counted': all<JournalBodies['cash.counted']['occasion']>({ open: true, close: true }),
  'cash.moved': CASH_MOVE_KINDS,
};

describe('words for the journal', () => {
  it.each(TYPES)('are there for %s, and for every code it stores', (type) => {
    const wanted = [`journal.type.${type}`, ...(CODES[type] ?? []).map((code) => `journal.about.${type}.${code}`)];
    for (const words of [indonesian, english] as const) expect(wanted.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
  });

  it('say what was stored, and then what a code means', () => {
    const [id, en] = [createTranslator('id'), createTranslator('en')];
    expect(subjectWords(id, { type: 'setting.set', summary: '', codes: ['unit'] })).toBe('galeri');
    expect(subjectWords(id, { type: 'user.changed', summary: 'Rina Andriani', codes: ['unlocked'] })).toBe('Rina Andriani · kuncian dibuka');
    expect(subjectWords(en, { type: 'customer.changed', summary: '', codes: ['phone', 'list_id'] })).toBe('phone number, price list');
    expect(subjectWords(en, { type: 'stock.opened', summary: '1', codes: [] })).toBe('1 product');
    expect(subjectWords(id, { type: 'sale.completed', summary: 'K1-0001', codes: [] })).toBe('K1-0001');
    expect(subjectWords(id, { type: 'never.heard', summary: '', codes: ['x'] })).toBe('x');
  });
});
