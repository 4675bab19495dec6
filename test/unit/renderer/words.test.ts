import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalParams } from '../../../renderer/app-state/trouble-words.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import { indonesian } from '../../../shared/i18n/indonesian.ts';
import { PRINT_KINDS } from '../../../shared/contract/prints.ts';
import { PRINT_STATES } from '../../../shared/domain/printing/print-state.ts';
import { ROLES } from '../../../shared/domain/access/role.ts';
import { DELIVERY_CAUSES } from '../../../shared/domain/printing/delivery.ts';
import type { JournalType } from '../../../shared/domain/journal/entry.ts';
import { EXAMPLE_REFUSALS } from '../../support/example-refusals.ts';
import type { JournalDifference } from '../../../shared/domain/journal/difference.ts';

const JOURNAL_TYPES: { readonly [Type in JournalType]: true } = {
  'gallery.created': true,
  'user.added': true,
  'user.changed': true,
  'user.locked-out': true,
  'setting.set': true,
  'stock.opened': true,
  'stock.received': true,
  'goods.moved': true,
  'place.set': true,
  'product.picture-set': true,
  'recipe.set': true,
  'stock.minimum-set': true,
  'product.added': true,
  'product.changed': true,
  'price.set': true,
  'price.withdrawn': true,
  'stock.place-set': true,
  'goods.imported': true,
  'price-list.set': true,
  'price-rule.set': true,
  'customer.added': true,
  'customer.changed': true,
  'customer.erased': true,
  'count.started': true,
  'count.entered': true,
  'count.finished': true,
  'count.approved': true,
  'count.cancelled': true,
  'shift.opened': true,
  'cash.counted': true,
  'cash.moved': true,
  'seal.key-set': true,
  'shift.closed': true,
  'line.removed': true,
  'cart.cancelled': true,
  'cart.carried-over': true,
  'receipt.gift': true,
  'sale.completed': true,
  'receipt.copied': true,
  'kuitansi.issued': true,
  'print.answered': true,
  'cash.examined': true,
  'handover.made': true,
  'bank.moved': true,
  'money.made-good': true,
  'due.corrected': true,
  'billing.made': true,
  'billing.closed': true,
  'deposit.paid': true,
  'clock.noticed': true,
  'store.restored': true,
  'statement.imported': true,
  'payment.matched': true,
  'payment.unmatched': true,
};
const DIFFERENCES: { readonly [Kind in JournalDifference['kind']]: true } = { hash: true, gap: true, 'previous-hash': true, unreadable: true, 'row-missing': true, 'row-differs': true, 'row-extra': true, sum: true, seal: true, attachment: true,
  picture: true, anchor: true, file: true };

describe.each(['id', 'en'] as const)('the words of the page (%s)', (language) => {
  const t = createTranslator(language) as (key: string, params?: Record<string, string | number>) => string;

  it.each(Object.values(EXAMPLE_REFUSALS))('say what $code means, with every figure in its place', (refusal) => {
    for (const key of [`errors.${refusal.code}`, `errors.${refusal.code}.text`]) {
      if (!Object.hasOwn(indonesian, key) && key.endsWith('.text')) continue;
      const words = t(key, refusalParams(refusal));
      expect(words).not.toBe(key);
      expect(words).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  it('name every state, cause and kind of paper, every role, every entry and every difference', () => {
    const keys = [
      ...PRINT_STATES.map((state) => `prints.state.${state}`),
      ...PRINT_KINDS.map((kind) => `prints.kind.${kind}`),
      ...DELIVERY_CAUSES.flatMap((cause) => [`prints.cause.${cause}.what`, `prints.cause.${cause}.do`]),
      ...ROLES.flatMap((role) => [`general.role.${role}`, `general.roleShort.${role}`, `people.role.${role}`]),
      ...Object.keys(JOURNAL_TYPES).map((type) => `journal.type.${type}`),
      ...Object.keys(DIFFERENCES).map((kind) => `journal.difference.${kind}`),
    ];
    for (const key of keys) expect(t(key), key).not.toBe(key);
  });
});

/** Areas that are there before any office page was opened (renderer/app-state/words.ts). */
const AT_THE_REGISTER = /^(?:approval|backup|catalog|errors|general|parked|pay|prints|receipt|sale|shift|signin)\./;
const ROOT = join(import.meta.dirname, '../../../renderer');
const EARLY = ['features/counter', 'features/prints', 'features/shift', 'features/sign-in', 'features/lock', 'app-state'];

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe('the screens of the register', () => {
  it('say nothing that only comes with an office page', () => {
    const early = [...EARLY.flatMap((folder) => sourcesBelow(join(ROOT, folder))), ...readdirSync(ROOT).filter((name) => /\.tsx?$/.test(name)).map((name) => join(ROOT, name))];
    // The page list names procedures, some of which are called like a text.
    const late = early.filter((file) => !file.endsWith('navigation.ts')).flatMap((file) => {
      const keys = [...readFileSync(file, 'utf8').matchAll(/'((?:[a-z]+)\.[A-Za-z][\w.-]*)'/g)].map((match) => match[1] ?? '');
      return keys.filter((key) => Object.hasOwn(indonesian, key) && !AT_THE_REGISTER.test(key)).map((key) => `${file.slice(ROOT.length)}: ${key}`);
    });
    expect(late).toEqual([]);
  });

  it('are on the page before its script is: what app.tsx says then', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../renderer/index.html'), 'utf8')).toContain(`<h1>${indonesian['general.starting']}</h1>`);
  });
});
